"""Claims near a point or in a box, asked for a stretch of time after another, so that of claims of many places no more
are read than are shown: what is sorted or counted is sorted or counted within each stretch.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import cos, radians
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, literal, select

from sayso.store import schema as t
from sayso.store.bulk import among, listed
from sayso.store.lists import common
from sayso.store.rows import DAY, day_of
from sayso.store.tallies import claims_on
from sayso.store.wanted import Box, ClaimsWanted, Near

# Of a place whose middle is all that is drawn, it cannot be said what it is near to.
TOO_WIDE = ("country", "none")
_KM_OF_DEGREE = 111.2
_LAST = "~"  # sorts after every day
# A list's first stretch holds so many claims of all places, and each further one so many times as many: of 1,001,940
# claims, 50 of 250,000 are had in the first, 50 of 1,000 in the fifth.
FIRST, GROWTH = 2_000, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A part of the claims that are asked for.

    Attributes:
        since: said from then on; "" for all, those too of which it is not known. until: said before; None for all.
        places: a claim tells of a place of each of these lists of marks.
    """

    since: str = ""
    until: str | None = None
    places: tuple[Sequence[str], ...] = ()


WHOLE = Stretch()


def stretches(connection: Connection, wanted: ClaimsWanted, *, first: int, growth: int = 1, latest: bool = False,
              after: str | None = None) -> list[Stretch]:
    """The stretches in which what is asked for is had, in the order of time; one where few places or none are meant.

    Args:
        first: how many claims, of whatever place, are said in the first stretch; each further one has `growth` times
            as many. latest: from the last one said on. after: when the last one seen was said.
    """
    whole = Stretch(places=_places_asked(connection, wanted))
    if not any(common(connection, among(connection, t.claim_places.c.place, one)) for one in whole.places):
        return [whole]
    since, until = day_of(wanted.get("since")), day_of(wanted.get("until")) or None
    # A blank sorts before whatever an instant goes on with.
    whole = replace(whole, since=since if latest else max(since, after or ""),
                    until=min(after + " ", until or _LAST) if latest and after is not None else until)
    begin = _begin(connection, whole, latest=latest)
    if begin is None:
        return [whole]
    days = claims_on(connection, "", "", None, None)
    days = {day: n for day, n in days.items() if (whole.since[:DAY] <= day <= begin if latest else begin[:DAY] <= day)
            and (whole.until is None or day < whole.until)}
    whole = replace(whole, until=begin + " ") if latest else replace(whole, since=begin)
    edges = list(_edges(days, first, growth, latest=latest))
    if latest:
        bounds = zip([*edges, whole.since], [whole.until, *edges], strict=True)
    else:
        bounds = zip([whole.since, *edges], [*edges, whole.until], strict=True)
    return [replace(whole, since=low, until=high) for low, high in bounds]


def _begin(connection: Connection, whole: Stretch, *, latest: bool) -> str | None:
    """When the first claim was said that tells of any of the places, or the last one; None where none was."""
    found: list[str] = []
    for places in whole.places:
        given, held = listed(connection, places), t.claim_places.c
        one = select(held.said).where(held.place == given.c.value, held.said >= whole.since)
        one = one.where(held.said < whole.until) if whole.until is not None else one
        one = one.order_by(held.said.desc() if latest else held.said).limit(1)
        ends = [end for end in connection.scalars(select(one.scalar_subquery()).select_from(given)) if end is not None]
        if not ends:
            return None
        found.append(max(ends) if latest else min(ends))
    return min(found) if latest else max(found)


def _edges(days: Mapping[str, int], size: int, growth: int, *, latest: bool) -> Iterator[str]:
    """The days on which stretches end and others begin."""
    held, last = 0, ""
    for day in sorted(days, reverse=latest):
        if held >= size:
            yield last if latest else day
            held, size = 0, size * growth
        held, last = held + days[day], day


def _places_asked(connection: Connection, wanted: ClaimsWanted) -> tuple[Sequence[str], ...]:
    s = t.sites.c
    return tuple(connection.scalars(select(s.gazetteer_id).distinct().where(
        condition, s.precision.not_in(TOO_WIDE), s.gazetteer_id.is_not(None))).all()
        for condition in around(s.lat, s.lon, wanted.get("near"), wanted.get("bbox")))


def around(lat: Column[Any], lon: Column[Any], near: Near | None, bbox: Box | None) -> list[ColumnElement[bool]]:
    """The conditions that a point is so near to another, and that it lies in a box."""
    found: list[ColumnElement[bool]] = []
    if near is not None:
        north, east, km = near
        high = km / _KM_OF_DEGREE
        wide = min(180.0, high / max(0.01, cos(radians(north))))
        # So near, and so far from the poles, the earth is flat enough: of 500 km it is wrong by less than 1.
        flat = (lat - north) * (lat - north) + (lon - east) * (lon - east) * literal(cos(radians(north)) ** 2)
        found.append(_boxed(lat, lon, (east - wide, north - high, east + wide, north + high)) & (flat <= high * high))
    if bbox is not None:
        found.append(_boxed(lat, lon, bbox))
    return found


def _boxed(lat: Column[Any], lon: Column[Any], bbox: Box) -> ColumnElement[bool]:
    west, south, east, north = bbox
    across = (lon >= west) & (lon <= east) if west <= east else (lon >= west) | (lon <= east)
    return lat.between(south, north) & across
