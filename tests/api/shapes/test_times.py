"""Times with how exactly they are known."""

import pytest

from sayso.api.shapes.times import moment_of, period_of


@pytest.mark.parametrize(("told", "precision", "start", "end"), [
    ("2022-09-13", "day", "2022-09-13T00:00:00Z", "2022-09-14T00:00:00Z"),
    ("2022-09-13T09:00:00+04:00", "instant", "2022-09-13T05:00:00Z", "2022-09-13T05:00:00Z"),
    ("2024-02", "month", "2024-02-01T00:00:00Z", "2024-03-01T00:00:00Z"),
    ("2024", "year", "2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z")])
def test_a_moment_covers_what_it_may_mean(told: str, precision: str, start: str, end: str):
    moment = moment_of(told)
    assert moment is not None
    assert (moment.value, moment.precision, moment.start, moment.end) == (told, precision, start, end)


@pytest.mark.parametrize("told", [None, "", "spring", "9999-12-31", "2022-02-30"])
def test_what_is_no_time_has_none(told: str | None):
    assert moment_of(told) is None


@pytest.mark.parametrize(("start", "end", "precision"), [
    ("2022-09-13T00:00:00Z", "2022-09-14T00:00:00Z", "day"), ("2022-09-13T00:00:00Z", "2022-09-15T00:00:00Z", "days"),
    ("2022-09-01T00:00:00Z", "2022-10-01T00:00:00Z", "month"), ("2022-01-01T00:00:00Z", "2023-01-01T00:00:00Z", "year"),
    ("2022-09-13T00:00:00Z", None, "open"), (None, "2022-09-13T00:00:00Z", "open"), (None, None, "unknown"),
    ("2022-09-13T05:00:00Z", "2022-09-13T05:00:00Z", "instant")])
def test_a_period_says_how_long_it_is_and_which_end_is_open(start: str | None, end: str | None, precision: str):
    period = period_of(start, end)
    assert (period.start, period.end, period.precision) == (start, end, precision)
