"""The record of one report: what is published (DESIGN's names; `schema` is `sayso.record/1`)."""

from __future__ import annotations

from dataclasses import dataclass, field

from sayso.records.document import Document
from sayso.records.judgement import Judged
from sayso.records.mentions import (
    Certainty,
    Commitment,
    Form,
    Polarity,
    Population,
    Relation,
    SourceKind,
    Status,
    TimeType,
)
from sayso.records.span import Span

__all__ = [
    "Actor", "Candidate", "Certainty", "Claim", "Commitment", "Event", "Figure", "Form", "Place", "Polarity",
    "Population", "Record", "Refusal", "Relation", "SCHEMA", "Scope", "Source", "SourceKind", "Status", "Time",
    "TimeType", "Victim",
]

SCHEMA = "sayso.record/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One link of a relay chain.

    Attributes:
        name: who, by the fullest name the report gives; "the report" for its own voice, a plain
            description ("unnamed officials") for the unnamed.
        actor: id of the actor, None for the report's own voice and where nobody is known.
        kind: speaker, institution, outlet, report or unnamed.
        span: the words that name the source here; None for the report's own voice.
    """

    name: str
    actor: str | None
    kind: SourceKind
    span: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A content that somebody commits to; always with a source (PARC 3.0, PolNeAR, FactBank).

    Attributes:
        sources: from the relay nearest the reader to the one who said it.
        cue: empty in the report's own voice.
        evidence: words on what the claim rests on, or that it rests on nothing.
        said_at: id of the time at which it was said, None if untold.
        figures, events: ids of what is told within the content.
    """

    id: str
    content: tuple[Span, ...]
    sources: tuple[Source, ...]
    cue: tuple[Span, ...]
    act: str
    form: Form
    commitment: Commitment
    evidence: tuple[Span, ...] = ()
    said_at: str | None = None
    addressee: str | None = None
    figures: tuple[str, ...] = ()
    events: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Victim:
    """Who is counted: the party's actor id, the population, and a narrower detail as printed."""

    party: str | None
    population: Population
    detail: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What a figure covers; `on`, `since`, `until` are ids of times, `place` the id of a place."""

    on: str | None = None
    since: str | None = None
    until: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A quantity with its meaning (UCDP GED); `low` and `high` are inclusive, None is open.

    Attributes:
        relative_to: id of the figure beside which this one is to be read; None for a count of its own.
        relation: what it is to that one: it `adds` to it, is a `part` of it, an `earlier` count that the
            report says was overtaken, or a `loose` word about the same; None without `relative_to`.
    """

    id: str
    span: Span
    measure: str
    low: float | int | None
    high: float | int | None
    hedge: str | None
    victim: Victim
    scope: Scope
    cumulative: bool | None
    relative_to: str | None
    claim: str | None
    relation: Relation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something said to happen; actor and recipient are actor ids, place and time ids of theirs."""

    id: str
    trigger: Span
    type: str
    mode: str | None
    actor: str | None
    recipient: str | None
    place: str | None
    time: str | None
    status: Status
    claim: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A place that a toponym could mean, with the score that context gave it (0 to 1)."""

    gazetteer_id: str
    name: str
    lat: float
    lon: float
    country: str | None
    admin1: str | None
    kind: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A toponym resolved, or left unlocated (`lat` and `lon` None) with its candidates kept.

    Attributes:
        name: the gazetteer's name; the printed name where unlocated.
        country: ISO 3166-1 alpha-2.
        kind: settlement, admin1, admin2, country, region, water, mountain, site ...
        precision: exact, settlement, district, province, region, country, or none.
    """

    id: str
    span: Span
    name: str
    lat: float | None
    lon: float | None
    country: str | None
    admin1: str | None
    kind: str
    precision: str
    gazetteer_id: str | None
    candidates: tuple[Candidate, ...] = ()
    other_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """A time expression resolved.

    Attributes:
        value: TIMEX3 value ("2022-09-13TMO", "P2D", "PAST_REF").
        start, end: UTC, half-open, ISO 8601 with a Z; None where that end is open or unknown.
        precision: minute, hour, part_of_day, day, week, month, season, year, decade, century, none.
        anchor: what it was reckoned from: "published", the id of another time, or None if absolute.
    """

    id: str
    span: Span
    type: TimeType
    value: str
    start: str | None
    end: str | None
    precision: str
    anchor: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A person, office, institution, armed force or party.

    Attributes:
        name: the fullest name the report gives; for a party its usual English name.
        kind: person, office, institution, force, party, outlet, group.
        party: id of the party actor it belongs to, None if unknown; a party's is None.
        mentions: every expression that refers to it.
    """

    id: str
    name: str
    kind: str
    party: str | None
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """What could not be read, with the reason."""

    stage: str
    reason: str
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Everything one report says.

    Attributes:
        judged: what people's judgements changed in it or confirmed; empty in what the machine read.
    """

    document: Document
    claims: tuple[Claim, ...] = ()
    figures: tuple[Figure, ...] = ()
    events: tuple[Event, ...] = ()
    places: tuple[Place, ...] = ()
    times: tuple[Time, ...] = ()
    actors: tuple[Actor, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    judged: tuple[Judged, ...] = ()
    schema: str = field(default=SCHEMA)
