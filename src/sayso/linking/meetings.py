"""Which reports share a key: only they are compared with each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

__all__ = ["DATED", "UNDATED", "WORDING", "Meetings", "Rows", "asked", "held_by", "wanted_by"]

# How keys begin by which reports with and without a date find each other, be it the day of publication or days that
# they tell of. All dated reports of a war hold some in common, of all years, by which they are not to find each other.
DATED, UNDATED = "dated:", "undated:"
# How those begin, behind that, by which copies find each other.
WORDING = "copy:"
# Numbers of reports, or hashes of keys.
Rows = npt.NDArray[np.int64]


def asked(key: str) -> tuple[str, ...]:
    """The keys of others by which a report that holds this one finds them.

    Who finds a report is found by it: the one key, save that dated reports find undated ones alone.
    """
    if key.startswith(DATED):
        return (UNDATED + key.removeprefix(DATED),)
    return (key, DATED + key.removeprefix(UNDATED)) if key.startswith(UNDATED) else (key,)


def held_by(keys: Iterable[str]) -> tuple[Rows, Rows]:
    """A report's keys by their hashes: those of what it tells, and those of its wording."""
    # No word holds a colon, and to look within keys is quicker than at how each begins.
    held = list(keys)
    return _hashes([key for key in held if WORDING not in key]), _hashes([key for key in held if WORDING in key])


def wanted_by(keys: Iterable[str]) -> tuple[Rows, Rows]:
    """The keys of others by which a report with these finds them, likewise."""
    return held_by(other for key in keys for other in asked(key))


class Meetings:
    """The reports that hold each key, by their numbers: the first report has number 0.

    Keys are held by their hashes of 64 bits, sorted: a dictionary of the keys of a hundred thousand reports takes more
    memory than the reports. Of ten million keys two have one hash once in 300,000 times, and then two reports are
    compared that need not be.
    """

    def __init__(self, held: Iterable[Rows]) -> None:
        """Takes the hashes of the keys of each report in turn."""
        told = list(held)
        hashes = np.concatenate([np.empty(0, dtype=np.int64), *told])
        order = np.argsort(hashes, kind="stable")
        self._sorted = hashes[order]
        # Holders of one key stand side by side, ascending.
        self._holders = np.repeat(np.arange(len(told)), [len(keys) for keys in told])[order]

    def before(self, row: int, wanted: Rows) -> Rows:
        """The reports of lower numbers than this one that hold any of these keys, each once, ascending."""
        starts = np.searchsorted(self._sorted, wanted, side="left").tolist()
        ends = np.searchsorted(self._sorted, wanted, side="right").tolist()
        met = [self._holders[start:end] for start, end in zip(starts, ends, strict=True) if start < end]
        found = np.unique(np.concatenate(met)) if met else np.empty(0, dtype=np.int64)
        return found[found < row]


def _hashes(keys: Sequence[str]) -> Rows:
    return np.fromiter(map(hash, keys), dtype=np.int64, count=len(keys))
