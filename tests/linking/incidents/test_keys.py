"""Under which keys reports meet."""

from __future__ import annotations

from sayso.linking.incidents import incident_keys
from sayso.linking.incidents.keys import FEW, WINDOW
from sayso.linking.meetings import Meetings, held_by, wanted_by

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


def met(first: str | None, second: str | None, terms: tuple[tuple[str, float], ...] = TERMS[:FEW]) -> bool:
    """Whether two reports of these terms and days find each other."""
    keys = incident_keys(terms, first), incident_keys(terms, second)
    return len(Meetings(held_by(one)[0] for one in keys).before(1, wanted_by(keys[1])[0])) > 0


def test_pairs_of_the_heaviest_terms_meet_for_two_years():
    assert met("2031-05-01", "2033-04-20")
    assert not met("2031-05-01", "2036-05-01")


def test_a_report_without_a_date_meets_all_of_its_heaviest_pairs():
    assert met(None, None)
    assert met(None, "2031-05-01")
    assert met("2031-05-01", None)


def test_without_terms_there_are_no_keys():
    assert incident_keys((), "2031-05-01") == ()
