"""Days as positions tell them and as a reader writes them."""

from __future__ import annotations

from datetime import date

from sayso.records.record import Time

__all__ = ["day_in_words", "day_of", "of_a_day"]

# Precisions at which a time names a day or less.
_DAYS = frozenset(["minute", "hour", "part_of_day", "day"])
_MONTH, _DAY, _MINUTE = len("2031-05"), len("2031-05-02"), len("2031-05-02T10:30")


def of_a_day(time: Time) -> bool:
    """Whether a time names a day, or a part of one."""
    return time.precision in _DAYS


def day_of(time: Time | None) -> str | None:
    """The day a time names, or the instant where it names an hour or minute; ISO 8601, None for a longer time."""
    if time is None or time.start is None or not of_a_day(time):
        return None
    return time.start if time.precision in ("hour", "minute") else time.start[:_DAY]


def day_in_words(moment: str, *, hour: bool = False) -> str:
    """A day or month as a reader writes it ("13 September 2022"), with the hour in UTC where wanted and told."""
    try:
        if len(moment) == _MONTH:
            return f"{date.fromisoformat(f'{moment}-01'):%B %Y}"
        day = date.fromisoformat(moment[:_DAY])
    except ValueError:
        return moment
    told = f" {moment[_DAY + 1:_MINUTE]} UTC" if hour and len(moment) >= _MINUTE else ""
    return f"{day.day} {day:%B} {day.year}{told}"
