"""Points of the calendar: values, intervals and steps."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.grounding.times.points import Point, day_point, interval_of, iso, shifted, value_of

DAYS = st.dates(min_value=date(1600, 1, 1), max_value=date(2400, 1, 1))


@pytest.mark.parametrize(
    ("point", "value"),
    [
        (Point(year=2019), "2019"),
        (Point(year=-490), "BC0490"),
        (Point(year=-480, month=8), "BC0480-08"),
        (Point(year=2019, month=3, day=4), "2019-03-04"),
        (Point(year=2019, month=3, day=4, part="MO"), "2019-03-04TMO"),
        (Point(year=2019, month=3, part="NI"), "2019-03-XXTNI"),
        (Point(year=2019, month=3, day=4, hour=9, minute=5), "2019-03-04T09:05"),
        (Point(year=2019, month=3, day=4, hour=6, minute=0, offset=0), "2019-03-04T06:00Z"),
        (Point(year=2019, month=3, day=4, hour=6, minute=0, offset=-210), "2019-03-04T06:00-03:30"),
        (Point(year=2019, week=7), "2019-W07"),
        (Point(year=2019, week=7, weekend=True), "2019-W07-WE"),
        (Point(year=2019, quarter=3), "2019-Q3"),
        (Point(year=2019, half=1), "2019-H1"),
        (Point(year=2019, season="WI"), "2019-WI"),
        (Point(decade=199), "199"),
        (Point(century=18), "18"),
        (Point(weekday=5), "XXXX-WXX-5"),
        (Point(month=7), "XXXX-07"),
    ],
)
def test_values(point: Point, value: str) -> None:
    assert value_of(point) == value


@pytest.mark.parametrize(
    ("point", "start", "end"),
    [
        (Point(year=2020, month=2), "2020-02-01T00:00:00Z", "2020-03-01T00:00:00Z"),
        (Point(year=2020, week=1), "2019-12-30T00:00:00Z", "2020-01-06T00:00:00Z"),
        (Point(year=2020, week=1, weekend=True), "2020-01-04T00:00:00Z", "2020-01-06T00:00:00Z"),
        (Point(year=2020, quarter=4), "2020-10-01T00:00:00Z", "2021-01-01T00:00:00Z"),
        (Point(decade=199), "1990-01-01T00:00:00Z", "2000-01-01T00:00:00Z"),
        (Point(year=2020, month=5, day=1, part="NI"), "2020-05-01T18:00:00Z", "2020-05-02T06:00:00Z"),
        (Point(year=2020, month=5, day=1, hour=24), "2020-05-02T00:00:00Z", "2020-05-02T01:00:00Z"),
        (Point(year=2020, month=5, day=1, hour=9, minute=0, offset=180), "2020-05-01T06:00:00Z",
         "2020-05-01T06:01:00Z"),
    ],
)  # fmt: skip
def test_intervals_are_half_open_and_utc(point: Point, start: str, end: str) -> None:
    interval = interval_of(point)
    assert interval is not None
    assert (iso(interval[0]), iso(interval[1])) == (start, end)


@pytest.mark.parametrize(
    "point", [Point(), Point(year=-490), Point(month=3), Point(weekday=2), Point(year=2019, month=2, day=30),
              Point(year=9999, month=12, day=31), Point(part="MO")]
)  # fmt: skip
def test_what_is_not_known_has_no_interval(point: Point) -> None:
    assert interval_of(point) is None


@given(DAYS, st.integers(-2000, 2000))
def test_days_step_as_the_calendar_does(day: date, count: int) -> None:
    assert shifted(day_point(day), "D", count) == day_point(day + timedelta(days=count))


@given(DAYS, st.integers(-500, 500))
def test_months_there_and_back(day: date, count: int) -> None:
    there = shifted(day_point(day), "M", count)
    assert there is not None
    assert shifted(there, "M", -count) == Point(year=day.year, month=day.month)


@given(DAYS)
def test_a_day_lies_in_its_week_month_and_year(day: date) -> None:
    instant = datetime(day.year, day.month, day.day, tzinfo=UTC)
    for unit in ("W", "M", "Q", "Y"):
        point = shifted(day_point(day), unit, 0)
        assert point is not None
        interval = interval_of(point)
        assert interval is not None
        assert interval[0] <= instant < interval[1]


def test_there_is_no_year_nought() -> None:
    assert shifted(Point(year=-1), "Y", 1) == Point(year=1)
    assert shifted(Point(year=1), "Y", -1) == Point(year=-1)
