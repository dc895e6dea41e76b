"""When a report was published, in days."""

from __future__ import annotations

from datetime import date, datetime

__all__ = ["day_of"]


def day_of(moment: str | None) -> int | None:
    """The day of an ISO 8601 value as an ordinal; None where there is none or it is no date."""
    if not moment:
        return None
    try:
        return date.fromisoformat(moment[:10]).toordinal()
    except ValueError:
        try:
            return datetime.fromisoformat(moment).date().toordinal()
        except ValueError:
            return None
