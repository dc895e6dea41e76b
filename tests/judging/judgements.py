"""Judgements made at random on an invented report, for properties."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from hypothesis import strategies as st

from sayso.judging.applying import judged
from sayso.judging.deciding import added, decided, words_at
from sayso.judging.stating import kind_of, parts_of
from sayso.records.by_id import ById
from sayso.records.errors import BadSetting
from sayso.records.judgement import Judgement
from sayso.records.record import Claim, Figure, Record, Source
from sayso.records.stated import (
    StatedActor,
    StatedClaim,
    StatedEvent,
    StatedFigure,
    StatedPlace,
    StatedSource,
    StatedTime,
    Value,
)
from tests.store.reports import record

REPORT = record()
VELA = StatedActor(id="act_vela", name="Vela", kind="party")
POINT = StatedPlace(name="a ford", lat=10.0, lon=20.0, country=None, admin1=None, kind="point", precision="exact",
                    gazetteer_id=None)
BREN = StatedPlace(name="Bren", lat=3.0, lon=4.0, country="NL", admin1=None, kind="settlement",
                   precision="settlement", gazetteer_id="geonames:9")
SUNDAY = StatedTime(type="DATE", value="2023-04-30", start="2023-04-30T00:00:00Z", end="2023-05-01T00:00:00Z",
                    precision="day")
SAID: dict[str, dict[str, list[Value]]] = {
    "claim": {"act": ["deny", "confirm"], "certainty": ["possible", "certain"], "polarity": ["+", "-"],
              "said_at": [SUNDAY, None], "source": [StatedSource(name="Vela", kind="institution", actor=VELA),
                                                    StatedSource(name="the report", kind="report", actor=None)]},
    "figure": {"low": [10, 12], "high": [12, None], "population": ["civilian"], "victim": [VELA, None],
               "place": [POINT, None], "on": [SUNDAY], "detail": ["children"], "hedge": ["about"]},
    "event": {"type": ["PROTEST"], "status": ["negated"], "actor": [VELA], "place": [BREN, None], "time": [SUNDAY]},
    "place": {"place": [POINT, BREN, None]},
    "time": {"time": [SUNDAY]},
}


def at(moment: int) -> str:
    return f"2030-01-01T00:{moment // 60:02}:{moment % 60:02}Z"


@st.composite
def on(draw: st.DrawFn, report: Record, moment: int) -> Judgement:
    """A judgement on something in a report as it stands."""
    author = draw(st.sampled_from(["ana", "bo", "cy"]))
    told = {"author": author, "at": at(moment), "reason": "r"}
    kind = draw(st.sampled_from(["accept", "correct", "correct", "reject", "add"]))
    parts = parts_of(report)
    if kind == "add" or not parts:
        return added(report, draw(claims(report.document.text)), **told)
    part = draw(st.sampled_from(parts))
    if kind != "correct":
        return decided(report, kind, part.id, **told)
    said = SAID[kind_of(part)]
    fields = draw(st.lists(st.sampled_from(sorted(said)), min_size=1, max_size=3, unique=True))
    try:
        return decided(report, "correct", part.id, **told,
                       values={one: draw(st.sampled_from(said[one])) for one in fields})
    except BadSetting:  # the report says so already
        return decided(report, "accept", part.id, **told)


@st.composite
def claims(draw: st.DrawFn, text: str) -> StatedClaim:
    start = draw(st.integers(0, len(text) - 20))
    words = words_at(text, start, start + draw(st.integers(5, 20)))
    figure = StatedFigure(span=words, measure="wounded", low=3, high=4, hedge=None, victim=VELA, population="military",
                          place=POINT)
    event = StatedEvent(span=words, type="ASSAULT", mode=None, status="asserted", time=SUNDAY)
    return StatedClaim(content=(words,), sources=(StatedSource(name="Vela", kind="institution", actor=VELA),),
                       act="say", figures=draw(st.sampled_from([(), (figure,)])),
                       events=draw(st.sampled_from([(), (event,)])))


@st.composite
def histories(draw: st.DrawFn, report: Record = REPORT, most: int = 6) -> tuple[Judgement, ...]:
    """Judgements one after the other, each on the report as it stood then."""
    made: list[Judgement] = []
    for moment in range(draw(st.integers(1, most))):
        made.append(draw(on(judged(report, made).record, moment)))
    return tuple(made)


def values(report: Record) -> Record:
    """The report without what is told of judgements."""
    return dataclasses.replace(report, judged=())


def figure(report: Record) -> Figure:
    return report.figures[0]


def claim(report: Record) -> Claim:
    return report.claims[0]


def source(report: Record) -> Source:
    return claim(report).sources[-1]


def names(report: Record, ids: Iterable[str | None]) -> list[str]:
    known = ById(report)
    return [known.actors[one or ""].name for one in ids]
