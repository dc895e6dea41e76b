"""The server itself, and what could not be read."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, Field

from sayso.records.span import Span


class Counts(BaseModel):
    """How many of each the store holds."""

    reports: int
    claims: int
    incidents: int
    questions: int
    refusals: int


class Health(BaseModel):
    """Whether the store answers."""

    status: Literal["ok"] = "ok"
    store: str = Field(description="Its path, or its address without the password.")
    changes: int = Field(description="Another number after each linking, new reading and judgement.")
    counts: Counts


class Version(BaseModel):
    """What runs."""

    sayso: str
    api: str = Field(examples=["v1"])
    max_report: int = Field(description="Bytes that one report may have.")
    max_upload: int = Field(description="Bytes that may be handed over at once.")
    tiles: str | None = Field(description="Where the map tiles that the user chose lie; null for none.")


class RefusalRow(BaseModel):
    """What could not be read."""

    id: str
    origin: str
    document: str | None = Field(description="Id of the report it is a part of; null for a whole input.")
    stage: str
    reason: str
    message: str
    span: Span | None
    at: str
    sha256: str | None
