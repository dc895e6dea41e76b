"""Counts of one frame put to questions, in plain words, with ranges."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from sayso.linking.answers import answered
from sayso.linking.figures import figure_questions
from sayso.linking.figures.numbers import compare_counts, in_words
from sayso.linking.figures.wording import range_of
from sayso.records.brief import Position, Side, Whereabouts
from sayso.records.linked import Frame, Incident, Question
from tests.linking.answers.telling import ENEMY, HOSPITAL, MINISTRY, NORTH, POLICE, PREMIER, SOUTH, told, voice

FRANCE, SPAIN = Side(id="act_fr", name="France"), Side(id="act_es", name="Spain")


def where(name: str, *, precision: str = "settlement", lat: float | None = 10.0,
          admin1: str | None = None) -> Whereabouts:
    return Whereabouts(gazetteer_id=f"test:{name}", name=name, lat=lat, lon=20.0 if lat is not None else None,
                       country="XX", admin1=admin1, precision=precision)


PORT, HILL = where("Port"), where("Hill", lat=14.0)
COAST = where("Coast", precision="province", admin1="01")


def frame(*positions: Position, place: Whereabouts | None = None) -> Frame:
    incident = Incident(id="inc_1", title="", documents=(), events=(), actors=(), place=place, start=None, end=None,
                        types=(), links=())
    return Frame(incident=incident, scope="", positions=positions, publishers={}, copies=())


def asks(*positions: Position, place: Whereabouts | None = None) -> dict[str, Question]:
    found = figure_questions(frame(*positions, place=place))
    assert len({one.text for one in found}) == len(found), "two questions read alike"
    return {one.text: one for one in found}


def lows(question: Question) -> list[float | int | None]:
    return [one.low for one in question.answers]


def test_a_question_says_who_and_since_when() -> None:
    found = asks(told("a", MINISTRY, 49, victim=FRANCE, since="2031-05-02T05:00:00Z"))
    (text, one), = found.items()
    assert text == "How many French soldiers were killed since 2 May 2031?"
    assert (one.since, one.incident, one.measure) == ("2031-05-02", "inc_1", "killed")


def test_the_two_sides_have_a_question_each() -> None:
    found = asks(told("a", MINISTRY, 49), told("a", ENEMY, 50, victim=SOUTH, start=9))
    assert set(found) == {"How many soldiers of Northland were killed?", "How many soldiers of Southland were killed?"}


def test_whose_dead_they_are_may_be_untold() -> None:
    found = asks(told("a", MINISTRY, 49), told("b", voice("b"), 53, victim=None, population="unknown"),
                 told("c", HOSPITAL, 49, victim=None, population="unknown"))
    assert lows(found["How many soldiers of Northland were killed?"]) == [49, 49]
    assert lows(found["How many people were killed?"]) == [53]


def test_what_is_untold_stays_untold_where_two_sides_are_counted() -> None:
    found = asks(told("a", MINISTRY, 49), told("a", ENEMY, 50, victim=SOUTH, start=9),
                 told("b", POLICE, 99, victim=None, population="unknown"))
    assert lows(found["How many people were killed?"]) == [99]


def test_one_report_that_tells_both_tells_of_all_and_of_some() -> None:
    found = asks(told("a", POLICE, 12, victim=None, population="unknown"),
                 told("a", POLICE, 5, victim=None, population="civilian", start=9))
    assert found["How many civilians were killed?"].answers[0].relation == "part_of"
    assert found["How many civilians were killed?"].answers[0].to == found["How many people were killed?"].answers[0].id


def test_children_are_a_part_and_have_their_question() -> None:
    whole = told("a", POLICE, 12, victim=None, population="civilian")
    found = asks(whole, told("a", POLICE, 5, victim=None, population="civilian", detail="children", relation="part",
                             relative_to=whole.id, start=9))
    assert lows(found["How many civilians were killed?"]) == [12]
    assert found["How many children were killed?"].answers[0].relation == "part_of"
    assert found["How many children were killed?"].detail == "children"


def test_one_person_told_as_such_is_a_part_where_more_are_counted() -> None:
    found = asks(told("a", POLICE, 4, victim=None, population="unknown"),
                 told("a", voice("a"), 1, victim=None, population="civilian", detail="girl", start=9,
                      text="a girl was killed"))
    (one,) = found.values()
    assert {(a.low, a.relation) for a in one.answers} == {(4, "first"), (1, "part_of")}
    assert (one.range and one.range.low, one.range and one.range.high) == (4, 4)


def test_where_nobody_counts_nothing_is_asked() -> None:
    some = told("a", MINISTRY, 2, exact=False, text="soldiers were killed")
    assert not asks(some)
    (question,) = asks(some, told("b", POLICE, 12)).values()
    assert lows(question) == [2, 12]


def test_a_province_within_a_country_has_its_own_question() -> None:
    found = asks(told("a", MINISTRY, 105), told("b", POLICE, 43, place=COAST, exact=False, hedge="at least"))
    part = found["How many soldiers of Northland were killed in Coast?"]
    assert (part.status, part.answers[0].relation) == ("single_origin", "part_of")


def test_the_place_of_the_incident_is_no_part_of_it() -> None:
    found = asks(told("a", POLICE, 3), told("b", HOSPITAL, 4, place=PORT), place=PORT)
    assert [lows(one) for one in found.values()] == [[3, 4]]


def test_two_towns_are_asked_about_apart() -> None:
    found = asks(told("a", POLICE, 3, place=PORT), told("a", POLICE, 8, place=HILL, start=9))
    assert sorted(one.place.name for one in found.values() if one.place) == ["Hill", "Port"]


def test_a_day_within_a_period_is_a_part() -> None:
    found = asks(told("a", MINISTRY, 105, since="2031-05-02T00:00:00Z", said="2031-05-09"),
                 told("a", MINISTRY, 12, on="2031-05-08T00:00:00Z", said="2031-05-09", start=9))
    day = found["How many soldiers of Northland were killed on 8 May 2031?"]
    assert day.answers[0].relation == "part_of"


def test_reports_that_differ_by_a_day_tell_of_one_time() -> None:
    found = asks(told("a", POLICE, 3, on="2031-05-02T00:00:00Z"), told("b", HOSPITAL, 4, on="2031-05-03T00:00:00Z"))
    assert len(found) == 1


def test_ranges_say_who_leaves_what_open() -> None:
    base = told("a", ENEMY, 50, victim=SOUTH)
    (one,) = asks(base, told("a", POLICE, None, victim=SOUTH, hedge="dozens", relation="adds", relative_to=base.id,
                             start=9)).values()
    assert one.range is not None
    assert (one.range.low, one.range.high) == (50, None)
    assert one.range.why.startswith("Southern Ministry of Defence says 50; ")  # the bounds stand beside it
    assert "Port police says dozens more, with no number" in one.range.why
    assert one.status == "disputed"


def test_every_measure_can_be_asked() -> None:
    area = asks(told("a", MINISTRY, 10, measure="area_km2", population="unknown", victim=FRANCE))
    assert list(area) == ["How many square kilometres of French territory changed hands?"]
    gone = asks(told("a", MINISTRY, 2000, measure="displaced", population="civilian", place=COAST))
    assert list(gone) == ["How many civilians of Northland were displaced in Coast?"]


@st.composite
def counts(draw: st.DrawFn) -> list[Position]:
    found: dict[str, Position] = {}
    for start in range(draw(st.integers(1, 9))):
        low = draw(st.sampled_from([1, 3, 5, 12, 49, 105]))
        base = draw(st.sampled_from([None, *found.values()]))
        one = told(
            draw(st.sampled_from("abc")), draw(st.sampled_from([MINISTRY, PREMIER, ENEMY, POLICE, voice("a")])), low,
            draw(st.sampled_from([low, None, 110])), exact=False, start=start,
            said=draw(st.sampled_from([None, "2031-05-02", "2031-05-04"])),
            victim=draw(st.sampled_from([None, NORTH, SOUTH])), hedge=draw(st.sampled_from([None, "some"])),
            population=draw(st.sampled_from(["military", "civilian", "unknown"])),
            detail=draw(st.sampled_from([None, "children", "girl"])),
            place=draw(st.sampled_from([None, PORT, HILL, COAST])),
            on=draw(st.sampled_from([None, "2031-05-01T00:00:00Z"])),
            since=draw(st.sampled_from([None, "2031-05-02T00:00:00Z", "2031-05-20T00:00:00Z"])),
            relative_to=base.id if base else None,
            relation=draw(st.sampled_from(["adds", "part", "loose"])) if base else None,
        )
        found[one.id] = one
    return list(found.values())


@given(counts(), st.randoms(use_true_random=False))
def test_the_order_of_counts_changes_nothing(some: list[Position], chance: random.Random) -> None:
    again = list(some)
    chance.shuffle(again)
    assert figure_questions(frame(*some)) == figure_questions(frame(*again))


@given(counts())
def test_every_count_is_told_once_and_with_its_words(some: list[Position]) -> None:
    found = figure_questions(frame(*some))
    ids = [id for one in found for a in one.answers for id in a.positions]
    counted = {one.id for one in some if (one.low, one.high) != (2, None) or one.hedge}
    assert len(ids) == len(set(ids))
    assert counted <= set(ids) <= {one.id for one in some}
    words = {one.words for one in some}
    assert all(set(a.words) <= words and a.words for one in found for a in one.answers)
    answers = {a.id for one in found for a in one.answers}
    assert all(a.to in answers for one in found for a in one.answers if a.to)


@given(counts())
def test_a_range_covers_every_answer_that_stands(some: list[Position]) -> None:
    found = answered("que_1", some, copies=(), publishers={}, compare=compare_counts, say=in_words)
    covers = range_of(found, some)
    for one in (group[0] for group in found.standing if group[0].relation is None):
        assert covers.low is None or (one.low is not None and covers.low <= one.low)
        assert covers.high is None or (one.high is not None and covers.high >= one.high)


def _mirror(one: Position) -> Position:
    swap = {NORTH.id: SOUTH, SOUTH.id: NORTH}
    origin = one.origin
    if origin.party is not None:
        origin = dataclasses.replace(origin, party=swap[origin.party.id])
    return dataclasses.replace(one, victim=swap[one.victim.id] if one.victim else None, origin=origin)


def _outline(found: Iterable[Question]) -> list[tuple[object, ...]]:
    return sorted((one.status, one.origins, one.range and (one.range.low, one.range.high),
                   tuple((a.low, a.high, a.relation) for a in one.answers)).__repr__() for one in found)  # type: ignore[misc]


@given(counts())
def test_parties_swapped_are_swapped_in_the_questions_and_nothing_else(some: list[Position]) -> None:
    mirrored = figure_questions(frame(*(_mirror(one) for one in some)))
    assert _outline(figure_questions(frame(*some))) == _outline(mirrored)
    for one in mirrored:
        assert ("Northland" in one.text) == bool(one.victim and one.victim.name == "Northland")
