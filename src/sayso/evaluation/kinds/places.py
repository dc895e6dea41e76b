"""Places: the toponym's extent, and where it lies."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

from sayso.evaluation.kinds.kind import Field, Kind, plain
from sayso.evaluation.kinds.view import View
from sayso.evaluation.quoting import WrongValue, likeness
from sayso.records.record import Place

EARTH_KM = 6371.0
# GeoNames, OpenStreetMap and newspapers put one town up to so many kilometres apart.
NEAR_KM = 25.0
Point = tuple[float, float]


def kilometres(one: Point, other: Point) -> float:
    """The distance over the ground of two points, each latitude and longitude in degrees."""
    (south, west), (north, east) = [(radians(lat), radians(lon)) for lat, lon in (one, other)]
    half = sin((north - south) / 2) ** 2 + cos(south) * cos(north) * sin((east - west) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(half))


def _point(value: object, _text: str) -> tuple[Point, float] | None:
    """`[lat, lon]`, `[lat, lon, kilometres]`, or null for unlocated."""
    if value is None:
        return None
    given = value if isinstance(value, list) else []
    numbers = [float(one) for one in given if isinstance(one, int | float) and not isinstance(one, bool)]
    if len(numbers) != len(given) or len(numbers) not in (2, 3) or abs(numbers[0]) > 90 or abs(numbers[1]) > 180:
        raise WrongValue(f"{value!r} is no point.", remedy="Write [latitude, longitude], with kilometres if need be.")
    return (numbers[0], numbers[1]), numbers[2] if len(numbers) == 3 else NEAR_KM


def _is_near(wanted: tuple[Point, float] | None, place: Place, _view: View) -> bool:
    if wanted is None or place.lat is None or place.lon is None:
        return wanted is None and place.lat is None
    point, within = wanted
    return kilometres(point, (place.lat, place.lon)) <= within


_NEAR: Field[Place] = Field(
    read=_point, holds=_is_near,
    told=lambda place, _view: "unlocated" if place.lat is None else f"{place.lat:.2f}, {place.lon:.2f}")

KIND: Kind[Place] = Kind(
    name="places", key="words", items=lambda record: [place for place in record.places if place.kind != "demonym"],
    spans=lambda place: (place.span,), same=lambda wanted, told: likeness(wanted, told) == 1,
    fields={
        "near": _NEAR, "name": plain(lambda place, _view: place.name),
        "country": plain(lambda place, _view: place.country), "admin1": plain(lambda place, _view: place.admin1),
        "precision": plain(lambda place, _view: place.precision),
    })
