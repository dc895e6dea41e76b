"""Ceasefires and agreements: the course of each, and each side's view at an instant."""

from __future__ import annotations

from pydantic import BaseModel, Field

from sayso.api.shapes.series import Lane
from sayso.api.shapes.times import Moment
from sayso.records.brief import Origin, Side, Words
from sayso.records.mentions import Certainty


class Stage(BaseModel):
    """One thing told of an agreement."""

    position: str
    at: Moment | None = Field(description="When it was said.")
    on: Moment | None = Field(description="When it came about, where told.")
    stance: str
    state: str = Field(description="In words.", examples=["violated by Azerbaijan"])
    breach: bool = Field(description="It says who broke the agreement.")
    by: Side | None
    origin: Origin
    relays: list[str]
    act: str
    certainty: Certainty
    evidence: list[str]
    words: Words


class SideView(BaseModel):
    """What one holder says of an agreement at an instant."""

    holder: str
    party: Side | None
    stage: Stage


class Agreement(BaseModel):
    """One agreement."""

    name: str
    kind: str
    start: Moment | None
    between: list[str]
    stages: list[Stage] = Field(description="By when they were said.")
    lanes: list[Lane] = Field(description="The same by holder.")
    views: list[SideView] | None = Field(description="Each holder's view at the instant asked for; null without one.")


class Agreements(BaseModel):
    """The agreements that an incident's reports tell of."""

    incident: str
    at: str | None
    items: list[Agreement]
