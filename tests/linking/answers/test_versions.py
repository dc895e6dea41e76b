"""Answers of several versions of one article: those of the last stand, those before it are shown."""

from __future__ import annotations

from itertools import permutations

import pytest

from sayso.linking.answers import Answered, answered
from sayso.linking.figures.numbers import compare_counts, in_words
from sayso.records.brief import Edition, Position
from tests.linking.answers.telling import ENEMY, MINISTRY, POLICE, told, voice

TWO = ("a1", "a2")


def ask(*positions: Position, versions: tuple[str, ...] = TWO) -> Answered:
    editions = {one: Edition(article="a", place=place, last=one == versions[-1])
                for place, one in enumerate(versions, start=1)}
    return answered("que_1", positions, copies=(), publishers={}, compare=compare_counts, say=in_words,
                    editions=editions)


def shown(found: Answered) -> list[tuple[object, str]]:
    return [(one.low, one.relation) for one in found.answers]


def stands(found: Answered) -> list[object]:
    return [group[0].low for group in found.standing]


@pytest.mark.parametrize(("before", "now", "relation"), [(60, 40, "corrects"), (40, 60, "updates")])
def test_a_figure_changed_within_an_article_replaces_the_one_before(before: int, now: int, relation: str) -> None:
    found = ask(told("a1", MINISTRY, before), told("a2", MINISTRY, now))
    assert shown(found) == [(before, "first"), (now, relation)]
    assert stands(found) == [now]
    assert found.answers[1].to == found.answers[0].id
    assert found.answers[1].why.endswith(f"{now} where an earlier version of the same report has {before}.")
    assert found.answers[0].why.endswith("The article's latest version does not say so.")
    assert (found.status, found.origins) == ("revised" if relation == "corrects" else "rising", 1)


def test_each_version_is_held_against_the_one_before_whatever_order_they_are_in() -> None:
    positions = (told("a1", voice("a1"), 50), told("a2", voice("a2"), 60), told("a3", voice("a3"), 40))
    for order in permutations(positions):
        found = ask(*order, versions=("a1", "a2", "a3"))
        assert shown(found) == [(50, "first"), (60, "updates"), (40, "corrects")]
        assert stands(found) == [40]
        assert found.origins == 1


def test_what_a_later_version_says_again_stands() -> None:
    found = ask(told("a1", MINISTRY, 60), told("a2", MINISTRY, 40), told("a3", MINISTRY, 60),
                versions=("a1", "a2", "a3"))
    assert stands(found) == [60]
    assert found.answers[-1].documents == ("a1", "a3")


def test_what_another_report_says_too_stands_though_the_article_says_it_no_more() -> None:
    found = ask(told("a1", MINISTRY, 60), told("a2", MINISTRY, 40, said="2031-05-03"), told("b", POLICE, 60))
    assert stands(found) == [60, 40]
    assert [one.relation for one in found.answers if one.origin.name == POLICE.name] == ["first"]


def test_what_is_left_out_of_the_last_version_does_not_stand() -> None:
    found = ask(told("a1", MINISTRY, 60))
    assert (stands(found), found.status, found.origins) == ([], "single_origin", 1)
    beside = ask(told("a1", MINISTRY, 60), told("b", ENEMY, 10))
    assert (stands(beside), beside.status, beside.origins) == ([10], "single_origin", 1)


def test_a_less_exact_figure_of_the_last_version_stands() -> None:
    found = ask(told("a1", MINISTRY, 65), told("a2", MINISTRY, 60, exact=False, hedge="over"))
    assert stands(found) == [60]
    assert shown(found)[-1] == (60, "updates")
