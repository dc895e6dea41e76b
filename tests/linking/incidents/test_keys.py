"""Under which keys reports meet."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.linking.incidents import incident_keys
from sayso.linking.incidents.keys import FEW, FEWEST, MOST_TOLD, WINDOW
from sayso.linking.meetings import Meetings, asked, held_by, wanted_by
from tests.linking.incidents.invented import happening

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


def met(first: str | None, second: str | None, terms: tuple[tuple[str, float], ...] = TERMS[:FEWEST],
        told: tuple[str, str] = ("", "")) -> bool:
    """Whether two reports of these terms and days find each other; `told` are the days of which they tell."""
    happened = [[happening("a", on=day, offset=at) for at, day in enumerate(days.split())] for days in told]
    keys = [incident_keys(terms, day, events) for day, events in zip((first, second), happened, strict=True)]
    found, back = (len(Meetings(held_by(keys[at])[0] for at in order).before(1, wanted_by(keys[order[1]])[0]))
                   for order in ((0, 1), (1, 0)))
    assert found == back, "which of two reports came first does not matter"
    return found > 0


def test_pairs_of_the_heaviest_terms_meet_for_two_years_where_a_day_is_not_told():
    for told in (("", ""), ("2031-05-01", ""), ("", "2033-04-20")):
        assert met("2031-05-01", "2033-04-20", told=told)
        assert not met("2031-05-01", "2036-05-01", told=told)


def test_those_that_tell_of_one_week_meet_whenever_they_are_published():
    for later in ("2031-06-01", "2033-04-20", "2041-05-01"):
        assert met("2031-05-01", later, TERMS[:FEW], told=("2031-05-01", "2031-05-04"))
        assert met("2031-05-01", later, TERMS[FEW - 2 : FEW], told=("2031-05-01", "2031-05-04"))


def test_those_that_tell_of_other_times_meet_only_if_published_in_one_week():
    apart = ("2031-05-01", "2031-06-20")
    assert not met("2031-05-02", "2031-06-21", TERMS, told=apart)
    assert not met("2031-05-02", "2033-04-20", TERMS, told=apart)
    assert met("2031-06-20", "2031-06-21", TERMS, told=apart)


def test_fewer_terms_are_looked_up_where_a_day_is_not_told():
    """Else what tells no day would meet ever more reports of a stream."""
    lighter = (*((f"Own{number}", 1.0) for number in range(FEWEST - 1)), *TERMS[:2])
    other = (*((f"Other{number}", 1.0) for number in range(FEWEST - 1)), *TERMS[:2])
    for told, found in ((("", ""), False), (("2031-05-01", "2031-05-01"), True)):
        days = [[happening("a", on=day or None)] for day in told]
        here, there = incident_keys(lighter, "2031-05-01", days[0]), incident_keys(other, "2032-05-01", days[1])
        assert bool(set(here) & set(wanted(there))) is found


def wanted(keys: Iterable[str]) -> set[str]:
    return {other for key in keys for other in asked(key)}


def test_a_chronicle_is_looked_up_as_a_report_that_tells_no_day():
    weeks = " ".join(f"2031-{month:02}-01" for month in range(1, MOST_TOLD + 2))
    assert met("2031-06-01", "2032-04-20", told=(weeks, "2032-04-20"))
    assert not met("2031-06-01", "2032-04-20", told=(weeks.rsplit(" ", 1)[0], "2032-04-20"))


def test_a_report_without_a_date_meets_all_of_its_heaviest_pairs():
    assert met(None, None)
    assert met(None, "2031-05-01")
    assert met("2031-05-01", None)


def test_without_terms_there_are_no_keys():
    assert incident_keys((), "2031-05-01") == ()
