"""Watching: each source is asked when it is due, what it tells of is got and kept, and looked at again for changes.

Threads ask; all that is written is written here, by the thread that called `run`. What a source tells of is in the
store before anything of it is got, and is due there until it is kept: killed at any moment, the next run goes on.
"""

from __future__ import annotations

import queue
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from sayso.intake import IntakeOptions
from sayso.keeping.reading import BATCH
from sayso.records.errors import SaysoError, UnreadableReport
from sayso.records.watched import WatchedItem, WatchedSource
from sayso.store import Store
from sayso.watching.instants import now, seconds_until
from sayso.watching.pacing import Pacing, Stopped, Turn
from sayso.watching.schedule import Schedule
from sayso.watching.sources import Busy, Gone, Got, Polled, Watches
from sayso.watching.taking import Outcome, Taking

# Things got that wait to be kept; each may be as large as `max_bytes`.
_AT_HAND = 16
# Things of one source that are handed to the threads at a time; more are, as these are done.
_QUEUED = 40
# Seconds from one look at what is due to the next, as long as the threads have work: a look at 300 sources takes .1 s.
_LOOK = 2.0
# The longest sleep: a clock that was set is noticed within it.
_NAP = 30.0

_Answered = Polled | Got | Busy | Gone | SaysoError


class Reports(Protocol):
    """Who is told what happens while sources are watched."""

    def asked(self, source: WatchedSource, new: int) -> None:
        """A source was asked; so many things that it told of are new."""

    def took(self, source: str, item: WatchedItem, outcome: Outcome) -> None:
        """A thing was got and gave this; what is new or changed in it may still have to be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is watched and how.

    Attributes:
        sources, every: with how often each is asked, in seconds, by name. options: how reports of each are taken in.
        schedule: when things are looked at again. pace, threads: as in `Manner`.
        once: ask each source that is due once, folders always, and end when all they told of is kept.
        patience: seconds that a host may ask to be left alone for and is still waited for, with `once`.
    """

    sources: Sequence[Watches]
    every: dict[str, float]
    options: dict[str, IntakeOptions]
    schedule: Schedule
    pace: float
    threads: int
    once: bool = False
    patience: float = 60.0


