"""Rules for days, months and years."""

from __future__ import annotations

import re

from sayso.extraction.times.pattern import Found, Rule, has
from sayso.extraction.times.word import Word
from sayso.records.moments import CalendarDate

_DAYS_IN_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _calendar(found: Found) -> CalendarDate | None:
    """Weekday, month, day and year, as far as the rule has them."""
    month, day, year = found.number("month"), found.number("day"), found.number("year")
    if day is not None and month is not None and not 1 <= day <= _DAYS_IN_MONTH[month - 1]:
        return None
    short = found.number("short")
    era = found.number("era")
    if era == -1 and year is not None:
        year = -year
    return CalendarDate(
        weekday=found.number("weekday"), month=month, day=day, year=year, short_year=short
    )


def _month_day(found: Found) -> CalendarDate | None:
    """ "Sept. 13": the next word must not make a count of the day ("March 20 people" stays a doubt)."""
    after = found.after()
    if has(after, {"percent", "scale"}):
        return None
    return _calendar(found)


def _bare_month(found: Found) -> CalendarDate | None:
    """A month's name alone, capitalised, and not the name of a person or thing."""
    word = found.word("month")
    if word is None or word.shape == "lower":
        return None
    if "doubtful_month" in word.senses and not word.text.endswith("."):
        before = found.before()
        joined = has(before, {"hyphen"}) and has(found.before(2), {"early"})
        if not joined and not has(before, {"strict_in"}):
            return None
    after = found.after()
    named = after is not None and after.shape == "title" and not after.senses and word.end + 1 == after.start
    if named and word.text in ("may", "march", "april", "june"):
        return None  # "June Carter"
    return CalendarDate(month=found.number("month"))


def _wire_date(found: Found) -> CalendarDate | None:
    """ "23 AUG 88", a wire's day, month and two figures of the year."""
    month, year = found.word("month"), found.number("short")
    if month is None or month.shape not in ("upper", "title") or year is None:
        return None
    plain = _calendar(found)
    if plain is None or (year <= 31 and month.shape != "upper"):
        return None
    return plain


def _iso(found: Found) -> CalendarDate | None:
    text = str(found.get("iso"))
    if "t" in text:
        return None
    year, month, day = int(text[:4]), int(text[5:7]), int(text[8:10])
    if not (1 <= month <= 12 and 1 <= day <= _DAYS_IN_MONTH[month - 1]):
        return None
    return CalendarDate(year=year, month=month, day=day)


def _slash(found: Found) -> CalendarDate | None:
    """ "04/19/1988": the order that the numbers allow; month first where both fit and the mark is "/"."""
    text = str(found.get("slash"))
    mark = "/" if "/" in text else "."
    one, two, year = (int(part) for part in text.split(mark))
    month, day = (one, two) if (mark == "/" and one <= 12) or two > 12 else (two, one)
    if not (1 <= month <= 12 and 1 <= day <= _DAYS_IN_MONTH[month - 1]):
        return None
    if len(text.rsplit(mark, 1)[1]) == 2:
        return CalendarDate(short_year=year, month=month, day=day) if mark == "/" else None
    return CalendarDate(year=year, month=month, day=day)


_YEAR_LEADS = frozenset((
    "strict_in", "in", "open", "comma", "edge", "of", "the", "dash", "to", "fiscal", "early", "hyphen", "and", "stop",
    "before_after", "possessive", "colon", "break",
))  # fmt: skip
_YEAR_FOLLOWS_OLD = frozenset(("strict_in", "open", "of", "to", "edge", "early", "dash", "hyphen", "and"))
_NO_YEAR_AFTER = frozenset(("counted", "percent", "scale", "units", "meridiem"))
_NO_YEAR_BEFORE = frozenset(("money", "number_mark", "slash_mark", "number", "plus"))


def _bare_year(found: Found) -> CalendarDate | None:
    """Four figures alone: a year unless they count or number something."""
    year, word = found.number("year"), found.word("year")
    before, after = found.before(), found.after()
    if year is None or word is None:
        return None
    if has(after, _NO_YEAR_AFTER) or has(before, _NO_YEAR_BEFORE):
        return None
    if has(after, {"hyphen", "dash"}) and has(found.after(2), {"year"}):
        return CalendarDate(year=year)
    if has(after, {"hyphen"}) and has(found.after(2), {"two_digits"}) and has(found.after(3), {"hyphen"}):
        return None  # "2011-02-S-014", the number of a release
    led = before is None or bool(before.senses.keys() & _YEAR_LEADS)
    if 1900 <= year <= 2049:
        return CalendarDate(year=year)
    if not led or before is None or before.senses.keys() & {"stop", "break", "colon"}:
        return None
    prepositional = has(before, _YEAR_FOLLOWS_OLD)
    if year < 1400 or (year >= 2050 and year % 10 == 0):
        return CalendarDate(year=year) if prepositional and before.text in ("in", "since", "(") else None
    return CalendarDate(year=year) if not _plural(after) else None


