"""Incidents: what several reports are about."""

from __future__ import annotations

from pydantic import BaseModel, Field

from sayso.api.shapes.places import PlaceMark
from sayso.api.shapes.reports import ReportRow
from sayso.api.shapes.times import Period
from sayso.records.brief import Side
from sayso.records.judgement import Judgement
from sayso.records.linked import Copy, Link, QuestionStatus


class QuestionTally(BaseModel):
    """How many questions an incident's reports answer, wider ones too, and how the answers stand."""

    n: int
    disputed: int
    rising: int
    revised: int
    agreed: int
    single_origin: int


class Lead(BaseModel):
    """The count that leads an incident: of the dead, else whichever most origins answer."""

    question: str = Field(description="Its id.")
    text: str = Field(examples=["How many Armenian soldiers were killed since 13 September 2022?"])
    standing: str = Field(description="What the answers leave open, in words.", examples=["105"])
    low: float | int | None
    high: float | int | None = Field(description="Null is open.")
    status: QuestionStatus
    origins: int


class IncidentRow(BaseModel):
    """An incident as lists show it."""

    id: str = Field(examples=["inc_abd9e92a3bc926e6"])
    title: str = Field(description="The headline that says it best.")
    time: Period
    place: PlaceMark | None = Field(description="Where; null where the reports do not agree on any.")
    sides: list[Side] = Field(description="Those told of most first.")
    types: list[str] = Field(description="PLOVER types, most told first.", examples=[["ASSAULT"]])
    reports: int = Field(description="How many reports tell of it.")
    origins: int = Field(description="How many origins stand behind its answers.")
    questions: QuestionTally
    lead: Lead | None = Field(description="Null where nothing is counted.")


class Suggestion(BaseModel):
    """An incident near this one: some of its reports tell of the same, but not enough of them to make it one."""

    incident: str
    title: str
    score: float = Field(description="Of the strongest link, 0 to 1.")
    reason: str
    links: list[Link]


class IncidentDetail(IncidentRow):
    """One incident with its reports and why they are together."""

    documents: list[ReportRow] = Field(description="Its reports, by publication.")
    links: list[Link] = Field(description="Why its reports are together: the twenty surest, each with score "
                              "and reason.")
    links_n: int = Field(description="How many links there are.")
    copies: list[Copy] = Field(description="Reports of one wording.")
    suggested: list[Suggestion] = Field(description="Near incidents, the strongest first.")
    judgements: list[Judgement] = Field(description="What people decided about its reports, oldest first.")
