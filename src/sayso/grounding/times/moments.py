"""Which point, or which value, a moment means in its context."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from sayso.grounding.times.clock import offset_of
from sayso.grounding.times.context import Context
from sayso.grounding.times.dates import date_point
from sayso.grounding.times.points import Point, day_point, shifted, value_of
from sayso.lexicon.conflicts import conflicts
from sayso.records.moments import CalendarDate, DayTime, Expression, Length, Moment, OfConflict, Offset, Step, Within

_PLAIN_UNITS = frozenset(["Y", "M", "W", "D", "Q", "DE", "CE"])
_DAYS_NEAR = 10  # a day told lately, this close to publication, is the day that "the afternoon" is of


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """What a moment came to.

    Attributes:
        point: where in the calendar; None for vague ones.
        value: TIMEX3's, where it is not that of the point.
        anchor: "published", "focus", or None where the words alone tell.
    """

    point: Point | None = None
    value: str | None = None
    anchor: str | None = None


def meant(moment: Moment, expression: Expression, context: Context) -> Meant:
    """The point of a dated moment (not of lengths, sets and vague ones)."""
    if isinstance(moment, CalendarDate):
        return _calendar(moment, expression, context)
    if isinstance(moment, Step):
        return _step(moment, context)
    if isinstance(moment, DayTime):
        return _day_time(moment, expression, context)
    if isinstance(moment, Within):
        return _within(moment, expression, context)
    if isinstance(moment, Offset):
        return _offset(moment, expression, context)
    if isinstance(moment, OfConflict):
        return _of_conflict(moment, context)
    return Meant()


def _calendar(told: CalendarDate, expression: Expression, context: Context) -> Meant:
    point = date_point(told, context, expression.tense)
    whole = told.year is not None or told.century is not None or (told.decade or 0) >= 10
    if whole or point.precision == "none":
        return Meant(point=point)
    anaphoric = context.narrative or told.pick in ("same", "previous", "following")
    return Meant(point=point, anchor="focus" if anaphoric and context.focus is not None else "published")


def _base(step: Step, context: Context) -> tuple[Point | None, str]:
    """What a distance is reckoned from."""
    if step.base == "published" and not (context.narrative and context.focus):
        return context.today, "published"
    if step.base == "either" and not context.narrative:
        if context.quarter is not None and (step.unit == "Q" or step.count != 0):
            return context.quarter, "focus"
        return context.today, "published"
    if context.focus is not None:
        return context.focus, "focus"
    return context.today, "published"


def _step(step: Step, context: Context) -> Meant:
    if step.count is None:
        return Meant(value="PAST_REF" if step.sign < 0 else "FUTURE_REF")
    base, anchor = _base(step, context)
    if step.unit in ("H", "TM", "TS"):
        return Meant(value="PAST_REF" if step.count < 0 else "FUTURE_REF", anchor=anchor)
    if base is None or step.unit not in _PLAIN_UNITS:
        return Meant(value=_unknown(step, base), anchor=anchor)
    if step.unit == "Y" and step.base == "either" and base.quarter is not None:
        return Meant(point=replace(base, year=(base.year or 0) + int(step.count)), anchor=anchor)
    if step.unit == "Q" and step.base == "either" and anchor == "published":
        base = _last_quarter(base)
    point = shifted(base, step.unit, step.count)
    if point is None:
        return Meant(value=_unknown(step, base), anchor=anchor)
    return Meant(point=point, anchor=anchor)


def _last_quarter(today: Point) -> Point:
    """The quarter that was over at publication, which reports on business call "the quarter"."""
    return shifted(today, "Q", -1) or today


def _unknown(step: Step, base: Point | None) -> str:
    """The value of a distance from a date that is not known well enough ("1843-08-XX" for "that day")."""
    if step.unit == "D" and base is not None and base.year is not None:
        known = Point(year=base.year, month=base.month if step.count == 0 else None)
        return value_of(known) + ("-XX" if known.month else "-XX-XX")
    return {"Y": "XXXX", "M": "XXXX-XX", "W": "XXXX-WXX", "D": "XXXX-XX-XX", "Q": "XXXX-QX"}.get(step.unit, "XXXX")


def _day_time(told: DayTime, expression: Expression, context: Context) -> Meant:
    anchor: str | None
    if told.day is not None:
        inner = meant(told.day, expression, context)
        day, anchor = inner.point, inner.anchor
    else:
        day, anchor = _unnamed_day(told, context)
    day = day or Point()
    hour, minute = told.hour, told.minute
    if day.part is not None:
        day = replace(day, part=None)
    offset = offset_of(told.zone, day.date, local=context.local)
    point = replace(day, part=told.part, hour=hour, minute=minute, second=told.second, offset=offset)
    if told.part is not None:
        point = replace(point, hour=None, minute=None)
    return Meant(point=point, anchor=anchor)


def _unnamed_day(told: DayTime, context: Context) -> tuple[Point | None, str | None]:
    """The day of a clock time that stands without one."""
    focus, today = context.focus, context.today
    base, anchor = today, "published"
    if context.narrative or told.nearest in ("same", "next"):
        base, anchor = (focus, "focus") if focus is not None else (today, "published")
    elif told.nearest is None and focus is not None and focus.date and _near(focus.date, context.published):
        base, anchor = focus, "focus"
    if base is None:
        return None, None
    shift = {"last": -1, "next": 1}.get(told.nearest or "", 0)
    if shift and base.date is not None:
        return shifted(base, "D", shift), anchor
    return Point(year=base.year, month=base.month, day=base.day), anchor


def _near(day: date, published: date | None) -> bool:
    return published is not None and abs((day - published).days) <= _DAYS_NEAR


def _within(told: Within, expression: Expression, context: Context) -> Meant:
    """The inner date in the year, month or week that the outer one tells."""
    outer = meant(told.outer, expression, context)
    inner = told.inner
    if outer.point is None or not isinstance(inner, CalendarDate):
        return outer
    if inner.weekday is not None and outer.point.week is not None and outer.point.year is not None:
        day = date.fromisocalendar(outer.point.year, outer.point.week, inner.weekday)
        return Meant(point=day_point(day), anchor=outer.anchor)
    if inner.day is not None and inner.month is None:
        return Meant(point=replace(outer.point, day=inner.day), anchor=outer.anchor)
    dated = replace(inner, year=outer.point.year)
    return Meant(point=date_point(dated, context, expression.tense), anchor=outer.anchor)


def _offset(told: Offset, expression: Expression, context: Context) -> Meant:
    base = meant(told.moment, expression, context)
    amount, unit = told.length.amounts[0]
    if base.point is None or amount is None:
        return Meant(value="PAST_REF" if told.sign < 0 else "FUTURE_REF", anchor=base.anchor)
    if unit == "W" and base.point.date is not None:
        amount, unit = amount * 7, "D"
    point = shifted(base.point, unit, told.sign * amount)
    return Meant(point=point, value=None if point else "XXXX", anchor=base.anchor)


def _of_conflict(told: OfConflict, context: Context) -> Meant:
    """A war's first or last day, or an anniversary of its first."""
    war = conflicts()[told.conflict]
    day = war.start if told.edge == "start" else war.end
    if day is None:
        return Meant(value="XXXX")
    years = told.years
    if years is None and context.published is not None:
        years = round((context.published - day).days / 365.25)
    return Meant(point=day_point(day.replace(year=day.year + (years or 0))), anchor=None)


def length_value(length: Length) -> str:
    """The TIMEX3 value of a duration ("P2Y6M", "PT1M30S", "PXD")."""
    dates, times = "", ""
    for amount, unit in length.amounts:
        count = "X" if amount is None else f"{amount:g}"
        if unit in ("H", "TM", "TS"):
            times += count + unit.removeprefix("T")
        else:
            dates += count + unit
    return "P" + dates + ("T" + times if times else "")
