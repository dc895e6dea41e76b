"""Events: trigger, type, mode, status, who did it to whom, where and when (PLOVER, ACLED)."""

from __future__ import annotations

from typing import get_args

from sayso.evaluation.kinds.kind import Kind, Words, actor, choice, phrase
from sayso.evaluation.kinds.view import View
from sayso.lexicon.events import event_lexicon
from sayso.records.mentions import Status
from sayso.records.record import Event

_SENSES = [sense for senses in event_lexicon().by_head.values() for sense in senses]


def _place(event: Event, view: View) -> Words:
    place = view.places.get(event.place or "")
    return (place.span,) if place else ()


def _time(event: Event, view: View) -> Words:
    time = view.times.get(event.time or "")
    return (time.span,) if time else ()


def _said_by(event: Event, view: View) -> Words:
    claim = view.claims.get(event.claim or "")
    span = claim.sources[-1].span if claim else None
    return (span,) if span else ()


KIND: Kind[Event] = Kind(
    name="events", key="trigger", items=lambda record: record.events, spans=lambda event: (event.trigger,),
    fields={
        "type": choice({sense.type for sense in _SENSES}, lambda event, _view: event.type),
        "mode": choice({sense.mode for sense in _SENSES if sense.mode}, lambda event, _view: event.mode),
        "status": choice(get_args(Status), lambda event, _view: event.status),
        "actor": actor(lambda event: event.actor), "recipient": actor(lambda event: event.recipient),
        "place": phrase(_place), "time": phrase(_time), "said_by": phrase(_said_by),
    })
