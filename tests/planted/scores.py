"""Shares of right things, and B-cubed over clusters that may overlap."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """Right, wrong and missing things; their precision, recall and F1."""

    right: int = 0
    told: int = 0
    asked: int = 0

    @property
    def precision(self) -> float:
        """Right of what was told; 1 where nothing was."""
        return self.right / self.told if self.told else 1.0

    @property
    def recall(self) -> float:
        """Right of what was asked; 1 where nothing was."""
        return min(1.0, self.right / self.asked) if self.asked else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(slots=True, kw_only=True)
class Scores:
    """What was recovered; `causes` tells each miss in words."""

    relations: Share
    by_relation: dict[str, Share]
    found: Share
    origins: Share
    agreements: Share
    incidents: Share
    copies: Share
    causes: list[str] = field(default_factory=list)

    def shares(self) -> dict[str, float]:
        """F1 of each, by name."""
        return {name: round(getattr(self, name).f1, 4)
                for name in ("relations", "found", "origins", "agreements", "incidents", "copies")}


def bcubed(
    true: Mapping[str, set[str]], told: Mapping[str, set[str]],
    open_pair: Callable[[str, str], bool] = lambda one, other: False,
) -> Share:
    """Extended B-cubed, as a share over a million so that it is a share like the others.

    Args:
        open_pair: two things that may be together or apart, as the reader likes.
    """
    precision, recall = _one_way(told, true, open_pair), _one_way(true, told, open_pair)
    both = 1_000_000
    return Share(right=round(precision * recall * both), told=round(recall * both), asked=round(precision * both))


def _one_way(
    within: Mapping[str, set[str]], other: Mapping[str, set[str]], open_pair: Callable[[str, str], bool],
) -> float:
    sums = []
    for one, clusters in within.items():
        shares = [min(len(clusters & mates), len(other[one] & other[mate])) / len(clusters & mates)
                  for mate, mates in within.items() if clusters & mates and not open_pair(one, mate)]
        sums.append(sum(shares) / len(shares))
    return sum(sums) / len(sums) if sums else 1.0


def pairs_of(pairs: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    """All pairs within the families that the given pairs make."""
    family: dict[str, set[str]] = {}
    for one, other in pairs:
        joined = family.get(one, {one}) | family.get(other, {other})
        for member in joined:
            family[member] = joined
    return {pair for members in {id(one): one for one in family.values()}.values()
            for pair in combinations(sorted(members), 2)}
