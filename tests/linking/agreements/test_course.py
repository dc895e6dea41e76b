"""Positions brought together as agreements, whatever their order, and each side's view at an instant."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.linking.agreements import courses_of, views_at
from tests.linking.stances import BROKER, NORTH, SOUTH, broke, origin, stance

NORTHERN, SOUTHERN = origin("Northern ministry", NORTH), origin("Southern ministry", SOUTH)
MEDIATOR, PAPER = origin("Brokeria", BROKER), origin("The Paper", kind="report")

FIRST = [
    stance("announced", MEDIATOR, by=BROKER, said="2023-05-01", since="2023-05-02T06:00:00Z"),
    stance("accepted", PAPER, by=SOUTH, said="2023-05-01", since="2023-05-02", start=5),
    broke(SOUTH, NORTHERN, said="2023-05-03"),
    stance("collapsed", PAPER, said="2023-05-04"),
]
SECOND = [
    stance("announced", MEDIATOR, by=BROKER, said="2023-06-01", since="2023-06-01T10:00:00Z", document="doc_b"),
    broke(NORTH, SOUTHERN, said="2023-06-03", document="doc_b"),
    stance("holding", PAPER, said="2023-06-05", document="doc_b"),
]


def test_two_ceasefires_of_one_pair_are_two() -> None:
    found = courses_of([*FIRST, *SECOND])
    assert [(one.start, len(one.positions)) for one in found] == [("2023-05-02T06:00:00Z", 4),
                                                                  ("2023-06-01T10:00:00Z", 3)]
    assert found[0].between == ("Northland", "Southland")


@settings(max_examples=40)
@given(st.permutations([*FIRST, *SECOND]))
def test_order_does_not_matter(shuffled: list) -> None:
    assert courses_of(shuffled) == courses_of([*FIRST, *SECOND])


def test_midnight_of_a_day_is_one_start() -> None:
    starts = ["2023-05-01T22:00:00Z", "2023-05-02T00:00:00Z"]
    told = [stance("effective", PAPER, since=one, start=place) for place, one in enumerate(starts)]
    assert len(courses_of(told)) == 1


def test_starts_a_day_and_a_half_apart_are_two() -> None:
    starts = ["2023-05-01T06:00:00Z", "2023-05-02T17:00:00Z"]
    assert len(courses_of([stance("effective", PAPER, since=one) for one in starts])) == 2


def test_an_announcement_of_a_day_belongs_to_the_start_that_follows() -> None:
    (course,) = courses_of([FIRST[0], stance("announced", PAPER, on="2023-05-01", said="2023-05-01", start=9)])
    assert course.start == "2023-05-02T06:00:00Z"


def test_an_announcement_weeks_later_is_of_another_one() -> None:
    later = stance("announced", PAPER, on="2023-06-20", said="2023-06-20")
    assert [one.start for one in courses_of([FIRST[0], later])] == ["2023-05-02T06:00:00Z", "2023-06-20"]


def test_one_named_by_its_year_stands_alone() -> None:
    old = broke(SOUTH, NORTHERN, since="2020", said="2023-05-03")
    assert {one.start for one in courses_of([*FIRST, old])} == {"2020", "2023-05-02T06:00:00Z"}


def test_without_any_start_a_month_of_silence_parts() -> None:
    days = ["2023-05-01", "2023-05-20", "2023-08-01"]
    found = courses_of([broke(SOUTH, NORTHERN, said=day) for day in days])
    assert sorted(len(one.positions) for one in found) == [1, 2]


def test_kinds_are_not_mixed() -> None:
    exchange = stance("announced", MEDIATOR, measure="exchange", said="2023-05-01", scope=None)
    assert {one.kind for one in courses_of([*FIRST, exchange])} == {"ceasefire", "exchange"}


def views(at: str) -> set[tuple[str, str]]:
    (course,) = courses_of(FIRST)
    return {(one.holder, one.position.stance) for one in views_at(course, at)}


def test_each_sides_view_moves_with_time() -> None:
    assert views("2023-04-30") == set()
    assert views("2023-05-02T12:00:00Z") == {("Brokeria", "announced"), ("Southland", "accepted")}
    assert views("2023-05-04") == {("Brokeria", "announced"), ("Southland", "accepted"), ("Northland", "violated"),
                                   ("The Paper", "collapsed")}


def test_the_latest_view_counts() -> None:
    (course,) = courses_of([*FIRST, stance("withdrawn", PAPER, by=SOUTH, said="2023-05-06", start=40)])
    assert {one.position.stance for one in views_at(course, "2023-05-07") if one.holder == "Southland"} == {"withdrawn"}


def test_the_strongest_of_what_one_report_says_against_it() -> None:
    (course,) = courses_of([stance("doubted", PAPER, start=30), stance("fighting", PAPER, start=50),
                            stance("collapsed", PAPER, start=10)])
    assert {one.stance for one in course.positions} == {"collapsed"}


def test_what_broke_the_day_before_a_new_truce_is_the_one_in_force() -> None:
    told = [FIRST[0], stance("announced", MEDIATOR, by=BROKER, said="2023-05-03", since="2023-05-04T00:00:00Z"),
            broke(SOUTH, NORTHERN, said="2023-05-03")]
    found = courses_of(told)
    assert [(one.start, len(one.positions)) for one in found] == [("2023-05-02T06:00:00Z", 2),
                                                                  ("2023-05-04T00:00:00Z", 1)]
