"""Incidents and claims on a map: what has no coordinates is listed, and never pinned."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.api.shapes.incidents import IncidentRow
from sayso.api.shapes.overview import Feature, Pin, PointGeometry, Unlocated, WorldMap
from sayso.api.shapes.places import mark_of
from sayso.records.brief import Whereabouts
from sayso.store.overview import PlaceNamed

LISTED = 200  # of what has no coordinates, so many are listed


def map_of_incidents(rows: Iterable[IncidentRow]) -> WorldMap:
    """A feature for each incident that has coordinates."""
    features: list[Feature] = []
    without: list[Unlocated] = []
    for row in rows:
        place = row.place
        if place is None or place.lat is None or place.lon is None:
            without.append(Unlocated(id=row.id, title=row.title, place=place.name if place else None, n=1))
            continue
        features.append(Feature(
            id=row.id, geometry=PointGeometry(coordinates=(place.lon, place.lat)),
            properties=Pin(title=row.title, place=place.name, other_names=place.other_names,
                           gazetteer_id=place.gazetteer_id, precision=place.precision, radius_km=place.radius_km,
                           reports=row.reports, n=1, start=row.time.start, end=row.time.end,
                           disputed=row.questions.disputed)))
    return WorldMap(features=features, unlocated=without[:LISTED], unlocated_n=len(without))


def map_of_places(places: Iterable[PlaceNamed]) -> WorldMap:
    """A feature for each place that reports tell of, with how many claims name it."""
    features: list[Feature] = []
    without: list[Unlocated] = []
    for one in places:
        mark = mark_of(Whereabouts(gazetteer_id=one.gazetteer_id, name=one.name, lat=one.lat, lon=one.lon,
                                   country=one.country, admin1=None, precision=one.precision))
        assert mark is not None
        name = one.gazetteer_id or one.name
        if one.lat is None or one.lon is None:
            without.append(Unlocated(id=name, title=one.name, place=one.name, n=one.claims))
            continue
        features.append(Feature(
            id=name, geometry=PointGeometry(coordinates=(one.lon, one.lat)),
            properties=Pin(title=one.name, place=one.name, other_names=mark.other_names, gazetteer_id=one.gazetteer_id,
                           precision=one.precision, radius_km=mark.radius_km, reports=one.reports, n=one.claims,
                           start=None, end=None, disputed=0)))
    return WorldMap(features=features, unlocated=without[:LISTED], unlocated_n=len(without))
