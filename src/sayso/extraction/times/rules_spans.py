"""Rules for longer stretches of the calendar, and for dates picked out from where the text stands."""

from __future__ import annotations

from sayso.extraction.times.pattern import Found, Rule, has
from sayso.lexicon.holidays import holiday_names
from sayso.records.moments import Base, CalendarDate, Length, Moment, Pick, Step, Within

POINTERS = "last|next|this|same|that|previous|following"
_PICKS: dict[str, Pick] = {
    "last": "last", "next": "next", "this": "this", "same": "same", "that": "same", "previous": "previous",
    "following": "following",
}  # fmt: skip
_GOES_ON = frozenset(("of", "when", "that", "after", "before", "since", "and", "in", "later", "-"))
# How a pointer steps from its base: units, and from where.
_STEPS = {"last": -1, "next": 1, "this": 0, "same": 0, "previous": -1, "following": 1}


def picked(found: Found) -> Pick | None:
    """Which one a pointer picks: "the next" is told from the date the text is at, "next" from today."""
    kind = found.kind("pick")
    if kind is None:
        return None
    if kind == "next" and found.words[found.first].text == "the":
        return "following"
    return _PICKS[kind]


def _quarter(found: Found) -> CalendarDate | None:
    number = found.number("quarter")
    if number is None or number > 4:
        return None
    return CalendarDate(quarter=number, year=found.number("year"), pick=picked(found))


def _half(found: Found) -> CalendarDate | None:
    return CalendarDate(half=found.number("half"), year=found.number("year"))


def _season(found: Found) -> CalendarDate | None:
    """A season; "fall" and "spring" alone only where they can be no verb."""
    word, before = found.word("season"), found.before()
    if word is None:
        return None
    alone = found.last - found.first == 1
    if "doubtful_season" in word.senses and alone and (before is None or "strict_in" not in before.senses):
        return None
    after = found.after()
    if word.text == "fall" and found.number("year") is None and after is not None and after.text == "of":
        return None
    year = found.number("year")
    if year is not None and found.number("era") == -1:
        year = -year
    elif found.kind("year") == "old_year":
        return None
    return CalendarDate(season=str(found.get("season")), year=year)


def _fiscal_year(found: Found) -> CalendarDate | None:
    """ "fiscal 1989": read as the calendar year, since whose fiscal year it is the words do not tell."""
    return CalendarDate(year=found.number("year"))


def _decade(found: Found) -> CalendarDate | None:
    """ "the 1990s", "the '80s"; "in his 40s" is an age."""
    text, before = str(found.get("decade")), found.before()
    digits = "".join(sign for sign in text if sign.isdigit())
    if len(digits) >= 3 and digits.endswith("0"):
        return CalendarDate(decade=int(digits[:-1]), before_christ=found.number("era") == -1)
    article = found.words[found.first].text == "the"
    if len(digits) != 2 or (text[0].isdigit() and not article and (before is None or before.text != "the")):
        return None
    return CalendarDate(decade=int(digits[0]))


def _decade_word(found: Found) -> CalendarDate | None:
    return CalendarDate(decade=found.number("decade"))


def _century(found: Found) -> CalendarDate | None:
    number = found.number("century")
    if number is None or number > 22:
        return None
    return CalendarDate(century=number - 1, before_christ=found.number("era") == -1)


def _weekend(found: Found) -> CalendarDate | None:
    return CalendarDate(weekend=True, pick=picked(found))


def _picked_date(found: Found) -> Moment | None:
    """ "last April", "next Tuesday", "this summer", "the previous Friday"."""
    month, season = found.word("month"), found.get("season")
    if month is not None and month.shape == "lower":
        return None
    pick = picked(found)
    if _conjunction(found):
        return None
    return CalendarDate(
        month=found.number("month"),
        weekday=found.number("weekday"),
        season=None if season is None else str(season),
        pick=pick,
    )


def _conjunction(found: Found) -> bool:
    """Whether "that" opens a clause ("said that Tuesday was calm") rather than points."""
    before = found.before()
    return found.words[found.first].text == "that" and not has(before, {"upon", "strict_in"})


def _picked_unit(found: Found) -> Moment | None:
    """ "last week", "this month", "that year", "the following day"."""
    pick = picked(found)
    if pick is None or (found.kind("pick") == "that" and found.words[found.first].text in ("the", "this")):
        return None
    unit = found.word("unit")
    if unit is not None and unit.shape == "title":
        return None  # "This Week", a programme
    opening = found.words[found.first].text
    if opening == "that" and pick in ("last", "next"):
        return None  # "said that last week ..."
    if opening == "the" and found.get("unit") in ("DE", "CE") and pick in ("last", "next", "following"):
        return None  # "the past decade" is a length
    return Step(unit=str(found.get("unit")), count=_STEPS[pick], base=_base(pick))


