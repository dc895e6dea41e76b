"""Positions from the figures of one record, with who is counted, where, since when and in what scope."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sayso.linking.figures import figure_positions
from sayso.records.brief import Position
from sayso.records.document import Document, Published
from sayso.records.mentions import Commitment
from sayso.records.record import Actor, Claim, Event, Figure, Place, Record, Scope, Source, Time, Victim
from sayso.records.span import Span

TEXT = "Nordal told Blue Wire on Tuesday that 49 soldiers had been killed in Port since Monday, 5 of them in Hill."
NORTH = Actor(id="act_n", name="Northland", kind="party", party=None)
NORDAL = Actor(id="act_1", name="Ada Nordal", kind="person", party="act_n")
PORT = Place(id="pla_1", span=Span(70, 74, "Port"), name="Port", lat=1.0, lon=2.0, country="XX", admin1=None,
             kind="settlement", precision="settlement", gazetteer_id="geonames:1")


def time(id: str, start: str, precision: str = "day", end: str | None = None) -> Time:
    return Time(id=id, span=Span(0, 1, "N"), type="DATE", value="", start=start, end=end, precision=precision,
                anchor=None)


MONDAY, TUESDAY = time("mon", "2031-05-05T00:00:00Z"), time("tue", "2031-05-06T00:00:00Z")
YEARS = time("years", "2014-01-01T00:00:00Z", "year")
WHOLE = Figure(id="fig_1", span=Span(38, 61, "49 soldiers had been ki"), measure="killed", low=49, high=49, hedge=None,
               victim=Victim(party="act_n", population="military"), scope=Scope(since="mon", place="pla_1"),
               cumulative=True, relative_to=None, claim="clm_1")
PART = replace(WHOLE, id="fig_2", span=Span(87, 88, "5"), low=5, high=5, scope=Scope(), relative_to="fig_1",
               relation="part")
CLAIM = Claim(id="clm_1", content=(Span(0, 6, "Nordal"),), cue=(), act="say", form="indirect",
              sources=(Source(name="Ada Nordal", actor="act_1", kind="speaker", span=None),),
              commitment=Commitment(), said_at="tue", figures=("fig_1", "fig_2"))


def positions(*figures: Figure, claim: Claim = CLAIM, published: str = "2031-05-07",
              events: tuple[Event, ...] = ()) -> list[Position]:
    document = Document(id="doc_1", origin="a.txt", text=TEXT, published=Published(value=published, basis="given"))
    record = Record(document=document, claims=(claim,), figures=figures, events=events, places=(PORT,),
                    times=(MONDAY, TUESDAY, YEARS), actors=(NORTH, NORDAL))
    return list(figure_positions(record))


def one(*figures: Figure, **more: Any) -> Position:
    (found,) = positions(*figures, **more)
    return found


def test_a_figure_gives_who_where_since_when_and_who_says_it() -> None:
    found = one(WHOLE)
    assert (found.low, found.high, found.population, found.cumulative) == (49, 49, "military", True)
    assert found.victim is not None
    assert found.victim.name == "Northland"
    assert found.place is not None
    assert found.place.name == "Port"
    assert found.since == "2031-05-05T00:00:00Z"
    assert (found.origin.name, found.said_at, found.scope) == ("Ada Nordal", "2031-05-06", None)
    assert found.words.text == WHOLE.span.text


def test_what_was_said_on_the_day_of_publication_was_said_by_its_hour() -> None:
    assert one(WHOLE, published="2031-05-06T14:00:00Z").said_at == "2031-05-06T14:00:00Z"


def test_without_a_day_told_it_was_said_when_published() -> None:
    assert one(WHOLE, claim=replace(CLAIM, said_at=None)).said_at == "2031-05-07"


def test_a_part_points_at_its_whole() -> None:
    whole, part = positions(WHOLE, PART)
    assert (part.relative_to, part.relation) == (whole.id, "part")


def test_some_of_the_wounded_are_a_part_of_whatever_whole() -> None:
    some = replace(WHOLE, span=Span(0, 16, "5 of the wounded"), measure="wounded", scope=Scope())
    assert (one(some).relation, one(some).relative_to) == ("part", None)


def test_what_is_demanded_or_feared_counts_nobody() -> None:
    assert positions(WHOLE, claim=replace(CLAIM, act="demand")) == []
    assert positions(WHOLE, claim=replace(CLAIM, act="warn")) == []


def test_none_is_an_answer_and_no_denial() -> None:
    denied = replace(CLAIM, commitment=Commitment(polarity="-"))
    assert one(replace(WHOLE, low=0, high=0), claim=denied).polarity == "+"
    assert one(WHOLE, claim=denied).polarity == "-"


def test_a_count_since_years_ago_has_a_scope_of_its_own_and_so_has_a_part_of_it() -> None:
    whole, part = positions(replace(WHOLE, scope=Scope(since="years")), PART)
    assert whole.scope == "killed | act_n | since 2014"
    assert part.scope == whole.scope


def test_a_count_since_the_day_before_yesterday_sums_up_a_war() -> None:
    assert one(WHOLE, claim=replace(CLAIM, said_at=None)).scope == "killed | act_n | since 2031-05-05"


def test_the_dead_of_an_earlier_war_are_no_answer_about_this_one() -> None:
    event = Event(id="evt_1", trigger=Span(55, 61, "killed"), type="ASSAULT", mode=None, actor=None, recipient=None,
                  place=None, time=None, status="background", claim="clm_1")
    found = one(replace(WHOLE, scope=Scope()), claim=replace(CLAIM, events=("evt_1",)), events=(event,))
    assert found.scope == "killed | act_n | earlier"
