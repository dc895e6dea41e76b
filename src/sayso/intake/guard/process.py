"""One guarded process, as the one that started it sees it."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
from pickle import UnpicklingError
from typing import Any, BinaryIO, cast

from sayso.intake.guard.bound import FULL, MEMORY, PATIENCE, SECONDS
from sayso.intake.guard.lines import receive, send, understood
from sayso.records.errors import SaysoError, UnreadableReport

# Bytes of an answer beyond four times what was asked: text of a packed file grows, and a report has 500,000 characters.
_ANSWER = 64_000_000
# What the process runs. -P: a file in the folder where Sayso is called must not be taken for a library.
PROGRAM = ("-m", "sayso.intake.guard.inside")


class Ended(Exception):
    """The process cannot go on.

    Attributes:
        again: another process may fare better.
    """

    def __init__(self, told: UnreadableReport, *, again: bool) -> None:
        self.told, self.again = told, again


class Process:
    """One guarded process."""

    def __init__(self) -> None:
        path = os.pathsep.join(one for one in sys.path if one)
        self._inherited = _peak()
        self._process = subprocess.Popen(
            [sys.executable, "-P", *PROGRAM], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, env={**os.environ, "PYTHONPATH": path})
        self._used, self._late = False, False

    def ask(self, data: bytes, what: str, gives: tuple[type, ...]) -> tuple[Any, SaysoError | None]:
        """What the work gives, or why it gives nothing.

        Raises:
            Ended: the process ended, or answered what is no answer.
        """
        asks, answers = cast(BinaryIO, self._process.stdin), cast(BinaryIO, self._process.stdout)
        clock = threading.Timer(PATIENCE, self._too_late)
        clock.daemon = True
        clock.start()
        try:
            send(asks, data)
            answer = receive(answers, most=_ANSWER + 4 * len(data))
            if answer is None:
                raise self._why(what)
            found, why = understood(answer, gives)
        except OSError:
            raise self._why(what) from None
        except OverflowError:
            raise Ended(too_much(what), again=False) from None
        except UnpicklingError as error:
            raise Ended(_died(what, f"gave no answer that makes sense ({error})"), again=False) from None
        finally:
            clock.cancel()
        if isinstance(why, UnreadableReport) and why.reason == "memory":
            raise Ended(too_much(what), again=self._used)
        self._used = True
        return found, why

    def end(self) -> None:
        """Ends the process, whatever it does, and takes it off the system's list."""
        for line in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):  # what was not sent yet will not be
                cast(BinaryIO, line).close()
        self._process.kill()
        self._process.wait()

    def _why(self, what: str) -> Ended:
        """Why the line ended."""
        ended, peak = self._ended()
        if self._late:
            return Ended(_too_long(what, f"took more than {PATIENCE:g} seconds"), again=False)
        if ended == "SIGXCPU":
            return Ended(_too_long(what, f"costs more than {SECONDS:g} seconds of computing"), again=False)
        if peak > FULL * MEMORY:  # a library that gets no more memory often ends the process
            return Ended(too_much(what), again=self._used)
        return Ended(_died(what, f"ended ({ended})"), again=self._used or ended == "SIGKILL")

    def _ended(self) -> tuple[str, int]:
        """The signal or exit code, and the most bytes that the process ever had (0 where the system does not tell, or
        where this process had more when it started that one)."""
        try:
            os.kill(self._process.pid, signal.SIGTERM)  # it may have closed the line alone
            _, status, used = os.wait4(self._process.pid, 0)
            # Linux counts in what the process had that was forked, before it became another program: this one's.
            peak = 0 if used.ru_maxrss <= self._inherited else used.ru_maxrss
        except (AttributeError, ProcessLookupError, ChildProcessError):  # Windows; or the clock has seen it end
            return _told(self._process.wait()), 0
        self._process.returncode = os.waitstatus_to_exitcode(status)
        return _told(self._process.returncode), peak * (1 if sys.platform == "darwin" else 1024)

    def _too_late(self) -> None:
        self._late = True
        self._process.kill()


def _peak() -> int:
    """The most that this process ever had, in the unit of the system's `ru_maxrss`; 0 where it does not tell."""
    try:
        import resource
    except ImportError:  # Windows
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def not_started(what: str, error: OSError) -> UnreadableReport:
    """No process could be started."""
    return _died(what, f"cannot be started ({error.strerror})")


def too_much(what: str) -> UnreadableReport:
    """It needs, or gives, more than a process may take."""
    return UnreadableReport(f"{what} takes more than {MEMORY // 1_000_000:,} MB of memory to open.", reason="memory",
                            remedy="Give the report alone, or its text.")


def _too_long(what: str, why: str) -> UnreadableReport:
    return UnreadableReport(f"{what} {why}.", reason="too_long",
                            remedy="Give the report alone, without what surrounds it.")


def _died(what: str, how: str) -> UnreadableReport:
    return UnreadableReport(f"the process that opens {what} {how}.", reason="worker_died",
                            remedy="Give its text; what a library cannot bear is kept away from the rest.")


def _told(code: int) -> str:
    return signal.Signals(-code).name if code < 0 else f"exit code {code}"
