"""Groups of reports from scored pairs: average linkage on a sparse graph, under people's judgements.

The two groups that are most alike on average are joined, again and again, while that average is at least
`JOINED`; a pair that has no score counts as 0. Each pair is looked at once for each join of its groups, kept in a
heap: O(E log E) for E scored pairs in balanced joins (Müllner 2011; Monath et al. 2021 for sparse graphs). A chain
of reports, each like the next, so does not hold together what its two ends tell of.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from sayso.records.judgement import Judgement

__all__ = ["groups_of"]

Pair = tuple[str, str]
# MEASURE
JOINED = 0.18


def groups_of(
    names: Iterable[str], scores: Mapping[Pair, float], judgements: Iterable[Judgement] = ()
) -> tuple[tuple[str, ...], ...]:
    """The groups, each in order and the groups by their first.

    Args:
        names: ids of all reports; one without scored pairs is a group of its own.
        scores: of pairs of ids, the lower id first; 0 to 1.
        judgements: a merge puts its reports into one group, a split keeps each report of one side out of the
            groups of the other; where two contradict each other the later one holds.
    """
    groups = _Groups(sorted(set(names)), judgements)
    groups.judge()
    groups.join(scores)
    return tuple(sorted(tuple(sorted(members)) for members in groups.members.values()))


class _Groups:
    """Groups on their way; a group is named by the first of its members."""

    def __init__(self, names: Iterable[str], judgements: Iterable[Judgement]) -> None:
        self.members: dict[str, list[str]] = {name: [name] for name in names}
        self.group: dict[str, str] = {name: name for name in self.members}
        self.together, self.apart = _judged(judgements, self.members)
        self.barred: defaultdict[str, set[str]] = defaultdict(set)
        for one, other in self.apart:
            self.barred[one].add(other)
            self.barred[other].add(one)

    def judge(self) -> None:
        """Joins what a merge names; the latest first, so that an earlier one gives way to a split."""
        for one, other in self.together:
            one, other = self.group[one], self.group[other]
            if one != other and other not in self.barred[one]:
                self._unite(min(one, other), max(one, other))

    def join(self, scores: Mapping[Pair, float]) -> None:
        """Joins groups while the best average is good enough."""
        sums: defaultdict[str, dict[str, float]] = defaultdict(dict)
        for (left, right), score in sorted(scores.items()):
            one, other = self.group[left], self.group[right]
            if one != other:
                sums[one][other] = sums[other][one] = sums[one].get(other, 0.0) + score
        heap = [self._entry(one, other, total) for one, near in sums.items() for other, total in near.items()
                if one < other and other not in self.barred[one]]
        heapq.heapify(heap)
        while heap and -heap[0][0] >= JOINED:
            value, one, other = heapq.heappop(heap)
            current = sums.get(one, {}).get(other)
            if current is None or other in self.barred[one] or self._entry(one, other, current)[0] != value:
                continue
            for near, total in self._merge_sums(sums, one, other):
                if near not in self.barred[one]:
                    heapq.heappush(heap, self._entry(min(one, near), max(one, near), total))

    def _entry(self, one: str, other: str, total: float) -> tuple[float, str, str]:
        """What the heap holds: the average, negative and rounded, so that ties fall to the names."""
        return -round(total / (len(self.members[one]) * len(self.members[other])), 9), one, other

    def _merge_sums(self, sums: defaultdict[str, dict[str, float]], one: str, other: str) -> list[tuple[str, float]]:
        self._unite(one, other)
        gone = sums.pop(other)
        for near, total in gone.items():
            sums[near].pop(other, None)
            if near != one:
                sums[one][near] = sums[near][one] = sums[one].get(near, 0.0) + total
        return sorted(sums[one].items())

    def _unite(self, one: str, other: str) -> None:
        """Puts the second group into the first; `one` is the lower name."""
        gone = self.members.pop(other)
        for name in gone:
            self.group[name] = one
        self.members[one] += gone
        for far in self.barred.pop(other, set()):
            self.barred[far].discard(other)
            self.barred[far].add(one)
            self.barred[one].add(far)


def _judged(judgements: Iterable[Judgement], known: Mapping[str, object]) -> tuple[list[Pair], list[Pair]]:
    """Pairs to be together, of the latest judgement first, and pairs to be apart."""
    decided: dict[Pair, str] = {}
    standing = (one for one in judgements if one.undone_at is None)
    for judgement in sorted(standing, key=lambda one: (one.at, one.id), reverse=True):
        for pair in _named(judgement):
            if pair[0] in known and pair[1] in known:
                decided.setdefault(pair, judgement.kind)
    return ([pair for pair, kind in decided.items() if kind == "merge"],
            sorted(pair for pair, kind in decided.items() if kind == "split"))


def _named(judgement: Judgement) -> list[Pair]:
    left, right = sorted(set(judgement.left)), sorted(set(judgement.right))
    if judgement.kind == "merge":
        return list(combinations(sorted({*left, *right}), 2))
    return [(min(one, other), max(one, other)) for one in left for other in right if one != other]
