"""Whether any of the answers that stand contradict each other, without holding each against each.

Thousands may say yes, or give counts that can all be true.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from itertools import combinations, product

from sayso.linking.answers.comparison import Compare
from sayso.linking.answers.contradiction import contradict
from sayso.linking.answers.folding import Fold

__all__ = ["disputed"]

# Answers that say one thing, each with its place among all.
_Alike = list[tuple[int, Fold]]


def disputed(live: Sequence[Fold], compare: Compare) -> bool:
    """Whether any two of these answers, in the order of all, contradict each other."""
    alike: defaultdict[Hashable, _Alike] = defaultdict(list)
    for index, fold in enumerate(live):
        lead = fold.lead
        alike[lead.polarity, lead.stance, lead.by, lead.low, lead.high, lead.relation].append((index, fold))
    return any(
        contradict(one, other, compare) if index < after else contradict(other, one, compare)
        for left, right in _worth_a_look(list(alike.values())) if _may(left[0][1], right[0][1], compare)
        for index, one in left for after, other in right)


def _worth_a_look(alike: Sequence[_Alike]) -> Iterator[tuple[_Alike, _Alike]]:
    """Pairs of what is said, without counts that can both be true."""
    plain = [one for one in alike if _plain(one[0][1])]
    others = [one for one in alike if not _plain(one[0][1])]
    yield from combinations(others, 2)
    yield from product(others, plain)
    ends = sorted(((one[0][1].lead.high, number) for number, one in enumerate(plain)
                   if one[0][1].lead.high is not None), key=lambda end: end[0] or 0)
    highs = [high or 0 for high, _ in ends]
    for one in plain:
        low = one[0][1].lead.low
        for _, number in ends[: 0 if low is None else bisect_left(highs, low)]:
            yield plain[number], one


def _plain(fold: Fold) -> bool:
    return fold.lead.topic == "figure" and not fold.denied and fold.lead.relation != "adds"


def _may(one: Fold, other: Fold, compare: Compare) -> bool:
    """Whether any two who say these may contradict each other; of facts and counts what they say settles that."""
    if one.lead.topic not in ("fact", "figure") or one.denied or other.denied:
        return True
    both = compare(one.lead, other.lead), compare(other.lead, one.lead)
    return any(how not in ("same", "fits", "apart") for how in both)
