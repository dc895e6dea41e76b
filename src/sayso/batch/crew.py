"""Workers on this machine: shards handed out, a worker that dies or hangs replaced, a report that does it refused."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import TracebackType

from sayso.batch.parts import Part
from sayso.batch.reading import Reading
from sayso.batch.shards import Shard
from sayso.batch.worker import Said, Task, work
from sayso.records.errors import BadSetting, ModelUnavailable

# Seconds between two looks at the clock and at the memory of the workers.
_LOOK = 0.1
# A report at which a worker fails is read once more, first of all and by a new worker; then it is refused. One at which
# somebody else killed the worker is no worse for it: that is no fault of the report, but thrice is no chance either.
_TRIES, _TRIES_IF_KILLED = 2, 4
# A worker that does not get ready so often will not.
_STARTS = 3
_PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one report may cost.

    Attributes:
        seconds: on the clock; reading gives a report up by itself after 300 s of computing (`sayso.bounds`), which is
            the same on every machine, so this is for one that hangs.
        memory: bytes of a worker (resident set size). Reading takes some 250 MB.
    """

    seconds: float = 900.0
    memory: int = 1_000_000_000

    def __post_init__(self) -> None:
        if not self.seconds > 0:
            raise BadSetting(f"a time limit of {self.seconds} s reads nothing.", remedy="Give seconds above 0.")
        if self.memory < 300_000_000:
            raise BadSetting(f"a memory limit of {self.memory} bytes has no room for the reader.",
                             remedy="Give 300 MB or more.")


@dataclass(slots=True)
class _Worker:
    """A process with what it does.

    Attributes:
        task: what it reads; None where it waits. at: the piece begun last; -1 for none. since: when that was begun.
    """

    process: BaseProcess
    line: Connection
    ready: bool = False
    task: Task | None = None
    at: int = -1
    since: float = 0.0


@dataclass(slots=True)
class _Tries:
    """How often a piece failed, and how it did last."""

    count: int = 0
    most: int = _TRIES
    reason: tuple[str, str] = ("", "")


@dataclass(slots=True)
class _Again:
    """A shard that is to be read once more, and what is known of its pieces."""

    shard: Shard
    tries: dict[int, _Tries] = field(default_factory=dict)

    def task(self) -> Task:
        lost = {piece: one.reason for piece, one in self.tries.items() if one.count >= one.most}
        return Task(shard=self.shard, first=frozenset(set(self.tries) - set(lost)), refused=lost)


