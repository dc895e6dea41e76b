"""What words, headlines and publication say of one report and very many others, summed for all of them at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from sayso.linking.incidents.likeness import (
    EVEN,
    HEADLINES,
    HEADLINES_EVEN,
    HOPELESS,
    JOINED,
    LONG_AFTER,
    MOST,
    MOST_APART,
    PUBLISHED,
    SHORT_LONG_AFTER,
    SHORT_PUBLISHED,
)
from sayso.linking.incidents.profile import UNIT
from sayso.linking.incidents.sketch import Sketch
from sayso.linking.meetings import Rows

__all__ = ["Numbers", "Table", "likely"]

Numbers = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
# numpy's powers of e may differ from Python's in the last digit.
_SLACK = 0.999


def likely(cosine: Numbers, power: Numbers, apart: Flags) -> Rows:
    """Those that can make a link, whatever places say, and days where they are not surely apart; by their numbers in
    what is given."""
    most = np.where(apart, MOST_APART, MOST)
    return np.flatnonzero(cosine * np.exp(power + most) * (JOINED / EVEN) >= HOPELESS * _SLACK)


class Table:
    """The words of reports as rows of numbers, each as long as the longest."""

    def __init__(self, sketches: Sequence[Sketch]) -> None:
        lengths = np.array([len(one.words) for one in sketches], dtype=np.int64)
        told, numbers = np.unique(np.concatenate([np.empty(0, dtype=np.int64), *(one.words for one in sketches)]),
                                  return_inverse=True)
        weights = np.concatenate([np.empty(0), *(one.weights for one in sketches)])
        # The number behind the last word stands for no word.
        self.words, self.weights = _rows(lengths, numbers, weights, len(told))
        counts = np.array([len(one.title) for one in sketches], dtype=np.int64)
        titles = np.concatenate([np.empty(0, dtype=np.int64), *(one.title for one in sketches)])
        titles += np.repeat(np.cumsum(lengths) - lengths, counts)
        self.titles, self.titled = _rows(counts, numbers[titles], weights[titles], len(told))
        self.headline = np.array([one.headline for one in sketches], dtype=np.float64)
        self.brevity = np.array([one.brevity for one in sketches], dtype=np.float64)
        self.published = np.array([one.published for one in sketches], dtype=np.float64)
        self.first = np.array([one.first for one in sketches], dtype=np.float64)
        self.last = np.array([one.last for one in sketches], dtype=np.float64)
        # What one report holds under each word, and whether it holds it.
        self.held = np.zeros(len(told) + 1)
        self.there = np.zeros(len(told) + 1, dtype=np.bool_)

    def said(self, row: int, others: Rows) -> tuple[Numbers, Numbers, Numbers]:
        """What is said of this report and each other one: cosine, power and brevity, as in `Said`."""
        cosine, headlines = self._compared(row, others)
        gap = np.abs(self.published[others] - self.published[row])
        brevity = np.minimum(self.brevity[others], self.brevity[row])
        stories = np.where(np.isnan(headlines), 0.0, HEADLINES * (headlines - HEADLINES_EVEN))
        power = (_published(gap, PUBLISHED, LONG_AFTER)
                 + brevity * _published(gap, SHORT_PUBLISHED, SHORT_LONG_AFTER)) + stories
        return cosine, power, brevity

    def apart(self, row: int, others: Rows) -> Flags:
        """Whether all days of this report are before or after all of the other's, by more than one."""
        gap = np.maximum(self.first[others] - self.last[row], self.first[row] - self.last[others])
        found: Flags = gap > 1  # what is unknown is not
        return found

    def _compared(self, row: int, others: Rows) -> tuple[Numbers, Numbers]:
        """The cosine of words, and the share of headlines that is told (NaN where one has none)."""
        words = self.words[others]
        self.held[self.words[row]], self.there[self.words[row]] = self.weights[row], True
        self.held[-1], self.there[-1] = 0.0, False
        cosine = np.einsum("ij,ij->i", self.held[words], self.weights[others]) / UNIT**2
        titled = (self.titled[others] * self.there[self.titles[others]]).sum(axis=1)
        self.held[self.words[row]], self.there[self.words[row]] = 0.0, False
        self.held[self.titles[row]] = self.titled[row]
        self.held[-1] = 0.0
        here = self.held[words].sum(axis=1)
        self.held[self.titles[row]] = 0.0
        own, theirs = self.headline[row] or np.nan, self.headline[others]
        return cosine, np.minimum(here / own, titled / np.where(theirs > 0, theirs, np.nan))


def _published(gap: Numbers, powers: tuple[tuple[int, float], ...], later: float) -> Numbers:
    """What so many days between publications say; nothing where the gap is unknown."""
    power = np.full(len(gap), later)
    for days, more in reversed(powers):
        power[gap <= days] = more
    power[np.isnan(gap)] = 0.0
    return power


def _rows(lengths: Rows, numbers: Rows, weights: Numbers, nothing: int) -> tuple[npt.NDArray[np.int32], Numbers]:
    """Words by their numbers, and weights; rows are filled up with no word of no weight."""
    longest = int(lengths.max(initial=0))
    there = np.arange(longest) < lengths[:, None]
    columns = np.full(there.shape, nothing, dtype=np.int32)
    values = np.zeros(there.shape)
    columns[there], values[there] = numbers, weights
    return columns, values
