"""What words, headlines and publication say of one report and very many others, summed for all of them at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

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
    """The words of reports as rows of numbers, each as long as the longest; reports are numbered as they are added."""

    def __init__(self, sketches: Sequence[Sketch] = ()) -> None:
        # The hashes of all words told so far, ascending, and their numbers; 0 stands for no word.
        self._told = np.empty(0, dtype=np.int64)
        self._numbers = np.empty(0, dtype=np.int32)
        self._words, self._weights = _Rows(np.int32), _Rows(np.uint16)
        self._titles, self._titled = _Rows(np.int32), _Rows(np.uint16)
        # Of each report: headline, brevity, day of publication, first and last day.
        self._rest = _Rows(np.float64)
        # What one report holds under each word, and whether it holds it.
        self._held = np.zeros(1)
        self._there = np.zeros(1, dtype=np.bool_)
        self.add(sketches)

    def add(self, sketches: Sequence[Sketch]) -> None:
        """Takes in more reports, whose numbers follow those of the ones before."""
        if not sketches:
            return
        lengths = np.array([len(one.words) for one in sketches], dtype=np.int64)
        numbers = self._numbered(np.concatenate([one.words for one in sketches]))
        weights = np.concatenate([one.weights for one in sketches])
        self._words.add(lengths, numbers)
        self._weights.add(lengths, weights)
        counts = np.array([len(one.title) for one in sketches], dtype=np.int64)
        titles = np.concatenate([one.title for one in sketches]).astype(np.int64)
        titles += np.repeat(np.cumsum(lengths) - lengths, counts)
        self._titles.add(counts, numbers[titles])
        self._titled.add(counts, weights[titles])
        self._rest.add(np.full(len(sketches), 5), np.array([
            (one.headline, one.brevity, one.published, one.first, one.last) for one in sketches]).ravel())

    def said(self, row: int, others: Rows) -> tuple[Numbers, Numbers, Numbers]:
        """What is said of this report and each other one: cosine, power and brevity, as in `Said`."""
        cosine, headlines = self._compared(row, others)
        _, short, day, _, _ = self._rest.held[row]
        gap = np.abs(self._rest.held[others, 2] - day)
        brevity = np.minimum(self._rest.held[others, 1], short)
        stories = np.where(np.isnan(headlines), 0.0, HEADLINES * (headlines - HEADLINES_EVEN))
        power = (_published(gap, PUBLISHED, LONG_AFTER)
                 + brevity * _published(gap, SHORT_PUBLISHED, SHORT_LONG_AFTER)) + stories
        return cosine, power, brevity

    def apart(self, row: int, others: Rows) -> Flags:
        """Whether all days of this report are before or after all of the other's, by more than one."""
        first, last = self._rest.held[row, 3:]
        gap = np.maximum(self._rest.held[others, 3] - last, first - self._rest.held[others, 4])
        found: Flags = gap > 1  # what is unknown is not
        return found

    def _compared(self, row: int, others: Rows) -> tuple[Numbers, Numbers]:
        """The cosine of words, and the share of headlines that is told (NaN where one has none)."""
        words, mine, titled = self._words.held[others], self._words.held[row], self._titles.held[row]
        held, there = self._held, self._there
        held[mine], there[mine] = self._weights.held[row], True
        held[0], there[0] = 0.0, False
        cosine = np.einsum("ij,ij->i", held[words], self._weights.held[others].astype(np.float64)) / UNIT**2
        theirs = (self._titled.held[others] * there[self._titles.held[others]]).sum(axis=1)
        held[mine], there[mine] = 0.0, False
        held[titled] = self._titled.held[row]
        held[0] = 0.0
        here = held[words].sum(axis=1)
        held[titled] = 0.0
        own, headlines = self._rest.held[row, 0] or np.nan, self._rest.held[others, 0]
        return cosine, np.minimum(here / own, theirs / np.where(headlines > 0, headlines, np.nan))

    def _numbered(self, words: Rows) -> npt.NDArray[np.int32]:
        """The numbers of these words; those that were not told before get the next ones."""
        told, which = np.unique(words, return_inverse=True)
        at = np.searchsorted(self._told, told)
        known = at < len(self._told)
        known[known] = self._told[at[known]] == told[known]
        numbers = np.empty(len(told), dtype=np.int32)
        numbers[known] = self._numbers[at[known]]
        numbers[~known] = np.arange(len(self._told), len(self._told) + np.count_nonzero(~known)) + 1
        self._told = np.insert(self._told, at[~known], told[~known])
        self._numbers = np.insert(self._numbers, at[~known], numbers[~known])
        if len(self._held) <= len(self._told):
            self._held = np.zeros(2 * len(self._told) + 1)
            self._there = np.zeros(len(self._held), dtype=np.bool_)
        return numbers[which]


def _published(gap: Numbers, powers: tuple[tuple[int, float], ...], later: float) -> Numbers:
    """What so many days between publications say; nothing where the gap is unknown."""
    power = np.full(len(gap), later)
    for days, more in reversed(powers):
        power[gap <= days] = more
    power[np.isnan(gap)] = 0.0
    return power


class _Rows:
    """Rows of numbers, filled up with zeros to one length; there is room for more, so that few additions copy all."""

    def __init__(self, kind: npt.DTypeLike) -> None:
        self.held: npt.NDArray[Any] = np.zeros((0, 0), dtype=kind)
        self._count = 0

    def add(self, lengths: Rows, values: npt.NDArray[Any]) -> None:
        """So many more rows, one behind the other."""
        rows, longest = self.held.shape
        wider, count = max(longest, int(lengths.max(initial=0))), self._count + len(lengths)
        if wider > longest or count > rows:
            room = np.zeros((max(count, rows if count <= rows else 2 * rows), wider), dtype=self.held.dtype)
            room[: self._count, :longest] = self.held[: self._count]
            self.held = room
        there = np.zeros((len(lengths), wider), dtype=np.bool_)
        there[:] = np.arange(wider) < lengths[:, None]
        self.held[self._count : count][there] = values
        self._count = count
