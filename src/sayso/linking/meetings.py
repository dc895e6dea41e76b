"""Which reports share a key: only they are compared with each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

__all__ = ["DATED", "UNDATED", "Meetings", "Rows", "asked"]

# How keys begin by which reports with and without a date find each other. All dated reports of a war hold some in
# common, of all years; they are not to find each other by them.
DATED, UNDATED = "dated:", "undated:"
# Numbers of reports.
Rows = npt.NDArray[np.int64]


def asked(key: str) -> tuple[str, ...]:
    """The keys of others by which a report that holds this one finds them.

    Who finds a report is found by it: the one key, save that dated reports find undated ones alone.
    """
    if key.startswith(DATED):
        return (UNDATED + key.removeprefix(DATED),)
    return (key, DATED + key.removeprefix(UNDATED)) if key.startswith(UNDATED) else (key,)


class Meetings:
    """The reports that hold each key, by their numbers: the first report has number 0.

    Keys are held by their hashes of 64 bits, sorted: a dictionary of the keys of a hundred thousand reports takes more
    memory than the reports. Of ten million keys two have one hash once in 300,000 times, and then two reports are
    compared that need not be.
    """

    def __init__(self, keys: Iterable[Sequence[str]]) -> None:
        """Takes the keys of each report in turn."""
        self._keys = list(keys)
        hashes = np.concatenate([np.empty(0, dtype=np.int64), *map(_hashes, self._keys)])
        order = np.argsort(hashes, kind="stable")
        self._sorted = hashes[order]
        # Holders of one key stand side by side, ascending.
        self._holders = np.repeat(np.arange(len(self._keys)), [len(held) for held in self._keys])[order]

    def before(self, row: int) -> Rows:
        """The reports of lower numbers that meet this one, each once, ascending."""
        wanted = _hashes([other for key in self._keys[row] for other in asked(key)])
        starts = np.searchsorted(self._sorted, wanted, side="left").tolist()
        ends = np.searchsorted(self._sorted, wanted, side="right").tolist()
        met = [self._holders[start:end] for start, end in zip(starts, ends, strict=True) if start < end]
        found = np.unique(np.concatenate(met)) if met else np.empty(0, dtype=np.int64)
        return found[found < row]


def _hashes(keys: Sequence[str]) -> npt.NDArray[np.int64]:
    return np.fromiter(map(hash, keys), dtype=np.int64, count=len(keys))
