"""Neighbouring expressions that make one: "9 a.m." and "Tuesday", "June" and "last year"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from sayso.extraction.times.candidates import Candidate
from sayso.extraction.times.widening import is_day
from sayso.extraction.times.word import Word
from sayso.records.moments import CalendarDate, DayTime, Length, Moment, Offset, Step, Within

_POSSESSIVE = frozenset(("'s", "’s", "'", "’"))
_UTC_NAMES = frozenset(("gmt", "utc", "z", "zulu", "+00:00"))


def join(found: list[Candidate], words: Sequence[Word]) -> list[Candidate]:
    """The expressions with those put together that tell one time.

    One way of joining after the other runs over the text, the closest ties first, so that a clock time
    goes to the day that follows it rather than to one before a comma.
    """
    for way in (_within, _weekday_and_date, _two_clocks, _day_and_part, _time_then_day, _day_then_time, _clock_and_part,
                _stretch_of, _offset):  # fmt: skip
        found = _pass(way, found, words)
    return found


Way = Callable[[Candidate, Candidate, str, Sequence[Word]], Candidate | None]


def _pass(way: Way, found: list[Candidate], words: Sequence[Word]) -> list[Candidate]:
    joined: list[Candidate] = []
    for candidate in found:
        whole = None
        if joined and candidate.first - joined[-1].last <= 2:
            link = " ".join(word.text for word in words[joined[-1].last : candidate.first])
            whole = way(joined[-1], candidate, link, words)
        if whole is not None:
            joined.pop()
        joined.append(whole or candidate)
    return joined


def _whole(left: Candidate, right: Candidate, moment: Moment, *, last: int | None = None) -> Candidate:
    modifier = left.modifier or right.modifier
    return Candidate(first=left.first, last=last or right.last, moment=moment, modifier=modifier)


def _two_clocks(left: Candidate, right: Candidate, link: str, words: Sequence[Word]) -> Candidate | None:
    """ "9:00 a.m. Moscow time (06:00 GMT)": one instant, told by the clock of UTC."""
    one, other = left.moment, right.moment
    if link != "(" or not isinstance(one, DayTime) or not isinstance(other, DayTime):
        return None
    if one.hour is None or other.hour is None or right.last >= len(words) or words[right.last].text != ")":
        return None
    universal = other if other.zone in _UTC_NAMES else one
    day = one.day or other.day
    return _whole(left, right, replace(universal, day=day), last=right.last + 1)


def _clock_and_part(left: Candidate, right: Candidate, link: str, words: Sequence[Word]) -> Candidate | None:
    """ "9 tonight", "early the next morning" after a clock time: the part settles which twelve hours."""
    one, other = left.moment, right.moment
    if not isinstance(one, DayTime) or not isinstance(other, DayTime) or link not in ("", "on", "in", ",", "of"):
        return None
    if one.hour is None or other.part is None or one.day is not None:
        return None
    if link in (",", "of") and other.day is None and other.nearest is None:
        return None
    hour = one.hour
    if other.part in ("AF", "EV", "NI") and 1 <= hour < 12 and one.minute is not None and not one.after:
        hour += 12 if other.part != "NI" or hour >= 5 else 0
    return _whole(left, right, replace(one, hour=hour, day=other.day, nearest=other.nearest or "same"))


def _day_and_part(left: Candidate, right: Candidate, link: str, words: Sequence[Word]) -> Candidate | None:
    """ "Tuesday morning", "24 May overnight"."""
    one, other = left.moment, right.moment
    if link or not isinstance(other, DayTime) or other.part is None or not is_day(one):
        return None
    if other.day is not None or other.nearest is not None or words[right.first].text == "the":
        return None
    return _whole(left, right, replace(other, day=one))


def _time_then_day(left: Candidate, right: Candidate, link: str, words: Sequence[Word]) -> Candidate | None:
    """ "9 a.m. Tuesday", "midnight on 12 May", "the night of 3 June", "just after noon on Sunday morning"."""
    one, other = left.moment, right.moment
    if not isinstance(one, DayTime) or one.nearest is not None:
        return None
    if one.day is not None:  # "Sunday dawn of 5 June"
        named = isinstance(one.day, CalendarDate) and one.day.weekday is not None and one.day.day is None
        dated = isinstance(other, CalendarDate) and other.month is not None and other.day is not None
        return _whole(left, right, replace(one, day=other)) if named and dated and link in ("of", ",") else None
    if link not in ("", "on", "of", ",", ", on") or (one.part and link in (",", ", on")):
        return None
    if isinstance(other, DayTime) and one.hour is not None and other.part is not None and other.day is not None:
        return _clock_and_part(left, right, "on", words)
    return _whole(left, right, replace(one, day=other)) if is_day(other) else None


def _day_then_time(left: Candidate, right: Candidate, link: str, words: Sequence[Word]) -> Candidate | None:
    """ "Sept. 13 at noon", "Tuesday, 4 p.m."."""
    one, other = left.moment, right.moment
    if not isinstance(other, DayTime) or other.day is not None or other.nearest is not None or not is_day(one):
        return None
    if other.hour is None or link not in ("", "at", "from", ",", ", at", "at about", "at around"):
        return None
    return _whole(left, right, replace(other, day=one))


def _weekday_and_date(left: Candidate, right: Candidate, link: str, words: Sequence[Word]) -> Candidate | None:
    """ "this coming Sunday, March eighth", "Friday the 13th"."""
    one, other = left.moment, right.moment
    if not isinstance(one, CalendarDate) or not isinstance(other, CalendarDate) or link not in (",", ""):
        return None
    if one.weekday is None or one.day is not None or other.day is None or other.weekday is not None:
        return None
    return _whole(left, right, replace(other, weekday=one.weekday))


def _within(left: Candidate, right: Candidate, link: str, words: Sequence[Word]) -> Candidate | None:
    """ "June last year", "Sept. 13 this year", "the spring of next year", "this year's third quarter"."""
    one, other = left.moment, right.moment
    if isinstance(one, CalendarDate) and isinstance(other, Step):
        plain = one.year is None and one.pick is None and _deictic(other) and _finer(one, other.unit)
        links = ("", "of", "in", ",") if other.base == "focus" else ("", "of")
        return _whole(left, right, Within(inner=one, outer=other)) if plain and link in links else None
    if isinstance(one, Step) and one.unit == "Y" and isinstance(other, CalendarDate) and link in _POSSESSIVE:
        whole = other.quarter is not None or other.month is not None or other.season is not None
        return _whole(left, right, Within(inner=other, outer=one)) if whole else None
    return None


def _finer(date: CalendarDate, unit: str) -> bool:
    """Whether a date names something smaller than the unit that is to hold it."""
    if unit == "Y":
        return bool(date.month or date.quarter or date.season or date.half)
    if unit == "W":
        return date.weekday is not None and date.day is None
    return unit == "M" and date.day is not None and date.month is None


def _deictic(step: Step) -> bool:
    return step.count is not None and step.unit in ("Y", "W", "M") and abs(step.count) <= 1


def _stretch_of(left: Candidate, right: Candidate, link: str, words: Sequence[Word]) -> Candidate | None:
    """ "the first two months of 1939", "the last week of August": TIMEX3 takes the length's value."""
    if link != "of" or not isinstance(right.moment, CalendarDate | Within) or is_day(right.moment):
        return None
    leads = [word.text for word in words[left.first : left.last]]
    if isinstance(left.moment, Length) and leads[0] == "the" and leads[1] in ("first", "last", "final"):
        return _whole(left, right, left.moment)
    if isinstance(left.moment, Step) and leads == ["the", "last", leads[-1]] and left.moment.unit in ("W", "M"):
        return _whole(left, right, Length(amounts=((1, left.moment.unit),)))
    return None


def _offset(left: Candidate, right: Candidate, link: str, words: Sequence[Word]) -> Candidate | None:
    """ "two days after September 1", "eight days before Christmas"."""
    sign = {"after": 1, "following": 1, "before": -1, "prior to": -1, "from": 1}.get(link)
    if sign is None or not isinstance(left.moment, Length) or left.moment.side is not None:
        return None
    if not is_day(right.moment) and not isinstance(right.moment, CalendarDate):
        return None
    if link == "from" and not isinstance(right.moment, Step):
        return None
    return _whole(left, right, Offset(length=left.moment, sign=1 if sign > 0 else -1, moment=right.moment))
