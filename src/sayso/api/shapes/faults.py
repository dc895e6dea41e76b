"""How an error is told."""

from __future__ import annotations

from pydantic import BaseModel, Field


class FaultDetail(BaseModel):
    """What is wrong."""

    code: str = Field(description="Short and fixed, for programs.", examples=["not_found"])
    message: str = Field(description="What is wrong, with its value.", examples=["No incident has the id 'inc_9'."])
    remedy: str = Field(description="What can be done about it; may be empty.", examples=["See which there are."])


class Fault(BaseModel):
    """An error; every one has this shape."""

    error: FaultDetail
