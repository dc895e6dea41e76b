"""Groups out of scored pairs."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.linking.incidents.clustering import groups_of
from sayso.records.judgement import Judgement, JudgementKind

CLOSE = {("a", "b"): 0.9, ("c", "d"): 0.9}


def weak(one: str, other: str) -> float:
    """What pairs without a link have."""
    return 0.45


def judgement(kind: JudgementKind, left: str, right: str, *, at: str = "2030-01-01T00:00:00Z",
              undone: bool = False) -> Judgement:
    return Judgement(id=f"{kind}{left}{right}{at}", kind=kind, left=tuple(left), right=tuple(right), author="ann",
                     at=at, reason="", undone_at="2030-02-01T00:00:00Z" if undone else None)


def test_what_is_alike_is_together_and_the_rest_alone():
    assert groups_of("abcde", CLOSE) == (("a", "b"), ("c", "d"), ("e",))


def test_a_chain_does_not_hold_its_ends_together():
    """Each like the next only: on average the ends have nothing in common."""
    chain = dict.fromkeys(zip("abcdefgh", "bcdefghi", strict=True), 0.5)
    assert max(map(len, groups_of("abcdefghi", chain))) < 5


def test_a_merge_joins_and_undone_it_does_not():
    assert groups_of("abcd", CLOSE, [judgement("merge", "a", "c")]) == (("a", "b", "c", "d"),)
    assert groups_of("abcd", CLOSE, [judgement("merge", "a", "c", undone=True)]) == (("a", "b"), ("c", "d"))


def test_a_split_keeps_apart():
    assert groups_of("abcd", CLOSE, [judgement("split", "a", "b")]) == (("a",), ("b",), ("c", "d"))


def test_the_later_of_two_judgements_holds():
    early, late = "2030-01-01T00:00:00Z", "2030-01-02T00:00:00Z"
    apart_last = [judgement("merge", "a", "b", at=early), judgement("split", "a", "b", at=late)]
    joined_last = [judgement("split", "a", "b", at=early), judgement("merge", "a", "b", at=late)]
    assert groups_of("abcd", CLOSE, apart_last) == (("a",), ("b",), ("c", "d"))
    assert groups_of("abcd", CLOSE, joined_last) == (("a", "b"), ("c", "d"))


def test_by_far_the_nearest_are_joined_though_not_very_alike():
    assert groups_of("abcde", CLOSE | {("b", "c"): 0.5}, score=weak) == (("a", "b", "c", "d"), ("e",))
    assert groups_of("abcde", CLOSE | {("b", "c"): 0.5}, score=weak, rough=True) == (("a", "b"), ("c", "d"), ("e",))


def test_of_many_that_are_as_near_none_are_joined():
    """Strikes of one war: each is somewhat like two others."""
    links = CLOSE | {("e", "f"): 0.9, ("b", "c"): 0.5, ("d", "e"): 0.5, ("a", "f"): 0.5}
    assert groups_of("abcdef", links, score=weak) == (("a", "b"), ("c", "d"), ("e", "f"))


def test_what_a_person_split_is_not_joined_by_far():
    apart = [judgement("split", "b", "c")]
    assert groups_of("abcd", CLOSE | {("b", "c"): 0.5}, apart, score=weak) == (("a", "b"), ("c", "d"))


PAIRS = st.dictionaries(
    st.tuples(st.sampled_from("abcdefg"), st.sampled_from("abcdefg")).filter(lambda pair: pair[0] < pair[1]),
    st.floats(0.0, 1.0), max_size=15)


@settings(max_examples=60)
@given(PAIRS, st.integers(0, 10**6))
def test_the_order_does_not_matter(scores, seed):
    shuffled = list(scores.items())
    random.Random(seed).shuffle(shuffled)
    names = list("abcdefg")
    random.Random(seed).shuffle(names)
    assert groups_of(names, dict(shuffled)) == groups_of("abcdefg", scores)
