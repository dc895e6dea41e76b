"""Places as reports are compared by them, and how far they lie apart."""

from __future__ import annotations

from math import asin, cos, inf, radians, sin, sqrt

from sayso.records.brief import Whereabouts
from sayso.records.record import Place

__all__ = ["great_circle", "kilometres", "whereabouts_of"]

# Mean radius of the Earth in kilometres (IUGG).
_EARTH = 6371.0


def whereabouts_of(place: Place) -> Whereabouts:
    """A place of a record without what only its own report needs."""
    return Whereabouts(gazetteer_id=place.gazetteer_id, name=place.name, lat=place.lat, lon=place.lon,
                       country=place.country, admin1=place.admin1, precision=place.precision)


def kilometres(one: Whereabouts, other: Whereabouts) -> float:
    """Great-circle distance; infinite where either is unlocated."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return inf
    return great_circle((one.lat, one.lon), (other.lat, other.lon))


def great_circle(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Kilometres between two points, latitude and longitude in degrees (haversine)."""
    north, far_north = radians(one[0]), radians(other[0])
    east = radians(other[1] - one[1])
    half = sin((far_north - north) / 2) ** 2 + cos(north) * cos(far_north) * sin(east / 2) ** 2
    return 2 * _EARTH * asin(min(1.0, sqrt(half)))
