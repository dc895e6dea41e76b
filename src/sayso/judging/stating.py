"""The parts of a record as what they state: complete in themselves, without ids of the record."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from sayso.records.brief import Side
from sayso.records.by_id import ById
from sayso.records.judgement import PartKind
from sayso.records.record import Actor, Claim, Event, Figure, Place, Record, Source, Time
from sayso.records.span import Span
from sayso.records.stated import (
    Stated,
    StatedActor,
    StatedClaim,
    StatedEvent,
    StatedFigure,
    StatedPlace,
    StatedSource,
    StatedTime,
    Value,
)

__all__ = [
    "FIELDS", "Part", "bare", "kind_of", "parts_of", "stated", "stated_actor", "stated_claim", "values_of", "words_of",
]

Part = Claim | Figure | Event | Place | Time

# What can be set right in each kind of part; that of a place or time is all of it.
FIELDS: Mapping[PartKind, tuple[str, ...]] = {
    "claim": ("source", "act", "polarity", "certainty", "said_at"),
    "figure": ("measure", "low", "high", "hedge", "victim", "population", "detail", "cumulative", "on", "since",
               "until", "place"),
    "event": ("type", "mode", "status", "actor", "recipient", "place", "time"),
    "place": ("place",),
    "time": ("time",),
}
_KINDS: Mapping[type, PartKind] = {
    Claim: "claim", Figure: "figure", Event: "event", Place: "place", Time: "time", StatedClaim: "claim",
    StatedFigure: "figure", StatedEvent: "event", StatedPlace: "place", StatedTime: "time",
}


def kind_of(part: Part | Stated) -> PartKind:
    """What a part is."""
    return _KINDS[type(part)]


def parts_of(record: Record) -> tuple[Part, ...]:
    """Everything in a record that can be judged."""
    return (*record.claims, *record.figures, *record.events, *record.places, *record.times)


def words_of(part: Part | Stated) -> tuple[Span, ...]:
    """The words that a part is known by."""
    if isinstance(part, Claim | StatedClaim):
        return part.content
    span = part.trigger if isinstance(part, Event) else part.span
    return (span,) if span is not None else ()


def values_of(part: Stated) -> dict[str, Value]:
    """What can be set right in a part, by field."""
    if isinstance(part, StatedClaim):
        return {"source": part.sources[-1] if part.sources else None, "act": part.act, "polarity": part.polarity,
                "certainty": part.certainty, "said_at": part.said_at}
    if isinstance(part, StatedPlace):
        return {"place": part}
    if isinstance(part, StatedTime):
        return {"time": part}
    return {name: getattr(part, name) for name in FIELDS[kind_of(part)]}


def bare(value: Value) -> Value:
    """A value without where its words stand: two values are the same if they are so without."""
    if isinstance(value, StatedPlace | StatedTime | StatedSource):
        return dataclasses.replace(value, span=None)
    return value


def stated(part: Part, known: ById) -> Stated:
    """What a part of a record states."""
    if isinstance(part, Claim):
        return stated_claim(part, known)
    if isinstance(part, Figure):
        return _figure(part, known)
    if isinstance(part, Event):
        return _event(part, known)
    if isinstance(part, Place):
        return _place(part)
    return _time(part)


def stated_claim(claim: Claim, known: ById, *, whole: bool = True) -> StatedClaim:
    """What a claim states.

    Args:
        whole: with the figures and events that belong to it.
    """
    figures = [one for one in known.figures.values() if whole and one.claim == claim.id]
    events = [one for one in known.events.values() if whole and one.claim == claim.id]
    return StatedClaim(
        content=claim.content, sources=tuple(_source(one, known) for one in claim.sources), act=claim.act,
        cue=claim.cue, form=claim.form, polarity=claim.commitment.polarity, certainty=claim.commitment.certainty,
        evidence=claim.evidence, said_at=_time_of(claim.said_at, known),
        figures=tuple(_figure(one, known) for one in figures), events=tuple(_event(one, known) for one in events))


def _figure(one: Figure, known: ById) -> StatedFigure:
    scope = one.scope
    return StatedFigure(
        span=one.span, measure=one.measure, low=one.low, high=one.high, hedge=one.hedge,
        victim=_actor(one.victim.party, known), population=one.victim.population, detail=one.victim.detail,
        cumulative=one.cumulative, on=_time_of(scope.on, known), since=_time_of(scope.since, known),
        until=_time_of(scope.until, known), place=_place_of(scope.place, known))


def _event(one: Event, known: ById) -> StatedEvent:
    return StatedEvent(
        span=one.trigger, type=one.type, mode=one.mode, status=one.status, actor=_actor(one.actor, known),
        recipient=_actor(one.recipient, known), place=_place_of(one.place, known), time=_time_of(one.time, known))


def _source(one: Source, known: ById) -> StatedSource:
    return StatedSource(name=one.name, kind=one.kind, actor=_actor(one.actor, known), span=one.span)


def _actor(name: str | None, known: ById) -> StatedActor | None:
    found = known.actors.get(name or "")
    return stated_actor(found, known) if found else None


def stated_actor(found: Actor, known: ById) -> StatedActor:
    """What an actor of a record is called, with its party."""
    party = known.actors.get(found.party or "")
    return StatedActor(id=found.id, name=found.name, kind=found.kind,
                       party=Side(id=party.id, name=party.name) if party else None)


def _place_of(name: str | None, known: ById) -> StatedPlace | None:
    found = known.places.get(name or "")
    return _place(found) if found else None


def _time_of(name: str | None, known: ById) -> StatedTime | None:
    found = known.times.get(name or "")
    return _time(found) if found else None


def _place(one: Place) -> StatedPlace:
    return StatedPlace(name=one.name, lat=one.lat, lon=one.lon, country=one.country, admin1=one.admin1, kind=one.kind,
                       precision=one.precision, gazetteer_id=one.gazetteer_id, other_names=one.other_names,
                       span=one.span)


def _time(one: Time) -> StatedTime:
    return StatedTime(type=one.type, value=one.value, start=one.start, end=one.end, precision=one.precision,
                      span=one.span)
