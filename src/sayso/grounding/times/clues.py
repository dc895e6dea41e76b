"""What a report's own words tell of the day it appeared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from sayso.lexicon.calendar import time_words
from sayso.lexicon.conflicts import conflicts
from sayso.records.mentions import TimeMention
from sayso.records.moments import CalendarDate, DayTime, Expression, Moment, OfConflict, Step, Within
from sayso.records.span import Span, span_of

# Single words for one to ten and first to tenth, as anniversaries are counted.
_NUMBERS = {
    word: count for word, senses in time_words().items()
    if isinstance(count := senses.get("ordinal", senses.get("count")), int) and 1 <= count <= 10 and word.isalpha()
}
_ANNIVERSARY = re.compile(
    r"\b(?P<count>\d{1,2}|[A-Za-z]+)(?:st|nd|rd|th)?(?:[-\s]year)?\s+anniversary\s+of\s+"
    r"[^.;\n]{0,60}?\b(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4}\s*[-–]\s*)?(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE
)
# The number of a press release that begins with year and month ("2011-02-S-014").
_RELEASE = re.compile(r"(?<![\w-])(?P<year>(?:19|20)\d\d)-(?:0[1-9]|1[0-2])-[A-Z]{1,4}-\d{1,4}(?![\w-])")


@dataclass(frozen=True, slots=True, kw_only=True)
class DayClue:
    """A day of a month that the report tells, with what stands beside it.

    Attributes:
        year, weekday: where the words give them.
        deictic: days from publication where "yesterday", "today" or "tomorrow" stands with it.
        past: its clause does not look ahead. lede: it stands near the top of the story.
        this_year: the words say that it lies in the year of publication.
        heading: "dateline" where it heads the story, before the agency or the dash; "stamp" where a
            label says so ("Posted: ..."); None elsewhere.
    """

    span: Span
    month: int
    day: int
    year: int | None
    weekday: int | None
    deictic: int | None
    past: bool
    lede: bool
    this_year: bool
    heading: Literal["dateline", "stamp"] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekdayClue:
    """A weekday without a date. `future`: its clause looks ahead."""

    span: Span
    weekday: int
    future: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class YearClue:
    """A year named; `exact` if it is the year of publication itself, else one not after it."""

    span: Span
    year: int
    exact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Clues:
    """All clues of a report, each kind in the text's order."""

    days: tuple[DayClue, ...]
    weekdays: tuple[WeekdayClue, ...]
    years: tuple[YearClue, ...]


def clues(mentions: Sequence[TimeMention], text: str) -> Clues:
    """The clues in a text's time expressions, its anniversaries and its copyright line."""
    days: list[DayClue] = []
    weekdays: list[WeekdayClue] = []
    years: list[YearClue] = []
    for number, mention in enumerate(mentions):
        if not isinstance(mention.meaning, Expression):
            continue
        expression, future = mention.meaning, mention.meaning.tense == "future"
        for date in _dates(expression.moment):
            if date.day and date.month:
                days.append(_day_clue(date, mention, expression, mentions[number - 1] if number else None, text))
            elif date.weekday and date.day is None and date.pick is None:
                weekdays.append(WeekdayClue(span=mention.span, weekday=date.weekday, future=future))
            if date.year is not None and date.year > 0 and not future:
                years.append(YearClue(span=mention.span, year=date.year, exact=False))
        years += _war_years(expression.moment, mention)
    years += _written_years(text)
    return Clues(days=tuple(days), weekdays=tuple(weekdays), years=tuple(years))


def _dates(moment: Moment) -> Iterator[CalendarDate]:
    """The calendar dates within a moment."""
    if isinstance(moment, CalendarDate):
        yield moment
    elif isinstance(moment, DayTime) and moment.day is not None:
        yield from _dates(moment.day)
    elif isinstance(moment, Within) and not (isinstance(moment.outer, Step) and moment.outer.count != 0):
        yield from _dates(moment.inner)


# After the date of a dateline: the agency in brackets, or a dash ("BOGOTA, 23 AUG 88 (AFP) -- ...").
_AFTER_DATELINE = re.compile(r"[\])]?\s*(?:\(|\[|--|[—–]|-\s)")
_STAMP = re.compile(r"\b(?:posted|published|created|first published)(?:\s+on)?\s*:?\s*$", re.IGNORECASE)
_HEAD = 200  # characters within which a story's dateline stands
_LEDE = 1500  # characters, headlines and furniture included, within which it tells its main event


def _day_clue(
    date: CalendarDate, mention: TimeMention, expression: Expression, before: TimeMention | None, text: str
) -> DayClue:
    year = date.year
    if year is None and date.short_year is not None:
        year = date.short_year + (1900 if date.short_year >= 50 else 2000)
    heading: Literal["dateline", "stamp"] | None = None
    if _STAMP.search(text[max(0, mention.span.start - 40) : mention.span.start]):
        heading = "stamp"
    elif mention.span.start < _HEAD and _AFTER_DATELINE.match(text, mention.span.end):
        heading = "dateline"
    return DayClue(
        span=mention.span,
        month=date.month or 1,
        day=date.day or 1,
        year=year,
        weekday=date.weekday,
        deictic=_deictic_beside(before, mention),
        past=expression.tense != "future",
        lede=mention.span.start < _LEDE,
        this_year=_of_this_year(expression.moment),
        heading=heading,
    )


def _of_this_year(moment: Moment) -> bool:
    if isinstance(moment, DayTime) and moment.day is not None:
        return _of_this_year(moment.day)
    return isinstance(moment, Within) and moment.outer == Step(unit="Y", count=0, base="published")


def _deictic_beside(before: TimeMention | None, mention: TimeMention) -> int | None:
    """ "yesterday, 13 September": how many days from publication."""
    if before is None or not isinstance(before.meaning, Expression):
        return None
    if not 0 <= mention.span.start - before.span.end <= 2:
        return None
    step = before.meaning.moment
    if isinstance(step, Step) and step.unit == "D" and step.base == "published" and step.count is not None:
        return int(step.count)
    return None


def _war_years(moment: Moment, mention: TimeMention) -> list[YearClue]:
    """The year that an anniversary of a known war falls in; the war's own year is not after it."""
    if not isinstance(moment, OfConflict):
        return []
    start = conflicts()[moment.conflict].start.year
    if moment.years:
        return [YearClue(span=mention.span, year=start + moment.years, exact=True)]
    return [YearClue(span=mention.span, year=start, exact=False)]


def _written_years(text: str) -> list[YearClue]:
    """Years of anniversaries ("the second anniversary of the 2018 revolt"), of copyright and release numbers."""
    found: list[YearClue] = []
    for match in _ANNIVERSARY.finditer(text):
        count = int(match["count"]) if match["count"].isdigit() else _NUMBERS.get(match["count"].lower())
        if count:
            span = span_of(text, *match.span())
            found.append(YearClue(span=span, year=int(match["year"]) + count, exact=True))
    for pattern in (_COPYRIGHT, _RELEASE):
        for match in pattern.finditer(text):
            found.append(YearClue(span=span_of(text, *match.span()), year=int(match["year"]), exact=True))
    return found
