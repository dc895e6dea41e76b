"""Work handed to a guarded process, which is started when it is first needed, and again after it ended."""

from __future__ import annotations

import atexit
import logging
import os
import pickle
import threading
from collections.abc import Callable
from typing import Any, TypeVar

from sayso.intake.guard.bound import binds
from sayso.intake.guard.process import Ended, Process, not_started
from sayso.records.errors import SaysoError

T = TypeVar("T")
_LOG = logging.getLogger("sayso.intake")


def guarded(work: Callable[..., T], *given: object, what: str, gives: tuple[type, ...]) -> T:
    """What a function gives that is run in a process of its own, bounded in memory and time by the system.

    What a process fails at that did other work before, or that somebody else killed, is tried once more by a new one:
    so whether a report is read depends on that report alone.

    Args:
        work: a function of a module. given: its arguments.
        what: the report, as a message shall call it.
        gives: the classes of what it gives, and of what is in that.

    Raises:
        UnreadableReport: what the function raises; "too_long", "memory", or "worker_died" where the process ended.
    """
    found, error = _GUARD.done(pickle.dumps((work, given, what)), what, gives)
    if error is not None:
        raise error
    return found  # type: ignore[no-any-return]


class _Guard:
    """The guarded process of this one, which does one piece of work at a time."""

    def __init__(self) -> None:
        self._lock, self._warned = threading.Lock(), False
        self._process: Process | None = None

    def done(self, data: bytes, what: str, gives: tuple[type, ...]) -> tuple[Any, SaysoError | None]:
        """What a piece of work gives, or why it gives nothing."""
        with self._lock:
            try:
                return self._asked(data, what, gives)
            except Ended as ended:
                if not ended.again:
                    return None, ended.told
            try:
                return self._asked(data, what, gives)
            except Ended as ended:
                return None, ended.told

    def end(self) -> None:
        """Ends the process, if there is one."""
        process, self._process = self._process, None
        if process is not None:
            process.end()

    def forget(self) -> None:
        """This process was forked: the guarded one is its parent's."""
        self.__init__()  # type: ignore[misc]

    def _asked(self, data: bytes, what: str, gives: tuple[type, ...]) -> tuple[Any, SaysoError | None]:
        if self._process is None:
            self._warn()
            try:
                self._process = Process()
            except OSError as error:
                raise Ended(not_started(what, error), again=False) from None
        try:
            return self._process.ask(data, what, gives)
        except BaseException:  # it ended, or somebody pressed Ctrl-C and nobody waits for its answer any more
            self.end()
            raise

    def _warn(self) -> None:
        if not binds() and not self._warned:
            self._warned = True
            _LOG.warning("This system does not bound the memory of a process: a page, PDF or mail made to take it all "
                         "can. Read what you distrust on Linux.")


_GUARD = _Guard()
atexit.register(_GUARD.end)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_GUARD.forget)
