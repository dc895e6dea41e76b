"""Which date a calendar expression means."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from sayso.grounding.times.context import Context
from sayso.grounding.times.points import Point, day_point
from sayso.lexicon.holidays import holiday_date
from sayso.records.moments import CalendarDate, Tense

_SEASON_MONTHS = {"WI": 1, "SP": 4, "SU": 7, "FA": 10}  # a month in the middle of each, northern half


def date_point(told: CalendarDate, context: Context, tense: Tense | None) -> Point:
    """The point that the fields mean, as far as the context allows; unknown fields stay open."""
    if told.short_year is not None:
        told = replace(told, year=_full_year(told.short_year, context), short_year=None)
    if told.decade is not None:
        return _decade(told, context)
    if told.century is not None:
        return Point(century=told.century, before_christ=told.before_christ)
    if told.edge == "end":
        year = told.year or (context.focus.year if context.narrative and context.focus else None) or _year(context)
        return Point(year=year, month=12, day=31)
    if told.holiday is not None:
        return _holiday(told.holiday, told, context, tense)
    if told.weekend:
        return _weekend(told, context, tense)
    if told.day is not None or told.month is not None:
        return _month_day(told, context, tense)
    if told.weekday is not None:
        return _weekday(told, context, tense)
    if told.season is not None or told.quarter is not None or told.half is not None:
        return _part_of_year(told, context, tense)
    return Point(year=told.year)


def _year(context: Context) -> int | None:
    return context.published.year if context.published else None


def _base(told: CalendarDate, context: Context) -> Point | None:
    """What an expression without a year is reckoned from."""
    if told.pick in ("same", "previous", "following"):
        return context.focus or context.today
    if context.narrative:
        return context.focus or context.today
    return context.today


def _full_year(short: int, context: Context) -> int:
    """Two figures of a year: the one nearest to what the text speaks of, not after its publication."""
    near = context.focus.year if context.narrative and context.focus else None
    latest = context.published.year + 1 if context.published else 2049
    if near is not None:
        candidates = [century + short for century in range(1000, 2100, 100) if century + short <= latest]
        return min(candidates, key=lambda year: abs(year - near))
    year = latest - latest % 100 + short
    return year if year <= latest else year - 100


def _decade(told: CalendarDate, context: Context) -> Point:
    decade = told.decade or 0
    if decade < 10 and not told.before_christ:
        near = context.focus.year if context.narrative and context.focus else _year(context)
        if near is None or near < 0:
            return Point(decade=decade)
        century = near // 100
        decade = century * 10 + decade if (century * 10 + decade) * 10 <= near else (century - 1) * 10 + decade
    return Point(decade=decade, before_christ=told.before_christ)


def _holiday(key: str, told: CalendarDate, context: Context, tense: Tense | None) -> Point:
    base = _base(told, context)
    year = told.year or (base.year if base else None)
    if year is None or year < 1583:
        return Point()
    if told.year is not None or base is None or base.date is None:
        return day_point(holiday_date(key, year))
    days = [holiday_date(key, year + step) for step in (-1, 0, 1)]
    if told.pick == "last" or told.pick == "previous":
        return day_point(max(day for day in days if day < base.date))
    if told.pick == "next" or told.pick == "following":
        return day_point(min(day for day in days if day > base.date))
    return day_point(min(days, key=lambda day: abs(day - base.date)))  # type: ignore[operator]


def _weekend(told: CalendarDate, context: Context, tense: Tense | None) -> Point:
    base = _base(told, context)
    day = base.date if base else None
    if day is None:
        return Point()
    week = day - timedelta(days=day.isoweekday() - 1)
    if told.pick in ("next", "following") or (told.pick is None and tense == "future"):
        week += timedelta(days=0 if day.isoweekday() < 6 and told.pick is None else 7)
    elif told.pick != "this" and day.isoweekday() < 6:
        week -= timedelta(days=7)
    year, number, _ = week.isocalendar()
    return Point(year=year, week=number, weekend=True)


def _month_day(told: CalendarDate, context: Context, tense: Tense | None) -> Point:
    """A month, a day, or both."""
    whole = Point(year=told.year, month=told.month, day=told.day)
    if told.year is not None:
        return whole
    base = _base(told, context)
    if base is None or base.year is None:
        return whole if told.month else Point(day=told.day)
    if told.month is None:
        return _day_alone(told, base)
    if told.pick is not None:
        return replace(whole, year=_picked_year(told, base))
    if context.narrative:
        return replace(whole, year=_told_year(told, base, context))
    if told.day is None:
        return replace(whole, year=_news_month(told.month, base, tense))
    return replace(whole, year=_nearest_year(told, base, tense))


def _day_alone(told: CalendarDate, base: Point) -> Point:
    """ "the 13th": of the month that the text is at."""
    if told.weekday is not None and base.date is not None and told.day:
        for step in range(400):  # the nearest month in which that weekday has that number
            for day in (base.date - timedelta(days=step), base.date + timedelta(days=step)):
                if day.day == told.day and day.isoweekday() == told.weekday:
                    return day_point(day)
    return Point(year=base.year, month=base.month, day=told.day)


def _picked_year(told: CalendarDate, base: Point) -> int | None:
    """ "last April", "next May", "this September"."""
    assert base.year is not None
    assert told.month is not None
    month = base.month or 12
    if told.pick in ("last", "previous"):
        return base.year if told.month < month else base.year - 1
    if told.pick in ("next", "following"):
        return base.year if told.month > month else base.year + 1
    return base.year


def _told_year(told: CalendarDate, base: Point, context: Context) -> int | None:
    """The year in a narrative: that of the date told before, or the next where the story rolls over.

    A story goes forward: a month more than half a year back belongs to the next year. A year named in
    between is left aside where the story goes on from the date before it ("9 March ... by 1976 ... 11 March").
    """
    assert base.year is not None
    assert told.month is not None
    dated = context.dated
    left = base.month is None and base.season is None and dated is not None
    if left and dated is not None and told.month == dated.month and (told.day or 31) >= (dated.day or 1):
        return dated.year
    month = base.month or {"WI": 12, "SP": 4, "SU": 7, "FA": 10}.get(base.season or "")
    if month is not None and month - told.month >= _ROLL_OVER:
        return base.year + 1 if base.year != -1 else 1
    if month is not None and told.month - month >= _ROLL_BACK:
        return base.year - 1
    return base.year


# WikiWars, training part, value F1: 5 .856, 6 .858, 7 .858, 8 .857; going back 7 .857, 9 .858, never .858.
_ROLL_OVER = 6
_ROLL_BACK = 9


def _news_month(month: int, base: Point, tense: Tense | None) -> int | None:
    """A month alone in news: the last one begun, or the next one where that is near or told so."""
    assert base.year is not None
    now = base.month or 12
    ahead = (month - now) % 12
    if ahead == 0:
        return base.year
    looks_ahead = tense == "future" or (ahead <= _MONTHS_AHEAD and tense != "past")
    if looks_ahead:
        return base.year if month > now else base.year + 1
    return base.year if month < now else base.year - 1


# Of bare months in TimeBank that lie one to four months ahead, most mean the one ahead; further, the last.
_MONTHS_AHEAD = 4


def _nearest_year(told: CalendarDate, base: Point, tense: Tense | None) -> int | None:
    """The year that brings a day nearest to publication; its weekday, if told, must fit."""
    assert base.year is not None
    assert told.month is not None
    anchor = base.date or date(base.year, base.month or 12, 1)
    fitting: list[tuple[int, int]] = []
    for year in range(base.year - 6, base.year + 7):
        day = Point(year=year, month=told.month, day=told.day).date
        if day is None or (told.weekday is not None and day.isoweekday() != told.weekday):
            continue
        distance = (day - anchor).days
        against = (tense == "past" and distance > 0) or (tense == "future" and distance < 0)
        fitting.append((abs(distance) + (_AGAINST_TENSE if against else 0), year))
    return min(fitting)[1] if fitting else base.year


_AGAINST_TENSE = 100  # days: tense decides between dates about half a year off, not between near and far


def _weekday(told: CalendarDate, context: Context, tense: Tense | None) -> Point:
    """The last such day up to publication; the next where the clause looks ahead."""
    base = _base(told, context)
    day = base.date if base else None
    weekday = told.weekday or 1
    if day is None:
        return Point(weekday=weekday)
    back = (day.isoweekday() - weekday) % 7
    ahead = (weekday - day.isoweekday()) % 7
    if told.pick in ("last", "previous"):
        return day_point(day - timedelta(days=back or 7))
    if told.pick in ("next", "following") or (told.pick is None and context.narrative and context.focus is base):
        return day_point(day + timedelta(days=ahead or (7 if told.pick else 0)))
    if told.pick == "this" or tense == "future":
        return day_point(day + timedelta(days=ahead)) if tense != "past" else day_point(day - timedelta(days=back))
    return day_point(day - timedelta(days=back))


def _part_of_year(told: CalendarDate, context: Context, tense: Tense | None) -> Point:
    """A season, quarter or half: of the year told, else the last one begun, or the next."""
    point = Point(year=told.year, season=told.season, quarter=told.quarter, half=told.half)
    if told.year is not None:
        return point
    base = _base(told, context)
    if base is None or base.year is None:
        return point
    middle = _SEASON_MONTHS[told.season] if told.season else 3 * (told.quarter or 2 * (told.half or 1)) - 2
    now = base.month or 12
    year = base.year
    if told.pick in ("last", "previous"):
        year = year if middle < now else year - 1
    elif told.pick in ("next", "following"):
        year = year if middle > now else year + 1
    elif told.pick is None and not context.narrative and tense != "future" and middle > now + 1:
        year -= 1
    elif told.pick is None and not context.narrative and tense == "future" and middle + 5 <= now and told.season:
        year += 1
    return replace(point, year=year)


