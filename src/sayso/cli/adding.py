"""`sayso add` and `sayso reread`: reports into a store, with progress on a terminal and a summary at the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from sayso.batch.loading import load_tables
from sayso.bounds import MEGABYTE, MEMORY
from sayso.cli.pages.layout import print_failure, shown
from sayso.cli.pages.wording import some
from sayso.cli.reading import ALL_READ, NOTHING_READ, SOME_REFUSED, STOPPED
from sayso.intake import IntakeOptions
from sayso.keeping.adding import Added, add_reports
from sayso.keeping.linking import link_new
from sayso.keeping.rereading import reread
from sayso.pipeline import Pipeline
from sayso.records.errors import SaysoError
from sayso.store import Store, open_store


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What the user asked for; the fields are the options of `sayso add`, memory in MB."""

    inputs: tuple[str, ...]
    store: str
    reader: str
    options: IntakeOptions
    gate: bool = False
    memory: int = MEMORY // MEGABYTE
    tables: Path | None = None


def add_and_print(request: Request) -> int:
    """Adds, links, and says what came of it.

    Returns:
        The exit code: 0 every input gave a report (one that was there already is one), 1 none did or
        something is wrong, 3 some gave none, 130 stopped by the user.
    """
    def work(store: Store, show: _Show) -> int:
        count = Added()
        try:
            count = _put(request, store, show, count)
        except KeyboardInterrupt:
            show.say(f"stopped: {_tally(count)}. What was added is kept; the same command goes on from here.")
            raise
        _link(store, show)
        show.say(f"{_tally(count)}. {_holds(store)}")
        if not count.barren:
            return ALL_READ
        return SOME_REFUSED if count.added + count.known else NOTHING_READ

    return _run(request.store, work, create=True)


def _put(request: Request, store: Store, show: _Show, count: Added) -> Added:
    """Loads tables of a batch, if any are named, then reads the inputs."""
    def link() -> object:
        return link_new(store, wider=False, told=show.linked)

    if request.tables is not None:
        load_tables(request.tables, store, watcher=show, count=count, link=link)
    pipeline = Pipeline(reader=request.reader, gate=request.gate, memory=request.memory * MEGABYTE)
    return add_reports(request.inputs, store, pipeline, options=request.options, watcher=show, count=count, link=link)


def reread_and_print(where: str, *, reader: str, everything: bool, gate: bool = False,
                     memory: int = MEMORY // MEGABYTE) -> int:
    """Reads again, links, and says what came of it; returns the exit code."""
    def work(store: Store, show: _Show) -> int:
        pipeline = Pipeline(reader=reader, gate=gate, memory=memory * MEGABYTE)
        done = reread(store, pipeline, everything=everything, told=show.added)
        _link(store, show)
        show.say(f"{some(done, 'report')} read again. {_holds(store)}")
        return ALL_READ

    return _run(where, work, create=False)


def _run(where: str, work: Callable[[Store, _Show], int], *, create: bool) -> int:
    errors = Console(stderr=True, highlight=False)
    try:
        with open_store(where, create=create) as store, _Show(errors) as show:
            return work(store, show)
    except KeyboardInterrupt:
        return STOPPED
    except SaysoError as error:
        print_failure(errors, error)
        return NOTHING_READ


def _link(store: Store, show: _Show) -> None:
    try:
        link_new(store, told=show.linked)
    except KeyboardInterrupt:
        show.say("stopped while linking: all reports are kept; the next add links the rest.")
        raise


class _Show:
    """What happens, for a person: bars on a terminal, refusals as they come."""

    def __init__(self, errors: Console) -> None:
        self._errors = errors
        self._bars = Progress(TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(),
                              console=errors, transient=True, disable=not errors.is_terminal)
        self._reading = self._bars.add_task("reading", total=None)
        self._linking = self._bars.add_task("linking", total=None, visible=False)

    def __enter__(self) -> _Show:
        self._bars.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bars.stop()

    def added(self, origin: str, document: str = "") -> None:
        """One more report was read."""
        self._bars.advance(self._reading)

    def known(self, origin: str, document: str) -> None:
        """One more report was there already."""
        self._bars.advance(self._reading)

    def refused(self, origin: str, stage: str, reason: str) -> None:
        """A report, or a part of one, was refused."""
        self._errors.print(shown(f"refused {origin} ({stage}): {reason}"), style="red", markup=False, soft_wrap=True)

    def linked(self, done: int, of: int) -> None:
        """So many reports are linked."""
        self._bars.update(self._linking, completed=done, total=of, visible=True)

    def say(self, words: str) -> None:
        """A line that stays."""
        self._bars.stop()
        self._errors.print(shown(words), markup=False, soft_wrap=True)


def _tally(count: Added) -> str:
    unread = f" ({count.unread} left unread by the gate)" if count.unread else ""
    return f"{some(count.added, 'report')} added{unread}, {count.known} already there, {count.refused} refused"


def _holds(store: Store) -> str:
    held = store.counts()
    parts = (some(held["documents"], "report"), some(held["incidents"], "incident"),
             some(held["questions"], "question"))
    return f"The store holds {parts[0]}, {parts[1]} and {parts[2]}."
