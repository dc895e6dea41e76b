"""An incident as a matrix: a row a question, a column an origin."""

from __future__ import annotations

from pydantic import BaseModel, Field

from sayso.api.shapes.questions import Asked, Told
from sayso.api.shapes.times import Moment
from sayso.records.brief import Origin, Words


class Column(BaseModel):
    """An origin."""

    origin: Origin
    called: str = Field(description="Its name, with what it is where the name does not say so.")
    answers: int
    first_said: Moment | None


class ColumnGroup(BaseModel):
    """The origins of one party; of none where its name is null."""

    party: str | None
    columns: list[Column] = Field(description="By the time of their first word here.")


class CellAnswer(Told):
    """An answer in a cell, with the words it was said in first."""

    words: Words | None
    others: int = Field(description="How many more places of reports say the same.")


class Cell(BaseModel):
    """What one origin answers to one question, in the order it said it."""

    origin: str = Field(description="Key of the column.")
    answers: list[CellAnswer]


class Row(Asked):
    """A question with the cells that are not empty."""

    wider: bool = Field(description="It is asked of more than this incident; answers told elsewhere are left out.")
    elsewhere: int = Field(description="How many answers are told in other incidents alone.")
    cells: list[Cell] = Field(description="In the order of the columns.")


class Matrix(BaseModel):
    """Every answer to every question of an incident."""

    incident: str
    title: str
    groups: list[ColumnGroup] = Field(description="Parties by name; those of none last.")
    rows: list[Row] = Field(description="Counts, agreements, ground, then facts; most origins first.")
