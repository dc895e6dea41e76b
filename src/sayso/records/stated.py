"""What a report states, each thing complete in itself: by its words and values, without any id of a record.

A person's judgement holds what it is about in this form, so that it can be found again, or put back, in a record that
was read anew.
"""

from __future__ import annotations

from dataclasses import dataclass

from sayso.records.brief import Side
from sayso.records.mentions import Certainty, Form, Polarity, Population, SourceKind, Status, TimeType
from sayso.records.span import Span

__all__ = [
    "Stated", "StatedActor", "StatedClaim", "StatedEvent", "StatedFigure", "StatedPlace", "StatedSource", "StatedTime",
    "Value",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedActor:
    """An actor with the party it belongs to; `id` is a digest of what the actor is called, in whatever record."""

    id: str
    name: str
    kind: str
    party: Side | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedSource:
    """One link of a relay chain, as `Source`."""

    name: str
    kind: SourceKind
    actor: StatedActor | None
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedPlace:
    """A place, as `Place`; of a point that a person set `gazetteer_id` is None and `kind` is `point`.

    Attributes:
        span: the words that name it; None where it stands by the words of what happened there.
    """

    name: str
    lat: float | None
    lon: float | None
    country: str | None
    admin1: str | None
    kind: str
    precision: str
    gazetteer_id: str | None
    other_names: tuple[str, ...] = ()
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedTime:
    """A time, as `Time`; `span` as in `StatedPlace`."""

    type: TimeType
    value: str
    start: str | None
    end: str | None
    precision: str
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedFigure:
    """A figure, as `Figure`; `victim` is whose the counted are."""

    span: Span
    measure: str
    low: float | int | None
    high: float | int | None
    hedge: str | None
    victim: StatedActor | None
    population: Population
    detail: str | None = None
    cumulative: bool | None = None
    on: StatedTime | None = None
    since: StatedTime | None = None
    until: StatedTime | None = None
    place: StatedPlace | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedEvent:
    """An event, as `Event`; `span` is its trigger."""

    span: Span
    type: str
    mode: str | None
    status: Status
    actor: StatedActor | None = None
    recipient: StatedActor | None = None
    place: StatedPlace | None = None
    time: StatedTime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedClaim:
    """A claim, as `Claim`, with the figures and events that are told in it."""

    content: tuple[Span, ...]
    sources: tuple[StatedSource, ...]
    act: str
    cue: tuple[Span, ...] = ()
    form: Form = "indirect"
    polarity: Polarity = "+"
    certainty: Certainty = "certain"
    evidence: tuple[Span, ...] = ()
    said_at: StatedTime | None = None
    figures: tuple[StatedFigure, ...] = ()
    events: tuple[StatedEvent, ...] = ()


Stated = StatedClaim | StatedFigure | StatedEvent | StatedPlace | StatedTime
# What one field of them holds.
Value = StatedPlace | StatedTime | StatedSource | StatedActor | str | int | float | bool | None
