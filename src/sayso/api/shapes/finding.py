"""What search and pickers give."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, Field

from sayso.api.shapes.places import PlaceMark
from sayso.api.shapes.times import Moment
from sayso.records.span import Span


class Passage(BaseModel):
    """A report or claim in which the words stand."""

    kind: Literal["report", "claim"]
    id: str
    document: str = Field(description="Id of the report.")
    title: str | None
    published: Moment | None
    snippet: str
    start: int = Field(description="Where the snippet starts in the report's text.")
    words: list[Span] = Field(description="Where the words found stand: spans of the report's text.")
    in_title: bool


class ActorName(BaseModel):
    """One who says something."""

    name: str
    kind: str = Field(description="speaker, institution, outlet, report or unnamed; party for a side as a whole.")
    party: str | None = Field(description="Id of its party.")
    party_name: str | None
    claims: int


class PlaceName(BaseModel):
    """A place that reports tell of."""

    gazetteer_id: str | None
    name: str
    country: str | None
    lat: float | None
    lon: float | None
    precision: str
    reports: int


class Found(BaseModel):
    """What was found, by kind."""

    q: str
    reports: list[Passage]
    claims: list[Passage]
    actors: list[ActorName]
    places: list[PlaceName]


class GazetteerPlace(PlaceMark):
    """A place of the gazetteer, to choose from when correcting."""

    kind: str = Field(examples=["settlement"])
    population: int
    km: float | None = Field(description="From the point asked about.")
