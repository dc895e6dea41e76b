"""Number words and hedges: what they mean as whole numbers and as bounds.

Read from data/numbers.yml and data/hedges.yml; every entry there names its source.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from sayso.lexicon.datafile import load_yaml
from sayso.records.errors import LexiconDamaged

# Nothing that is counted in reports is larger, and to here every whole number is exact as a float (2^53 is 9 * 10^15).
MOST_DIGITS = 15
LARGEST = 10**MOST_DIGITS
HedgeKind = Literal["at_least", "more_than", "at_most", "less_than", "about"]
HEDGE_KINDS: tuple[HedgeKind, ...] = ("at_least", "more_than", "at_most", "less_than", "about")


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberWords:
    """All words that are numbers or move one. Keys are lower case; phrases have single blanks.

    Attributes:
        units, tens: cardinals up to nineteen, and the tens.
        scales: dozen, hundred, thousand ...: what the number before them is multiplied by.
        plural_scales: "dozens", "tens of thousands": the least they can mean.
        vague: plural quantities without a number; all mean `vague_low` at least.
        pairs: phrases with one exact value ("half a dozen").
        none: words that say nought.
        before, after: hedges by the side of the number they stand on, each with its kind.
        more_before, more_after: words that say the number adds to another one.
    """

    units: Mapping[str, int]
    tens: Mapping[str, int]
    scales: Mapping[str, int]
    plural_scales: Mapping[str, int]
    vague: frozenset[str]
    vague_low: int
    pairs: Mapping[str, int]
    none: frozenset[str]
    before: Mapping[str, HedgeKind]
    after: Mapping[str, HedgeKind]
    more_before: tuple[str, ...]
    more_after: tuple[str, ...]


@cache
def number_words() -> NumberWords:
    """The number words and hedges of the lexicon.

    Raises:
        LexiconDamaged: a data file breaks its own rules.
    """
    numbers, hedges = load_yaml("numbers.yml"), load_yaml("hedges.yml")
    return NumberWords(
        units=numbers["cardinals"]["units"],
        tens=numbers["cardinals"]["tens"],
        scales=numbers["cardinals"]["scales"],
        plural_scales={**numbers["plural_scales"]["words"], **numbers["plural_scales"]["compounds"]},
        vague=frozenset(numbers["vague"]["words"]),
        vague_low=numbers["vague"]["low"],
        pairs=numbers["pairs"]["words"],
        none=frozenset(numbers["none"]["words"]),
        before=_kinds(hedges["before"]),
        after=_kinds(hedges["after"]),
        more_before=tuple(hedges["more"]["before"]),
        more_after=tuple(hedges["more"]["after"]),
    )


def _kinds(groups: Mapping[str, list[str]]) -> dict[str, HedgeKind]:
    """Each hedge with its kind."""
    kinds: dict[str, HedgeKind] = {}
    for kind in HEDGE_KINDS:
        for phrase in groups.get(kind, ()):
            if phrase in kinds:
                raise LexiconDamaged(f"hedge {phrase!r} stands twice in hedges.yml.", remedy="Keep one of them.")
            kinds[phrase] = kind
    if unknown := set(groups) - set(HEDGE_KINDS):
        raise LexiconDamaged(
            f"hedges.yml has unknown kinds {sorted(unknown)}.", remedy="Use those of HEDGE_KINDS."
        )
    return kinds
