"""Moments as they are kept: ISO 8601, UTC, all of one length, so that the earlier one sorts first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """This moment."""
    return datetime.now(UTC)


def told(moment: datetime) -> str:
    """A moment as it is kept."""
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def later(moment: datetime, **by: float) -> str:
    """A moment so much later, as it is kept; `by` as of `timedelta`."""
    return told(moment + timedelta(**by))
