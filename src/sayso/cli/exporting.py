"""`sayso export`: a store in a format of others, with progress on a terminal and what was lost at the end."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from sayso.cli.lines import write_lines
from sayso.cli.pages.layout import shown
from sayso.cli.showing.identifiers import report_id, whole
from sayso.cli.showing.opened import Look, look, side, since, through
from sayso.export import Format, Selection, Tally, Wanted, format_named, format_names, written_to
from sayso.export.writing import losses_json
from sayso.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What of the store the user wants; the fields are the options of `sayso export`."""

    party: str | None = None
    place: str | None = None
    since: str | None = None
    until: str | None = None
    measure: str | None = None
    incident: str | None = None
    report: str | None = None
    about: str | None = None
    by: str | None = None
    act: str | None = None
    topic: str | None = None
    status: str | None = None
    type: str | None = None

    def wanted(self, store: Store) -> Wanted:
        """The filters as a store takes them.

        Raises:
            BadSetting: an id, a date or a party is not known.
        """
        return Wanted(
            side=side(self.party), by=self.by, about=self.about, act=self.act, place=self.place,
            since=since(self.since), until=through(self.until), measure=self.measure, topic=self.topic,
            status=self.status, type=self.type,
            incident=whole(store, self.incident, ["incident"]) if self.incident else None,
            document=report_id(store, self.report) if self.report else None)


def list_formats(output: str) -> int:
    """Prints which formats there are; returns the exit code."""
    forms = [format_named(name) for name in format_names()]
    if output == "jsonl":
        write_lines({"name": one.name, "title": one.title, "media_type": one.media_type, "extension": one.extension,
                     "source": one.source, "lists": list(one.lists),
                     "losses": [{"id": loss.id, "what": loss.what, "why": loss.why} for loss in one.losses]}
                    for one in forms)
        return 0
    table = Table("format", "what it is", "made of", box=None, header_style="bold", pad_edge=False)
    for one in forms:
        table.add_row(one.name, one.title, ", ".join(one.lists))
    Console(highlight=False).print(table)
    return 0


def export_and_print(name: str, where: str, out: Path | None, asked: Asked, output: str) -> int:
    """Writes the export and says what was lost; returns the exit code."""
    def show(held: Look) -> None:
        form = format_named(name)
        wanted = asked.wanted(held.store)
        wanted.check(form.lists)
        target = out if out is not None else Path(f"{form.name}{form.extension}")
        with _progress() as told:
            selection = Selection(held.store, wanted, told)
            if str(target) == "-":
                _to_standard_output(form, selection)
                return
            written = written_to(target, form, selection)
        if held.lines:
            write_lines([{**losses_json(form, selection, written.tally), "path": str(written.path),
                          "bytes": written.size}])
            return
        console = Console(highlight=False)
        beside = ", ".join(one.name for one in written.beside)
        console.print(shown(f"{written.path}: {form.title}, {written.size:,} bytes."), markup=False, soft_wrap=True)
        console.print(_lost(written.tally))
        console.print(shown(f"The same stands beside it: {beside}."), style="dim", markup=False, soft_wrap=True)

    return look(where, output, None, show)


def _to_standard_output(form: Format, selection: Selection) -> None:
    tally = Tally(form.losses)
    for part in form.write(selection, tally):
        sys.stdout.buffer.write(part)
    sys.stdout.buffer.flush()
    Console(stderr=True, highlight=False).print(_lost(tally))


def _lost(tally: Tally) -> Table:
    """What the format cannot carry, with how often each came up."""
    table = Table("times", "not carried", "why", box=None, header_style="bold", pad_edge=False)
    for loss, times in tally:
        table.add_row(f"{times:,}" if times else "–", loss.what, loss.why, style=None if times else "dim")
    return table


@contextmanager
def _progress() -> Iterator[Callable[[str], None]]:
    """Shows how much was read, on a terminal."""
    errors = Console(stderr=True, highlight=False)
    count: Counter[str] = Counter()
    with Progress(SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn(), console=errors,
                  transient=True, disable=not errors.is_terminal) as bar:
        task = bar.add_task("exporting")

        def told(name: str) -> None:
            count[name] += 1
            if count[name] % 100 == 0:
                bar.update(task, description=", ".join(f"{n:,} {one}" for one, n in count.items()))

        yield told
