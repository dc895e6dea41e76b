"""Who broke it, and is it in force: the questions of one frame, on positions built by hand."""

from __future__ import annotations

import dataclasses

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.linking.agreements import agreement_questions
from sayso.records.brief import Position
from sayso.records.linked import Question
from tests.linking.stances import BROKER, NORTH, SOUTH, broke, frame, origin, stance

NORTHERN, SOUTHERN = origin("Northern ministry", NORTH), origin("Southern ministry", SOUTH)
MEDIATOR, PAPER = origin("Brokeria", BROKER), origin("The Paper", kind="report")
SINCE = "2023-05-02T06:00:00Z"

ANNOUNCED = stance("announced", MEDIATOR, by=BROKER, said="2023-05-01", since=SINCE)
MIRRORED = [broke(SOUTH, NORTHERN, said="2023-05-03"),
            broke(NORTH, SOUTHERN, said="2023-05-03", evidence=("no proof",))]
ALL = [ANNOUNCED, *MIRRORED, stance("collapsed", PAPER, said="2023-05-02", start=9)]


def asked(positions: list[Position], word: str) -> Question:
    (found,) = [one for one in agreement_questions(frame(positions)) if one.text.startswith(word)]
    return found


def test_the_questions_name_the_start() -> None:
    assert {one.text for one in agreement_questions(frame(ALL))} == {
        "Who broke the ceasefire of 2 May 2023?", "Is the ceasefire of 2 May 2023 06:00 UTC in force?"}


def test_mirrored_accusations_contradict_each_other() -> None:
    question = asked(ALL, "Who")
    assert [one.stance for one in question.answers] == ["violated by Southland", "violated by Northland"] or [
        one.stance for one in question.answers] == ["violated by Northland", "violated by Southland"]
    assert (question.status, question.answers[1].relation, question.origins) == ("disputed", "contradicts", 2)
    assert any("no proof" in one.why for one in question.answers)


def test_one_who_accuses_both_takes_nothing_back() -> None:
    monitor = origin("Observers")
    question = asked([ANNOUNCED, broke(SOUTH, monitor), broke(NORTH, monitor, start=7)], "Who")
    assert {one.relation for one in question.answers} == {"first"}


def test_a_denial_contradicts_the_accusation() -> None:
    denial = stance("denied", SOUTHERN, measure="ceasefire violation", by=SOUTH, said="2023-05-04")
    question = asked([ANNOUNCED, MIRRORED[0], denial], "Who")
    assert [(one.stance, one.relation) for one in question.answers] == [
        ("violated by Southland", "first"), ("not violated by Southland", "contradicts")]


def test_an_announcement_and_a_report_that_it_broke_at_once_contradict() -> None:
    question = asked(ALL, "Is")
    assert [(one.stance, one.relation) for one in question.answers] == [
        ("announced by Brokeria", "first"), ("collapsed", "contradicts")]


def test_a_state_that_changes_in_time_is_an_update() -> None:
    question = asked([ANNOUNCED, stance("holding", PAPER, said="2023-05-05"),
                      stance("collapsed", PAPER, said="2023-05-20", document="doc_b")], "Is")
    assert [one.relation for one in question.answers] == ["first", "first", "updates"]
    assert question.status == "revised"


def test_sides_answer_for_themselves() -> None:
    question = asked([stance("proposed", MEDIATOR), stance("accepted", NORTHERN, by=NORTH, start=3),
                      stance("rejected", SOUTHERN, by=SOUTH, start=6)], "Is")
    assert {one.relation for one in question.answers} == {"first"}


def test_what_is_only_proposed_and_rejected_is_asked_whether_it_is_there() -> None:
    question = asked([stance("proposed", MEDIATOR), stance("rejected", SOUTHERN, by=SOUTH, start=6)], "Is")
    assert question.text == "Is there a ceasefire between Northland and Southland?"


def test_a_demand_or_a_lull_alone_asks_nothing() -> None:
    assert agreement_questions(frame([stance("demanded", MEDIATOR), stance("subsided", NORTHERN)])) == ()


@settings(max_examples=40)
@given(st.permutations(ALL))
def test_order_does_not_matter(shuffled: list[Position]) -> None:
    assert agreement_questions(frame(shuffled)) == agreement_questions(frame(ALL))


def test_parties_exchanged_answers_mirrored() -> None:
    names = {NORTH: SOUTH, SOUTH: NORTH}

    def swapped(one: Position) -> Position:
        party = names.get(one.origin.party, one.origin.party) if one.origin.party else None
        return dataclasses.replace(one, by=names.get(one.by, one.by) if one.by else None,
                                   origin=dataclasses.replace(one.origin, party=party))

    def told(positions: list[Position]) -> list[tuple[str, str]]:
        return [(one.stance.translate({ord("N"): "X", ord("S"): "X"}).replace("outh", "").replace("orth", ""),
                 one.relation) for one in asked(positions, "Who").answers]

    assert told(ALL) == told([swapped(one) for one in ALL])