class Rounds:
    """One run of watching.

    Args:
        link: links what was added; called whenever nothing is left to do for now.
    """

    def __init__(self, plan: Plan, store: Store, taking: Taking, reports: Reports, link: Callable[[], object]) -> None:
        self._plan, self._store, self._taking, self._reports, self._link = plan, store, taking, reports, link
        self._sources = {one.name: one for one in plan.sources}
        self._pacing = Pacing(plan.pace, patience=plan.patience if plan.once else None)
        self._answers: queue.SimpleQueue[tuple[WatchedItem | Watches, _Answered] | None] = queue.SimpleQueue()
        self._room = threading.BoundedSemaphore(_AT_HAND)
        self._under_way: dict[str, str] = {}  # by key, the name of its source
        self._look_at = 0.0
        self._asked: set[str] = set()
        self._kept: list[WatchedItem] = []
        self._stopping = False
        self._unlinked = False

    def run(self) -> None:
        """Watches until all is done (`once`) or it is stopped."""
        threads = [threading.Thread(target=self._pacing.work, daemon=True) for _ in range(self._plan.threads)]
        for thread in threads:
            thread.start()
        try:
            while not self._stopping and self._step():
                pass
            self._settle()
        finally:
            self._pacing.stop()
            with suppress(ValueError):  # who waits for room to tell what came is let go
                for _ in range(_AT_HAND):
                    self._room.release()
            for source in self._plan.sources:
                source.close()

    def stop(self) -> None:
        """Ends the run after what is in hand; may be called from a signal's handler."""
        self._stopping = True
        self._answers.put(None)

    def _step(self) -> bool:
        """Takes one answer, or waits for what is due next; False where nothing is left to do."""
        self._queue_due()
        try:
            answer = self._answers.get(timeout=0.0 if self._taking.waiting else self._nap())
        except queue.Empty:
            return self._idle()
        if answer is not None:
            self._room.release()
            self._take(*answer)
        return True

    def _idle(self) -> bool:
        """Nothing has come: what waits is read and linked, and a run that has done all ends."""
        if self._taking.waiting or self._kept:
            self._settle()
            return True
        self._pacing.drop_far()
        if self._pacing.open or not self._answers.empty():  # in this order: a job ends when its answer is there
            return True
        if self._unlinked:
            self._link()
            self._unlinked = False
        return not self._plan.once

    def _nap(self) -> float:
        """How long nothing new is due; short as long as requests are under way."""
        if self._pacing.open or self._plan.once:
            return 0.2
        known = self._store.watched.sources()
        dues = [known[name].due if name in known else now() for name in self._sources]
        dues.append(self._store.watched.next_due(list(self._sources)))
        return min([_NAP, *(seconds_until(due) for due in dues if due)]) + 0.05

    def _queue_due(self) -> None:
        """Hands what is due to the threads."""
        if self._pacing.open >= self._plan.threads and time.monotonic() < self._look_at:
            return
        self._look_at = time.monotonic() + _LOOK
        at, known = now(), self._store.watched.sources()
        under_way = Counter(self._under_way.values())
        for name, source in self._sources.items():
            was = known.get(name)
            if was is not None and was.address != source.address:
                was = None  # it is another source under the old name
            if name not in self._under_way and not (self._plan.once and name in self._asked) \
                    and (was is None or self._is_due(source, was, at)):
                self._asked.add(name)
                self._give(name, name, source.host, source, partial(source.poll, was, at))
            if under_way[name] < _QUEUED // 2:
                for item in self._store.watched.due(at, name, _QUEUED):
                    if item.key not in self._under_way:
                        self._give(item.key, name, source.host_of(item), item, partial(source.get, item))

    def _is_due(self, source: Watches, was: WatchedSource, at: str) -> bool:
        """Whether a source is asked now: a folder always is in one run, since it costs no server anything."""
        if self._plan.once and source.kind == "folder":
            return True
        return was.due is not None and was.due <= at

    def _give(self, key: str, source: str, host: str, about: WatchedItem | Watches,
              ask: Callable[[Turn], Polled | Got]) -> None:
        self._under_way[key] = source

        def job(turn: Turn) -> None:
            try:
                answer: _Answered = ask(turn)
            except (Busy, Gone, SaysoError) as error:
                answer = error
            except Stopped:
                raise
            except Exception as error:  # noqa: BLE001 - what a stranger sends must stop neither this thread nor the rest
                answer = UnreadableReport(f"'{about.address}' cannot be taken ({type(error).__name__}: {error}).",
                                          reason="damaged")
            turn.end()
            self._room.acquire()
            self._answers.put((about, answer))

        self._pacing.add(host, job)

    def _take(self, about: WatchedItem | Watches, answer: _Answered) -> None:
        if isinstance(about, WatchedItem):
            self._took(about, answer)
        else:
            assert not isinstance(answer, Got)
            self._polled(about, answer)

    def _polled(self, source: Watches, answer: Polled | Busy | Gone | SaysoError) -> None:
        was = self._store.watched.sources().get(source.name)
        stands = self._plan.schedule.source_after(source, was, answer, self._plan.every[source.name])
        items = answer.items if isinstance(answer, Polled) else ()
        new, _ = self._store.watched.polled(stands, items)
        self._under_way.pop(source.name, None)
        self._reports.asked(stands, new)

    def _took(self, item: WatchedItem, answer: _Answered) -> None:
        outcome = Outcome()
        if isinstance(answer, Got) and answer.material is not None:
            outcome = self._taking.take(item, answer, self._plan.options[item.source])
        elif isinstance(answer, Got):
            outcome.same = 1
        stands = self._plan.schedule.item_after(item, answer, outcome)
        if isinstance(answer, SaysoError) and not item.looks:
            self._taking.refuse(item, answer)
            outcome.refused = 1
        self._kept.append(stands)
        self._reports.took(item.source, stands, outcome)
        if self._taking.waiting >= BATCH or len(self._kept) >= _AT_HAND:
            self._settle()

    def _settle(self) -> None:
        """Reads what waits; then, and not before, what it came from is done."""
        if self._taking.waiting:
            self._unlinked = True
            self._taking.read()
        self._store.watched.got(self._kept)
        for item in self._kept:
            self._under_way.pop(item.key, None)
        self._kept.clear()
