"""How numbers, days, places and sides are put in words on every page."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sayso.cli.pages.layout import shown
from sayso.lexicon.numbers import number_words
from sayso.records.brief import Origin, Side, Whereabouts
from sayso.records.mentions import Population

Count = float | int | None
NO_NUMBER = "an unknown number"
UNITS = {"area_km2": "km²", "territory": "km²"}


def bounds(low: Count, high: Count, hedge: str | None = None) -> str:
    """What a number may be: `49`, `101 or more`, `at most 60`, `5 to 7`, `dozens`."""
    if low is None and high is None:
        return hedge or NO_NUMBER
    if low == high:
        return plain(low) + (f" ({hedge})" if hedge else "")
    if high is None:
        return f"{plain(low)} or more"
    return f"at most {plain(high)}" if low is None else f"{plain(low)} to {plain(high)}"


def as_put(low: Count, high: Count, hedge: str | None, measure: str = "") -> str:
    """A number as its origin put it: `over 100` for more than 100, `at least 43`, `dozens more`, `10 km²`."""
    unit = f" {UNITS[measure]}" if measure in UNITS else ""
    if low is None and high is None:
        return hedge or NO_NUMBER
    if not hedge:
        return bounds(low, high) + unit
    said, words = hedge.lower(), number_words()
    kind = words.before.get(said) or words.after.get(said)
    value = {"more_than": _moved(low, -1), "less_than": _moved(high, 1), "at_most": high}.get(kind or "", low)
    if kind is None or value is None:
        return f"{said} ({bounds(low, high)}{unit})"
    return f"{said} {plain(value)}{unit}" if said in words.before else f"{plain(value)} {said}{unit}"


def _moved(value: Count, by: int) -> Count:
    """The number that a bound was moved from ("over 100" is 101 and more); fractions are never moved."""
    return value if value is None or isinstance(value, float) else value + by


def plain(value: Count) -> str:
    """A number with its thousands parted, without a nought after the point; "?" where it is open."""
    if value is None:
        return "?"
    return f"{int(value):,}" if value == int(value) else f"{value:,}"


def day(instant: str | None) -> str:
    """A day, with the hour where it is told, both in UTC: `13 Sep 2022`, `14 Sep 2022 09:00`."""
    if not instant:
        return ""
    try:
        moment = datetime.fromisoformat(instant)
    except ValueError:
        return shown(instant)
    if len(instant) <= len("2022-09-13"):
        return f"{moment.day} {moment:%b %Y}"
    moment = moment.astimezone(UTC) if moment.tzinfo else moment
    hour = f" {moment:%H:%M}" if (moment.hour, moment.minute) != (0, 0) else ""
    return f"{moment.day} {moment:%b %Y}{hour}"


def days(since: str | None, until: str | None) -> str:
    """The days that something covers: `13 Sep 2022`, `13 Sep 2022 to 14 Sep 2022`, `since ...`, `until ...`."""
    first, last = day(since), day(until)
    if first and last:
        return first if first == last else f"{first} to {last}"
    return f"since {first}" if first else f"until {last}" if last else ""


def lasting(start: str | None, end: str | None) -> str:
    """The days from one instant to another that is no longer within: `13 Sep 2022 to 14 Sep 2022`."""
    if start and end and end > start:
        end = (datetime.fromisoformat(end) - timedelta(seconds=1)).date().isoformat()
        start = datetime.fromisoformat(start).date().isoformat()
    return days(start, end)


def where(place: Whereabouts | None) -> str:
    """A place by its name, with its country and, where it is no settlement, how exactly it is known."""
    if place is None:
        return ""
    told = [place.name, place.country if place.country and place.precision != "country" else None]
    vague = "not located" if place.lat is None else place.precision
    name = ", ".join(part for part in told if part)
    return name if vague in ("exact", "settlement", "country") else f"{name} ({vague})"


def whose(victim: Side | None, population: Population) -> str:
    """Who is counted or hit."""
    return ", ".join(part for part in (victim.name if victim else "", known(population)) if part)


def known(population: Population) -> str:
    """The population, nothing where it is unknown."""
    return "" if population == "unknown" else population


def voice(origin: Origin) -> str:
    """An origin with what it is, where its name does not say so: `unnamed officials (unnamed; Armenia)`."""
    told = [origin.office if origin.office and origin.office not in origin.name else "",
            {"report": "the report itself", "unnamed": "unnamed"}.get(origin.kind, ""),
            origin.party.name if origin.party and origin.party.name not in origin.name else ""]
    more = "; ".join(part for part in told if part and part.lower() not in origin.name.lower())
    return f"{origin.name} ({more})" if more else origin.name


def some(number: int, one: str, more: str = "") -> str:
    """A count with its noun: `1 origin`, `2 origins`."""
    return f"{number:,} {one if number == 1 else more or one + 's'}"
