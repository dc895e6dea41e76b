"""Instants and spans of time as watching writes them: ISO 8601, UTC, to the second, so that words sort as times do."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800}
_SPAN = re.compile(r"(\d{1,6})([smhdw])")
# A server that asks for more than this is asked once a day all the same: it may have meant milliseconds.
_LONGEST = 86_400.0


def now() -> str:
    """This moment."""
    return written(datetime.now(UTC))


def written(moment: datetime) -> str:
    """An aware moment, written."""
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def read(instant: str) -> datetime:
    """A written instant."""
    return datetime.fromisoformat(instant)


def later(instant: str, seconds: float) -> str:
    """An instant so many seconds after another."""
    return written(read(instant) + timedelta(seconds=seconds))


def seconds_until(instant: str) -> float:
    """How far ahead an instant is; 0 where it is past."""
    return max(0.0, (read(instant) - datetime.now(UTC)).total_seconds())


def span_of(words: str) -> float:
    """Seconds of "90s", "15m", "6h", "2d" or "1w".

    Raises:
        ValueError: it is none of these.
    """
    match = _SPAN.fullmatch(words.strip())
    if match is None:
        raise ValueError(f"{words!r} is no span of time; write it as 90s, 15m, 6h, 2d or 1w")
    return float(int(match[1]) * _UNITS[match[2]])


def retry_after(header: str | None) -> float | None:
    """Seconds that a Retry-After header asks for (RFC 9110, 10.2.3), a day at most; None where it asks for nothing."""
    if header is None:
        return None
    if header.strip().isdigit():
        return min(float(header.strip()[:9]), _LONGEST)
    try:
        moment = parsedate_to_datetime(header)
    except (ValueError, TypeError, IndexError):
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return min(max(0.0, (aware - datetime.now(UTC)).total_seconds()), _LONGEST)
