"""Parts of a text taken together, asked whether they touch or hold a place: quick however many they are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable


class Cover:
    """What some half-open ranges of a text cover; those that overlap are one.

    Args:
        ranges: in any order, in code points.
    """

    __slots__ = ("_ends", "_starts")

    def __init__(self, ranges: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(ranges):
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def __bool__(self) -> bool:
        return bool(self._starts)

    def touches(self, start: int, end: int) -> bool:
        """Whether any of them shares a code point with `text[start:end]`."""
        at = bisect_right(self._ends, start)
        return at < len(self._starts) and self._starts[at] < end

    def holds(self, start: int, end: int) -> bool:
        """Whether `text[start:end]` lies wholly within them."""
        at = bisect_left(self._ends, end)
        return at < len(self._starts) and self._starts[at] <= start