def _base(pick: Pick) -> Base:
    return "published" if pick in ("last", "next", "this") else "focus"


def _current_unit(found: Found) -> Moment | None:
    return Step(unit=str(found.get("unit")), count=0, base="published")


def _latest_quarter(found: Found) -> Moment | None:
    return Step(unit="Q", count=0, base="either")


def _the_unit(found: Found) -> Moment | None:
    """ "the quarter", "the week": the one the text is at."""
    after = found.after()
    if after is not None and after.shape == "upper" and not after.senses and set(after.text) <= set("ivxl"):
        return None  # "the Year II" of another calendar
    if after is not None and after.text in _GOES_ON:
        return None
    if found.get("unit") == "Y" and has(after, {"ended"}):
        return Length(amounts=((1, "Y"),))  # "the year ended March 31" is no year of the calendar
    return Step(unit=str(found.get("unit")), count=0, base="either")


def _deictic(found: Found) -> Moment | None:
    after = found.after()
    if after is not None and after.text == "'s" and found.words[found.first].text == "today":
        return Step(unit="D", count=0, base="published")
    return Step(unit="D", count=found.number("day"), base="published")


def _year_end(found: Found) -> CalendarDate | None:
    return CalendarDate(year=found.number("year"), edge="end") if found.number("end") == 1 else None


def _month_end(found: Found) -> Moment | None:
    return Step(unit="M", count=0, base="focus") if found.number("end") == 2 else None


def _year_ago_unit(found: Found) -> Moment | None:
    """ "the year-earlier quarter", "year-ago"."""
    if found.number("quarter") is not None:
        last_year = Step(unit="Y", count=-1, base="published")
        return Within(inner=CalendarDate(quarter=found.number("quarter")), outer=last_year)
    return Step(unit="Y", count=-1, base="either")


def _holiday(found: Found) -> CalendarDate | None:
    word = found.word("holiday")
    if word is None or word.shape == "lower" or (found.words[found.first].text == "the" and "pick" not in found.fields):
        return None
    return CalendarDate(holiday=holiday_names()[word.text], year=found.number("year"), pick=picked(found))


RULES = (
    Rule("the? fiscal? hyphen? quarter=ordinal quarter_word ( comma? of? fiscal? year=year )?", _quarter),
    Rule("fiscal? quarter=ordinal hyphen quarter_word", _quarter),
    Rule("fiscal year=year", _fiscal_year),
    Rule("the? year=year fiscal? quarter=ordinal hyphen? quarter_word", _quarter),
    Rule(f"the? pick={POINTERS} fiscal? quarter=ordinal quarter_word", _quarter),
    Rule("the half=half_of half of year=year", _half),
    Rule("the? season=season ( comma? of? the? year=year|old_year era=era? )?", _season),
    Rule("the? year=year season=season", _season),
    Rule("the? decade=decade era=era?", _decade),
    Rule("the decade=decade_word", _decade_word),
    Rule("the|this? century=ordinal|ordinal_digits|day_ordinal hyphen? century_word era=era?", _century),
    Rule("the|this|last|next|that|previous|following weekend", lambda found: CalendarDate(weekend=True)),
    Rule(f"the? pick={POINTERS} weekend", _weekend),
    Rule(f"the|that|this? pick={POINTERS} month=month", _picked_date),
    Rule(f"the|that|this? pick={POINTERS} weekday=weekday", _picked_date),
    Rule(f"the|that|this? pick={POINTERS} season=season", _picked_date),
    Rule(f"the|that|this? pick={POINTERS} fiscal? unit=date_unit", _picked_unit),
    Rule("the current fiscal? unit=date_unit", _current_unit),
    Rule("the|that ly|latest? fiscal? unit=quarter_word", _latest_quarter),
    Rule("the fiscal? unit=date_unit", _the_unit),
    Rule("day=deictic", _deictic),
    Rule("end=year_end", _year_end),
    Rule("the? end=year_end", _month_end),
    Rule("the? year_word hyphen ago|earlier fiscal? quarter=ordinal quarter_word", _year_ago_unit),
    Rule("the ly? year_word hyphen ago|earlier period_word", _year_ago_unit),
    Rule("year_word hyphen ago|earlier", _year_ago_unit),
    Rule(f"( the? pick={POINTERS} )? holiday=holiday year=year?", _holiday),
)
