"""What a time expression says, before anybody reckons which day it means.

A `TimeMention.meaning` is an `Expression` around one of these moments. They keep only what the words
say ("Tuesday", "two weeks ago", "9:00 a.m. Moscow time"); `grounding.times` turns them into TIMEX3
values (ISO-TimeML) and intervals. Units are written as TIMEX3 writes them: `Y` year, `M` month, `W`
week, `D` day, `H` hour, `TM` minute, `TS` second, and besides `Q` quarter, `DE` decade, `CE` century,
`WE` weekend.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Pick = Literal["last", "this", "next", "same", "previous", "following"]
Base = Literal["published", "focus", "either"]
Tense = Literal["past", "future"]
Reference = Literal["PAST_REF", "PRESENT_REF", "FUTURE_REF"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDate:
    """A date by the fields of the calendar that the words name; None where they do not.

    Attributes:
        year: 1 and later; negative before Christ (-490 is 490 BC, there is no year 0).
        short_year: two digits of a year ("'99"), the century untold.
        month: 1 to 12. day: 1 to 31. weekday: 1 Monday to 7 Sunday, as ISO 8601 counts.
        quarter: 1 to 4. half: 1 or 2. season: WI, SP, SU, FA. weekend: the days off of a week.
        decade: the year's leading digits (199 for the 1990s), or one digit (8 for the '80s).
        century: the leading digits of its years (19 for the 20th century).
        holiday: a key of lexicon `times_holidays.yml`.
        pick: which one, told from the day of publication (last, this, next) or from the date the
            text spoke of before (same, previous, following); None where nothing is told.
        edge: whether it is the very start or end that is meant ("year-end"), as TIMEX3 writes a day.
        before_christ: the century or decade is counted before Christ.
    """

    year: int | None = None
    short_year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    quarter: int | None = None
    half: int | None = None
    season: str | None = None
    weekend: bool = False
    decade: int | None = None
    century: int | None = None
    holiday: str | None = None
    pick: Pick | None = None
    edge: Literal["start", "end"] | None = None
    before_christ: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """So many units away: "yesterday" (D, -1), "last year" (Y, -1), "that week" (W, 0, focus).

    Attributes:
        unit: what is counted. count: how many, negative towards the past; None where the words do
            not say how many ("several years ago"), then `sign` tells the direction.
        base: from the day of publication, from the date the text spoke of before, or from either,
            which the kind of text decides ("a year earlier").
    """

    unit: str
    count: float | None
    base: Base
    sign: Literal[-1, 0, 1] = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Offset:
    """So long before or after another moment: "two days after September 1"."""

    length: Length
    sign: Literal[-1, 1]
    moment: Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Within:
    """A date whose larger unit another moment tells: "June last year", "the spring of that year"."""

    inner: Moment
    outer: Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class DayTime:
    """A part of a day or a clock time.

    Attributes:
        part: MO, MI (midday), AF, EV, NI, DT (daytime); None with a clock time.
        hour: 0 to 24, where 24 is the midnight that ends the day. minute, second: None if untold.
        zone: a key of lexicon `times_zones.yml`, an offset such as `+03:00`, `local`, or None.
        day: the date it stands with; None means the one the text is at.
        nearest: "last" for "last night" without a date, "this" for "tonight", "next" for what
            follows ("the next morning").
        after: the hour is a lower bound ("just after midnight").
    """

    part: str | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    zone: str | None = None
    day: Moment | None = None
    nearest: Pick | None = None
    after: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """A duration: pairs of amount and unit, the amount None where it is untold ("several years").

    Attributes:
        amounts: largest unit first, ((1, "TM"), (30, "TS")) for a minute and a half.
        side: where it lies from the day of publication ("the past two months", "the next year");
            None where the words do not tell.
    """

    amounts: tuple[tuple[float | None, str], ...]
    side: Literal["past", "future"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """A set of times: its TIMEX3 value as it stands ("XXXX-WXX-2TNI" for Tuesday nights)."""

    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Vague:
    """Past, present or future and no more ("recently", "now", "soon")."""

    reference: Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class OfConflict:
    """A date that a known war gives: its start, its end, or an anniversary of its start.

    Attributes:
        conflict: a key of lexicon `times_conflicts.yml`.
        edge: which of its two dates.
        years: for an anniversary, how many years on ("two-year anniversary"); 0 for the date itself;
            None where the words tell no number.
    """

    conflict: str
    edge: Literal["start", "end"] = "start"
    years: int | None = 0


Moment = CalendarDate | Step | Offset | Within | DayTime | Length | Repeat | Vague | OfConflict


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """One time expression: its moment, and what the sentence says about it.

    Attributes:
        moment: what is meant.
        modifier: TIMEX3's mod: START, MID, END, APPROX, LESS_THAN, MORE_THAN, BEFORE, AFTER ...
        tense: whether the clause speaks of what was or of what will be; None where it does not tell.
        sentence: number of the sentence it stands in, from 0. paragraph: likewise.
        misspelt: the words name a month or weekday only if one or two letters are mended.
    """

    moment: Moment
    modifier: str | None = None
    tense: Tense | None = None
    sentence: int = 0
    paragraph: int = 0
    misspelt: bool = False
