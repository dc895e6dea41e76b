"""Rules for dates told by a distance: "two weeks ago", "three days later", "the day before"."""

from __future__ import annotations

from typing import Literal

from sayso.extraction.times.pattern import Found, Rule
from sayso.records.moments import DayTime, Moment, Step

_PER_UNIT = {"2W": ("W", 2), "5DE": ("Y", 50)}
AMOUNT = "amount=number|count|article|another|some_count|half"


def unit_of(found: Found, field: str = "unit") -> tuple[str, int]:
    """The unit and how many of it the word means (a fortnight is two weeks)."""
    unit = str(found.get(field))
    return _PER_UNIT.get(unit, (unit, 1))


def amount_of(found: Found) -> float | None:
    """How many; None where it is untold ("several")."""
    kind = found.kind("amount")
    if kind in ("number", "count", "half"):
        value = float(found.get("amount") or 0)
    elif kind in ("article", "another"):
        value = 1.0
    else:
        return None
    if "plus_half" in found.fields:
        value += 0.5
    return int(value) if value == int(value) else value


def _step(found: Found, sign: Literal[-1, 1], base: Literal["published", "focus", "either"]) -> Moment | None:
    unit, times = unit_of(found)
    amount = amount_of(found)
    if unit == "DE" and amount is not None:
        unit, times = "Y", 10
    if amount is None:
        return Step(unit=unit, count=None, base=base, sign=sign)
    return Step(unit=unit, count=sign * amount * times, base=base, sign=sign)


def _ago(found: Found) -> Moment | None:
    """ "a year ago" may mean the quarter a year before the one a report on business is about."""
    yearly = found.kind("amount") == "article" and found.get("unit") == "Y"
    return _step(found, -1, "either" if yearly else "published")


def _hence(found: Found) -> Moment | None:
    return _step(found, 1, "published")


def _earlier(found: Found) -> Moment | None:
    """ "two days earlier" reckons from the date the text is at; "a year earlier" may do either."""
    if _opens_clause(found):
        return None
    return _step(found, -1, "either" if found.kind("amount") == "article" and found.get("unit") == "Y" else "focus")


def _later(found: Found) -> Moment | None:
    if _opens_clause(found):
        return None
    return _step(found, 1, "focus")


def _opens_clause(found: Found) -> bool:
    """Whether "before", "after" and "on" go on to what they are about ("two days after the attack")."""
    last = found.words[found.last - 1].text
    if last in ("earlier", "later", "previously", "thereafter", "afterwards", "afterward"):
        return False
    after = found.after()
    return after is not None and not after.senses.keys() & {"stop", "comma", "semicolon", "close", "break"}


def _the_day_before(found: Found) -> Moment | None:
    if _opens_clause(found):
        return None
    sign = -1 if found.kind("way") == "earlier" else 1
    return Step(unit=str(found.get("unit")), count=sign, base="focus")


def _part_of_step(found: Found) -> Moment | None:
    ahead = found.kind("pick") in ("next", "following")
    return DayTime(part=str(found.get("part")), nearest="next" if ahead else "same")


_MANY = f"{AMOUNT} ( hyphen|extra )* unit=unit|units ( and plus_half=half )? or_so?"

RULES = (
    Rule(f"{_MANY} ago", _ago),
    Rule("unit=units ago", _ago),
    Rule(f"{_MANY} hence", _hence),
    Rule(f"{_MANY} earlier", _earlier),
    Rule(f"{_MANY} later", _later),
    Rule("unit=units earlier", _earlier),
    Rule("unit=units later", _later),
    Rule("the unit=date_unit way=earlier|later", _the_day_before),
    Rule("the? pick=next|following|previous|same|that part=day_part", _part_of_step),
)
