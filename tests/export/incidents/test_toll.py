"""One number for a toll: never counted twice, never more than is surely there, the same whoever is named first."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sayso.export.incidents.toll import Count, counts_of, whole
from sayso.records.linked import Range
from tests.export.samples import parts

counts = st.lists(st.builds(
    lambda side, population, detail, least, more, end: Count(
        side=side, population=population, detail=detail, least=least, most=least + more, open=end, numberless=False),
    st.sampled_from([None, "act_a", "act_b"]), st.sampled_from(["military", "civilian", "unknown"]),
    st.sampled_from([None, "children"]), st.integers(0, 500), st.integers(0, 500), st.booleans()), max_size=8)


def count(side: str | None, population: str, least: int, most: int | None = None, detail: str | None = None) -> Count:
    return Count(side=side, population=population, detail=detail, least=least, most=most or least, open=most is None,
                 numberless=False)


def test_groups_that_exclude_each_other_are_added():
    told = whole([count("a", "military", 12), count("b", "military", 9), count("b", "civilian", 1)])
    assert (told.total, told.military, told.civilian) == (22, {"a": 12, "b": 9}, 1)


def test_what_may_overlap_is_not_counted_twice():
    told = whole([count("a", "military", 12), count("a", "unknown", 15), count(None, "unknown", 5),
                  count(None, "civilian", 2), count("a", "civilian", 1, detail="children")])
    assert told.total == 15


def test_a_count_of_all_can_be_larger_than_its_parts():
    assert whole([count("a", "military", 12), count(None, "unknown", 40)]).total == 40


@given(counts)
def test_the_parts_are_within_the_whole_and_the_least_within_the_most(told: list[Count]):
    low, high = whole(told), whole(told, most=True)
    assert sum(low.military.values()) + low.civilian <= low.total <= high.total
    assert low.total >= max((one.least for one in told), default=0)


@given(counts, counts)
def test_order_does_not_matter_and_more_never_lowers(some: list[Count], more: list[Count]):
    assert whole([*some, *more]) == whole([*more, *some])
    assert whole([*some, *more]).total >= whole(some).total


@given(counts)
def test_swapped_sides_are_swapped_and_nothing_else(told: list[Count]):
    other = {"act_a": "act_b", "act_b": "act_a", None: None}
    swapped = whole([replace(one, side=other[one.side]) for one in told])
    assert (swapped.total, swapped.civilian) == (whole(told).total, whole(told).civilian)
    assert {other[side]: n for side, n in swapped.military.items()} == whole(told).military


def test_the_most_is_what_is_named_where_no_bound_is():
    question = replace(parts().questions[0], range=Range(low=7, high=None, why=""))
    (told,) = counts_of([question], "killed")
    assert (told.least, told.most, told.open, told.numberless) == (7, 12, True, False)
    (dozens,) = counts_of([replace(question, range=Range(low=None, high=None, why=""), answers=())], "killed")
    assert (dozens.least, dozens.most, dozens.numberless) == (0, 0, True)
