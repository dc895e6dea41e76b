"""Who meets whom under keys."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from sayso.linking.copies import copy_keys
from sayso.linking.copies.signature import signature_of_words
from sayso.linking.incidents import incident_keys
from sayso.linking.incidents.keys import LONGEST
from sayso.linking.meetings import DATED, UNDATED, Meetings, asked

KEYS = st.lists(st.sampled_from(["a", "b", "c", f"{DATED}a", f"{UNDATED}a", f"{DATED}b"]), max_size=4)
WORDS = [f"word{number}" for number in range(40)]
TERMS = tuple((word, 0.2) for word in WORDS)


@given(st.lists(KEYS, max_size=8))
def test_each_meets_those_before_that_hold_a_key_it_asks_for(held):
    meetings = Meetings(held)
    for row, keys in enumerate(held):
        wanted = {other for key in keys for other in asked(key)}
        assert meetings.before(row).tolist() == [far for far in range(row) if wanted & set(held[far])]


@given(KEYS, KEYS)
def test_to_meet_is_mutual(one, other):
    """Else it would matter which of two reports came first."""
    assert len(Meetings([one, other]).before(1)) == len(Meetings([other, one]).before(1))


def test_dated_reports_do_not_meet_by_what_undated_ones_find_them_by():
    meetings = Meetings([[f"{DATED}a"], [f"{DATED}a"], [f"{UNDATED}a"], [f"{UNDATED}a"]])
    assert [meetings.before(row).tolist() for row in range(4)] == [[], [], [0, 1], [0, 1, 2]]


def test_in_a_longer_stream_a_report_is_compared_with_no_more_others():
    """Reports of ten years that all have the same words, one in ten days: keys end after four years."""
    first = date(2031, 1, 1)
    days = [(first + timedelta(days=10 * number)).isoformat() for number in range(365)]
    meetings = Meetings((*incident_keys(TERMS, day), *copy_keys(signature_of_words(WORDS), day)) for day in days)
    met = [len(meetings.before(row)) for row in range(len(days))]
    assert max(met) <= 2 * LONGEST / 10 < len(days) / 2
    assert max(met) == max(met[: len(days) // 2])
