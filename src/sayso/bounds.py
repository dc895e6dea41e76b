"""How much work one report may cost: seconds of computing after which it is given up, and the others go on.

Sizes are looked at first (`intake.options`, `pipeline`), for they decide the same on every machine; what is here is the
last bound, for what nobody foresaw. It is counted in seconds of computing, so a busy machine gives up no more than an
idle one.

On the main thread a signal ends the work, also within a regular expression; on another thread an exception is set from
beside, which comes between two steps of Python. Neither ends a call into a library of C: what could be long there is
bounded by size.
"""

from __future__ import annotations

import ctypes
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from sayso.records.errors import UnreadableReport

# An exception can be lost in a callback of C, so it comes again so often (seconds) until the work has ended.
_AGAIN = 0.5


class _TooLate(BaseException):
    """Ends the work; no `except Exception` on the way takes it for an error of its own."""


@contextmanager
def within(seconds: float, what: str) -> Iterator[None]:
    """Ends what is done in its block once it has cost so many seconds of computing.

    Args:
        what: the report, as a message shall call it.

    Raises:
        UnreadableReport: "too_long"; the block was left unfinished.
    """
    by_signal = threading.current_thread() is threading.main_thread() and hasattr(signal, "setitimer")
    try:
        with _signalled(seconds) if by_signal else _watched(seconds):
            yield
    except _TooLate:
        raise UnreadableReport(f"{what} costs more than {seconds:g} seconds of computing.", reason="too_long",
                               remedy="Give the report alone, without what surrounds it.") from None


@contextmanager
def _signalled(seconds: float) -> Iterator[None]:
    def end(*_: object) -> None:
        raise _TooLate

    before = signal.signal(signal.SIGPROF, end)
    left, _ = signal.setitimer(signal.ITIMER_PROF, seconds, _AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, left)
        signal.signal(signal.SIGPROF, before)


@contextmanager
def _watched(seconds: float) -> Iterator[None]:
    watch = _Watch(seconds)
    try:
        yield
    finally:
        watch.end()


class _Watch(threading.Thread):
    """Looks from beside at what a thread has cost, and ends its work."""

    def __init__(self, seconds: float) -> None:
        super().__init__(daemon=True, name="sayso-bounds")
        self._thread, self._clock = threading.get_ident(), _clock_of(threading.get_ident())
        self._until = self._spent() + seconds
        self._ended, self._lock = threading.Event(), threading.Lock()
        self.start()

    def run(self) -> None:
        """Sleeps until the time may be up, looks, and sleeps again."""
        while not self._ended.wait(max(_AGAIN, self._until - self._spent())):
            with self._lock:
                if self._spent() >= self._until and not self._ended.is_set():
                    _throw(self._thread)

    def end(self) -> None:
        """The work is done; nothing is thrown from now on."""
        with self._lock:
            self._ended.set()

    def _spent(self) -> float:
        return time.monotonic() if self._clock is None else time.clock_gettime(self._clock)


def _clock_of(thread: int) -> int | None:
    """The clock of what a thread has cost; None where the system has none, and time itself is taken."""
    return time.pthread_getcpuclockid(thread) if hasattr(time, "pthread_getcpuclockid") else None


def _throw(thread: int) -> None:
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(_TooLate))
