"""What a report's claims answer to "what ground changed hands?".

Position.stance is "taken", "retaken", "handed over", "withdrawn", "changed hands" (no direction told), "held"
(it did not change hands) or "no comment". `by` is who has it now, `victim` who had it; an area told beside it
stands in `low` and `high`, in square kilometres.
"""

from __future__ import annotations

from collections.abc import Iterator

from sayso.lexicon.territory import territory_words
from sayso.linking.days import day_of
from sayso.linking.telling import Stance, Telling, unique
from sayso.linking.territory.control import control_positions
from sayso.linking.whereabouts import whereabouts_of
from sayso.records.brief import Position, Side
from sayso.records.record import Claim, Event, Figure, Place
from sayso.records.span import Span

__all__ = ["territory_positions"]

_AREA = "area_km2"
_TOLD = frozenset(["asserted", "negated", "uncertain"])
_PRECISE = frozenset(["exact", "settlement", "district"])
# Code points between a trigger and an area that belongs to it ("occupying 10 square kilometers").
_NEAR = 80


def territory_positions(telling: Telling) -> tuple[Position, ...]:
    """The positions of a report on ground, in the order of the text."""
    events = [*_of_events(telling)]
    control = [one for one in control_positions(telling) if not _told_already(one, events)]
    return unique([*events, *control, *_of_words(telling, control)])


def _told_already(one: Position, events: list[Position]) -> bool:
    return any(event.words.start < one.words.end and one.words.start < event.words.end for event in events)


def _of_events(telling: Telling) -> Iterator[Position]:
    stances = territory_words().stances
    for event in telling.record.events:
        name = stances.get(event.mode or "") if event.status in _TOLD else None
        claim = telling.claim_at(event.trigger.start) if name else None
        unsure = name == "withdrawn" or event.status == "negated"  # of troops or hopes, where no place is named
        if name is None or claim is None or (unsure and _place(event, telling) is None):
            continue
        yield telling.position(_stance(name, event, claim, telling), claim)


def _stance(name: str, event: Event, claim: Claim, telling: Telling) -> Stance:
    by, victim = telling.side(event.actor), telling.side(event.recipient)
    if name in ("withdrawn", "handed over"):
        by, victim = victim, by
    if territory_words().no_direction.search(event.trigger.text):
        name, by, victim = "changed hands", None, None
    if event.status == "negated" or claim.act in ("deny", "reject"):
        name, by, victim = "held", _still(event, claim, telling), None
    area, place = _area(event, claim, telling), _place(event, telling)
    return Stance(
        topic="territory", measure="territory", stance=name, words=event.trigger, item=area.id if area else event.id,
        by=by, victim=victim, low=area.low if area else None, high=area.high if area else None,
        hedge=area.hedge if area else None, place=whereabouts_of(place) if place else None,
        on=day_of(telling.by_id.times.get(event.time or "")))


def _still(event: Event, claim: Claim, telling: Telling) -> Side | None:
    """Who still has what is said not to have been taken: who would have lost it, else the side that says so, where it
    is not the one that would have taken it."""
    taker, loser = telling.side(event.actor), telling.side(event.recipient)
    speaker = telling.side(claim.sources[-1].actor) if claim.sources else None
    return loser or (speaker if speaker != taker else None)


def _place(event: Event, telling: Telling) -> Place | None:
    place = telling.place(event.place)
    if place is None or place.precision not in _PRECISE or not telling.told_with(event.trigger, place.span):
        return None
    return place


def _area(event: Event, claim: Claim, telling: Telling) -> Figure | None:
    """The area told beside a trigger in the same claim."""
    figures = [telling.by_id.figures[key] for key in claim.figures if telling.by_id.figures[key].measure == _AREA]
    near = [one for one in figures if abs(one.span.start - event.trigger.start) <= _NEAR]
    return min(near, key=lambda one: (abs(one.span.start - event.trigger.start), one.id), default=None)


def _of_words(telling: Telling, control: list[Position]) -> Iterator[Position]:
    """What is told without an event: ground that is held, a refusal to comment on ground."""
    words = territory_words()
    events = [event.trigger for event in telling.record.events if event.mode in words.stances]
    events += [Span(start=one.words.start, end=one.words.end, text=one.words.text) for one in control]
    for pattern, name in ((words.held, "held"), (words.no_direction, "changed hands")):
        for hit in pattern.finditer(telling.text):
            claim = telling.claim_at(hit.start())
            told = any(one.start < hit.end() and hit.start() < one.end for one in events)
            if claim and not told and not _unspoken(claim):
                by = _holder(hit.start(), telling) if name == "held" else None
                yield telling.position(Stance(topic="territory", measure="territory", stance=name, by=by,
                                              words=telling.words(hit.start(), hit.end())), claim)
    for claim in telling.record.claims:
        if claim.cue and _unspoken(claim) and words.ground.search(" ".join(span.text for span in claim.content)):
            yield telling.position(Stance(topic="territory", measure="territory", stance="no comment",
                                          words=claim.cue[0]), claim)


def _holder(offset: int, telling: Telling) -> Side | None:
    start, _ = telling.sentence_at(offset)
    before = telling.sides_within(start, offset)
    return before[-1].side if before else None


def _unspoken(claim: Claim) -> bool:
    """Whether the source is told not to have spoken."""
    return territory_words().no_comment.search(" ".join(span.text for span in claim.cue)) is not None
