"""`sayso verify`: a store looked at again, a line for each thing that is wrong, and what was looked at."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.text import Text

from sayso.cli.lines import write_lines
from sayso.cli.pages.layout import print_failure, shown
from sayso.cli.pages.wording import some
from sayso.proof.damages import MEANING, Damage, Looked
from sayso.proof.verify import Told, verify
from sayso.records.errors import SaysoError
from sayso.records.plain import to_plain
from sayso.store import open_store

SOUND, DAMAGED, STOPPED = 0, 1, 130


def verify_and_print(where: str, *, lines: bool) -> int:
    """Looks at a whole store, and prints what is wrong as it is found.

    Returns:
        The exit code: 0 nothing is broken, 1 something is, or the store cannot be read, 130 stopped.
    """
    errors, looked = Console(stderr=True, highlight=False), Looked()
    try:
        with open_store(where, create=False) as store, progress(errors) as told:
            for damage in verify(store, looked, told):
                print_damage(damage, lines=lines)
    except KeyboardInterrupt:
        errors.print(f"stopped: {_tally(looked.at)}", markup=False, soft_wrap=True)
        return STOPPED
    except BrokenPipeError:
        sys.stderr.close()
        return DAMAGED
    except SaysoError as error:
        print_failure(errors, error)
        return DAMAGED
    say_result(errors, looked)
    return DAMAGED if looked.damages else SOUND


def say_result(errors: Console, looked: Looked) -> None:
    """Says what was looked at and how much of it is wrong."""
    errors.print(_tally(looked.at), markup=False, soft_wrap=True)
    notes = f", {some(looked.notes, 'note')}" if looked.notes else ""
    told = f"{some(looked.damages, 'damage')} found{notes}." if looked.damages else f"Nothing is broken{notes}."
    errors.print(told, style="bold red" if looked.damages else "green", markup=False)


def print_damage(damage: Damage, *, lines: bool) -> None:
    """Prints one thing that is wrong, in a line."""
    if lines:
        write_lines([{**to_plain(damage), "means": MEANING[damage.kind], "note": damage.note}])
        return
    line = Text(f"{'note' if damage.note else 'damage'} {damage.kind}", style="yellow" if damage.note else "bold red")
    line.append(f"  {shown(damage.id)}", style="not bold cyan")
    told = f": {damage.what}" + (f", expected {damage.expected}" if damage.expected else "")
    told += f", found {damage.found or 'nothing'}" if damage.expected or damage.found else ""
    line.append(shown(told + (f" ({damage.where})" if damage.where else "")), style="not bold default")
    Console(highlight=False, soft_wrap=True).print(line)


@contextmanager
def progress(errors: Console) -> Iterator[Told]:
    """A bar for each kind of thing that is gone through, on a terminal."""
    bars = Progress(TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(),
                    console=errors, transient=True, disable=not errors.is_terminal)
    tasks: dict[str, object] = {}
    with bars:
        def told(what: str, done: int, of: int) -> None:
            if what not in tasks:
                tasks[what] = bars.add_task(what, total=of)
            bars.update(tasks[what], completed=done, total=of)  # type: ignore[arg-type]

        yield told


def _tally(at: Mapping[str, int]) -> str:
    return "Looked at: " + (", ".join(f"{what} {count:,}" for what, count in at.items()) or "nothing") + "."
