"""A record being changed: parts put in, values set, parts taken out; references stay whole."""

from __future__ import annotations

import dataclasses
from typing import Any, TypeVar, cast

from sayso.judging.stating import Part, bare, kind_of, stated, values_of, words_of
from sayso.records.by_id import ById
from sayso.records.identity import content_id
from sayso.records.judgement import PartKind
from sayso.records.mentions import Commitment
from sayso.records.record import Actor, Claim, Event, Figure, Place, Record, Scope, Source, Time, Victim
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

__all__ = ["Draft"]

T = TypeVar("T")
_REFERENCES = ("on", "since", "until", "place")


class Draft:
    """The parts of a record by id, in the record's order."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._document = record.document.id
        self._known = ById(record)
        self._parts: dict[PartKind, dict[str, Any]] = {
            "claim": self._known.claims, "figure": self._known.figures, "event": self._known.events,
            "place": self._known.places, "time": self._known.times}

    def record(self) -> Record:
        """The record as it now is; what was put in stands where its words stand in the text."""
        known, before = self._known, self._record
        actors = (*before.actors, *(one for one in known.actors.values() if one not in before.actors))
        return dataclasses.replace(
            before, claims=_in_order(known.claims, before.claims), figures=_in_order(known.figures, before.figures),
            events=_in_order(known.events, before.events), places=_in_order(known.places, before.places),
            times=_in_order(known.times, before.times), actors=tuple(actors))

    def parts(self) -> list[Part]:
        """All parts."""
        return [part for parts in self._parts.values() for part in parts.values()]

    def holds(self, kind: PartKind, name: str) -> bool:
        """Whether there is such a part."""
        return name in self._parts[kind]

    def stated(self, part: Part) -> Stated:
        """What a part states now."""
        return stated(cast(Part, self._parts[kind_of(part)][part.id]), self._known)

    # Putting in

    def put(self, part: Stated, claim: str | None = None) -> Part:
        """Puts a part in; one that has the same id is there already.

        Args:
            claim: id of the claim that a figure or event stands in.
        """
        if isinstance(part, StatedClaim):
            return self._put_claim(part)
        if isinstance(part, StatedFigure):
            return self._put_figure(part, claim)
        if isinstance(part, StatedEvent):
            return self._put_event(part, claim)
        assert part.span is not None  # what is judged by itself has words
        if isinstance(part, StatedPlace):
            return self._known.places[self._place(part, part.span) or ""]
        return self._known.times[self._time(part, part.span) or ""]

    def _put_claim(self, part: StatedClaim) -> Claim:
        sources = tuple(self._source(one) for one in part.sources)
        name = content_id("clm", self._document, [[one.start, one.end] for one in part.content],
                          [[one.start, one.end] for one in part.cue],
                          [[one.span.start, one.span.end] if one.span else None for one in sources])
        claim = Claim(
            id=name, content=part.content, sources=sources, cue=part.cue, act=part.act, form=part.form,
            commitment=Commitment(polarity=part.polarity, certainty=part.certainty), evidence=part.evidence,
            said_at=self._time(part.said_at, part.content[0]))
        self._known.claims.setdefault(name, claim)
        told: tuple[StatedFigure | StatedEvent, ...] = (*part.figures, *part.events)
        for held in told:
            self.put(held, name)
        return self._known.claims[name]

    def _put_figure(self, part: StatedFigure, claim: str | None) -> Figure:
        name = content_id("fig", self._document, part.measure, part.span.start, part.span.end)
        times = {one: self._time(getattr(part, one), part.span) for one in ("on", "since", "until")}
        self._known.figures.setdefault(name, Figure(
            id=name, span=part.span, measure=part.measure, low=part.low, high=part.high, hedge=part.hedge,
            victim=Victim(party=self._actor(part.victim), population=part.population, detail=part.detail),
            scope=Scope(**times, place=self._place(part.place, part.span)), cumulative=part.cumulative,
            relative_to=None, claim=claim))
        self._tell_in(claim, "figures", name)
        return self._known.figures[name]

    def _put_event(self, part: StatedEvent, claim: str | None) -> Event:
        name = content_id("evt", self._document, part.span.start, part.span.end, part.type, part.mode)
        self._known.events.setdefault(name, Event(
            id=name, trigger=part.span, type=part.type, mode=part.mode, actor=self._actor(part.actor),
            recipient=self._actor(part.recipient), place=self._place(part.place, part.span),
            time=self._time(part.time, part.span), status=part.status, claim=claim))
        self._tell_in(claim, "events", name)
        return self._known.events[name]

    def _tell_in(self, claim: str | None, field: str, name: str) -> None:
        """Lists a figure or event with its claim."""
        if claim is not None and name not in getattr(self._known.claims[claim], field):
            self._change("claim", claim, **{field: (*getattr(self._known.claims[claim], field), name)})

    def _source(self, one: StatedSource) -> Source:
        return Source(name=one.name, actor=self._actor(one.actor), kind=one.kind, span=one.span)

    def _actor(self, one: StatedActor | None) -> str | None:
        if one is None:
            return None
        party = one.party
        if party is not None and party.id not in self._known.actors:
            self._known.actors[party.id] = Actor(id=party.id, name=party.name, kind="party", party=None)
        self._known.actors.setdefault(one.id, Actor(id=one.id, name=one.name, kind=one.kind,
                                                    party=party.id if party else None))
        return one.id

    def _place(self, one: StatedPlace | None, beside: Span) -> str | None:
        """The id of that place: one that is there, by the same words if there is such a one, else a new one."""
        if one is None:
            return None
        span = one.span or beside
        if (known := self._alike(one, span, self._known.places, anywhere=one.span is None)) is not None:
            return known
        name = content_id("plc", self._document, span.start, span.end, one.name, one.gazetteer_id, one.lat, one.lon)
        self._known.places.setdefault(name, Place(
            id=name, span=span, name=one.name, lat=one.lat, lon=one.lon, country=one.country, admin1=one.admin1,
            kind=one.kind, precision=one.precision, gazetteer_id=one.gazetteer_id, other_names=one.other_names))
        return name

    def _time(self, one: StatedTime | None, beside: Span) -> str | None:
        if one is None:
            return None
        span = one.span or beside
        if (known := self._alike(one, span, self._known.times, anywhere=one.span is None)) is not None:
            return known
        name = content_id("tim", self._document, span.start, span.end, one.value)
        self._known.times.setdefault(name, Time(id=name, span=span, type=one.type, value=one.value, start=one.start,
                                                end=one.end, precision=one.precision, anchor=None))
        return name

    def _alike(self, one: StatedPlace | StatedTime, span: Span, among: dict[str, Any], *, anywhere: bool) -> str | None:
        """One that states the same by the same words; where none are given, by any words."""
        same = [held for held in among.values() if bare(cast(Value, stated(held, self._known))) == bare(one)]
        by_words = [held.id for held in same if held.span == span]
        return next(iter(by_words), None) or (min((held.id for held in same), default=None) if anywhere else None)

    # Changing

    def set(self, part: Part, field: str, value: Value, *, by_words: bool = False) -> None:
        """Sets one value; nothing changes where it is what the part states already.

        Args:
            by_words: a place or time that is told by the same words is the same, whatever they mean.
        """
        kind, name = kind_of(part), part.id
        stands = values_of(self.stated(part))[field]
        if bare(stands) == bare(value) or (by_words and kind not in ("place", "time") and _same_words(stands, value)):
            return
        words = words_of(part)[0]
        if isinstance(value, StatedTime) and kind != "time":
            self._refer(kind, name, field, self._time(value, words))
        elif isinstance(value, StatedPlace) and kind != "place":
            self._refer(kind, name, field, self._place(value, words))
        elif isinstance(value, StatedActor):
            self._refer(kind, name, field, self._actor(value))
        elif isinstance(value, StatedSource):
            self._say(name, value)
        elif kind in ("place", "time"):
            self._resolve(kind, name, value)
        else:
            self._refer(kind, name, field, value)

    def _refer(self, kind: PartKind, name: str, field: str, value: object) -> None:
        """Sets a plain value, or the id of what is referred to."""
        part = self._parts[kind][name]
        if field in ("polarity", "certainty"):
            value, field = dataclasses.replace(part.commitment, **{field: value}), "commitment"
        elif kind == "figure" and field in ("victim", "population", "detail"):
            field_of_victim = "party" if field == "victim" else field
            value, field = dataclasses.replace(part.victim, **{field_of_victim: value}), "victim"
        elif kind == "figure" and field in _REFERENCES:
            value, field = dataclasses.replace(part.scope, **{field: value}), "scope"
        self._change(kind, name, **{field: value})

    def _say(self, name: str, said: StatedSource) -> None:
        """Puts another one in the place of who said it last; the relays stay."""
        claim = self._known.claims[name]
        form, cue = claim.form, claim.cue
        if said.kind == "report":
            form, cue = "voice", ()
        elif form == "voice":
            form = "indirect"
        self._change("claim", name, sources=(*claim.sources[:-1], self._source(said)), form=form, cue=cue)

    def _resolve(self, kind: PartKind, name: str, value: Value) -> None:
        """Gives the words of a place or time another meaning, or, of a place, none."""
        if isinstance(value, StatedPlace):
            self._change("place", name, name=value.name, lat=value.lat, lon=value.lon, country=value.country,
                         admin1=value.admin1, kind=value.kind, precision=value.precision,
                         gazetteer_id=value.gazetteer_id, other_names=value.other_names)
        elif isinstance(value, StatedTime):
            self._change("time", name, type=value.type, value=value.value, start=value.start, end=value.end,
                         precision=value.precision, anchor=None)
        elif kind == "place":
            self._change("place", name, name=self._known.places[name].span.text, lat=None, lon=None, country=None,
                         admin1=None, kind="unknown", precision="none", gazetteer_id=None, other_names=())

    def _change(self, kind: PartKind, name: str, /, **values: object) -> None:
        parts = self._parts[kind]
        parts[name] = dataclasses.replace(parts[name], **values)

    # Taking out

    def drop(self, part: Part) -> None:
        """Takes a part out; a claim goes with its figures and events, and nothing refers to it any more."""
        kind, name = kind_of(part), part.id
        if self._parts[kind].pop(name, None) is None:
            return
        if kind == "claim":
            for held in [one for parts in (self._known.figures, self._known.events) for one in parts.values()
                         if one.claim == name]:
                self.drop(held)
        self._forget(kind, name)

    def _forget(self, kind: PartKind, name: str) -> None:
        for claim in list(self._known.claims.values()):
            if kind in ("figure", "event") and name in getattr(claim, f"{kind}s"):
                self._change("claim", claim.id, **{f"{kind}s": tuple(
                    one for one in getattr(claim, f"{kind}s") if one != name)})
            if kind == "time" and claim.said_at == name:
                self._change("claim", claim.id, said_at=None)
        for figure in list(self._known.figures.values()):
            if figure.relative_to == name:
                self._change("figure", figure.id, relative_to=None, relation=None)
            lost = {one: None for one in _REFERENCES if getattr(figure.scope, one) == name}
            if lost:
                self._change("figure", figure.id, scope=dataclasses.replace(figure.scope, **lost))
        for event in list(self._known.events.values()):
            if kind in ("place", "time") and getattr(event, kind) == name:
                self._change("event", event.id, **{kind: None})
        for time in list(self._known.times.values()):
            if time.anchor == name:
                self._change("time", time.id, anchor=None)


def _same_words(one: Value, other: Value) -> bool:
    placed = isinstance(one, StatedPlace | StatedTime) and isinstance(other, StatedPlace | StatedTime)
    return placed and one.span == other.span  # type: ignore[union-attr]


def _in_order(parts: dict[str, T], before: tuple[T, ...]) -> tuple[T, ...]:
    """The parts in the order of the record; each that is new before the first that stands later in the text."""
    names = {cast(Any, one).id for one in before}
    order = [cast(Any, one).id for one in before if cast(Any, one).id in parts]
    for name in sorted((one for one in parts if one not in names), key=lambda one: _stands_at(parts[one])):
        place = _stands_at(parts[name])
        order.insert(next((at for at, other in enumerate(order) if _stands_at(parts[other]) > place), len(order)), name)
    return tuple(parts[name] for name in order)


def _stands_at(part: Any) -> tuple[int, int, str]:
    words = words_of(part)
    return words[0].start, -words[-1].end, part.id
