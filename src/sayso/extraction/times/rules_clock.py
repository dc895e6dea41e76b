"""Rules for clock times and parts of the day."""

from __future__ import annotations

import re

from sayso.extraction.times.pattern import Found, Rule
from sayso.records.moments import CalendarDate, DayTime, Moment, Repeat, Step

_INSTANT = re.compile(r"(\d{4})-(\d\d)-(\d\d)t(\d\d)(?::?(\d\d))?(?::?(\d\d))?(z|[+-]\d\d:?\d\d)?")


def _zone(found: Found) -> str | None:
    zone = found.get("zone")
    return str(zone) if zone is not None else ("local" if "local" in found.fields else None)


def _with_meridiem(hour: int, found: Found) -> int | None:
    """The hour of the day, None if "a.m." or "p.m." does not fit it."""
    meridiem = found.number("meridiem")
    if meridiem is None:
        return hour if 0 <= hour <= 24 else None
    if meridiem == 12 and 12 < hour < 24:
        return hour  # "17:30pm"
    if not 0 <= hour <= 12:
        return None
    return hour % 12 + meridiem


def _clock(found: Found) -> DayTime | None:
    text = str(found.get("clock")).replace(".", ":")
    parts = [int(part) for part in text.split(":")]
    hour = _with_meridiem(parts[0], found)
    if hour is None or parts[1] > 59 or parts[-1] > 59:
        return None
    if "dotted" in found.fields and "meridiem" not in found.fields:
        return None
    return DayTime(hour=hour, minute=parts[1], second=parts[2] if len(parts) > 2 else None, zone=_zone(found))


def _hour(found: Found) -> DayTime | None:
    hour = _with_meridiem(int(found.number("hour") or 0), found)
    return None if hour is None else DayTime(hour=hour, minute=0, zone=_zone(found))


def _military(found: Found) -> DayTime | None:
    """ "0600 GMT", "2300 hours"."""
    text = str(found.get("military"))
    hour, minute = int(text[:2]), int(text[2:])
    return DayTime(hour=hour, minute=minute, zone=_zone(found))


def _bare_military(found: Found) -> DayTime | None:
    """ "at 1700"; what could be a year of our time is none."""
    return None if int(str(found.get("military"))) >= 1900 else _military(found)


def _iso(found: Found) -> Moment | None:
    """A full ISO 8601 instant."""
    match = _INSTANT.fullmatch(str(found.get("iso")))
    if match is None:
        return None
    year, month, day, hour, minute, second = (None if part is None else int(part) for part in match.groups()[:6])
    zone = match[7]
    if zone and zone != "z" and ":" not in zone:
        zone = f"{zone[:3]}:{zone[3:]}"
    on = CalendarDate(year=year, month=month, day=day)
    return DayTime(hour=hour, minute=minute, second=second, zone=zone, day=on)


def _clock_word(found: Found) -> DayTime | None:
    """ "noon", "just after midnight" (the first hour of the day), "midnight" (its end)."""
    hour = found.number("word") or 12
    if "after" in found.fields:
        return DayTime(hour=hour % 24, zone=_zone(found), after=True)
    return DayTime(hour=hour, minute=None if hour == 24 else 0, zone=_zone(found))


def _part(found: Found) -> DayTime | None:
    return DayTime(part=str(found.get("part")))


def _plain_part(found: Found) -> DayTime | None:
    """ "at dawn"; with a capital it is part of a name."""
    return DayTime(part=str(found.get("part"))) if found.words[found.first].shape == "lower" else None


def _any_part(found: Found) -> Moment | None:
    """ "at night", "in the mornings": no day's in particular."""
    return Repeat(value=f"XXXX-XX-XXT{found.get('part')}")


def _picked_part(found: Found) -> DayTime | None:
    kind = found.kind("pick")
    return DayTime(part=str(found.get("part")), nearest="last" if kind == "last" else "this")


def _that_part(found: Found) -> DayTime | None:
    return DayTime(part=str(found.get("part")), nearest="same")


def _tonight(found: Found) -> DayTime | None:
    return DayTime(part="NI", nearest="this")


def _overnight(found: Found) -> DayTime | None:
    """ "overnight": the night that led to the day the text is at or was published on."""
    return DayTime(part="NI", nearest="last")


def _deictic_part(found: Found) -> DayTime | None:
    day = Step(unit="D", count=found.number("day"), base="published")
    return DayTime(part=str(found.get("part")), day=day)


def _in_part(found: Found) -> DayTime | None:
    """ "4 in the morning", "3:30 in the afternoon"."""
    part = str(found.get("part"))
    text = str(found.get("clock") or f"{found.number('hour')}:00")
    hour, minute = (int(number) for number in text.split(":")[:2])
    if not 1 <= hour <= 12 or minute > 59:
        return None
    late = (part in ("AF", "EV") and hour != 12) or (part == "NI" and 5 <= hour <= 11)
    return DayTime(hour=hour % 12 + 12 if late else hour % 24, minute=minute)


_ZONE = "( zone=zone | zone=region time | local=local time )?"

RULES = (
    Rule("iso=iso", _iso),
    Rule(f"clock=clock meridiem=meridiem? hours_mark? {_ZONE}", _clock),
    Rule(f"clock=dotted_clock dotted=meridiem meridiem=meridiem? {_ZONE}", _clock),
    Rule(f"clock=dotted_clock meridiem=meridiem {_ZONE}", _clock),
    Rule(f"hour=hour meridiem=meridiem {_ZONE}", _hour),
    Rule(f"hour=hour|count oclock {_ZONE}", _hour),
    Rule(f"military=military hours_mark {_ZONE}", _military),
    Rule("military=military ( zone=zone | zone=region time | local=local time )", _military),
    Rule("at_word : military=military", _bare_military),
    Rule("at_word approximately : military=military", _bare_military),
    Rule("hour=hour|count in the part=day_part", _in_part),
    Rule("clock=clock in the part=day_part", _in_part),
    Rule(f"exact_after? after=after_word word=clock_word {_ZONE}", _clock_word),
    Rule(f"exact_after? before_word word=clock_word {_ZONE}", _clock_word),
    Rule(f"word=clock_word {_ZONE}", _clock_word),
    Rule("the part=day_part", _part),
    Rule("by_word : part=day_part", _part),
    Rule("in|at|by|of|strict_in : part=day_part|parts /! units", _any_part),
    Rule("weekday|day|day_ordinal|year|month|holiday : part=day_part", _part),
    Rule("part=plain_part", _plain_part),
    Rule("pick=last|this part=day_part", _picked_part),
    Rule("that part=part", _that_part),
    Rule("one part=day_part", _part),
    Rule("tonight", _tonight),
    Rule("overnight", _overnight),
    Rule("day=deictic part=day_part", _deictic_part),
)
