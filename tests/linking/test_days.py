"""Days as positions tell them and as a reader writes them."""

from __future__ import annotations

import pytest

from sayso.linking.days import day_in_words, day_of, of_a_day
from sayso.records.record import Time
from sayso.records.span import Span


def time(precision: str, start: str | None = "2031-05-02T10:30:00Z") -> Time:
    return Time(id="tim", span=Span(0, 1, "N"), type="DATE", value="", start=start, end=None, precision=precision,
                anchor=None)


@pytest.mark.parametrize(("precision", "day"), [
    ("minute", "2031-05-02T10:30:00Z"), ("hour", "2031-05-02T10:30:00Z"), ("part_of_day", "2031-05-02"),
    ("day", "2031-05-02"), ("week", None), ("year", None), ("none", None)])
def test_a_day_is_told_by_what_is_no_longer_than_a_day(precision: str, day: str | None) -> None:
    assert day_of(time(precision)) == day
    assert of_a_day(time(precision)) is (day is not None)


def test_no_time_and_one_that_is_unknown_tell_no_day() -> None:
    assert day_of(None) is day_of(time("day", None)) is None


@pytest.mark.parametrize(("moment", "words"), [
    ("2022-09-13", "13 September 2022"), ("2022-09-13T10:30:00Z", "13 September 2022"), ("2022-09", "September 2022"),
    ("2022", "2022"), ("2022-99", "2022-99"), ("12022-09-13", "12022-09-13")])
def test_a_day_or_month_as_a_reader_writes_it(moment: str, words: str) -> None:
    assert day_in_words(moment) == words


def test_the_hour_is_told_where_it_is_wanted_and_known() -> None:
    assert day_in_words("2022-09-13T10:30:00Z", hour=True) == "13 September 2022 10:30 UTC"
    assert day_in_words("2022-09-13", hour=True) == "13 September 2022"
