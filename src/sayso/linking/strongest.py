"""The strongest links of each report: all that is kept of very many.

Of an incident of n reports n²/2 pairs make a link, and each says the same: these two are of it. So a pair is kept if it
is among the `most` strongest of either report. Which ones depends on the set of reports alone, and a pair that was not
kept is never missed: more reports put out more pairs, and never bring one back.
"""

from __future__ import annotations

import heapq
from collections import defaultdict

__all__ = ["Pair", "Strongest"]

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

    def held(self) -> dict[Pair, float]:
        """Those among the strongest of either of their reports, in order, with how strong they are."""
        return dict(sorted((pair, strength) for held in self._held.values() for strength, pair in held))
