"""Who is asked when: one request a host at a time, with a pause between two, and hosts that do not wait for others."""

from __future__ import annotations

import heapq
import threading
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count

Job = Callable[["Turn"], None]


class Stopped(Exception):
    """Watching ends; who waits for a turn gets none any more."""


@dataclass(slots=True)
class _Host:
    jobs: deque[Job] = field(default_factory=deque)
    busy: bool = False
    free_at: float = 0.0


class Pacing:
    """Jobs by host. Threads take them; each has its host for itself as long as its `Turn` lasts.

    Args:
        pace: seconds from the end of one turn at a host to the beginning of the next.
        patience: seconds; what would have to wait longer for its host is let go. None waits however long it takes.
    """

    def __init__(self, pace: float, *, patience: float | None = None) -> None:
        self._pace, self._patience = pace, patience
        self._hosts: dict[str, _Host] = {}
        self._changed = threading.Condition()
        self._open = 0
        self._stopped = False
        self._ready: list[tuple[float, int, str]] = []  # when a host with jobs is free, in the order of asking
        self._count = count()

    @property
    def open(self) -> int:
        """How many jobs are queued or under way."""
        with self._changed:
            return self._open

    def add(self, host: str, job: Job) -> None:
        """Queues a job for its host."""
        with self._changed:
            self._open += 1
            one = self._hosts.setdefault(host, _Host())
            one.jobs.append(job)
            if not one.busy:
                self._push(host, one)
            self._changed.notify_all()

    def drop_far(self) -> int:
        """Lets go of the jobs of hosts whose turn is further ahead than there is patience for; how many these were."""
        if self._patience is None:
            return 0
        with self._changed:
            far = [one for one in self._hosts.values()
                   if not one.busy and one.free_at > time.monotonic() + self._patience]
            dropped = sum(len(one.jobs) for one in far)
            for one in far:
                one.jobs.clear()
            self._open -= dropped
            return dropped

    def stop(self) -> None:
        """No job begins any more."""
        with self._changed:
            self._stopped = True
            self._changed.notify_all()

    def work(self) -> None:
        """Does jobs until all is stopped; each thread calls this."""
        while (taken := self._take()) is not None:
            host, job = taken
            turn = Turn(self, host)
            try:
                with suppress(Stopped):
                    job(turn)
            finally:
                turn.end()
                with self._changed:
                    self._open -= 1
                    self._changed.notify_all()

    def _take(self) -> tuple[str, Job] | None:
        with self._changed:
            while not self._stopped:
                found, wait = self._next()
                if found is not None:
                    one = self._hosts[found]
                    one.busy = True
                    return found, one.jobs.popleft()
                self._changed.wait(wait)
            return None

    def _next(self) -> tuple[str | None, float | None]:
        """A host that is free and has jobs, or how long until there may be one."""
        while self._ready:
            at, _, host = self._ready[0]
            one = self._hosts[host]
            if one.busy or not one.jobs:
                heapq.heappop(self._ready)
                continue
            left = max(at, one.free_at) - time.monotonic()
            if left > 0:
                if at >= one.free_at:
                    return None, left
                heapq.heapreplace(self._ready, (one.free_at, next(self._count), host))
                continue
            heapq.heappop(self._ready)
            return host, None
        return None, None

    def _push(self, host: str, one: _Host) -> None:
        heapq.heappush(self._ready, (one.free_at, next(self._count), host))

    def begin(self, host: str) -> None:
        """Waits until a host is free, and takes it.

        Raises:
            Stopped: all is stopped meanwhile, or there is no patience for so long a wait.
        """
        with self._changed:
            one = self._hosts.setdefault(host, _Host())
            while not self._stopped:
                left = one.free_at - time.monotonic()
                if self._patience is not None and left > self._patience:
                    raise Stopped
                if not one.busy and left <= 0:
                    one.busy = True
                    return
                self._changed.wait(None if one.busy else left)
            raise Stopped

    def end(self, host: str, pause: float, *, free: bool = False) -> None:
        """Gives a host back, to be asked again after the pause; sooner than the pace allows where it is `free`."""
        with self._changed:
            one = self._hosts[host]
            one.busy, one.free_at = False, time.monotonic() + max(0.0 if free else self._pace, pause)
            if one.jobs:
                self._push(host, one)
            self._changed.notify_all()


class Turn:
    """A thread's turn at a host, and then at others that it is sent on to."""

    def __init__(self, pacing: Pacing, host: str) -> None:
        self._pacing = pacing
        self._host: str | None = host
        self._pause, self._free = 0.0, False

    def at(self, host: str) -> None:
        """Waits for the turn at a host; the first time, where the job was queued for it, there is nothing to wait for.

        Raises:
            Stopped: watching ends.
        """
        if self._host == host:
            return
        self.end()
        self._pacing.begin(host)
        self._host = host

    def freely(self) -> None:
        """No pause is needed after this turn: what is asked is this machine, or the user's own mailbox."""
        self._free = True

    def slower(self, pause: float) -> None:
        """The host is to be left alone for so many seconds after this turn."""
        self._pause = max(self._pause, pause)

    def end(self) -> None:
        """Gives the host back: the request is done."""
        if self._host is not None:
            host, self._host = self._host, None
            self._pacing.end(host, self._pause, free=self._free)
        self._pause, self._free = 0.0, False
