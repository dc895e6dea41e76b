"""Parts of a text taken together give the answers that looking at each of them gives."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.records.cover import Cover

RANGES = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)).map(lambda one: (one[0], one[0] + one[1])))


@given(RANGES, st.integers(0, 45), st.integers(1, 9))
def test_touching_is_touching_one_of_them(ranges: list[tuple[int, int]], start: int, size: int):
    end = start + size
    assert Cover(ranges).touches(start, end) == any(one < end and start < other for one, other in ranges)


@given(RANGES, st.integers(0, 45), st.integers(1, 9))
def test_holding_is_covering_each_letter_without_a_seam(ranges: list[tuple[int, int]], start: int, size: int):
    end = start + size
    seams = range(start + 1, end)  # a place between two letters is covered by a range that has both
    covered = (all(any(one <= at < other for one, other in ranges) for at in range(start, end))
               and all(any(one < seam < other for one, other in ranges) for seam in seams))
    assert Cover(ranges).holds(start, end) == covered


def test_nothing_covers_nothing():
    assert not Cover([])
    assert not Cover([]).touches(0, 9)
    assert not Cover([]).holds(0, 9)
