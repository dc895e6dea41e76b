"""Who meets whom under keys."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from sayso.linking.copies import copy_keys
from sayso.linking.copies.signature import signature_of_words
from sayso.linking.incidents import incident_keys
from sayso.linking.incidents.keys import LONGEST, TOLD, WINDOW
from sayso.linking.meetings import DATED, UNDATED, WORDING, Meetings, asked, held_by, wanted_by
from tests.linking.incidents.invented import happening

KEYS = st.lists(st.sampled_from(["a", "b", "c", f"{DATED}a", f"{UNDATED}a", f"{DATED}b"]), max_size=4)
WORDS = [f"word{number}" for number in range(40)]
TERMS = tuple((word, 0.2) for word in WORDS)


def met(held: Sequence[Sequence[str]]) -> list[list[int]]:
    """Whom each of reports that hold these keys meets of those before it; none is of a wording."""
    meetings = Meetings(held_by(keys)[0] for keys in held)
    return [meetings.before(row, wanted_by(keys)[0]).tolist() for row, keys in enumerate(held)]


@given(st.lists(KEYS, max_size=8))
def test_each_meets_those_before_that_hold_a_key_it_asks_for(held):
    for row, (keys, found) in enumerate(zip(held, met(held), strict=True)):
        wanted = {other for key in keys for other in asked(key)}
        assert found == [far for far in range(row) if wanted & set(held[far])]


@given(KEYS, KEYS)
def test_to_meet_is_mutual(one, other):
    """Else it would matter which of two reports came first."""
    assert len(met([one, other])[1]) == len(met([other, one])[1])


def test_dated_reports_do_not_meet_by_what_undated_ones_find_them_by():
    assert met([[f"{DATED}a"], [f"{DATED}a"], [f"{UNDATED}a"], [f"{UNDATED}a"]]) == [[], [], [0, 1], [0, 1, 2]]


def test_keys_of_the_wording_stand_apart():
    told, worded = held_by(["a", f"{WORDING}a", f"{DATED}{WORDING}a", f"{DATED}a"])
    assert (len(told), len(worded)) == (2, 2)
    asked_for = wanted_by([f"{UNDATED}{WORDING}a"])
    assert Meetings([worded, worded]).before(1, asked_for[1]).tolist() == [0]
    assert len(asked_for[0]) == 0


def test_in_a_longer_stream_a_report_is_compared_with_no_more_others():
    """Reports of ten years that all have the same words, one in ten days: keys end after four years."""
    first = date(2031, 1, 1)
    days = [(first + timedelta(days=10 * number)).isoformat() for number in range(365)]
    for keys in (lambda day: incident_keys(TERMS, day), lambda day: copy_keys(signature_of_words(WORDS), day)):
        held = [[key.replace(WORDING, "") for key in keys(day)] for day in days]
        counts = [len(found) for found in met(held)]
        assert max(counts) <= 2 * LONGEST / 10 < len(days) / 2
        assert max(counts) == max(counts[: len(days) // 2])


def test_what_tells_of_other_times_is_not_met_in_a_longer_stream():
    """Reports of two years that all have the same words, three a day, each of its own day."""
    first = date(2031, 1, 1)
    days = [(first + timedelta(days=number // 3)).isoformat() for number in range(3 * 700)]
    counts = [len(found) for found in met([incident_keys(TERMS, day, [happening("a", on=day)]) for day in days])]
    assert max(counts) == max(counts[:120]) <= 3 * 2 * max(TOLD, WINDOW)
