"""Under which keys reports meet."""

from __future__ import annotations

from sayso.linking.incidents import incident_keys
from sayso.linking.incidents.keys import WINDOW

TERMS = tuple((f"Word{number}", 1.0 / (number + 1)) for number in range(30))


def shared(first: str | None, second: str | None) -> set[str]:
    """Keys that two reports share of which only the heaviest term is the same."""
    other = (TERMS[0], *((f"Other{number}", 0.1) for number in range(30)))
    return set(incident_keys(TERMS, first)) & set(incident_keys(other, second))


def test_reports_of_one_week_meet_under_one_term():
    assert shared("2031-05-01", "2031-05-08")


def test_reports_of_other_times_do_not():
    assert not shared("2031-05-01", f"2031-05-{1 + 2 * WINDOW:02}")
    assert not shared("2031-05-01", None)


def test_pairs_of_the_heaviest_terms_meet_at_any_time():
    assert set(incident_keys(TERMS, "2031-05-01")) & set(incident_keys(TERMS, "2035-05-01"))
    assert set(incident_keys(TERMS, "2031-05-01")) & set(incident_keys(TERMS, None))


def test_without_terms_there_are_no_keys():
    assert incident_keys((), "2031-05-01") == ()
