"""Incidents and claims on a map and by day: what has no coordinates is listed, and never pinned."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sayso.api.shapes.overview import Day, Feature, Pin, PointGeometry, Timeline, Unlocated, WorldMap
from sayso.api.shapes.places import mark_of
from sayso.api.shapes.times import period_of
from sayso.store.picturing import IncidentPoint, PlacePoint

LISTED = 200  # of what has no coordinates, so many are listed


def map_of_incidents(points: Iterable[IncidentPoint], *, more: bool) -> WorldMap:
    """A feature for each incident that has coordinates; `more` where others fit that are not among them."""
    features: list[Feature] = []
    without: list[Unlocated] = []
    for one in points:
        place, time = mark_of(one.place), period_of(one.day or None, one.ends or None)
        if place is None or place.lat is None or place.lon is None:
            without.append(Unlocated(id=one.id, title=one.title, place=place.name if place else None, n=1))
            continue
        features.append(Feature(
            id=one.id, geometry=PointGeometry(coordinates=(place.lon, place.lat)),
            properties=Pin(title=one.title, place=place.name, other_names=place.other_names,
                           gazetteer_id=place.gazetteer_id, country=place.country, precision=place.precision,
                           radius_km=place.radius_km, reports=one.reports, n=1, time=time, disputed=one.disputed)))
    return WorldMap(features=features, unlocated=without[:LISTED], unlocated_n=len(without), more=more)


def map_of_places(points: Iterable[PlacePoint], *, more: bool) -> WorldMap:
    """A feature for each place that claims tell of, with how many do; `more` as of incidents."""
    features: list[Feature] = []
    without: list[Unlocated] = []
    for one in points:
        place = mark_of(one.place)
        assert place is not None
        name = place.gazetteer_id or place.name
        if place.lat is None or place.lon is None:
            without.append(Unlocated(id=name, title=place.name, place=place.name, n=one.claims))
            continue
        features.append(Feature(
            id=name, geometry=PointGeometry(coordinates=(place.lon, place.lat)),
            properties=Pin(title=place.name, place=place.name, other_names=place.other_names,
                           gazetteer_id=place.gazetteer_id, country=place.country, precision=place.precision,
                           radius_km=place.radius_km, reports=one.reports, n=one.claims, time=None, disputed=0)))
    return WorldMap(features=features, unlocated=without[:LISTED], unlocated_n=len(without), more=more)


def timeline_of(incidents: Mapping[str, int], claims: Mapping[str, int], reports: Mapping[str, int], *,
                more: bool) -> Timeline:
    """The days on which anything falls, in order, what has no day apart; `more` where the last claims alone count."""
    def day(one: str) -> Day:
        return Day(day=one, incidents=incidents.get(one, 0), claims=claims.get(one, 0), reports=reports.get(one, 0))

    days = sorted({*incidents, *claims, *reports} - {""})
    return Timeline(days=[day(one) for one in days], undated=day(""), more=more)
