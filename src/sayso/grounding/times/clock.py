"""From a zone's name to minutes east of UTC on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sayso.lexicon.zones import zone_of_country, zone_offsets, zone_regions
from sayso.records.record import Place
from sayso.records.span import Span


def offset_of(zone: str | None, day: date | None, *, local: str | None = None) -> int | None:
    """Minutes east of UTC, None if no zone is told or its offset cannot be known.

    Args:
        zone: a name of `times_zones.yml`, an offset ("+03:00"), "local", or None.
        day: the day, since offsets change over the years; needed for regions.
        local: the IANA zone that "local" means, where the caller knows the place.
    """
    if zone is None:
        return None
    fixed = zone_offsets().get(zone, zone if zone[0] in "+-" else None)
    if fixed is not None:
        sign = -1 if fixed[0] == "-" else 1
        return sign * (int(fixed[1:3]) * 60 + int(fixed[4:6]))
    region = local if zone == "local" else zone_regions().get(zone)
    if region is None or day is None:
        return None
    try:
        shift = datetime.combine(day, time(12), ZoneInfo(region)).utcoffset()
    except (ZoneInfoNotFoundError, ValueError):
        return None
    return None if shift is None else int(shift.total_seconds() // 60)


def local_zone(places: Iterable[Place], dateline: Span | None) -> str | None:
    """The IANA zone that "local time" means in a report.

    That of the dateline's country, else of the one country that all its places lie in; None where that country has
    several zones, or the report several countries.
    """
    known = [place for place in places if place.country and place.kind != "demonym"]
    headed = {place.country for place in known if dateline and place.span.overlap(dateline)}
    countries = headed or {place.country for place in known}
    if len(countries) != 1:
        return None
    return zone_of_country(countries.pop() or "")
