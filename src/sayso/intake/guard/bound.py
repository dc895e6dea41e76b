"""The bounds of one piece of work, and how the system is told to hold a process to them (POSIX setrlimit)."""

from __future__ import annotations

import math
import re
import sys
from pathlib import Path

# Seconds of computing that a door may take for one input. A PDF of 500 pages takes 4, the slowest of 181 pages 0.6.
SECONDS = 30.0
# Seconds more until the system ends the process: work within a library of C is not ended by an exception.
_LATER = 5
# Seconds on the clock after which a process that neither works nor answers is ended (somebody stopped it, it waits).
PATIENCE = 10 * SECONDS
# Bytes that one input may take beside what its libraries take: a page of 17 MB, 130,000 paragraphs, fits.
MEMORY = 1_000_000_000
# A process that fails with so much of that in use fails for want of more; a PDF that unpacks to 99 MB of words ends at
# 1.02 with its libraries counted in.
FULL = 0.8
_PEAK = re.compile(r"VmPeak:\s+(\d+) kB")


def binds() -> bool:
    """Whether this system ends what takes more memory than it may: Linux does, macOS knows the limit and ignores it."""
    return sys.platform == "linux"


def bind() -> None:
    """Bounds what this process takes from now on, for one piece of work; nothing where the system cannot."""
    try:
        import resource
    except ImportError:  # Windows
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    _limit(resource.RLIMIT_CPU, math.ceil(used.ru_utime + used.ru_stime + SECONDS) + _LATER)
    if binds():
        _limit(resource.RLIMIT_AS, _size() + MEMORY)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # what a hostile file made of memory is not written to disk


def full() -> bool:
    """Whether this process came so near to its bound of memory that what failed may have failed for want of more.

    Libraries tell of memory that they do not get in many ways, one of them being that the file is no HTML.
    """
    if not binds():
        return False
    import resource

    peak = int(_PEAK.findall(Path("/proc/self/status").read_text())[0]) * 1024
    return peak > resource.getrlimit(resource.RLIMIT_AS)[0] - (1 - FULL) * MEMORY


def _limit(which: int, amount: int) -> None:
    import resource

    most = resource.getrlimit(which)[1]
    resource.setrlimit(which, (amount if most == resource.RLIM_INFINITY else min(amount, most), most))


def _size() -> int:
    """Bytes of addresses that this process has now (Linux's proc(5))."""
    import resource

    return int(Path("/proc/self/statm").read_bytes().split()[0]) * resource.getpagesize()
