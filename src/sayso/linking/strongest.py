"""The strongest links of each report: all that is kept of very many.

Of an incident of n reports n²/2 pairs make a link, and each says the same: these two are of it. So a pair is kept if it
is among the `most` strongest of either report. Which ones depends on the set of reports alone, and a pair that was not
kept is never missed: more reports put out more pairs, and never bring one back.
"""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import numpy as np

from sayso.linking.rules import Rules
from sayso.records.brief import Brief
from sayso.records.linked import Link

__all__ = ["Pair", "Strongest", "strongest_of"]

Pair = tuple[str, str]


class Strongest:
    """The strongest pairs of each report, of those offered so far in whatever order; ties fall to the later ids."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._held: defaultdict[str, list[tuple[float, Pair]]] = defaultdict(list)

    def offer(self, pair: Pair, strength: float) -> None:
        """One pair, offered once."""
        for name in pair:
            held = self._held[name]
            if len(held) < self._most:
                heapq.heappush(held, (strength, pair))
            elif held[0] < (strength, pair):
                heapq.heapreplace(held, (strength, pair))

    def pairs(self) -> list[Pair]:
        """Those among the strongest of either of their reports, in order."""
        return sorted({pair for held in self._held.values() for _, pair in held})


def strongest_of(links: Sequence[Link], briefs: Iterable[Brief], *, rules: Rules) -> tuple[Link, ...]:
    """Those of the links that are kept, in their order.

    Args:
        links: of each report of which one may be dropped, all that there are, or all but some that were dropped before.
        briefs: of all their reports.
    """
    degrees = Counter(name for link in links for name in (link.one, link.other))
    full = {name for name, degree in degrees.items() if degree > rules.most_links}
    # A pair goes only if both of its reports have more than enough; their other pairs are what it is measured by.
    if not any(link.one in full and link.other in full for link in links):
        return tuple(links)
    asked = [link for link in links if link.one in full or link.other in full]
    strengths, strongest = _strengths(asked, briefs, rules), Strongest(rules.most_links)
    for link in asked:
        strongest.offer((link.one, link.other), strengths.get((link.one, link.other), link.score))
    kept = set(strongest.pairs())
    return tuple(link for link in links if (link.one, link.other) in kept
                 or link.one not in full or link.other not in full)


def _strengths(links: Iterable[Link], briefs: Iterable[Brief], rules: Rules) -> dict[Pair, float]:
    """How strong links are, by the rules; a link of a report that was read anew since may be none any more."""
    beside: defaultdict[str, set[str]] = defaultdict(set)
    for link in links:
        beside[link.one].add(link.other)
    names = {*beside, *(other for others in beside.values() for other in others)}
    # Reports of one time stand together, so that what is made ready of them is still at hand when they meet.
    known = sorted((brief for brief in briefs if brief.document in names),
                   key=lambda one: (one.published or "", one.document))
    numbers = {brief.document: number for number, brief in enumerate(known)}
    strengths, found = rules.strengths_of(known), {}
    for one, others in beside.items():
        rows = np.array(sorted(numbers[other] for other in others), dtype=np.int64)
        for other, strength in strengths(numbers[one], rows):
            found[one, known[other].document] = strength
    return found
