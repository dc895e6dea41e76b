"""Times with how exactly they are known, so that uncertain and open-ended ones can be drawn as such."""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Precision = Literal["instant", "day", "days", "month", "year", "open", "unknown"]


class Moment(BaseModel):
    """When something was said or published: an instant, or the whole of a day, month or year."""

    model_config = ConfigDict(frozen=True)

    value: str = Field(description="As told, ISO 8601.", examples=["2022-09-13"])
    precision: Literal["instant", "day", "month", "year"]
    start: str = Field(description="The first instant it may mean, UTC.", examples=["2022-09-13T00:00:00Z"])
    end: str = Field(description="The first instant after it, UTC; of an instant the instant itself.",
                     examples=["2022-09-14T00:00:00Z"])


class Period(BaseModel):
    """From when to when; half-open, UTC. Null is open or unknown, as `precision` says."""

    start: str | None = Field(examples=["2022-09-13T00:00:00Z"])
    end: str | None = Field(examples=["2022-09-14T00:00:00Z"])
    precision: Precision = Field(description="`day` for one day, `days` for several, `open` where one end is not told, "
                                 "`unknown` where neither is.")


@lru_cache(maxsize=4096)
def moment_of(told: str | None) -> Moment | None:
    """An ISO 8601 year, month, day or instant with the time it covers; None for what is no such."""
    if not told:
        return None
    try:
        if "T" in told or " " in told:
            instant = _utc(datetime.fromisoformat(told))
            return Moment(value=told, precision="instant", start=_iso(instant), end=_iso(instant))
        parts = [int(part) for part in told.split("-")]
        year, month, day = [*parts, 1, 1][:3]
        start = datetime(year, month, day, tzinfo=UTC)
        if len(parts) == 3:
            return Moment(value=told, precision="day", start=_iso(start), end=_iso(start + timedelta(days=1)))
        days = monthrange(start.year, start.month)[1] if len(parts) == 2 else 366 if _leaps(start.year) else 365
        precision: Literal["month", "year"] = "month" if len(parts) == 2 else "year"
        return Moment(value=told, precision=precision, start=_iso(start), end=_iso(start + timedelta(days=days)))
    except (ValueError, OverflowError, TypeError):
        return None


def period_of(start: str | None, end: str | None) -> Period:
    """A span of time with how long it is."""
    first, last = moment_of(start), moment_of(end)
    begin, stop = (first.start if first else None), (last.start if last else None)
    return Period(start=begin, end=stop, precision=_precision(begin, stop))


def _precision(start: str | None, end: str | None) -> Precision:
    if start is None and end is None:
        return "unknown"
    if start is None or end is None:
        return "open"
    first, last = datetime.fromisoformat(start), datetime.fromisoformat(end)
    length = last - first
    if length <= timedelta(0):
        return "instant"
    if length <= timedelta(days=1):
        return "day"
    if first.day == 1 and length.days == monthrange(first.year, first.month)[1]:
        return "month"
    if (first.month, first.day) == (1, 1) and length.days in (365, 366):
        return "year"
    return "days"


def _utc(instant: datetime) -> datetime:
    return instant.astimezone(UTC) if instant.tzinfo else instant.replace(tzinfo=UTC)


def _iso(instant: datetime) -> str:
    return instant.isoformat(timespec="seconds").replace("+00:00", "Z")


def _leaps(year: int) -> bool:
    return monthrange(year, 2)[1] == 29
