"""Places as they are drawn: never without how exactly they are known."""

from __future__ import annotations

from pydantic import BaseModel, Field

from sayso.gazetteer import MAIN, Entry, open_gazetteer
from sayso.records.brief import Whereabouts
from sayso.records.errors import GazetteerUnavailable

# Kinds of the gazetteer that a place without an id may be, by its precision.
_AREAS = {"country": ("country", "territory"), "province": ("admin1",)}


class PlaceMark(BaseModel):
    """A place with its precision."""

    gazetteer_id: str | None = Field(description="Null where it is not located.", examples=["geonames:616435"])
    name: str = Field(examples=["Jermuk"])
    other_names: list[str] = Field(description="Names that another side uses; shown beside the name.")
    lat: float | None = Field(description="WGS 84; null where it is not located. Of an area its middle.")
    lon: float | None
    country: str | None = Field(description="ISO 3166-1 alpha-2.", examples=["AM"])
    admin1: str | None
    precision: str = Field(description="exact, settlement, district, province, region, country or none.",
                           examples=["settlement"])
    radius_km: float | None = Field(description="Of the circle that covers most of it.", examples=[3.0])


def mark_of(place: Whereabouts | None) -> PlaceMark | None:
    """A place as it is drawn; None for none."""
    if place is None:
        return None
    entry = entry_of(place)
    lat, lon = (place.lat, place.lon) if place.lat is not None or entry is None else (entry.lat, entry.lon)
    return PlaceMark(
        gazetteer_id=place.gazetteer_id or (entry.id if entry else None), name=place.name,
        other_names=list(entry.other_names) if entry else [], lat=lat, lon=lon, country=place.country,
        admin1=place.admin1, precision=place.precision, radius_km=entry.radius_km if entry else None)


def entry_of(place: Whereabouts) -> Entry | None:
    """What the gazetteer knows of a place that was found in it; None where it is not there any more.

    Linking names a country or province that several places share by its name alone: it is looked up as such.
    """
    try:
        found = open_gazetteer().look_up(place.name)
    except GazetteerUnavailable:  # a place is drawn without its size then, and the rest of the answer stands
        return None
    if place.gazetteer_id is not None:
        return next((entry for entry, _ in found if entry.id == place.gazetteer_id), None)
    kinds = _AREAS.get(place.precision, ())
    areas = [entry for entry, how in found if how == MAIN and entry.kind in kinds and entry.country == place.country]
    return areas[0] if place.country and len(areas) == 1 else None
