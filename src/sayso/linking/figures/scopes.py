"""Counts that reach beyond the incident their report is about: a whole war's toll, an earlier war's dead.

Such a count is compared with others of its own scope, named by measure, party and days, so that one scope can be
made anew without any other. Places are told apart within it: a province's count is a part of the country's.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from sayso.records.brief import Side
from sayso.records.record import Figure, Time

# A count since a day longer ago than yesterday sums up more than what happened, and reports of what happened later
# give it again; an incident's own count is told on its day and the next.
SUMMED_UP = timedelta(days=1)
# An event of so many days ago is not what a report is about, if it counts another one's dead.
LONG_BEFORE = timedelta(days=10)
# Of a time as coarse as these no day is known, so the scope is named by what is known of it.
SHOWN = {"month": 7, "season": 7, "year": 4, "decade": 3, "century": 2}


def scope_of(
    figure: Figure, victim: Side | None, times: Mapping[str, Time | None], said_at: str | None, past: bool,
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
        if until is not None and until.end is not None and _before(until.end, said_at, LONG_BEFORE):
            span += f" until {until.end[:10]}"
        elif not _before(told.start, said_at, SUMMED_UP if since else LONG_BEFORE):
            return None
    elif past:
        span = "earlier"
    else:
        return None
    return " | ".join((figure.measure, victim.id if victim else "", span))


def _shown(time: Time) -> str:
    return (time.start or "")[:SHOWN.get(time.precision, 10)]


def _before(moment: str, said_at: str, long: timedelta) -> bool:
    """Whether a moment lies longer than that before another; both ISO 8601, to the day or finer."""
    try:
        return datetime.fromisoformat(said_at[:10]) - datetime.fromisoformat(moment[:10]) > long
    except ValueError:  # a year of more or fewer than four digits
        return moment[:4] < said_at[:4]
