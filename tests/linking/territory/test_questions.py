"""What ground changed hands: silence, admissions, areas, and who holds a place; on positions built by hand."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.linking.territory import territory_questions
from sayso.records.brief import Position
from sayso.records.linked import Question
from tests.linking.stances import NORTH, SOUTH, frame, origin, stance, town

NORTHERN, SOUTHERN = origin("Northern ministry", NORTH), origin("Southern ministry", SOUTH)
PAPER = origin("The Paper", kind="report")


def ground(answer: str, who=NORTHERN, **more) -> Position:
    return stance(answer, who, topic="territory", measure="territory", scope=None, **more)


def asked(*positions: Position) -> list[Question]:
    return list(territory_questions(frame(positions, scope="")))


SILENT = ground("no comment", said="2023-05-01")
ADMITTED = ground("changed hands", act="acknowledge", said="2023-05-02")
FIGURE = ground("taken", by=SOUTH, victim=NORTH, low=10, said="2023-05-03")


def test_from_silence_to_an_admission_to_a_figure() -> None:
    (question,) = asked(SILENT, ADMITTED, FIGURE)
    assert question.text == "What ground changed hands?"
    assert [(one.stance, one.low, one.relation) for one in question.answers] == [
        ("no comment", None, "first"), ("changed hands", None, "updates"),
        ("taken by Southland from Northland", 10, "updates")]
    assert question.range is not None
    assert (question.range.low, question.range.high) == (10, 10)


def test_areas_that_differ_leave_a_range() -> None:
    (question,) = asked(FIGURE, ground("taken", SOUTHERN, by=SOUTH, victim=NORTH, low=30, said="2023-05-03"))
    assert question.range is not None
    assert (question.range.low, question.range.high) == (10, 30)


def test_held_and_taken_on_one_day_contradict() -> None:
    (question,) = asked(ground("taken", SOUTHERN, by=SOUTH, victim=NORTH), ground("held", by=NORTH, start=4))
    assert (question.answers[1].relation, question.status) == ("contradicts", "disputed")


def test_a_town_is_asked_about_by_its_name() -> None:
    (question,) = asked(ground("taken", SOUTHERN, by=SOUTH, place=town("Alton")))
    assert question.text == "Who holds Alton?"


def test_what_an_origin_says_twice_is_one_answer_in_full() -> None:
    (question,) = asked(FIGURE, ground("taken", by=SOUTH, said="2023-05-03", start=9))
    assert [(one.stance, one.low) for one in question.answers] == [("taken by Southland from Northland", 10)]


def test_held_ground_alone_is_not_asked() -> None:
    assert asked(ground("held", by=NORTH)) == []


@settings(max_examples=30)
@given(st.permutations([SILENT, ADMITTED, FIGURE, ground("held", PAPER), ground("taken", SOUTHERN, by=SOUTH, low=12)]))
def test_order_does_not_matter(shuffled: list[Position]) -> None:
    assert asked(*shuffled) == asked(*sorted(shuffled, key=lambda one: one.id))
