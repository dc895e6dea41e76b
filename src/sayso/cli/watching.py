"""`sayso watch`: sources followed, with a table of them on a terminal, a line for what happens elsewhere."""

from __future__ import annotations

import signal
from collections import Counter, deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from types import FrameType

from rich.console import Console
from rich.live import Live
from rich.table import Table
from rich.text import Text

from sayso.bounds import MEGABYTE, MEMORY
from sayso.cli.pages.layout import columns, print_failure, shown
from sayso.cli.pages.wording import some
from sayso.cli.reading import ALL_READ, NOTHING_READ, SOME_REFUSED, STOPPED
from sayso.keeping.adding import Added, Adding
from sayso.keeping.linking import link_new
from sayso.pipeline import Pipeline
from sayso.records.errors import SaysoError
from sayso.records.watched import WatchedItem, WatchedSource
from sayso.store import Store, open_store
from sayso.watching.archive import Archive
from sayso.watching.configuration import Watching, read_configuration
from sayso.watching.opening import caller_of, originals_folder, plan_of
from sayso.watching.rounds import Rounds
from sayso.watching.taking import Outcome, Taking


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What the user asked for; the fields are the options of `sayso watch`, memory in MB."""

    configuration: Path
    store: str
    reader: str
    once: bool
    allow_private: bool
    memory: int = MEMORY // MEGABYTE


def watch_and_print(request: Request) -> int:
    """Watches, and says what came of it.

    Returns:
        The exit code: 0 each source answered, 1 none did or something is wrong, 3 some did not, 130 stopped by the
        user, as watching without `once` always ends.
    """
    errors = Console(stderr=True, highlight=False)
    try:
        found = read_configuration(request.configuration)
        folder = originals_folder(found, request.store)
        with open_store(request.store) as store, Archive(folder) as archive:
            return _watch(request, found, store, archive, errors)
    except KeyboardInterrupt:
        return STOPPED
    except SaysoError as error:
        print_failure(errors, error)
        return NOTHING_READ


def _watch(request: Request, found: Watching, store: Store, archive: Archive, errors: Console) -> int:
    show, count = _Show(found, errors), Added()
    pipeline = Pipeline(reader=request.reader, memory=request.memory * MEGABYTE)
    adding = Adding(store, pipeline, show, count, lambda: link_new(store, wider=False))
    with caller_of(found, allow_private=request.allow_private) as caller:
        plan = plan_of(found, caller, once=request.once, allow_private=request.allow_private)
        rounds = Rounds(plan, store, Taking(store, adding, archive), show, lambda: link_new(store))
        with show, _stopped_by_signals(rounds, show):
            try:
                rounds.run()
            except KeyboardInterrupt:
                show.stopping = True
    told = show.tally(count.added)
    if show.stopping:
        errors.print(f"stopped: {told}. What was added is kept; the same command goes on from here.", markup=False,
                     soft_wrap=True)
        return STOPPED
    for name in show.unasked():
        errors.print(f"{shown(name)}: not asked, next {_hour(store.watched.sources()[name].due)}", markup=False)
    held = store.counts()
    errors.print(f"{told}. The store holds {some(held['documents'], 'report')}, {some(held['incidents'], 'incident')} "
                 f"and {some(held['questions'], 'question')}.", markup=False, soft_wrap=True)
    return _code(store, found)


def _code(store: Store, found: Watching) -> int:
    known = store.watched.sources()
    failing = [one.name for one in found.sources if one.name in known and known[one.name].failures]
    if not failing:
        return ALL_READ
    return SOME_REFUSED if len(failing) < len(found.sources) else NOTHING_READ


@contextmanager
def _stopped_by_signals(rounds: Rounds, show: _Show) -> Iterator[None]:
    """Ctrl-C and SIGTERM end the run after the report in hand; a second one ends it at once."""
    def heard(_number: int, _frame: FrameType | None) -> None:
        if show.stopping:
            raise KeyboardInterrupt
        show.stopping = True
        rounds.stop()

    before = {one: signal.signal(one, heard) for one in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


_UNASKED = "not asked yet"
# More than are ever got and not read yet: one thing got may be a file of many reports, each read in its turn.
_LATEST = 10_000


@dataclass(slots=True)
class _Row:
    """What a source did in this run."""

    outcome: str = _UNASKED
    due: str | None = ""
    new: int = 0
    changed: int = 0
    refused: int = 0


class _Show:
    """What happens, for a person: a table of the sources on a terminal; elsewhere a line for what is worth one."""

    def __init__(self, found: Watching, errors: Console) -> None:
        self._errors = errors
        self._rows = {one.name: _Row() for one in found.sources}
        self._live = Live(console=errors, get_renderable=self._table, refresh_per_second=2) \
            if errors.is_terminal else None
        self.stopping = False
        # What was got last, of which some may not be read when it is stopped.
        self._latest: deque[str] = deque(maxlen=_LATEST)

    def tally(self, kept: int) -> str:
        """What this run brought, in words: of what was got, so many were read and kept, the first that came."""
        found = Counter({name: sum(getattr(row, name) for row in self._rows.values())
                         for name in ("new", "changed", "refused")})
        unread = max(0, found["new"] + found["changed"] - kept)
        found.subtract(islice(reversed(self._latest), unread))
        return f"{some(found['new'], 'new report')}, {found['changed']} changed, {found['refused']} refused"

    def unasked(self) -> list[str]:
        """The sources that were not asked in this run: their time has not come."""
        return [name for name, row in self._rows.items() if row.outcome == _UNASKED]

    def __enter__(self) -> _Show:
        if self._live:
            self._live.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._live:
            self._live.stop()

    def asked(self, source: WatchedSource, new: int) -> None:
        """A source was asked."""
        row = self._rows[source.name]
        row.outcome, row.due = source.outcome, source.due
        if source.failures:
            self._line(f"{source.name}: {source.outcome} (next {_hour(source.due)})", style="red")
        elif new:
            self._line(f"{source.name}: {some(new, 'new thing')} told of")

    def took(self, source: str, item: WatchedItem, outcome: Outcome) -> None:
        """A thing was got."""
        row = self._rows[source]
        self._latest += ["new"] * outcome.new + ["changed"] * outcome.changed
        row.new, row.changed, row.refused = (row.new + outcome.new, row.changed + outcome.changed,
                                             row.refused + outcome.refused)
        if outcome.changed:
            self._line(f"{source}: changed {item.address}")
        elif item.failures or item.outcome.startswith("gone"):
            self._line(f"{source}: {item.address}: {item.outcome}", style="red")

    def added(self, origin: str, document: str) -> None:
        """A report was kept; whoever wants to stop has waited for it."""
        if self.stopping:
            raise KeyboardInterrupt

    def known(self, origin: str, document: str) -> None:
        """A report was there already."""

    def refused(self, origin: str, stage: str, reason: str) -> None:
        """A report, or a part of it, was refused."""
        self._line(f"refused {origin} ({stage}): {reason}", style="red")

    def _line(self, words: str, *, style: str = "") -> None:
        self._errors.print(shown(words), style=style, markup=False, soft_wrap=True)

    def _table(self) -> Table:
        table = columns("source", "last outcome", "new", "changed", "refused", "next due", shares=(2, 3, 0, 0, 0, 0),
                        right=(2, 3, 4))
        for name, row in self._rows.items():
            told = (name, row.outcome, str(row.new), str(row.changed), str(row.refused), _hour(row.due))
            table.add_row(*(Text(shown(cell)) for cell in told))
        return table


def _hour(due: str | None) -> str:
    """When something is due; the day is left out, since nothing is further ahead than one."""
    return "never" if due is None else f"{due[11:16]} UTC" if due else ""
