"""With which of many reports one makes a link, and how strong it is, told for all of them at once.

Words, headlines and publication are summed for a thousand reports at a time in the time that `link_of` takes for a few;
places and days, which can raise a score by no more than where both agree, are looked at where that leaves it open. The
strengths are those of `link_of` to the last digit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache

import numpy as np

from sayso.linking.incidents.likeness import JOINED, STRONGEST, Said, likeness_of, strength_of
from sayso.linking.incidents.profile import Profile, profile_of
from sayso.linking.incidents.sketch import packed, unpacked
from sayso.linking.incidents.table import Numbers, Table, likely
from sayso.linking.meetings import Rows
from sayso.records.brief import Brief

__all__ = ["Likely", "link_strengths", "sketch_of", "strengths_within"]

# Groups within which one report is compared with all at once when its first pair is asked for: in smaller ones it takes
# longer than the pair, in larger ones so does what nobody asks for, and it takes memory (64 MB at the most).
FEWEST, MOST_AT_ONCE = 20, 1_500


def link_strengths(briefs: Sequence[Brief]) -> Callable[[int, Rows], Iterator[tuple[int, float]]]:
    """Tells those of other reports with which one makes a link, by their numbers, each with its strength."""
    table = Table([profile_of(brief).sketch for brief in briefs])
    profile = cache(lambda row: profile_of(briefs[row]))

    def linked(row: int, others: Rows) -> Iterator[tuple[int, float]]:
        said = table.said(row, others)
        open_ = likely(*said[:2], table.apart(row, others))
        one = profile(row)
        for other, *told in zip(others[open_].tolist(), *(numbers[open_].tolist() for numbers in said), strict=True):
            cosine, power, brevity = told
            strength = strength_of(one, profile(other), Said(cosine, None, None, power, brevity))
            if strength >= JOINED:
                yield other, strength

    return linked


def sketch_of(brief: Brief) -> bytes:
    """What of a report tells with whom it may make a link (`Likely`)."""
    return packed(profile_of(brief).sketch)


class Likely:
    """Reports laid side by side by their sketches, and numbered as they are added."""

    def __init__(self) -> None:
        self._table = Table()

    def add(self, sketches: Sequence[bytes]) -> None:
        """More reports, whose numbers follow those of the ones before."""
        self._table.add(list(map(unpacked, sketches)))

    def among(self, row: int, others: Rows) -> Rows:
        """Those of other reports with which one may make a link: words, headlines and publication leave it open. With
        the rest it makes none."""
        cosine, power, _ = self._table.said(row, others)
        return others[likely(cosine, power, self._table.apart(row, others))]


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
        self._table: Table | None = None
        self._said: dict[int, tuple[Numbers, Numbers, Numbers]] = {}

    def strength(self, one: str, other: str) -> float:
        row, far = self.numbers[one], self.numbers[other]
        if far in self._said:
            row, far = far, row
        if row not in self._said:
            self._table = self._table or Table([profile.sketch for profile in self._profiles])
            self._said[row] = self._table.said(row, np.arange(len(self._profiles)))
        cosine, power, brevity = self._said[row]
        said = Said(float(cosine[far]), None, None, float(power[far]), float(brevity[far]))
        return min(STRONGEST, strength_of(self._profiles[row], self._profiles[far], said))
