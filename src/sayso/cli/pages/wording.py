"""How days, places, sides and counts are put in words on every page."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sayso.cli.pages.layout import shown
from sayso.records.brief import Side, Whereabouts
from sayso.records.mentions import Population


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


def some(number: int, one: str, more: str = "") -> str:
    """A count with its noun: `1 origin`, `2 origins`."""
    return f"{number:,} {one if number == 1 else more or one + 's'}"
