"""What this process and the guarded one took (Linux's proc(5); elsewhere this process alone)."""

from __future__ import annotations

import os
import re
import time
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100
_PEAK = re.compile(r"VmHWM:\s+(\d+) kB")


def children() -> list[int]:
    """The processes that this one started and that are not off the system's list yet."""
    found: list[int] = []
    for thread in os.listdir("/proc/self/task") if Path("/proc/self/task").is_dir() else ():
        found += map(int, _read("self", f"task/{thread}/children").split())
    return found


def seconds() -> float:
    """Seconds of computing so far, of this process, of those it started, and of those that ended."""
    ended = os.times()
    found = time.process_time() + ended.children_user + ended.children_system
    for child in children():
        fields = _read(child, "stat").rpartition(")")[2].split()
        found += sum(map(int, fields[11:13])) / _TICKS if fields else 0
    return found


def memory() -> int:
    """The most bytes that this process, or one that it started and that still lives, ever had at once."""
    peaks = [_PEAK.search(_read(process, "status")) for process in (os.getpid(), *children())]
    return max((int(one[1]) * 1024 for one in peaks if one), default=0)


def _read(process: int | str, name: str) -> str:
    try:
        return Path(f"/proc/{process}/{name}").read_text()
    except OSError:  # it has ended
        return ""
