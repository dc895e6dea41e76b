"""How much work one report may cost: computing and memory after which it is given up, and the others go on.

Sizes are looked at first (`intake.options`, `pipeline`), for they decide the same on every machine; what is here is the
last bound, for what nobody foresaw. Time is counted in seconds of computing, so a busy machine gives up no more than an
idle one. Memory is counted as what the whole process has in use beyond what it had when the report began (Linux's
proc(5); elsewhere it is not bounded).

On the main thread a signal looks, also within a regular expression; on another thread an exception is set from beside,
which comes between two steps of Python. Neither ends a call into a library of C: what could be long or large there is
bounded by size.
"""

from __future__ import annotations

import ctypes
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sayso.records.errors import BadSetting, UnreadableReport

# The stage of a refusal for what costs more than it may; the reasons are `too_long` and `memory`.
STAGE = "bounds"
# Seconds of computing that one report may take. The longest that intake lets through takes 60 of them.
SECONDS = 300.0
# Bytes by which the process may grow meanwhile: the largest of the hostile inputs grew by 410 MB (300,000 characters of
# mail in 20,000 lines), most reports by less than 50.
MEMORY = 1_000_000_000
_LEAST = 50_000_000
MEGABYTE = 1_000_000
# Seconds of computing between two looks. One costs 30 microseconds.
_LOOK = 0.1
_PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


class _TooMuch(BaseException):
    """Ends the work; no `except Exception` on the way takes it for an error of its own.

    Attributes:
        reason: "too_long" or "memory".
    """

    reason = ""


class _TooLong(_TooMuch):
    reason = "too_long"


class _TooLarge(_TooMuch):
    reason = "memory"


@contextmanager
def within(seconds: float, what: str, *, memory: int = MEMORY) -> Iterator[None]:
    """Ends what is done in its block once it costs more than this.

    Args:
        seconds: of computing.
        what: the report, as a message shall call it.
        memory: bytes by which the process may grow.

    Raises:
        UnreadableReport: "too_long" or "memory"; the block was left unfinished.
    """
    by_signal = threading.current_thread() is threading.main_thread() and hasattr(signal, "setitimer")
    try:
        with _signalled(seconds, memory) if by_signal else _watched(seconds, memory):
            yield
    except (_TooMuch, MemoryError) as ended:
        raise UnreadableReport(f"{what} {_cost(ended, seconds, memory)}.", reason=getattr(ended, "reason", "memory"),
                               remedy="Give the report alone, without what surrounds it.") from None


def said(stage: str, reason: str) -> str:
    """A refusal's reason for a person: that of this stage in words, any other as it is."""
    words = {"too_long": f"reading it costs more than {SECONDS:g} seconds of computing",
             "memory": "reading it takes more memory than it may (--memory)"}
    return words.get(reason, reason) if stage == STAGE else reason


def allowed(memory: int) -> int:
    """A bound of memory that a user asked for, in bytes.

    Raises:
        BadSetting: it has no room for a report.
    """
    if memory < _LEAST:
        raise BadSetting(f"a memory limit of {memory} bytes has no room for a report.",
                         remedy=f"Give {_LEAST // MEGABYTE} MB or more.")
    return memory


class _Look:
    """Looks at what the work has cost by now.

    Args:
        spent: seconds of computing so far, by a clock of the caller's.
    """

    def __init__(self, seconds: float, memory: int, spent: Callable[[], float]) -> None:
        self._spent, self._until, self._most = spent, spent() + seconds, _resident() + memory

    def __call__(self) -> type[_TooMuch] | None:
        """What ends the work; None if it may go on."""
        if self._spent() >= self._until:
            return _TooLong
        return _TooLarge if _resident() > self._most else None


@contextmanager
def _signalled(seconds: float, memory: int) -> Iterator[None]:
    look, every = _Look(seconds, memory, time.process_time), min(_LOOK, seconds)

    def end(*_: object) -> None:
        ended = look()
        if ended is not None:
            raise ended

    before = signal.signal(signal.SIGPROF, end)
    signal.siginterrupt(signal.SIGPROF, False)  # libraries of C need not know of it
    left = signal.setitimer(signal.ITIMER_PROF, every, every)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, *left)
        signal.signal(signal.SIGPROF, before)


@contextmanager
def _watched(seconds: float, memory: int) -> Iterator[None]:
    watch = _Watch(seconds, memory)
    try:
        yield
    finally:
        watch.end()


class _Watch(threading.Thread):
    """Looks from beside at what a thread has cost, and ends its work."""

    def __init__(self, seconds: float, memory: int) -> None:
        super().__init__(daemon=True, name="sayso-bounds")
        self._thread, self._clock = threading.get_ident(), _clock_of(threading.get_ident())
        self._look = _Look(seconds, memory, self._spent)
        self._ended, self._lock = threading.Event(), threading.Lock()
        self.start()

    def run(self) -> None:
        """Looks and sleeps; an exception can be lost in a callback of C, so it comes again until the work ends."""
        while not self._ended.wait(_LOOK):
            with self._lock:
                ended = self._look()
                if ended is not None and not self._ended.is_set():
                    _throw(self._thread, ended)

    def end(self) -> None:
        """The work is done; nothing is thrown from now on."""
        with self._lock:
            self._ended.set()

    def _spent(self) -> float:
        return time.monotonic() if self._clock is None else time.clock_gettime(self._clock)


def _resident() -> int:
    """Bytes of memory that this process has in use; 0 where the system does not tell."""
    try:
        with open("/proc/self/statm", "rb") as told:
            return int(told.read().split()[1]) * _PAGE
    except (OSError, IndexError):
        return 0


def _cost(ended: BaseException, seconds: float, memory: int) -> str:
    if isinstance(ended, _TooLong):
        return f"costs more than {seconds:g} seconds of computing"
    much = f"than {memory // MEGABYTE:,} MB" if isinstance(ended, _TooLarge) else "memory than there is"
    return f"takes more {much}"


def _clock_of(thread: int) -> int | None:
    """The clock of what a thread has cost; None where the system has none, and time itself is taken."""
    return time.pthread_getcpuclockid(thread) if hasattr(time, "pthread_getcpuclockid") else None


def _throw(thread: int, ended: type[_TooMuch]) -> None:
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(ended))
