"""Time expressions resolved: TIMEX3 values and intervals in UTC."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from sayso.grounding.times.context import Context, is_history
from sayso.grounding.times.moments import Meant, length_value, meant
from sayso.grounding.times.points import Interval, Point, interval_of, iso, shifted, value_of
from sayso.records.document import Published
from sayso.records.identity import content_id
from sayso.records.mentions import TimeMention
from sayso.records.moments import CalendarDate, Expression, Length, Repeat, Vague
from sayso.records.record import Time
from sayso.records.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeIndex:
    """The resolved times of a report, found by offset.

    Attributes:
        times: in the text's order, none overlapping another.
    """

    times: tuple[Time, ...]
    _starts: tuple[int, ...] = field(default=(), repr=False)

    def at(self, span: Span) -> Time | None:
        """The time that shares most with a span, the earlier of equals; None where none does."""
        best: Time | None = None
        for time in self.times:
            if time.span.start >= span.end:
                break
            if time.span.overlap(span) and (best is None or time.span.overlap(span) > best.span.overlap(span)):
                best = time
        return best


def resolve_times(
    mentions: Sequence[TimeMention], doc: Doc, *, published: Published, zone: str | None = None, document_id: str = ""
) -> TimeIndex:
    """What each time expression means.

    In news, times are reckoned from the day of publication; in a text that tells history, from the date
    it told last. What the words do not tell stays open (`X` in a value, None for an end).

    Args:
        mentions: what `find_times` found in the text.
        doc: the text as read; the mentions carry all that is needed of it so far.
        published: when the report appeared.
        zone: IANA zone that "local time" means, if known.
        document_id: goes into the ids.

    Returns:
        A `Time` for each mention, in order.
    """
    day = published_day(published)
    context = Context(published=day, narrative=is_history(mentions, day), local=zone)
    times: list[Time] = []
    for mention in mentions:
        if isinstance(mention.meaning, Expression):
            times.append(_time(mention, mention.meaning, context, document_id))
    return TimeIndex(times=tuple(times))


def published_day(published: Published) -> date | None:
    """The day of publication, None if only a year or month, or nothing, is known."""
    value = published.value or ""
    try:
        return datetime.fromisoformat(value).date()
    except ValueError:
        return None


def _time(mention: TimeMention, expression: Expression, context: Context, document_id: str) -> Time:
    moment = expression.moment
    if isinstance(moment, Length):
        return _length_time(mention, moment, context, document_id)
    if isinstance(moment, Repeat | Vague):
        value = moment.value if isinstance(moment, Repeat) else moment.reference
        return _record(mention, value, None, "none", None, document_id)
    found = meant(moment, expression, context)
    value = found.value or (value_of(found.point) if found.point else "XXXX")
    interval = interval_of(found.point) if found.point and found.value is None else None
    precision = found.point.precision if found.point and found.value is None else "none"
    anchor = context.focus_id if found.anchor == "focus" else found.anchor
    time = _record(mention, value, interval, precision, anchor, document_id)
    if found.point is not None and isinstance(moment, CalendarDate) and found.point.quarter is not None:
        context.quarter = found.point
    if found.point is not None and _moves(found, expression, context):
        context.move(found.point, time_id=time.id, expression=expression)
    return time


def _moves(found: Meant, expression: Expression, context: Context) -> bool:
    """Whether what comes after may be reckoned from this date."""
    point = found.point
    if point is None or point.year is None:
        return False
    if point.precision == "year" and context.narrative and expression.tense == "future" and context.focus:
        return False  # "it was to be over by 1976": the story has not got there
    return point.precision != "year" or context.focus is None or context.focus.year != point.year


def _length_time(mention: TimeMention, length: Length, context: Context, document_id: str) -> Time:
    """A duration; one that ends or begins at publication has its interval ("the past two months")."""
    today = context.today
    interval: Interval | None = None
    amount, unit = length.amounts[0]
    if today is not None and length.side and amount is not None and len(length.amounts) == 1 and not context.narrative:
        interval = _beside(today, length.side, amount, unit)
    anchor = "published" if interval else None
    return _record(mention, length_value(length), interval, "none" if interval is None else "day", anchor, document_id)


def _beside(today: Point, side: str, amount: float, unit: str) -> Interval | None:
    """The stretch of that length up to the day of publication, or from it on."""
    day = today.date
    if day is None or unit not in ("Y", "M", "W", "D"):
        return None
    sign = -1 if side == "past" else 1
    if unit in ("W", "D"):
        other = day + timedelta(days=sign * amount * (7 if unit == "W" else 1))
    else:
        far = shifted(today, unit, sign * amount)
        if far is None or far.year is None:
            return None
        month = far.month or day.month
        other = _clipped(far.year, month, day.day)
    ends = sorted(datetime(one.year, one.month, one.day, tzinfo=UTC) for one in (day, other))
    return ends[0], ends[1]


def _clipped(year: int, month: int, day: int) -> date:
    """The day of a month, or its last where it is shorter."""
    while True:
        try:
            return date(year, month, day)
        except ValueError:
            day -= 1


def _record(
    mention: TimeMention, value: str, interval: Interval | None, precision: str, anchor: str | None, document_id: str
) -> Time:
    span = mention.span
    return Time(
        id=content_id("tim", document_id, span.start, span.end, value),
        span=span,
        type=mention.type,
        value=value,
        start=iso(interval[0]) if interval else None,
        end=iso(interval[1]) if interval else None,
        precision=precision,
        anchor=anchor,
    )
