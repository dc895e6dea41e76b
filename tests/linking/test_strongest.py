"""The strongest links of each report, whatever the order they are found in."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.linking.strongest import Strongest

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
