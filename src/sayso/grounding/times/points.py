"""Points and stretches of the calendar: TIMEX3 values and the instants they run from and to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, timezone

_SEASONS = {"WI": (12, 3), "SP": (3, 3), "SU": (6, 3), "FA": (9, 3)}  # first month (northern half), months
# Hours that a part of the day may take; "night" runs into the next day (ISO-TimeML leaves them open).
_PARTS = {"MO": (5, 12), "MI": (11, 14), "AF": (12, 18), "EV": (17, 24), "NI": (18, 30), "DT": (6, 18)}
_SPAN_YEARS = {"decade": 10, "century": 100}


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A date or time as far as it is known, coarser fields first.

    Attributes:
        year: negative before Christ; None if unknown ("XXXX").
        month, day, quarter, half, season: as in `records.moments.CalendarDate`.
        week: ISO week, `year` being its ISO year. weekend: the days off of that week.
        decade, century: leading digits of the year, `year` being None.
        part, hour, minute, second: time of the day. offset: minutes east of UTC, None if untold.
        weekday: 1 to 7, for a day of which no date is known.
        before_christ: for a decade or century.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    quarter: int | None = None
    half: int | None = None
    season: str | None = None
    week: int | None = None
    weekend: bool = False
    weekday: int | None = None
    decade: int | None = None
    century: int | None = None
    before_christ: bool = False
    part: str | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    offset: int | None = None

    @property
    def precision(self) -> str:
        """minute, hour, part_of_day, day, week, month, season, quarter, half, year, decade, century, none."""
        if self.hour is not None:
            return "hour" if self.minute is None else "minute"
        for name in ("part", "day", "week", "month", "season", "quarter", "half", "year", "decade", "century"):
            if getattr(self, name) is not None:
                return "part_of_day" if name == "part" else name
        return "none"

    @property
    def date(self) -> date | None:
        """The day, None unless it is fully known and in the Gregorian era."""
        if self.year is None or self.month is None or not self.day or not 1 <= self.year <= 9999:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None


def day_point(day: date) -> Point:
    """The point of a day."""
    return Point(year=day.year, month=day.month, day=day.day)


def value_of(point: Point) -> str:
    """The TIMEX3 value ("2022-09-13TMO", "1990-W32-WE", "BC0490", "XXXX-WXX-5")."""
    return _date_value(point) + _time_value(point)


def _date_value(point: Point) -> str:
    if point.century is not None:
        return ("BC" if point.before_christ else "") + f"{point.century:02d}"
    if point.decade is not None:
        if point.decade < 10 and not point.before_christ:
            return f"XX{point.decade}"
        return ("BC" if point.before_christ else "") + f"{point.decade:03d}"
    year = "XXXX" if point.year is None else f"BC{-point.year:04d}" if point.year < 0 else f"{point.year:04d}"
    if point.weekday is not None and point.day is None:
        return f"{year}-WXX-{point.weekday}"
    if point.week is not None:
        return f"{year}-W{point.week:02d}" + ("-WE" if point.weekend else "")
    for code, part in (("Q", point.quarter), ("H", point.half)):
        if part is not None:
            return f"{year}-{code}{part}"
    if point.season is not None:
        return f"{year}-{point.season}"
    if point.day is not None:
        month = "XX" if point.month is None else f"{point.month:02d}"
        return f"{year}-{month}-{point.day:02d}"
    if point.month is not None:
        return f"{year}-{point.month:02d}" + ("-XX" if point.part or point.hour is not None else "")
    return year + ("-XX-XX" if point.part or point.hour is not None else "")


def _time_value(point: Point) -> str:
    if point.part is not None:
        return "T" + point.part
    if point.hour is None:
        return ""
    clock = f"T{point.hour:02d}" + ("" if point.minute is None else f":{point.minute:02d}")
    if point.second is not None:
        clock += f":{point.second:02d}"
    if point.offset is None:
        return clock
    if point.offset == 0:
        return clock + "Z"
    hours, minutes = divmod(abs(point.offset), 60)
    return f"{clock}{'+' if point.offset > 0 else '-'}{hours:02d}:{minutes:02d}"


Interval = tuple[datetime, datetime]


def interval_of(point: Point) -> Interval | None:
    """First instant and the one after the last, UTC; a zone that nobody tells is read as UTC.

    None before Christ, where a field that is needed is unknown, and for weekdays without a date.
    """
    try:
        return _time_interval(point) or _date_interval(point)
    except (ValueError, OverflowError):
        return None


def _time_interval(point: Point) -> Interval | None:
    day = point.date
    if day is None or (point.part is None and point.hour is None):
        return None
    zone = timezone(timedelta(minutes=point.offset or 0))
    midnight = datetime.combine(day, time(), zone)
    if point.part is not None:
        first, last = _PARTS[point.part]
        start, end = midnight + timedelta(hours=first), midnight + timedelta(hours=last)
    else:
        start = midnight + timedelta(hours=point.hour or 0, minutes=point.minute or 0, seconds=point.second or 0)
        exact = point.minute is not None
        end = start + (timedelta(minutes=1) if exact else timedelta(hours=1))
    return start.astimezone(UTC), end.astimezone(UTC)


def _date_interval(point: Point) -> Interval | None:
    days = _days(point)
    if days is None or point.part is not None or point.hour is not None:
        return None
    first, last = days
    return datetime.combine(first, time(), UTC), datetime.combine(last, time(), UTC)


def _days(point: Point) -> tuple[date, date] | None:
    """First day and the day after the last."""
    if ((point.decade is not None and point.decade >= 10) or point.century is not None) and not point.before_christ:
        size = 10 if point.decade is not None else 100
        first = (point.decade or point.century or 0) * size
        return date(first, 1, 1), date(first + size, 1, 1)
    if point.year is None or point.year < 1:
        return None
    if point.week is not None:
        monday = date.fromisocalendar(point.year, point.week, 1)
        return (monday + timedelta(days=5 if point.weekend else 0), monday + timedelta(days=7))
    if point.day is not None:
        day = point.date
        return None if day is None else (day, day + timedelta(days=1))
    if point.weekday is not None:
        return None
    first_month, months = _months(point)
    year = point.year - (1 if point.season == "WI" and first_month == 12 else 0)
    return _first_of(year, first_month), _first_of(year, first_month + months)


def _months(point: Point) -> tuple[int, int]:
    if point.month is not None:
        return point.month, 1
    if point.quarter is not None:
        return 3 * point.quarter - 2, 3
    if point.half is not None:
        return 6 * point.half - 5, 6
    if point.season is not None:
        return _SEASONS[point.season]
    return 1, 12


def _first_of(year: int, month: int) -> date:
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def iso(moment: datetime) -> str:
    """ISO 8601 in UTC with a Z."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


