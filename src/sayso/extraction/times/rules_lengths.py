"""Rules for durations, sets of times, and past, present and future at large."""

from __future__ import annotations

from typing import Literal

from sayso.extraction.times.pattern import Found, Rule, has
from sayso.extraction.times.rules_relative import AMOUNT, amount_of, unit_of
from sayso.records.moments import Length, Moment, Repeat, Vague

Side = Literal["past", "future"]
_SIDES: dict[str, Side] = {
    "past_side": "past", "recent_side": "past", "future_side": "future", "plain_coming": "future",
}  # fmt: skip
_SMALLER = {"Y": ("M", 6), "H": ("TM", 30), "TM": ("TS", 30), "M": ("W", 2), "D": ("H", 12)}


def length_of(amount: float | None, unit: str, times: int) -> tuple[tuple[float | None, str], ...]:
    """Pairs of amount and unit as TIMEX3 writes them: 2.5 years is two years and six months."""
    if unit in ("DE", "CE", "ML") and amount is not None:
        years = amount * times * {"DE": 10, "CE": 100, "ML": 1000}[unit]
        return ((int(years) if years == int(years) else years, "Y"),)
    if amount is None:
        return ((None, unit),)
    whole = amount * times
    if whole == int(whole):
        return ((int(whole), unit),)
    if whole - int(whole) == 0.5 and unit in _SMALLER:
        smaller, count = _SMALLER[unit]
        rest = ((count, smaller),)
        return rest if int(whole) == 0 else ((int(whole), unit), *rest)
    return ((whole, unit),)


def _length(found: Found) -> Moment | None:
    """ "two weeks", "five-year", "a minute and a half"; of a range TIMEX3 takes the lower amount."""
    unit, times = unit_of(found)
    word = found.word("unit")
    kind = found.kind("amount")
    if word is None or kind is None:
        return None
    singular = "unit" in word.senses
    if singular and unit in ("TS", "Q") and kind in ("article", "another"):
        return None  # "a second", "a quarter of": an ordinal and a fraction
    if (singular and kind == "some_count") or (unit == "TS" and singular and "hyphen_" not in found.fields):
        return None
    if unit == "Q" and (singular or (found.kind("side") is None and kind != "some_count")):
        return None  # "three quarters" of something
    if has(found.words[found.last - 1], {"old", "of_age"}) or has(found.after(), {"old", "of_age"}):
        return None  # an age
    return Length(amounts=length_of(amount_of(found), unit, times), side=_side(found))


def _hyphened(found: Found) -> Moment | None:
    """ "five-year", "16-hour"; "8-year-old" is an age."""
    after = found.after()
    if has(found.words[found.last - 1], {"old"}) or has(after, {"old"}):
        return None
    if has(after, {"hyphen"}) and has(found.after(2), {"old"}):
        return None
    unit, times = unit_of(found)
    if unit in ("TS", "Q") and found.kind("amount") not in ("number", "count"):
        return None
    if "year" in found.words[found.first].senses and "hyphen_" not in found.fields:
        return None  # "the 1988 quarter"
    return Length(amounts=length_of(amount_of(found), unit, times))


def _side(found: Found) -> Side | None:
    return _SIDES.get(found.kind("side") or "")


def _bare(found: Found) -> Moment | None:
    """ "for years", "weeks of fighting": an untold number of them."""
    unit, _ = unit_of(found)
    if unit == "Q" or has(found.before(), {"day_part", "number", "count"}):
        return None
    return Length(amounts=((None, unit),), side=_side(found))


def _one_long(found: Found) -> Moment | None:
    """ "year-long"."""
    unit, times = unit_of(found)
    return Length(amounts=length_of(1, unit, times))


def _or_two(found: Found) -> Moment | None:
    unit, _ = unit_of(found)
    return Length(amounts=((None, unit),))


def _sided_one(found: Found) -> Moment | None:
    """ "the past decade", "the next hour": one of it on this side or that."""
    unit, times = unit_of(found)
    if unit in ("Y", "M", "W", "Q", "D"):
        return None  # "the past year" is a date
    return Length(amounts=length_of(1, unit, times), side=_side(found))


