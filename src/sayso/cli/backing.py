"""`sayso backup` and `sayso restore`: a store copied while it is in use, and a new one made of the copy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from rich.console import Console

from sayso.cli.pages.layout import print_failure
from sayso.cli.pages.wording import some
from sayso.cli.verifying import progress
from sayso.records.errors import SaysoError
from sayso.store import open_store
from sayso.store.backup import Told, back_up, restore

DONE, FAILED, STOPPED = 0, 1, 130


def backup_and_print(where: str, out: Path) -> int:
    """Copies a store to a file; returns the exit code."""
    def work(told: Told) -> str:
        with open_store(where, create=False) as store:
            back_up(store, out, told)
        return f"{out}: {_holds(str(out))}. It holds password hashes too; only you may read it."

    return _run(work)


def restore_and_print(path: Path, where: str) -> int:
    """Makes a new store of a backup; returns the exit code."""
    def work(told: Told) -> str:
        restore(path, where, told)
        return f"The new store holds {_holds(where)}. sayso verify looks at all of it."

    return _run(work)


def _run(work: Callable[[Told], str]) -> int:
    say = Console(stderr=True, highlight=False)
    try:
        with progress(say) as told:
            words = work(told)
    except KeyboardInterrupt:
        say.print("stopped: nothing was written.", markup=False)
        return STOPPED
    except SaysoError as error:
        print_failure(say, error)
        return FAILED
    say.print(words, markup=False, soft_wrap=True)
    return DONE


def _holds(where: str) -> str:
    with open_store(where, create=False) as store:
        held, users = store.counts(), len(store.accounts.users.all())
        parts = (some(held["documents"], "report"), some(held["questions"], "question"),
                 some(len(store.judgements(standing_only=False)), "judgement"), some(users, "user"))
    return f"{parts[0]}, {parts[1]}, {parts[2]} and {parts[3]}"
