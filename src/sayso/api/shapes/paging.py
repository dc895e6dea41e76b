"""A page of a list."""

from __future__ import annotations

from typing import Generic, TypeVar

from pydantic import BaseModel, Field

T = TypeVar("T")


class Page(BaseModel, Generic[T]):
    """Some of a list, in its order, and how to go on."""

    items: list[T]
    next: str | None = Field(description="Give it as `after` to have what follows; null at the end.")
    total: int | None = Field(description="How many fit the filters in all; null for more than 10,000, and where they "
                              "are not counted.")
