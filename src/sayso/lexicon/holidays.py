"""Days with names, and the day they fall on in a year."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any

from sayso.lexicon.datafile import load_yaml

_FILE = "times_holidays.yml"


@cache
def _holidays() -> Mapping[str, Mapping[str, Any]]:
    table: Any = load_yaml(_FILE)["holidays"]
    return {str(key): entry for key, entry in table.items()}


@cache
def holiday_names() -> Mapping[str, str]:
    """Key of the holiday by each of its names, in lower case."""
    return {name: key for key, entry in _holidays().items() for name in entry["names"]}


def holiday_date(key: str, year: int) -> date:
    """The day on which a holiday falls in a year (Gregorian).

    Args:
        key: a key of `times_holidays.yml`.
        year: 1583 to 9999.
    """
    entry = _holidays()[key]
    if "day" in entry:
        month, day = entry["day"]
        return date(year, month, day)
    if "easter" in entry:
        return easter(year) + timedelta(days=entry["easter"])
    month, weekday, nth = entry["weekday"]
    return _nth_weekday(year, month, weekday, nth)


def easter(year: int) -> date:
    """Easter Sunday of a year by the Gregorian computus (Meeus, Astronomical Algorithms, ch. 8)."""
    century, in_century = divmod(year, 100)
    golden = year % 19
    leaps, rest = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - shift + 15) % 30
    week = (32 + 2 * rest + 2 * (in_century // 4) - epact - in_century % 4) % 7
    late = (golden + 11 * epact + 22 * week) // 451
    month, day = divmod(epact + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    if nth > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return last - timedelta(days=(last.isoweekday() - weekday) % 7 + 7 * (-nth - 1))
