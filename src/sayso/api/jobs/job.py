"""One job: reports to be added, how far that is, and everything that happened, in order."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field

from sayso.api.shapes.jobs import EventKind, ItemKind, State
from sayso.intake import Handed, IntakeOptions

ENDED: frozenset[State] = frozenset(("done", "stopped", "failed"))
# Happenings and items kept of each job; the counts go on beyond.
KEPT = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One report, or a part of one, and what became of it.

    Attributes:
        name: where it came from. report: its id; None where there is none.
        reason: why it, or a part of it (`stage` is not "intake"), could not be read, and what can be done.
    """

    kind: ItemKind
    name: str
    report: str | None = None
    title: str | None = None
    publisher: str | None = None
    claims: int = 0
    stage: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """Something that happened, with its number, from 1."""

    number: int
    kind: EventKind
    item: Item | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What the added reports changed: ids of incidents and questions, and which of them are new."""

    incidents: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    new: frozenset[str] = frozenset()


@dataclass(slots=True, kw_only=True)
class Job:
    """Reports to be added. The worker alone changes it; others look, and may ask it to stop.

    Attributes:
        inputs: what was handed over, or addresses. names: what each is called.
        options: how they are taken in, with what was said of them.
        inputs_done: how many inputs are through. current: the one in hand.
        problem: what ended it, and what can be done, where it failed.
        stopping: somebody asked it to stop.
    """

    id: str
    by: str
    asked_at: str
    inputs: tuple[Handed | str, ...]
    options: IntakeOptions
    names: tuple[str, ...]
    state: State = "waiting"
    inputs_done: int = 0
    current: str = ""
    added: int = 0
    known: int = 0
    refused: int = 0
    linked: int = 0
    to_link: int = 0
    ended_at: str | None = None
    problem: tuple[str, str] | None = None
    outcome: Outcome = field(default_factory=Outcome)
    items: deque[Item] = field(default_factory=lambda: deque(maxlen=KEPT))
    happenings: deque[Happening] = field(default_factory=lambda: deque(maxlen=KEPT))
    stopping: threading.Event = field(default_factory=threading.Event)
    _last: int = 0
    _listeners: dict[asyncio.Event, asyncio.AbstractEventLoop] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def last(self) -> int:
        """The number of what happened last; 0 for nothing."""
        return self._last

    @property
    def ended(self) -> bool:
        """Whether nothing more will happen."""
        return self.state in ENDED

    def tell(self, kind: EventKind, item: Item | None = None) -> None:
        """Writes down that something happened, and wakes those who listen."""
        with self._lock:
            self._last += 1
            self.happenings.append(Happening(number=self._last, kind=kind, item=item))
            if item is not None:
                self.items.append(item)
            listeners = list(self._listeners.items())
        for wake, loop in listeners:
            with contextlib.suppress(RuntimeError):  # the loop is closed: the server ends
                loop.call_soon_threadsafe(wake.set)

    def since(self, number: int) -> list[Happening]:
        """What happened after that number, as far as it is kept."""
        with self._lock:
            return [one for one in self.happenings if one.number > number]

    def told_items(self) -> list[Item]:
        """What became of each report, in order."""
        with self._lock:
            return list(self.items)

    @contextlib.contextmanager
    def listened(self) -> Iterator[asyncio.Event]:
        """An event of the running loop that is set whenever something happens."""
        wake = asyncio.Event()
        with self._lock:
            self._listeners[wake] = asyncio.get_running_loop()
        try:
            yield wake
        finally:
            with self._lock:
                del self._listeners[wake]
