"""Groups of reports from scored pairs: average linkage on a sparse graph, under people's judgements.

The two groups that are most alike on average are joined, again and again, while that average is at least
`JOINED`. Only groups between which there is a link are ever looked at, since without one no average reaches it;
the pairs between them that no link scores are scored when they are needed, each once. A chain of reports, each
like the next, so does not hold together what its two ends tell of (Müllner 2011 on the algorithm with a heap).

Then groups that are somewhat less alike are joined where each is by far the other's nearest (as Lowe 2004 matches
points of pictures): a later report in other words, where nothing else is like it. Among the strikes of one war many
groups are as near, and nothing is joined so.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from itertools import combinations

from sayso.linking.incidents.likeness import JOINED
from sayso.records.judgement import Judgement

__all__ = ["groups_of"]

Pair = tuple[str, str]
Score = Callable[[str, str], float]
_Averages = defaultdict[str, dict[str, float]]
# Between larger groups about so many pairs are scored, spread evenly over both; 400 give the same groups on all sets.
SAMPLED = 100
# Groups that are so much alike on average are joined if for neither another is more than this share as near. B-cubed
# F1 from without it: giveme5w1h .922 to .929, wikinews_medium .895 to .906, wikinews_big .765 to .774, shootings and
# wars as they are; two alike events of one topic of ECB+ are joined (by event .840 to .807, by topic .827 to .859).
# From .35 on another two are (.762, .902) and entries of one war fall from .744 to .723.
BY_FAR, RIVALS = 0.43, 0.5


def groups_of(
    names: Iterable[str],
    scores: Mapping[Pair, float],
    judgements: Iterable[Judgement] = (),
    *,
    score: Score = lambda one, other: 0.0,
    rough: bool = False,
) -> tuple[tuple[str, ...], ...]:
    """The groups, each in order and the groups by their first.

    Args:
        names: ids of all reports; one without scored pairs is a group of its own.
        scores: of pairs of ids, the lower id first; 0 to 1, or beyond for what is surer still.
        score: of a pair that has none yet, the lower id first.
        rough: leave out the second step.
        judgements: a merge joins the groups that its reports are in, a split keeps each report of one side out
            of the groups of the other; where two contradict each other the later one holds.
    """
    groups = _Groups(sorted(set(names)), judgements)
    averages = groups.join(scores, score)
    if not rough:
        groups.join_by_far(averages, scores, score)
    groups.judge()
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

    def join(self, scores: Mapping[Pair, float], score: Score) -> _Averages:
        """Joins groups while the best average is good enough; the averages that are left."""
        averages: _Averages = defaultdict(dict)
        heap: list[tuple[float, str, str]] = []

        def put(one: str, other: str) -> None:
            value = averages[one][other]
            if value >= JOINED and other not in self.barred[one]:
                heapq.heappush(heap, (-value, min(one, other), max(one, other)))

        for one, other in sorted({self._pair(left, right) for left, right in scores}):
            averages[one][other] = averages[other][one] = self._average(one, other, scores, score)
            put(one, other)
        while heap:
            value, one, other = heapq.heappop(heap)
            if averages.get(one, {}).get(other) == -value and other not in self.barred[one]:
                for far in self._joined(one, other, averages, scores, score):
                    put(one, far)
        return averages

    def join_by_far(self, averages: _Averages, scores: Mapping[Pair, float], score: Score) -> None:
        """Joins groups that are by far each other's nearest, until there are none."""
        while pairs := self._by_far(averages):
            for one, other in pairs:
                self._joined(one, other, averages, scores, score)

    def _joined(self, one: str, other: str, averages: _Averages, scores: Mapping[Pair, float], score: Score
                ) -> list[str]:
        """Joins two groups, the lower name first; the groups beside them, to which the averages are worked out anew."""
        gone, kept = averages.pop(other), averages.pop(one)
        part = len(self.members[other]) / (len(self.members[one]) + len(self.members[other]))
        beside = sorted((gone.keys() | kept.keys()) - {one, other})
        for far in beside:
            here = kept[far] if far in kept else self._average(one, far, scores, score)
            there = gone[far] if far in gone else self._average(other, far, scores, score)
            averages[far].pop(other, None)
            averages[one][far] = averages[far][one] = round(here + (there - here) * part, 9)
        self._unite(one, other)
        return beside

    def _by_far(self, averages: _Averages) -> list[Pair]:
        """Pairs of groups of which each is by far the other's nearest: no group is in two."""
        nearest = {}
        for one, beside in averages.items():
            best = heapq.nsmallest(2, ((-value, far) for far, value in beside.items()))
            if best and -best[0][0] >= BY_FAR and (len(best) == 1 or best[1][0] >= best[0][0] * RIVALS):
                nearest[one] = best[0][1]
        return sorted((one, other) for one, other in nearest.items()
                      if one < other and nearest.get(other) == one and other not in self.barred[one])

    def _pair(self, left: str, right: str) -> Pair:
        return _ordered(self.group[left], self.group[right])

    def _average(self, one: str, other: str, scores: Mapping[Pair, float], score: Score) -> float:
        """The average over the pairs between two groups, rounded so that ties fall to the names.

        After a join it follows from those of the two joined (Lance and Williams 1967).
        """
        here, there = sorted(self.members[one]), sorted(self.members[other])
        count = len(here) * len(there)
        taken = [_ordered(here[at // len(there)], there[at % len(there)])
                 for at in range(0, count, max(1, count // SAMPLED))]
        return round(sum(scores[pair] if pair in scores else score(*pair) for pair in taken) / len(taken), 9)

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


def _ordered(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


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
