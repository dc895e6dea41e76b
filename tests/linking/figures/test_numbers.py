"""Counts held against each other, and in words."""

from __future__ import annotations

import pytest

from sayso.linking.figures.numbers import bounds_in_words, compare_counts, in_words
from tests.linking.answers.telling import MINISTRY, told

N = None


@pytest.mark.parametrize(("earlier", "later", "how"), [
    ((105, 105), (105, 105), "same"), ((105, 105), (105, N), "same"), ((101, N), (105, 105), "fits"),
    ((49, 49), (105, 105), "moves_on"), ((105, 105), (49, 49), "takes_back"), ((10, 20), (15, 30), "fits"),
    ((N, 27), (18, 18), "fits"), ((N, 10), (18, 18), "moves_on"), ((101, N), (50, 50), "takes_back"),
    ((N, N), (50, 50), "fits"),
])  # fmt: skip
def test_bounds_are_respected(earlier: tuple[int, int], later: tuple[int, int], how: str) -> None:
    one = told("a", MINISTRY, earlier[0], earlier[1], exact=False)
    other = told("b", MINISTRY, later[0], later[1], exact=False)
    assert compare_counts(one, other) == how


def test_more_of_them_goes_on_from_any_number() -> None:
    base = told("a", MINISTRY, 50)
    more = told("a", MINISTRY, None, hedge="dozens", relation="adds", start=9)
    assert compare_counts(base, more) == "moves_on"
    assert compare_counts(more, base) == "fits"


def test_counts_in_words() -> None:
    assert in_words(told("a", MINISTRY, 105)) == "105"
    assert in_words(told("a", MINISTRY, 101, exact=False, hedge="over")) == "more than 100"
    assert in_words(told("a", MINISTRY, 43, exact=False, hedge="at least")) == "at least 43"
    assert in_words(told("a", MINISTRY, None, hedge="dozens", relation="adds")) == "dozens more"
    assert in_words(told("a", MINISTRY, None, 27, exact=False)) == "at most 27"
    assert in_words(told("a", MINISTRY, 12000, 15000)) == "12,000 to 15,000"
    assert bounds_in_words(2.5, 2.5) == "2.5"
    assert bounds_in_words(None, None) == "any number"
