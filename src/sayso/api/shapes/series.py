"""A question over time: what each origin said, who passed it on, and how the ceasefire stood meanwhile."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, Field

from sayso.api.shapes.questions import Asked, Number
from sayso.api.shapes.times import Moment
from sayso.records.brief import Origin, Words
from sayso.records.linked import AnswerRelation


class Step(BaseModel):
    """From when on an origin says this; until its next step."""

    answer: str = Field(description="Id of the answer.")
    at: Moment | None
    low: Number = Field(description="Null is open.")
    high: Number = Field(description="Null is open.")
    value: str = Field(description="As its origin put it.")
    hedge: str | None
    denied: bool
    relation: AnswerRelation
    why: str
    words: Words | None


class Mark(BaseModel):
    """A report that tells an answer."""

    answer: str
    at: Moment | None
    kind: Literal["first", "relay", "reprint"] = Field(
        description="The first report of it; another that passes it on; a copy of one of these.")
    document: str
    publisher: str | None
    title: str | None


class Line(BaseModel):
    """One origin over time."""

    origin: Origin
    called: str
    steps: list[Step]
    marks: list[Mark] = Field(description="The reports of each step, by publication.")


class State(BaseModel):
    """How one holder sees an agreement, from when to when."""

    position: str = Field(description="Id of the position it rests on.")
    state: str = Field(description="In words.", examples=["announced by Russia"])
    stance: str
    at: Moment
    until: Moment | None = Field(description="When the holder's next word begins; null where there is none.")
    breach: bool = Field(description="It says who broke the agreement, and not whether it is in force.")
    words: Words


class Lane(BaseModel):
    """What one holder says of an agreement: a side, or one who belongs to none."""

    holder: str
    party: str | None
    states: list[State]


class AgreementStrip(BaseModel):
    """An agreement beneath a figure: what each holder says of it over the same days."""

    name: str = Field(examples=["ceasefire of 13 September 2022"])
    kind: str
    start: Moment | None
    between: list[str]
    lanes: list[Lane]


class Series(Asked):
    """A question over time."""

    unit: str | None = Field(description="Of the numbers; null for a count of persons or things.", examples=["km²"])
    lines: list[Line] = Field(description="By the time of the first word.")
    agreements: list[AgreementStrip]
