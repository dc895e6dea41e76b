"""Formats of others, and what they cannot carry."""

from __future__ import annotations

from pydantic import BaseModel, Field


class LossRow(BaseModel):
    """One thing that a format cannot carry."""

    id: str = Field(description="Its name within the format.")
    what: str = Field(description="What is lost.")
    why: str = Field(description="Why, and what is done instead.")


class LossCounted(LossRow):
    """A loss, and how often it came up."""

    times: int


class FormatRow(BaseModel):
    """A format."""

    name: str
    title: str
    media_type: str
    extension: str = Field(description="Of its files, with the dot.")
    source: str = Field(description="Where its columns and words are told; empty for one of Sayso's own.")
    lists: list[str] = Field(description="What it is made of: the filters of these lists narrow it.")
    losses: list[LossRow]


class LossesTold(BaseModel):
    """What one export loses."""

    format: str
    size: int = Field(description="Bytes of the file.")
    losses: list[LossCounted]
