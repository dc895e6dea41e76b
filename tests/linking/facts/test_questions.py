"""Was it shelled: what is asked, and of whom the answers are, on positions built by hand."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.linking.facts import fact_questions
from sayso.records.brief import Position
from tests.linking.stances import NORTH, SOUTH, frame, origin, stance, town

NORTHERN, SOUTHERN = origin("Northern ministry", NORTH), origin("Southern ministry", SOUTH)
PAPER = origin("The Paper", kind="report")


def fact(answer: str, who=PAPER, *, measure: str = "shelling", place=town("Alton"), **more) -> Position:  # noqa: B008
    return stance(answer, who, topic="fact", measure=measure, place=place, scope=None, **more)


def asked(*positions: Position) -> dict[str, list[tuple[str, str]]]:
    return {one.text: [(answer.stance, answer.relation) for answer in one.answers]
            for one in fact_questions(frame(positions, scope=""))}


def test_one_source_is_asked() -> None:
    assert asked(fact("yes", NORTHERN)) == {"Was Alton shelled?": [("yes", "first")]}


def test_a_denial_contradicts() -> None:
    found = asked(fact("yes", NORTHERN, said="2023-05-01"), fact("no", SOUTHERN, said="2023-05-02"))
    assert found == {"Was Alton shelled?": [("yes", "first"), ("no", "contradicts")]}


def test_who_is_not_sure_says_nothing_against_either() -> None:
    found = asked(fact("yes", NORTHERN), fact("uncertain", SOUTHERN, start=9))
    assert [relation for _, relation in found["Was Alton shelled?"]] == ["first", "first"]


def test_the_report_that_repeats_it_is_no_answer_of_its_own() -> None:
    assert asked(fact("yes", NORTHERN), fact("yes", PAPER, start=9)) == {"Was Alton shelled?": [("yes", "first")]}


def test_what_reports_tell_alone_is_not_asked() -> None:
    assert asked(fact("yes"), fact("yes", document="doc_b")) == {}


def test_what_is_general_is_not_asked_beside_what_is_exact() -> None:
    assert set(asked(fact("yes", NORTHERN), fact("yes", NORTHERN, measure="attack"))) == {"Was Alton shelled?"}


def test_a_place_that_one_report_does_not_locate_is_the_same() -> None:
    found = asked(fact("yes", NORTHERN), fact("no", SOUTHERN, place=town("ALTON", None), start=3))
    assert list(found) == ["Was Alton shelled?"]


def test_between_sides_only_what_is_denied_is_asked() -> None:
    said = fact("yes", NORTHERN, place=None, by=SOUTH, victim=NORTH)
    assert asked(said) == {}
    denied = fact("no", SOUTHERN, place=None, by=SOUTH, victim=NORTH, start=4)
    assert set(asked(said, denied)) == {"Did Southland shell Northland?"}


MANY = [fact("yes", NORTHERN, said="2023-05-01"), fact("no", SOUTHERN), fact("yes", PAPER, start=9),
        fact("yes", NORTHERN, measure="clashes", place=town("Belton", 8)), fact("uncertain", PAPER, start=20)]


@settings(max_examples=30)
@given(st.permutations(MANY))
def test_order_does_not_matter(shuffled: list[Position]) -> None:
    assert fact_questions(frame(shuffled, scope="")) == fact_questions(frame(MANY, scope=""))


def test_whose_deed_it_was_is_asked_apart_from_whether_it_was() -> None:
    found = asked(fact("yes", NORTHERN, by=SOUTH, said="2023-05-01"), fact("no", SOUTHERN, by=SOUTH, said="2023-05-02"),
                  fact("yes", origin("Rescuers"), start=5))
    assert found == {"Did Southland shell Alton?": [("yes", "first"), ("no", "contradicts")],
                     "Was Alton shelled?": [("yes", "first")]}


def test_who_denies_it_without_a_name_denies_what_others_say_he_did() -> None:
    found = asked(fact("yes", NORTHERN, by=SOUTH, said="2023-05-01"), fact("no", SOUTHERN, said="2023-05-02"))
    assert found == {"Did Southland shell Alton?": [("yes", "first"), ("no", "contradicts")]}


def test_a_deed_that_nobody_contests_is_not_asked_apart() -> None:
    assert set(asked(fact("yes", NORTHERN, by=SOUTH), fact("yes", SOUTHERN, by=SOUTH))) == {"Was Alton shelled?"}


def test_an_attack_of_another_day_is_not_the_shelling() -> None:
    of_one = asked(fact("yes", SOUTHERN, on="2031-05-02"), fact("yes", NORTHERN, measure="attack", on="2031-05-02"))
    assert list(of_one) == ["Was Alton shelled?"]
    of_two = asked(fact("yes", SOUTHERN, on="2031-05-02"), fact("no", NORTHERN, measure="attack", on="2031-05-01"))
    assert len(of_two) == 2


def test_a_blast_heard_is_an_explosion_unless_somebody_says_what_it_was() -> None:
    assert list(asked(fact("yes", SOUTHERN, measure="explosion"))) == ["Was there an explosion in Alton?"]
    blast = asked(fact("yes", SOUTHERN, measure="explosion"), fact("yes", NORTHERN, measure="bombing"))
    assert list(blast) == ["Was there a bombing in Alton?"]


def test_a_town_that_was_bombed_was_struck_from_the_air_if_others_say_so() -> None:
    both = fact("yes", NORTHERN, measure="air strike"), fact("yes", SOUTHERN, measure="bombing", start=9)
    assert [*asked(*both)] == ["Was Alton struck from the air?"]
    assert [*asked(both[1])] == ["Was there a bombing in Alton?"]
