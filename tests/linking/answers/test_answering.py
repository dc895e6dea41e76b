"""Answers to one question: folded by origin, put in time, related."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from sayso.linking.answers import Answered, Compare, answered
from sayso.linking.figures.numbers import compare_counts, in_words
from sayso.records.brief import Position
from sayso.records.linked import Copy
from tests.linking.answers.telling import (
    ENEMY,
    HOSPITAL,
    MINISTRY,
    POLICE,
    PREMIER,
    stances,
    told,
    took,
    unnamed,
    voice,
)


def ask(*positions: Position, copies: Iterable[Copy] = (), compare: Compare = compare_counts) -> Answered:
    return answered("que_1", positions, copies=copies, publishers={}, compare=compare,
                    say=lambda one: one.stance or in_words(one))


def shown(found: Answered) -> list[tuple[object, str, str]]:
    """Value, origin and relation of each answer."""
    return [(one.stance or one.low, one.origin.name, one.relation) for one in found.answers]


def copy(earlier: str, later: str) -> Copy:
    return Copy(earlier=earlier, later=later, share=1.0, kind="reprint")


def test_one_origin_in_two_reports_is_one_answer() -> None:
    found = ask(told("a", MINISTRY, 49), told("b", MINISTRY, 49, relays=("Blue Wire",)))
    assert shown(found) == [(49, MINISTRY.name, "first")]
    assert found.answers[0].documents == ("a", "b")
    assert found.answers[0].relays == ("Blue Wire",)
    assert (found.status, found.origins, found.outlets) == ("single_origin", 1, 2)


def test_the_same_again_on_another_day_repeats() -> None:
    found = ask(told("a", MINISTRY, 49), told("b", MINISTRY, 49, said="2031-05-03"))
    assert [one.relation for one in found.answers] == ["first", "repeats"]
    assert found.status == "single_origin"
    assert len(found.standing) == 1


def test_a_report_that_repeats_in_its_own_voice_what_an_origin_says_adds_none() -> None:
    found = ask(told("a", PREMIER, 105), told("a", voice("a"), 105, exact=False, hedge="at least", start=50),
                told("b", voice("b"), 105, said="2031-05-04"))
    assert shown(found) == [(105, PREMIER.name, "first")]
    assert found.origins == 1
    assert len(found.answers[0].positions) == 3


def test_a_report_that_says_it_before_anybody_is_an_origin() -> None:
    found = ask(told("a", voice("a"), 3, said="2031-05-01"), told("b", POLICE, 3))
    assert [one.relation for one in found.answers] == ["first", "corroborates"]
    assert (found.status, found.origins) == ("agreed", 2)


def test_a_side_that_raises_its_count_updates_it() -> None:
    found = ask(told("a", MINISTRY, 49), told("b", PREMIER, 101, exact=False, hedge="over", said="2031-05-03"),
                told("b", PREMIER, 105, said="2031-05-03", start=9))
    assert shown(found) == [
        (49, MINISTRY.name, "first"), (101, PREMIER.name, "updates"), (105, PREMIER.name, "updates"),
    ]
    assert [one.to for one in found.answers] == [None, found.answers[0].id, found.answers[1].id]
    assert (found.status, found.origins) == ("rising", 2)


def test_a_side_that_lowers_its_count_corrects_it() -> None:
    found = ask(told("a", MINISTRY, 49), told("b", MINISTRY, 45, said="2031-05-03"))
    assert found.answers[1].relation == "corrects"
    assert found.status == "revised"


def test_two_origins_that_fit_corroborate() -> None:
    found = ask(told("a", POLICE, 101, exact=False, hedge="over"), told("b", HOSPITAL, 105, said="2031-05-03"))
    assert found.answers[1].relation == "corroborates"
    assert found.status == "agreed"


def test_two_origins_on_one_day_contradict() -> None:
    found = ask(told("a", POLICE, 8), told("b", HOSPITAL, 12))
    assert found.answers[1].relation == "contradicts"
    assert found.status == "disputed"


def test_where_the_counting_goes_on_a_later_higher_count_of_another_origin_overtakes() -> None:
    found = ask(told("a", POLICE, 8, since="2031-05-01T00:00:00Z"), told("b", HOSPITAL, 12, said="2031-05-03"))
    assert found.answers[1].relation == "updates"
    assert found.status == "rising"
    assert "both may have been right" in found.answers[1].why


def test_of_what_is_over_two_who_answer_for_their_counts_contradict() -> None:
    found = ask(told("a", POLICE, 8), told("b", HOSPITAL, 12, said="2031-05-03"))
    assert found.answers[1].relation == "contradicts"
    assert ask(told("a", voice("a"), 8), told("b", voice("b"), 12, said="2031-05-03")).status == "rising"
    risen = ask(told("a", POLICE, 8, cumulative=True), told("b", HOSPITAL, 12, said="2031-05-03", cumulative=True))
    assert risen.answers[1].relation == "contradicts"


def test_a_later_lower_count_of_another_origin_contradicts() -> None:
    found = ask(told("a", POLICE, 12), told("b", HOSPITAL, 8, said="2031-05-03"))
    assert found.answers[1].relation == "contradicts"
    assert found.status == "disputed"


def test_two_sides_of_a_war_contradict_on_whatever_day() -> None:
    found = ask(told("a", MINISTRY, 49), told("b", ENEMY, 200, said="2031-05-03"))
    assert found.answers[1].relation == "contradicts"
    assert found.status == "disputed"
    assert "on its own side's losses" in found.answers[0].why
    assert "on the losses of Northland" in found.answers[1].why


def test_a_dispute_ends_when_one_side_comes_to_the_other_number() -> None:
    found = ask(told("a", MINISTRY, 49), told("b", ENEMY, 200), told("c", MINISTRY, 200, said="2031-05-09"))
    assert found.answers[2].relation == "updates"
    assert found.status == "rising"


def test_more_beside_a_number_disputes_it_upward_without_a_number() -> None:
    base = told("a", MINISTRY, 50)
    more = told("a", POLICE, None, hedge="dozens", relation="adds", relative_to=base.id, start=20)
    found = ask(base, more)
    assert found.answers[1].relation == "contradicts"
    assert found.status == "disputed"
    assert (found.answers[1].low, found.answers[1].high) == (None, None)


def test_copies_say_a_thing_once_however_late_they_come() -> None:
    found = ask(told("a", unnamed("a"), 7), told("b", unnamed("b"), 7, said="2031-05-05"),
                told("a", voice("a"), 3, start=9), told("b", voice("b"), 3, said="2031-05-05", start=9),
                copies=[copy("a", "b")])
    assert sorted(one.low or 0 for one in found.answers) == [3, 7]
    assert found.origins == 2


def test_unnamed_sources_of_two_reports_are_two_origins() -> None:
    assert ask(told("a", unnamed("a"), 7), told("b", unnamed("b"), 7)).origins == 2


def test_a_denial_contradicts_and_bounds_nothing() -> None:
    found = ask(told("a", ENEMY, 200), told("b", MINISTRY, 200, polarity="-"))
    assert {one.relation for one in found.answers} == {"first", "contradicts"}
    assert found.status == "disputed"
    assert len(found.standing) == 1


def test_who_denies_anothers_count_takes_none_of_his_own_back() -> None:
    own = told("a", POLICE, 7, None)
    others = told("b", HOSPITAL, 21, None, said="2031-05-02")
    denial = told("c", POLICE, 21, None, polarity="-", said="2031-05-03")
    later = told("d", POLICE, 9, said="2031-05-04")
    found = ask(own, others, denial, later)
    by = {one.positions[0]: one for one in found.answers}
    assert (by[denial.id].relation, by[denial.id].to) == ("contradicts", by[others.id].id)
    assert (by[later.id].relation, by[later.id].to) == ("updates", by[own.id].id)


def test_a_part_belongs_to_the_answer_beside_which_it_is_told() -> None:
    whole = told("a", POLICE, 12)
    found = ask(whole, told("a", POLICE, 5, relation="part", relative_to=whole.id, start=30))
    assert {(one.low, one.relation) for one in found.answers} == {(12, "first"), (5, "part_of")}
    assert found.status == "single_origin"
    assert [group[0].low for group in found.standing] == [12]


def test_one_whose_count_is_a_part_of_anothers_agrees_with_it() -> None:
    whole = told("a", POLICE, 12)
    for other, status in ((HOSPITAL, "agreed"), (POLICE, "single_origin")):
        found = ask(whole, told("b", other, 5, relation="part", relative_to=whole.id))
        assert {(one.low, one.relation) for one in found.answers} == {(12, "first"), (5, "part_of")}
        assert (found.status, found.origins) == (status, 1), "a part is no second count of the whole"


def test_stances_are_related_like_counts() -> None:
    found = ask(took("a", MINISTRY, "yes"), took("b", PREMIER, "yes"), took("c", ENEMY, "no"), compare=stances)
    assert {one.relation for one in found.answers} == {"first", "corroborates", "contradicts"}
    assert found.status == "disputed"


ORIGINS = st.sampled_from([MINISTRY, PREMIER, ENEMY, POLICE, HOSPITAL, voice("a"), voice("b"), unnamed("c")])


@st.composite
def positions(draw: st.DrawFn) -> list[Position]:
    found = {}
    for start in range(draw(st.integers(1, 8))):
        low = draw(st.sampled_from([3, 5, 49, 101, 105]))
        one = told(draw(st.sampled_from("abcd")), draw(ORIGINS), low, draw(st.sampled_from([low, None, 110])),
                   exact=False, said=draw(st.sampled_from([None, "2031-05-02", "2031-05-02T10:00:00Z", "2031-05-03"])),
                   start=start, polarity=draw(st.sampled_from("++-")))
        found[one.id] = one
    return list(found.values())


@given(positions(), st.randoms(use_true_random=False), st.booleans())
def test_the_order_of_positions_changes_nothing(some: list[Position], random: object, copied: bool) -> None:
    copies = [copy("a", "b"), copy("b", "d")] if copied else []
    again = list(some)
    random.shuffle(again)  # type: ignore[attr-defined]
    assert ask(*some, copies=copies) == ask(*again, copies=copies[::-1])


@given(positions())
def test_every_position_stands_behind_one_answer(some: list[Position]) -> None:
    found = ask(*some)
    assert sorted(id for one in found.answers for id in one.positions) == sorted(one.id for one in some)
    known = {one.id for one in found.answers}
    assert all(one.to in known for one in found.answers if one.to is not None)
    assert all((one.to is None) == (one.relation == "first") for one in found.answers)
