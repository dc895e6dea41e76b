"""Work that does what a hostile file makes a parser do; a guarded process finds these functions by their names."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import time
from pathlib import Path

from sayso.intake.draft import Draft
from sayso.records.errors import UnreadableReport


def number() -> int:
    return os.getpid()


def said(words: str) -> Draft:
    print("what a library prints is no answer")
    os.write(1, b"nor this")
    return Draft(origin="a", text=words)


def all_memory() -> int:
    return len([bytes(1_000_000) for _ in range(100_000)])


def all_memory_if_old(mark: str) -> str:
    """Takes all memory where it was done before in this very process."""
    if mark in os.environ:
        all_memory()
    os.environ[mark] = "1"
    return "young"


def for_ever_in_c() -> None:
    """Computes within one call of C, which no exception ends."""
    int("9" * 3_000_000)


def stopped() -> None:
    os.kill(os.getpid(), signal.SIGSTOP)


def overthrown() -> None:
    ctypes.string_at(0)


def killed_until(path: str) -> str:
    """Killed from outside, as by a system out of memory, until that file is there."""
    if not Path(path).exists():
        Path(path).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return "read"


def killed() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def refuses() -> None:
    raise UnreadableReport("'a' is empty.", reason="empty", remedy="Check it.")


def fails() -> None:
    raise ZeroDivisionError("of its own")


def another_class() -> object:
    return Path("a")


def much() -> str:
    return "x" * 100_000_000


def slow(seconds: float) -> int:
    time.sleep(seconds)
    return os.getpid()


def lifted() -> None:
    sys.set_int_max_str_digits(0)
