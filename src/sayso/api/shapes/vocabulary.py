"""The words that a value of a record can be, for whoever sets one right."""

from __future__ import annotations

from pydantic import BaseModel, Field

from sayso.records.mentions import Certainty, Polarity


class ActWord(BaseModel):
    """What a source does by saying something."""

    name: str = Field(examples=["deny"])
    family: str = Field(description="assertive, directive, commissive or expressive (Searle 1976).")
    meaning: str = Field(description='What the source does; goes on from "the source".',
                         examples=["says that it is not so"])
    polarity: Polarity = Field(description="What the act alone says of its content, as `certainty` does.")
    certainty: Certainty


class MeasureWord(BaseModel):
    """What a figure counts."""

    name: str = Field(examples=["killed"])
    meaning: str = Field(description="What one unit of it is.", examples=["persons who died"])


class EventWord(BaseModel):
    """A kind of event, and the narrower ones that are known of it."""

    name: str = Field(description="A PLOVER type.", examples=["ASSAULT"])
    modes: list[str] = Field(description="PLOVER modes and ACLED sub-events.", examples=[["Air/drone strike", "kill"]])


class Vocabulary(BaseModel):
    """The words that values can be."""

    acts: list[ActWord]
    measures: list[MeasureWord]
    events: list[EventWord]
    hedges: list[str] = Field(description="Words that tell how a number is meant.", examples=[["at least", "over"]])
    precisions: list[str] = Field(description="How exactly a place is known, the finest first.")
