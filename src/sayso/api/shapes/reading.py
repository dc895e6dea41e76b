"""What a reader of one report wants beside its text: which questions its claims answer, and what else is of it."""

from __future__ import annotations

from pydantic import BaseModel, Field

from sayso.api.shapes.reports import ReportDetail, ReportRow
from sayso.records.linked import AnswerRelation, QuestionStatus


class ClaimAnswer(BaseModel):
    """A question that a claim of the report answers, and how its answer stands there."""

    claim: str = Field(examples=["clm_0d1f"])
    question: str = Field(examples=["que_473e15694825c2a1"])
    text: str = Field(examples=["How many Armenian soldiers were killed since 13 September 2022?"])
    status: QuestionStatus
    answer: str
    value: str = Field(description="The answer in words.", examples=["over 100"])
    relation: AnswerRelation = Field(description="How the answer stands to the one it relates to.")
    why: str = Field(description="The relation in words.")


class IncidentName(BaseModel):
    """An incident by its name."""

    id: str = Field(examples=["inc_abd9e92a3bc926e6"])
    title: str


class ReportRead(ReportDetail):
    """One report with what its claims answer and what else is of it."""

    answers: list[ClaimAnswer] = Field(description="By claim; a claim may answer several questions.")
    told_of: list[IncidentName] = Field(description="The incidents it is in, by name.")
    others: list[ReportRow] = Field(description="The other reports that `copies` names.")
