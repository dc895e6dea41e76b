"""The events of a record as reports are compared by them."""

from __future__ import annotations

from sayso.linking.sides import side_of
from sayso.linking.whereabouts import whereabouts_of
from sayso.records.brief import Happening
from sayso.records.by_id import ById
from sayso.records.document import Document
from sayso.records.record import Event, Place, Record

__all__ = ["happenings_of"]

# A place told within so many characters of the trigger, and in its paragraph, is told of the event itself.
NEAR = 160


def happenings_of(record: Record) -> tuple[Happening, ...]:
    """What a report tells as an incident's events, in the order of its text; the war's past is left out."""
    known = ById(record)
    told = (event for event in record.events if event.status != "background")
    return tuple(_happening(event, known, record.document) for event in sorted(told, key=lambda one: one.trigger))


def _happening(event: Event, known: ById, document: Document) -> Happening:
    place = known.places.get(event.place) if event.place else None
    time = known.times.get(event.time) if event.time else None
    return Happening(
        event=event.id,
        claim=event.claim,
        type=event.type,
        mode=event.mode,
        status=event.status,
        actor=side_of(event.actor, known),
        recipient=side_of(event.recipient, known),
        place=whereabouts_of(place) if place else None,
        start=time.start if time else None,
        end=time.end if time else None,
        told_here=place is not None and _beside(event, place, document.text),
        offset=event.trigger.start,
        trigger=event.trigger.text,
    )


def _beside(event: Event, place: Place, text: str) -> bool:
    """Whether the place stands near the trigger, in one paragraph with it."""
    first, second = sorted((event.trigger, place.span))
    between = text[first.end : second.start]
    return len(between) <= NEAR and "\n" not in between
