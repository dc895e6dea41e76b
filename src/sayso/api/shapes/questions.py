"""Questions and their answers."""

from __future__ import annotations

from pydantic import BaseModel, Field

from sayso.api.shapes.places import PlaceMark
from sayso.api.shapes.reports import ReportRow
from sayso.api.shapes.times import Moment
from sayso.records.brief import Origin, Side, Topic, Words
from sayso.records.linked import AnswerRelation, QuestionStatus, Range
from sayso.records.mentions import Certainty, Polarity, Population

Number = float | int | None


class Told(BaseModel):
    """One origin's answer at one time."""

    id: str
    value: str = Field(description="The answer as its origin put it, in words.", examples=["over 100"])
    low: Number = Field(description="The least it may be; null is open.", examples=[101])
    high: Number = Field(description="The most it may be; null is open.", examples=[None])
    hedge: str | None = Field(description="The word that hedges it, as printed.", examples=["over"])
    stance: str = Field(description="The answer where it is no number; else empty.")
    denied: bool = Field(description="The origin says that this is not so.")
    said_at: Moment | None
    relation: AnswerRelation = Field(description="How it stands to the answer `to`.")
    to: str | None = Field(description="Id of the answer it relates to.")
    why: str = Field(description="The relation in words.")
    certainty: Certainty | None = Field(description="How firmly it is said (FactBank).")
    polarity: Polarity | None
    act: str | None = Field(description="What is done by saying it.", examples=["acknowledge"])
    relays: list[str] = Field(description="Who passes it on.")
    documents: list[str] = Field(description="Ids of the reports that tell it, the first first.")
    claims: list[str] = Field(description="Ids of the claims behind it.")


class Answered(Told):
    """An answer with its origin and all its words."""

    origin: Origin
    words: list[Words] = Field(description="The exact words, those that said it first first.")


class Asked(BaseModel):
    """A question and how its answers stand."""

    id: str = Field(examples=["que_473e15694825c2a1"])
    text: str = Field(examples=["How many Armenian soldiers were killed since 13 September 2022?"])
    topic: Topic
    measure: str = Field(examples=["killed"])
    status: QuestionStatus
    standing: str = Field(description="What the answers leave open, in words.", examples=["105"])
    range: Range | None = Field(description="The bounds that they leave open, and why; null where they are no numbers.")
    origins: int = Field(description="How many stand behind it once repetition is taken off.")
    outlets: int = Field(description="How many publishers told of it.")
    incident: str | None = Field(description="Null where it is wider than one incident.")
    scope: str = Field(description="The wider frame it belongs to; empty for an incident's own.")


class QuestionRow(Asked):
    """A question as lists show it."""

    incident_title: str | None
    victim: Side | None = Field(description="The party counted or hit.")
    by: Side | None = Field(description="The party that is said to have done it.")
    population: Population
    detail: str | None
    place: PlaceMark | None
    since: Moment | None
    until: Moment | None
    answers_n: int
    last_said: Moment | None


class QuestionDetail(QuestionRow):
    """A question with its answers, over time."""

    answers: list[Answered]
    reports: list[ReportRow] = Field(description="The reports that the answers name.")