class Crew:
    """Workers that read shards; started when they are first needed, ended with `close`.

    Args:
        reading: how shards are read. limits: what a report may cost.
        processes: how many workers.
    """

    def __init__(self, reading: Reading, limits: Limits, *, processes: int) -> None:
        self._reading, self._limits, self._processes = reading, limits, processes
        self._context = multiprocessing.get_context("spawn")
        self._workers: list[_Worker] = []
        self._again: list[_Again] = []
        self._known: dict[str, _Again] = {}
        self._failed_starts = 0

    def __enter__(self) -> Crew:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Ends all workers, whatever they do."""
        for worker in self._workers:
            worker.process.kill()
            worker.line.close()
        for worker in self._workers:
            worker.process.join()
        self._workers.clear()

    @property
    def ids(self) -> list[int]:
        """The process ids of the workers."""
        return [worker.process.pid or 0 for worker in self._workers]

    def run(self, shards: Iterable[Shard]) -> Iterator[Part]:
        """The part of each shard, as they are finished; a shard is taken when a worker is free for it.

        Raises:
            SaysoError: no worker gets ready.
        """
        coming, more = iter(shards), True
        ahead: Shard | None = None
        while True:
            while more and ahead is None:
                ahead = next(coming, None)
                more = ahead is not None
            ahead = self._hand_out(ahead)
            if ahead is None and more:
                continue
            if ahead is None and not self._again and all(worker.task is None for worker in self._workers):
                return
            yield from self._listen()

    def _hand_out(self, ahead: Shard | None) -> Shard | None:
        """Gives free workers what is to be read again, then the shard ahead; what is left of that."""
        while ahead is not None or self._again:
            worker = self._free()
            if worker is None:
                return ahead
            if self._again:
                again = self._again.pop(0)
            else:
                assert ahead is not None
                again, ahead = _Again(ahead), None
            self._known[again.shard.name] = again
            worker.task, worker.at = again.task(), -1
            with contextlib.suppress(OSError):  # it is dead, which is seen at the next look
                worker.line.send(worker.task)
        return ahead

    def _free(self) -> _Worker | None:
        found = next((one for one in self._workers if one.task is None), None)
        if found is None and len(self._workers) < self._processes:
            found = self._start()
        return found

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=work, args=(theirs, self._reading), daemon=True, name="sayso batch")
        process.start()
        theirs.close()
        worker = _Worker(process, ours)
        self._workers.append(worker)
        return worker

    def _listen(self) -> Iterator[Part]:
        """What workers say within a moment; then those over a limit are ended."""
        lines = {worker.line: worker for worker in self._workers}
        for line in wait(list(lines), timeout=_LOOK):
            worker = lines[line]  # type: ignore[index]
            try:
                said: Said = worker.line.recv()
            except (EOFError, OSError):
                self._gone(worker)
                continue
            if said.what == "ready":
                worker.ready, self._failed_starts = True, 0
            elif said.what == "at":
                worker.at, worker.since = said.piece, time.monotonic()
            elif said.part is not None:
                self._known.pop(said.part.shard)
                worker.task, worker.at = None, -1
                yield said.part
            else:
                self._failed(worker, said)
        for worker in [one for one in self._workers if one.at >= 0]:
            self._check(worker)

    def _check(self, worker: _Worker) -> None:
        limits = self._limits
        if time.monotonic() - worker.since > limits.seconds:
            self._end(worker, "timeout", f"reading it took more than {limits.seconds:g} seconds.")
        elif _resident(worker.process.pid or 0) > limits.memory:
            self._end(worker, "memory", f"reading it took more than {limits.memory // 1_000_000} MB.")

    def _end(self, worker: _Worker, reason: str, words: str) -> None:
        worker.process.kill()
        self._strike(worker, reason, words)
        self._drop(worker)

    def _failed(self, worker: _Worker, said: Said) -> None:
        """The worker lives, but what it read failed; or it could not begin at all."""
        if not worker.ready:
            raise ModelUnavailable(said.words, remedy=said.remedy)
        self._strike(worker, "failed", said.words)
        worker.task, worker.at = None, -1

    def _gone(self, worker: _Worker) -> None:
        """The worker died by itself, or somebody killed it."""
        worker.process.join()
        code = worker.process.exitcode or 0
        if not worker.ready:
            self._failed_starts += 1
            if self._failed_starts >= _STARTS:
                raise ModelUnavailable(f"a worker ended with exit code {code} before it could read anything.",
                                       remedy="Try `sayso read` on one report; it tells what is wrong.")
        killed = code == -signal.SIGKILL
        self._strike(worker, "worker_died", f"the worker that read it ended with exit code {code}.",
                     most=_TRIES_IF_KILLED if killed else _TRIES)
        self._drop(worker)

    def _strike(self, worker: _Worker, reason: str, words: str, *, most: int = _TRIES) -> None:
        """Notes that the piece begun last failed, and puts the shard back."""
        if worker.task is None:
            return
        again = self._known[worker.task.shard.name]
        if worker.at >= 0:
            tries = again.tries.setdefault(worker.at, _Tries(most=most))
            tries.count, tries.most, tries.reason = tries.count + 1, min(tries.most, most), (reason, words)
        self._again.append(again)

    def _drop(self, worker: _Worker) -> None:
        self._workers.remove(worker)
        worker.line.close()
        worker.process.join()


def _resident(process: int) -> int:
    """Bytes of memory that a process has in use (Linux's proc(5)); 0 where the system does not tell."""
    try:
        return int(Path(f"/proc/{process}/statm").read_bytes().split()[1]) * _PAGE
    except (OSError, IndexError):
        return 0
