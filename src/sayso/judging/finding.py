"""What a judgement is about, found again in a record that may have been read anew."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.judging.stating import Part, kind_of, words_of
from sayso.records.record import Claim, Event, Figure, Place
from sayso.records.span import Span
from sayso.records.stated import Stated, StatedClaim, StatedEvent, StatedFigure

__all__ = ["ALIKE", "NEARLY", "found_again", "same_name"]

# From this share of all words of both on, a part with other words is still the one that was judged.
ALIKE = 0.5
# What a person adds is what the machine read only where it is nearly so.
NEARLY = 0.9


def found_again(part: Stated, among: Iterable[Part], least: float = ALIKE) -> Part | None:
    """The part of the same kind that stands on the very words, else the one that shares most of them; None if none
    shares enough.

    Of several with the same words it is the one that is alike in what tells such apart: a claim's cue, a figure's
    measure, an event's type. Of a place that a report names several times, the first is given for all of them: a
    name means one place in a report, and is judged once.

    Args:
        least: the share from which on it is found.
    """
    words, kind = words_of(part), kind_of(part)
    best: Part | None = None
    best_rank: tuple[float, bool, int] = (least, False, 0)
    for one in among:
        if kind_of(one) != kind:
            continue
        rank = (_shared(words, words_of(one)), _alike(part, one), -words_of(one)[0].start)
        if rank[0] >= least and (best is None or rank > best_rank):
            best, best_rank = one, rank
    return best


def same_name(place: Place, among: Iterable[Part]) -> list[Place]:
    """All mentions of the place under the same printed name, in the order of the text."""
    found = [one for one in among if isinstance(one, Place) and one.span.text.casefold() == place.span.text.casefold()
             and (one.gazetteer_id, one.lat, one.lon) == (place.gazetteer_id, place.lat, place.lon)]
    return sorted(found, key=lambda one: one.span)


def _shared(one: tuple[Span, ...], other: tuple[Span, ...]) -> float:
    """The share of code points that both have, of those that either has."""
    both = sum(left.overlap(right) for left in one for right in other)
    every = sum(span.end - span.start for span in (*one, *other)) - both
    return both / every if every else 0.0


def _alike(part: Stated, other: Part) -> bool:
    if isinstance(part, StatedClaim) and isinstance(other, Claim):
        return part.cue == other.cue
    if isinstance(part, StatedFigure) and isinstance(other, Figure):
        return part.measure == other.measure
    if isinstance(part, StatedEvent) and isinstance(other, Event):
        return (part.type, part.mode) == (other.type, other.mode)
    return True
