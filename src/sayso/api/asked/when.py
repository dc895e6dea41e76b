"""Days and instants as requests give them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema

_DAY = len("2022-09-13")


def _checked(told: str) -> str:
    leap = told.replace(":60", ":59") if "T" in told.upper() else told  # a leap second is the one before it
    try:
        if len(leap) == _DAY:
            return date.fromisoformat(leap).isoformat()
        return datetime.fromisoformat(leap.upper()).isoformat()
    except ValueError:
        raise ValueError("is no day or instant of ISO 8601; write 2022-09-13 or 2022-09-13T12:00:00Z") from None


When = Annotated[str, AfterValidator(_checked), WithJsonSchema({
    "type": "string", "anyOf": [{"format": "date"}, {"format": "date-time"}], "examples": ["2022-09-13"]})]


def through(until: str | None) -> str | None:
    """The end of a filter as a store takes it: the day named is itself within."""
    if until is None or len(until) != _DAY:
        return until
    day = date.fromisoformat(until)
    return None if day == date.max else (day + timedelta(days=1)).isoformat()
