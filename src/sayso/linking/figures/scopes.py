"""Counts that reach beyond the incident their report is about: a whole war's toll, an earlier war's dead.

Such a count is compared with others of its own scope, named by measure, party, place and days, so that one
scope can be made anew without any other.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from sayso.records.brief import Side, Whereabouts
from sayso.records.record import Figure, Time

# A count that starts or lies so many days before it is told is not one of what the report is about. Fighting
# of a few days keeps its count from the first day; a war's toll is told from weeks, months or years before.
LONG_BEFORE = timedelta(days=10)
# Of a time as coarse as these no day is known, so the scope is named by what is known of it.
SHOWN = {"month": 7, "season": 7, "year": 4, "decade": 3, "century": 2}


def scope_of(
    figure: Figure, victim: Side | None, place: Whereabouts | None, times: Mapping[str, Time | None],
    said_at: str | None, past: bool,
) -> str | None:
    """The name of the wider scope that a figure belongs to; None if it counts what its report is about.

    Args:
        times: what the figure tells of `on`, `since` and `until`.
        said_at: when it was said, ISO 8601.
        past: its event is told as background. Then, where no day is told, the scope is of no known time.
    """
    since, on, until = times.get("since"), times.get("on"), times.get("until")
    told = since or on
    if told is not None and told.start is not None and said_at is not None:
        span = f"{'since' if since else 'on'} {_shown(told)}"
        if until is not None and until.end is not None and _long_before(until.end, said_at):
            span += f" until {until.end[:10]}"
        elif not _long_before(told.start, said_at):
            return None
    elif past:
        span = "earlier"
    else:
        return None
    where = (place.gazetteer_id or place.name) if place else ""
    return " | ".join((figure.measure, victim.id if victim else "", where, span))


def _shown(time: Time) -> str:
    return (time.start or "")[:SHOWN.get(time.precision, 10)]


def _long_before(moment: str, said_at: str) -> bool:
    """Whether a moment lies long before another; both ISO 8601, to the day or finer."""
    try:
        return datetime.fromisoformat(said_at[:10]) - datetime.fromisoformat(moment[:10]) > LONG_BEFORE
    except ValueError:  # a year of more or fewer than four digits
        return moment[:4] < said_at[:4]
