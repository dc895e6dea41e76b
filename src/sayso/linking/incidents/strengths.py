"""With which of many reports one makes a link, and how strong it is, told for all of them at once.

Words, headlines and publication are summed for a thousand reports at a time in the time that `link_of` takes for a few;
places and days, which can raise a score by no more than where both agree, are looked at where that leaves it open. The
strengths are those of `link_of` to the last digit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

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
    SHORT_LONG_AFTER,
    SHORT_PUBLISHED,
    STRONGEST,
    Said,
    likeness_of,
    strength_of,
)
from sayso.linking.incidents.profile import UNIT, Profile, profile_of
from sayso.linking.meetings import Rows
from sayso.records.brief import Brief

__all__ = ["link_strengths", "strengths_within"]

_Numbers = npt.NDArray[np.float64]
# numpy's powers of e may differ from Python's in the last digit.
_SLACK = 0.999
# Groups within which one report is compared with all at once when its first pair is asked for: in smaller ones it takes
# longer than the pair, in larger ones so does what nobody asks for, and it takes memory (64 MB at the most).
FEWEST, MOST_AT_ONCE = 20, 1_500


def link_strengths(briefs: Sequence[Brief]) -> Callable[[int, Rows], Iterator[tuple[int, float]]]:
    """Tells those of other reports with which one makes a link, by their numbers, each with its strength."""
    return _Table([profile_of(brief) for brief in briefs]).linked


def strengths_within(profiles: Mapping[str, Profile], groups: Iterable[Sequence[str]]) -> Callable[[str, str], float]:
    """Tells how strong the link between two reports of one group is, or would be (`Likeness.strength`)."""
    group = {name: held for held in map(_Within, (
        [profiles[name] for name in names] for names in groups if FEWEST <= len(names) <= MOST_AT_ONCE)) for name in
        held.numbers}

    def strength(one: str, other: str) -> float:
        held = group.get(one)
        if held is None:
            return likeness_of(profiles[one], profiles[other]).strength
        return held.strength(one, other)

    return strength


class _Within:
    """The reports of one group, each compared with all others when it is first asked for."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self.numbers = {profile.document: number for number, profile in enumerate(profiles)}
        self._profiles = profiles
        self._table: _Table | None = None
        self._said: dict[int, tuple[_Numbers, _Numbers, _Numbers]] = {}

    def strength(self, one: str, other: str) -> float:
        row, far = self.numbers[one], self.numbers[other]
        if far in self._said:
            row, far = far, row
        if row not in self._said:
            self._table = self._table or _Table(self._profiles)
            self._said[row] = self._table.said(row, np.arange(len(self._profiles)))
        cosine, power, brevity = self._said[row]
        said = Said(float(cosine[far]), None, None, float(power[far]), float(brevity[far]))
        return min(STRONGEST, strength_of(self._profiles[row], self._profiles[far], said))


class _Table:
    """The words of reports as rows of numbers, each as long as the longest."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self.profiles = profiles
        numbers: dict[str, int] = {}
        for profile in profiles:
            for word in profile.words:
                numbers.setdefault(word, len(numbers))
        self.words, self.weights = _rows([profile.words for profile in profiles], numbers)
        self.titles, self.titled = _rows([profile.title for profile in profiles], numbers)
        self.headline = np.array([profile.headline for profile in profiles], dtype=np.float64)
        self.brevity = np.array([profile.brevity for profile in profiles], dtype=np.float64)
        self.published = np.array([np.nan if profile.published is None else profile.published
                                   for profile in profiles], dtype=np.float64)
        # What one report holds under each word, and whether it holds it; the last stands for no word.
        self.held = np.zeros(len(numbers) + 1)
        self.there = np.zeros(len(numbers) + 1, dtype=np.bool_)

    def linked(self, row: int, others: Rows) -> Iterator[tuple[int, float]]:
        """Those of the others that are linked with this report, with their strengths."""
        if not len(others):
            return
        cosine, power, brevity = self.said(row, others)
        open_ = np.flatnonzero(cosine * np.exp(power + MOST) * (JOINED / EVEN) >= HOPELESS * _SLACK)
        told = zip(others[open_].tolist(), cosine[open_].tolist(), power[open_].tolist(), brevity[open_].tolist(),
                   strict=True)
        one = self.profiles[row]
        for other, words, power_of, short in told:
            strength = strength_of(one, self.profiles[other], Said(words, None, None, power_of, short))
            if strength >= JOINED:
                yield other, strength

    def said(self, row: int, others: Rows) -> tuple[_Numbers, _Numbers, _Numbers]:
        """What words, headlines and publication say of this report and each other one: cosine, power and brevity, as
        in `Said`."""
        cosine, headlines = self._compared(row, others)
        gap = np.abs(self.published[others] - self.published[row])
        brevity = np.minimum(self.brevity[others], self.brevity[row])
        stories = np.where(np.isnan(headlines), 0.0, HEADLINES * (headlines - HEADLINES_EVEN))
        power = (_published(gap, PUBLISHED, LONG_AFTER)
                 + brevity * _published(gap, SHORT_PUBLISHED, SHORT_LONG_AFTER)) + stories
        return cosine, power, brevity

    def _compared(self, row: int, others: Rows) -> tuple[_Numbers, _Numbers]:
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


def _published(gap: _Numbers, powers: tuple[tuple[int, float], ...], later: float) -> _Numbers:
    """What so many days between publications say; nothing where the gap is unknown."""
    power = np.full(len(gap), later)
    for days, more in reversed(powers):
        power[gap <= days] = more
    power[np.isnan(gap)] = 0.0
    return power


def _rows(held: Sequence[Mapping[str, int]], numbers: Mapping[str, int]) -> tuple[npt.NDArray[np.int32], _Numbers]:
    """Words by their numbers, and weights; rows are filled up with no word of no weight."""
    longest = max((len(one) for one in held), default=0)
    columns = np.full((len(held), longest), len(numbers), dtype=np.int32)
    values = np.zeros((len(held), longest))
    for row, one in enumerate(held):
        columns[row, : len(one)] = [numbers[word] for word in one]
        values[row, : len(one)] = list(one.values())
    return columns, values
