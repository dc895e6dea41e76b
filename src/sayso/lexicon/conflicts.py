"""Wars whose first and last day are settled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sayso.lexicon.datafile import load_yaml

_FILE = "times_conflicts.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A war with its dates.

    Attributes:
        start, end: first and last day; end is None where it has none or sources differ.
        names: names that mean this war and no other, in lower case.
        years: years that name it with the bare word "war" ("the 2020 war").
    """

    key: str
    start: date
    end: date | None
    names: tuple[str, ...]
    years: tuple[int, ...]


@cache
def conflicts() -> Mapping[str, Conflict]:
    """Every war of the data file, by key."""
    table: Any = load_yaml(_FILE)["conflicts"]
    return {
        key: Conflict(key=key, start=row["start"], end=row["end"], names=tuple(row["names"]), years=tuple(row["years"]))
        for key, row in table.items()
    }