_PLURAL = re.compile(r"[a-z]{2,}[^siu\W]s")  # "was", "crisis" and "status" end otherwise


def _plural(word: Word | None) -> bool:
    """Whether a word looks like a plural noun, which a number before it would count."""
    return word is not None and word.shape == "lower" and not word.senses and bool(_PLURAL.fullmatch(word.text))


def _year(found: Found) -> CalendarDate | None:
    year = found.number("year")
    if year is None:
        return None
    return CalendarDate(year=-year if found.number("era") == -1 else year)


def _old_year(found: Found) -> CalendarDate | None:
    """ "in 499", in a text that speaks of years before Christ."""
    if not any(word.senses.get("era") == -1 for word in found.words):
        return None
    after = found.after()
    if has(after, {"units", "unit", "counted"}) or _plural(after):
        return None
    year = found.number("year")
    return None if year is None else CalendarDate(year=-year)


def _first_day(found: Found) -> CalendarDate | None:
    """ "6-7 January", "15 to 22 February": the month stands with the second day."""
    before = found.before()
    if has(before, {"month", "hyphen", "dash"}):
        return None
    return _calendar(found)


def _second_day(found: Found) -> CalendarDate | None:
    """ "April 13-15", "May 6 and 7th": the month stands with the first day."""
    after = found.after()
    if has(after, {"month", "units", "percent", "counted"}) or _plural(after):
        return None
    return _calendar(found)


def _first_month(found: Found) -> CalendarDate | None:
    """ "August-September 1950"."""
    return CalendarDate(month=found.number("month"), year=found.number("year"))


def _second_year(found: Found) -> CalendarDate | None:
    """ "1915-17"."""
    first, short = found.number("decade_of"), found.number("short")
    if first is None or short is None or not first % 100 < short:
        return None
    return CalendarDate(year=first - first % 100 + short)


def _short(found: Found) -> CalendarDate | None:
    return CalendarDate(short_year=found.number("short"))


def _ordinal_day(found: Found) -> CalendarDate | None:
    """ "on the 13th", the month being the one the text is at."""
    after = found.after()
    if after is not None and after.shape in ("lower", "title") and not after.senses:
        return None
    if has(after, {"hyphen", "century_word", "unit", "units", "counted"}):
        return None
    return CalendarDate(day=found.number("day"))


_WEEKDAY = "( weekday=weekday comma? )?"
_UP_TO = "hyphen|dash|to|before_after"
_LAST_DAY = "day|day_ordinal of? month=month ( comma? year=year )?"

# First of two: the year stands with the second.
_OTHER_DAY = "day|day_ordinal of? month comma? year=year"

RULES = (
    Rule(f"day=day|day_ordinal month=month / {_UP_TO} {_OTHER_DAY}", _calendar),
    Rule(f"month=month day=day|day_ordinal / {_UP_TO} month day|day_ordinal comma? year=year", _calendar),
    Rule("month=month / hyphen|dash|and|to|before_after month year=year", _first_month),
    Rule("iso=iso", _iso),
    Rule("slash=slash", _slash),
    Rule(f"{_WEEKDAY} month=month the? day=day|day_ordinal ( comma? of? year=year )? era=era?", _month_day),
    Rule("month=month the? day=day|day_ordinal comma? short=short", _calendar),
    Rule(f"{_WEEKDAY} the? day=day|day_ordinal of? month=month ( comma? year=year )? era=era?", _calendar),
    Rule(f"{_WEEKDAY} month=month the? day=ordinal ( comma? year=year )?", _calendar),
    Rule("the day=ordinal of month=month ( comma? year=year )?", _calendar),
    Rule("weekday=weekday comma? the day=day_ordinal|ordinal", _calendar),
    Rule("day=day hyphen? month=short_month hyphen? short=two_digits", _wire_date),
    Rule("day=day hyphen month=month hyphen year=year", _calendar),
    Rule(f"day=day|day_ordinal / and|to|hyphen|dash|comma {_LAST_DAY}", _first_day),
    Rule(f"the day=day|day_ordinal / and|to|hyphen|dash the {_LAST_DAY}", _first_day),
    Rule("month=month day|day_ordinal hyphen|dash|and : day=day|day_ordinal", _second_day),
    Rule("decade_of=year hyphen|dash : short=two_digits", _second_year),
    Rule("year=old_year / hyphen|dash|to old_year era=era", _year),
    Rule("month=month comma? of? year=year era=era?", _calendar),
    Rule("month=month year=old_year|number era=era", _calendar),
    Rule("month=month short=short", _calendar),
    Rule("month=month", _bare_month),
    Rule("year=year", _bare_year),
    Rule("the|of year_word year=year|spoken_year", _year),
    Rule("year=year|old_year|two_digits era=era", _year),
    Rule("era=era year=old_year|two_digits|year", _year),
    Rule("strict_in|of|to|early|dash|and : year=old_year", _old_year),
    Rule("in|strict_in|comma|of|open : short=short", _short),
    Rule("weekday=weekday", _calendar),
    Rule("upon : the day=day_ordinal", _ordinal_day),
)
