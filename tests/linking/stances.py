"""Positions built by hand, of topics whose answers are stances."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.records.brief import Origin, Position, Side, Topic, Whereabouts, Words
from sayso.records.identity import content_id
from sayso.records.linked import Frame, Incident

NORTH, SOUTH = Side(id="act_n", name="Northland"), Side(id="act_s", name="Southland")
BROKER = Side(id="act_b", name="Brokeria")
SCOPE = "ceasefire: Northland | Southland"


def origin(name: str, party: Side | None = None, kind: str = "institution") -> Origin:
    return Origin(key=f"o:{name}", name=name, kind=kind, party=party)  # type: ignore[arg-type]


def town(name: str, number: int | None = 7) -> Whereabouts:
    return Whereabouts(gazetteer_id=f"geonames:{number}" if number else None, name=name, lat=None, lon=None,
                       country=None, admin1=None, precision="settlement" if number else "none")


def stance(
    stance: str, who: Origin, *, topic: Topic = "agreement", measure: str = "ceasefire", document: str = "doc_a",
    by: Side | None = None, victim: Side | None = None, said: str | None = "2023-05-02", since: str | None = None,
    on: str | None = None, place: Whereabouts | None = None, low: int | None = None, act: str = "say",
    evidence: tuple[str, ...] = (), scope: str | None = SCOPE, start: int = 0,
) -> Position:
    id = content_id("pos", document, topic, measure, stance, who.key, by.id if by else None, said, since, on, low,
                    start)
    return Position(
        id=id, document=document, claim=f"clm_{id}", item=None, topic=topic, measure=measure, stance=stance, low=low,
        high=low, hedge=None, victim=victim, by=by, population="unknown", detail=None, place=place, on=on, since=since,
        until=None, cumulative=None, relative_to=None, relation=None, origin=who, relays=(), said_at=said, act=act,
        polarity="+", certainty="certain", evidence=evidence, scope=scope,
        words=Words(document=document, start=start, end=start + len(stance), text=stance))


def broke(accused: Side, who: Origin, **more: object) -> Position:
    return stance("violated", who, measure="ceasefire violation", by=accused, **more)  # type: ignore[arg-type]


def frame(positions: Iterable[Position], *, scope: str = SCOPE) -> Frame:
    positions = tuple(positions)
    incident = None if scope else Incident(
        id="inc_1", title="", documents=(), events=(), actors=(), place=None, start=None, end=None, types=(), links=())
    return Frame(incident=incident, scope=scope, positions=positions, copies=(),
                 publishers={one.document: one.document for one in positions})