def shifted(point: Point, unit: str, count: float) -> Point | None:
    """The point so many units on, at the unit's own precision; None where the field is unknown.

    Args:
        point: from where. unit: Y, M, W, D, Q, DE or CE, or H, TM, TS.
        count: whole units; halves only of a day and smaller.
    """
    steps = int(count)
    if unit in ("Y", "DE", "CE"):
        return _years_on(point, steps * {"Y": 1, "DE": 10, "CE": 100}[unit], unit)
    if unit == "Q":
        quarter = point.quarter or (None if point.month is None else (point.month - 1) // 3 + 1)
        if quarter is None or point.year is None:
            return None
        years, rest = divmod(point.year * 4 + quarter - 1 + steps, 4)
        return Point(year=years, quarter=rest + 1)
    if unit == "M":
        point = _month_of_week(point)
        if point.month is None or point.year is None:
            return None
        years, rest = divmod(point.year * 12 + point.month - 1 + steps, 12)
        return Point(year=years, month=rest + 1)
    day = point.date
    if day is None:
        return None
    try:
        if unit == "W":
            year, week, _ = (day + timedelta(weeks=steps)).isocalendar()
            return Point(year=year, week=week)
        if unit == "D":
            return day_point(day + timedelta(days=steps))
    except OverflowError:
        return None
    return None


def _month_of_week(point: Point) -> Point:
    """A week as the month that its Thursday lies in, as ISO 8601 does with years; else the point."""
    if point.week is None or point.year is None or point.year < 1:
        return point
    return day_point(date.fromisocalendar(point.year, point.week, 4))


def _years_on(point: Point, years: int, unit: str) -> Point | None:
    if point.year is None:
        return None
    year = point.year + years
    if point.year < 0 <= year:
        year += 1  # there is no year 0
    elif point.year > 0 >= year:
        year -= 1
    if unit == "DE":
        return Point(decade=abs(year) // 10, before_christ=year < 0)
    if unit == "CE":
        return Point(century=abs(year) // 100, before_christ=year < 0)
    return Point(year=year)


def day_of(point: Point) -> Point:
    """The date alone, without the time of day."""
    return replace(point, part=None, hour=None, minute=None, second=None, offset=None)
