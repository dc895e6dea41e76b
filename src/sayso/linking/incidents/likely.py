"""Which of many reports may be linked with one, told for all of them at once by what is cheap to compare.

Words, headlines and publication give a score that places and days can raise by no more than where both agree. It is
summed for a thousand reports at a time in the time that `link_of` takes for a few.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

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
    PUBLISHED,
)
from sayso.linking.incidents.profile import Profile, profile_of
from sayso.linking.meetings import Rows
from sayso.records.brief import Brief

__all__ = ["likely_links"]

_Numbers = npt.NDArray[np.float32]
# Sums of 32 bits differ from those of `likeness_of` from the sixth digit on.
_SLACK = 0.999
# A word that is there weighs no less than this, so that it is told from one that is not.
_LEAST = 1e-9


def likely_links(briefs: Sequence[Brief]) -> Callable[[int, Rows], Rows]:
    """Tells those of other reports with which one may be linked, by their numbers; `link_of` links none of the rest."""
    table = _Table([profile_of(brief) for brief in briefs])
    return lambda row, others: others[table.most(row, others) >= HOPELESS * _SLACK] if len(others) else others


class _Table:
    """The words of reports as rows of numbers, each as long as the longest."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        numbers: dict[str, int] = {}
        for profile in profiles:
            for word in profile.words:
                numbers.setdefault(word, len(numbers))
        self.words, self.weights = _rows([profile.words for profile in profiles], numbers)
        self.titles, self.titled = _rows([profile.title for profile in profiles], numbers)
        self.headline = np.array([profile.headline for profile in profiles], dtype=np.float32)
        self.published = np.array([np.nan if profile.published is None else profile.published
                                   for profile in profiles])
        # What one report holds under each word; the last stands for no word.
        self.held = np.zeros(len(numbers) + 1, dtype=np.float32)

    def most(self, row: int, others: Rows) -> _Numbers:
        """The score that each of the others can reach with this one at most."""
        words = self.words[others]
        cosine = np.einsum("ij,ij->i", self._under(row, self.words, self.weights, words), self.weights[others])
        here = self._under(row, self.titles, self.titled, words).sum(axis=1)
        told = self._under(row, self.words, self.weights, self.titles[others]) > 0
        there = np.where(told, self.titled[others], 0).sum(axis=1)
        power = MOST + self._published(row, others) + self._stories(row, others, here, there)
        return np.asarray(cosine * np.exp(power) * (JOINED / EVEN), dtype=np.float32)

    def _under(self, row: int, columns: npt.NDArray[np.int32], values: _Numbers, asked: npt.NDArray[np.int32]
               ) -> _Numbers:
        """What a row has under the columns that are asked for."""
        self.held[columns[row]] = values[row]
        found = self.held[asked]
        self.held[columns[row]] = 0
        return found

    def _published(self, row: int, others: Rows) -> _Numbers:
        gap = np.abs(self.published[others] - self.published[row])
        power = np.full(len(others), LONG_AFTER, dtype=np.float32)
        for days, more in reversed(PUBLISHED):
            power[gap <= days] = more
        power[np.isnan(gap)] = 0
        return power

    def _stories(self, row: int, others: Rows, here: _Numbers, there: _Numbers) -> _Numbers:
        """What headlines say, given what the weights are of each one's that the other tells."""
        whole = self.headline[others]
        if not self.headline[row]:
            return np.zeros(len(others), dtype=np.float32)
        least = np.minimum(here / self.headline[row], there / np.where(whole > 0, whole, 1))
        return np.where(whole > 0, HEADLINES * (least - HEADLINES_EVEN), 0).astype(np.float32)


def _rows(held: Sequence[Mapping[str, float]], numbers: Mapping[str, int]) -> tuple[npt.NDArray[np.int32], _Numbers]:
    """Words by their numbers, and weights; rows are filled up with no word of no weight."""
    longest = max((len(one) for one in held), default=0)
    columns = np.full((len(held), longest), len(numbers), dtype=np.int32)
    values = np.zeros((len(held), longest), dtype=np.float32)
    for row, one in enumerate(held):
        columns[row, : len(one)] = [numbers[word] for word in one]
        values[row, : len(one)] = np.maximum(list(one.values()), _LEAST)
    return columns, values