def _every(found: Found) -> Moment | None:
    unit, times = unit_of(found)
    amount = found.number("amount")
    sign = "T" if unit in ("H", "TM", "TS") else ""
    return Repeat(value=f"P{sign}{(amount or 1) * times}{unit.removeprefix('T')}")


def _every_named(found: Found) -> Moment | None:
    """ "every Tuesday", "each July", "every summer", "every night"."""
    part = found.get("part")
    weekday, month, season = found.get("weekday"), found.get("month"), found.get("season")
    if weekday is not None:
        return Repeat(value=f"XXXX-WXX-{weekday}" + (f"T{part}" if part else ""))
    if month is not None:
        return Repeat(value=f"XXXX-{int(month):02d}")
    if season is not None:
        return Repeat(value=f"XXXX-{season}")
    return Repeat(value=f"XXXX-XX-XXT{part}")


def _repeat(found: Found) -> Moment | None:
    return Repeat(value=str(found.get("repeat")))


def _per(found: Found) -> Moment | None:
    unit, times = unit_of(found)
    return Repeat(value=f"P{'T' if unit in ('H', 'TM', 'TS') else ''}{times}{unit.removeprefix('T')}")


def _present(found: Found) -> Moment | None:
    """ "now", "currently"."""
    return Vague(reference="PRESENT_REF")


def _current(found: Found) -> Moment | None:
    """ "the current crisis"; not in names and not in "alternating-current"."""
    after, before = found.after(), found.before()
    named = after is None or after.shape == "title"
    return None if named or has(before, {"hyphen"}) else Vague(reference="PRESENT_REF")


def _future(found: Found) -> Moment | None:
    """ "the future", "future attacks", "soon"; not "soon after"."""
    after, word = found.after(), found.words[found.first].text
    if word == "soon" and after is not None and after.text in ("after", "as", "afterwards", "afterward", "before"):
        return None
    return Vague(reference="FUTURE_REF")


def _past(found: Found) -> Moment | None:
    return Vague(reference="PAST_REF")


_TIME_NOUNS = "unit|units|number|count|some_count|season|seasons|month|weekday|weekend|day_part|hyphen"
_UNIT = "( hyphen|extra )* unit=unit|units ( and plus_half=half )?"
_FULL = f"{AMOUNT} ( extra )* unit=unit|units ( and article? plus_half=half )? or_so?"
_RANGE = f"{AMOUNT} to|hyphen|dash number|count {_UNIT}"

RULES = (
    Rule(_FULL, _length),
    Rule(f"{AMOUNT} hyphen unit=unit ( hyphen old|long_word )?", _hyphened),
    Rule("amount=number|count unit=unit", _hyphened),
    Rule(f"{AMOUNT} unit=units old|of_age|long_word", _length),
    Rule(_RANGE, _length),
    Rule(f"the|these|those? side=past_side|future_side|first_side {_FULL}", _length),
    Rule(f"the side=past_side|future_side|first_side {_RANGE}", _length),
    Rule(f"the {_FULL} ahead?", _length),
    Rule("the side=past_side|future_side unit=unit", _sided_one),
    Rule("side=past_side unit=unit", _sided_one),
    Rule("for : unit=units", _bare),
    Rule("unit=units hyphen long_word", _bare),
    Rule("unit=unit hyphen long_word", _one_long),
    Rule("unit=units / of", _bare),
    Rule("article unit=unit or_two", _or_two),
    Rule("side=recent_side unit=units", _bare),
    Rule("the? side=plain_coming unit=units", _bare),
    Rule("the unit=units ahead", _bare),
    Rule("every amount=number|count? unit=unit|units", _every),
    Rule("every weekday=weekday part=day_part?", _every_named),
    Rule("every month=month", _every_named),
    Rule("every season=season", _every_named),
    Rule("every part=day_part", _every_named),
    Rule("weekday=weekdays", _every_named),
    Rule("weekday=weekday part=parts", _every_named),
    Rule("repeat=repeat", _repeat),
    Rule("per unit=unit", _per),
    Rule("present", _present),
    Rule("present_adjective", _current),
    Rule("past|past_adjective", _past),
    Rule("future", _future),
    Rule(f"the past_noun /! {_TIME_NOUNS}", _past),
)
