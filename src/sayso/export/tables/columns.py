"""The columns of each table, as data/tables.yml names them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from sayso.export.described import described

Kind = Literal["text", "number", "truth", "list"]
Cell = str | float | int | bool | list[str] | None
Row = dict[str, Cell]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: its name, what its cells are, and what they mean."""

    name: str
    kind: Kind
    meaning: str


@cache
def columns_of(table: str) -> tuple[Column, ...]:
    """The columns of a table, in their order."""
    return tuple(Column(name=name, **told) for name, told in described("tables")["tables"][table].items())
