"""The resolved places of one report, asked for by offset."""

from __future__ import annotations

from bisect import bisect_right

from sayso.records.record import Place
from sayso.records.span import Span

__all__ = ["PlaceIndex"]


class PlaceIndex:
    """Which place stands where.

    Args:
        places: of one report; they do not overlap.

    Attributes:
        places: all, in the order of the text; those of kind "demonym" are words for peoples.
    """

    def __init__(self, places: tuple[Place, ...]) -> None:
        self.places = tuple(sorted(places, key=lambda place: place.span))
        self._starts = [place.span.start for place in self.places]

    def at(self, span: Span) -> Place | None:
        """The place that shares most characters with a span, the first among equals.

        Returns:
            None if none does; words for peoples do not count.
        """
        best, shared = None, 0
        first = max(0, bisect_right(self._starts, span.start) - 1)
        for place in self.places[first:]:
            if place.span.start >= span.end:
                break
            overlap = place.span.overlap(span)
            if overlap > shared and place.kind != "demonym":
                best, shared = place, overlap
        return best

    def within(self, span: Span) -> tuple[Place, ...]:
        """The places that lie wholly within a span, in order."""
        first = max(0, bisect_right(self._starts, span.start - 1))
        found = []
        for place in self.places[first:]:
            if place.span.start >= span.end:
                break
            if place.span in span:
                found.append(place)
        return tuple(found)
