"""The time a count covers: the frame's own, or a day or start apart from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from sayso.records.brief import Position
from sayso.records.linked import Incident

Span = tuple[str, str]
"""The word and the day: ("since", "2031-05-02"), ("on", "2031-05-08")."""

# Two reports that date one event by the clock of another country, or by the night it lasted, differ by a day.
SAME_TIME_DAYS = 1
# Of what lasts longer, a day's count is one of many; of what is over sooner, it is the count.
SHORT_DAYS = 2


def span_of(position: Position) -> Span | None:
    """The time that a count tells of itself; None if it tells none."""
    moment = position.since or position.on
    return ("since" if position.since else "on", moment[:10]) if moment else None


def own_spans(told_at: Iterable[tuple[Span, str | None]], incident: Incident | None) -> frozenset[Span]:
    """Which of the times that counts of one measure tell are that of the frame itself.

    Those of the incident's first day for a count since then, and of any of its days where it is short; of an incident
    of no known day those of the day on which they were said; and, whenever the incident may have been dated, the one
    time that all of them tell.

    Args:
        told_at: the times, each with when it was said.
    """
    given = list(told_at)
    told = sorted({span for span, _ in given}, key=lambda span: span[1])
    if _at_once(told):
        return frozenset(told)
    if incident is None:
        return frozenset()
    if incident.start is None:
        if any(span[0] == "since" for span in told):
            return frozenset()
        fresh = {span for span, said in given if said and days_between(span[1], said[:10]) <= SAME_TIME_DAYS}
        return frozenset(fresh) if _at_once(sorted(fresh, key=lambda span: span[1])) else frozenset()
    first = incident.start[:10]
    last = max(incident.end[:10], first) if incident.end else first
    short = days_between(first, last) <= SHORT_DAYS
    return frozenset(
        span for span in told
        if days_between(span[1], first) <= SAME_TIME_DAYS or (
            short and span[0] == "on" and (first <= span[1] <= last or days_between(span[1], last) <= SAME_TIME_DAYS)
        )
    )


def _at_once(told: list[Span]) -> bool:
    """Whether times in their order tell one time."""
    return bool(told) and days_between(told[0][1], told[-1][1]) <= SAME_TIME_DAYS


def told_span(positions: Iterable[Position]) -> Span | None:
    """The time that counts of one question tell: the earliest start, else the day that most tell."""
    spans = Counter(span for span in map(span_of, positions) if span)
    since = [span for span in spans if span[0] == "since"]
    if since:
        return min(since, key=lambda span: span[1])
    return min(spans, key=lambda span: (-spans[span], span[1]), default=None)


def days_between(one: str, other: str) -> int:
    """How many days lie between two ISO days; more than any span for what is no such day."""
    try:
        return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)
    except ValueError:  # a year of more or fewer than four digits
        return 0 if one == other else 10_000
