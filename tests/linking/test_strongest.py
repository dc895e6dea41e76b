"""The strongest links of each report, whatever the order they are found in."""

import dataclasses

from hypothesis import given
from hypothesis import strategies as st

from sayso.linking.strongest import Strongest, strongest_of
from sayso.linking.whole import compared
from sayso.records.linked import Link
from tests.linking.invented import SIMPLE, brief

NAMES = "abcdefg"
PAIRS = [(one, other) for one in NAMES for other in NAMES if one < other]
STRENGTHS = st.dictionaries(st.sampled_from(PAIRS), st.sampled_from([0.5, 0.7, 1.3]))


def kept(strengths: dict[tuple[str, str], float], most: int) -> list[tuple[str, str]]:
    strongest = Strongest(most)
    for pair, strength in strengths.items():
        strongest.offer(pair, strength)
    assert all(strengths[pair] == strength for pair, strength in strongest.held().items())
    return list(strongest.held())


def test_a_pair_stays_that_is_among_the_strongest_of_either():
    # The pair of b and c is the weaker one of b's two, but all that c has.
    assert kept({("a", "b"): 0.9, ("b", "c"): 0.6, ("a", "d"): 0.7, ("b", "d"): 0.5}, 1) == [
        ("a", "b"), ("a", "d"), ("b", "c")]


@given(STRENGTHS, st.integers(1, 3), st.randoms())
def test_the_order_does_not_matter(strengths, most, random):
    shuffled = list(strengths.items())
    random.shuffle(shuffled)
    assert kept(dict(shuffled), most) == kept(strengths, most)


@given(STRENGTHS, STRENGTHS, st.integers(1, 3))
def test_what_was_dropped_before_more_came_is_not_missed(first, more, most):
    both = first | more
    left = {pair: both[pair] for pair in {*kept({pair: both[pair] for pair in first}, most), *more}}
    assert kept(left, most) == kept(both, most)


def test_links_already_found_are_cut_down_to_those_found_in_the_first_place():
    briefs = [brief(name, keys=[f"k{one}" for one in range(number + 2)]) for number, name in enumerate(NAMES)]
    few = dataclasses.replace(SIMPLE, most_links=2)
    links = compared(briefs, rules=SIMPLE).links
    assert len(links) == len(PAIRS)
    assert strongest_of(links, 2) == compared(briefs, rules=few).links
    assert strongest_of(links, SIMPLE.most_links) == links


def test_links_are_told_apart_by_their_strength_and_without_one_by_their_score():
    def link(one: str, other: str, score: float, strength: float | None = None) -> Link:
        return Link(one=one, other=other, score=score, reason="", strength=strength)

    sure, surer, half = link("a", "b", 1.0, 1.2), link("a", "c", 1.0, 1.4), link("b", "c", 0.5)
    assert strongest_of([sure, surer, half], 1) == (sure, surer)
    assert strongest_of([link("a", "b", 1.0, 1.2), link("a", "c", 1.0, 1.4), link("b", "c", 1.0, 1.3)], 1) == (
        link("a", "c", 1.0, 1.4), link("b", "c", 1.0, 1.3))
