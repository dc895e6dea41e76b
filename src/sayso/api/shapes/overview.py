"""The map and the timeline."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, Field

from sayso.api.shapes.times import Period


class PointGeometry(BaseModel):
    """GeoJSON."""

    type: Literal["Point"] = "Point"
    coordinates: tuple[float, float] = Field(description="Longitude, latitude.")


class Pin(BaseModel):
    """What a feature is."""

    title: str
    place: str = Field(description="Its name.")
    other_names: list[str] = Field(description="Names that another side uses; both are shown.")
    gazetteer_id: str | None
    country: str | None = Field(description="ISO 3166-1 alpha-2.")
    precision: str = Field(description="A settlement is a point; a district, province or region an area of "
                           "`radius_km`; a country no more than a note.")
    radius_km: float | None
    reports: int = Field(description="How many tell of it.")
    n: int = Field(description="How many incidents or claims it stands for.")
    time: Period | None = Field(description="Of an incident; null for a place.")
    disputed: int = Field(description="Of its questions, how many are disputed; 0 for claims.")


class Feature(BaseModel):
    """GeoJSON."""

    type: Literal["Feature"] = "Feature"
    id: str = Field(description="Of the incident; for claims of the place.")
    geometry: PointGeometry
    properties: Pin


class Unlocated(BaseModel):
    """What has no place on the map; listed, never pinned."""

    id: str
    title: str
    place: str | None = Field(description="The name as printed, where one is told.")
    n: int


class WorldMap(BaseModel):
    """A GeoJSON FeatureCollection, and what has no coordinates."""

    type: Literal["FeatureCollection"] = "FeatureCollection"
    features: list[Feature]
    unlocated: list[Unlocated]
    unlocated_n: int = Field(description="How many there are; the list may be shorter.")
    more: bool = Field(description="Whether more fit than a map takes: of incidents those of most reports are in it, "
                       "of more than 10,000 claims the places of the last said.")


class Day(BaseModel):
    """How much falls on one day."""

    day: str = Field(examples=["2022-09-13"])
    incidents: int = Field(description="That begin then.")
    claims: int = Field(description="That were made then.")
    reports: int = Field(description="That were published then.")


class Timeline(BaseModel):
    """Days on which something happened, was said or published, in order."""

    days: list[Day]
    undated: Day = Field(description="What has no day; its own day is empty.")
    more: bool = Field(description="Whether more than 50,000 claims fit, where they are not kept counted: then the "
                       "last said are counted.")
