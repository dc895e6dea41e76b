"""An annotated case: a small report, and what a careful coder finds in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sayso.records.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One item that a case asks for, or forbids.

    Attributes:
        kind: a name of `KINDS`.
        words: where it stands, in the quoted words; empty for a kind without words.
        fields: what it must have, as the fields' `read` gave it; unnamed fields are not asked.
        label: the quoted words, for reports of what was missed.
        given: the values as written, for the same.
    """

    kind: str
    words: tuple[Span, ...]
    fields: Mapping[str, Any]
    label: str
    given: Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One annotated report.

    Attributes:
        difficulty: what is hard about it, the file's path within gold ("figures/part-beside-whole").
        name: unique within its difficulty.
        style: of writing (agency flash, communique ...). setting: which conflict it is about or like.
        text: the report. published, publisher: handed over with it, as an archive would.
        asked: what must be found. forbidden: what must not be.
        complete: kinds of which everything is asked for, so that anything else told is an error.
        swap: the two parties whose names are exchanged to test neutrality, then pairs of other words
            that go with them (towns, leaders); empty where none are.
    """

    difficulty: str
    name: str
    style: str
    setting: str
    text: str
    published: str | None = None
    publisher: str | None = None
    asked: tuple[Asked, ...] = ()
    forbidden: tuple[Asked, ...] = ()
    complete: frozenset[str] = field(default_factory=frozenset)
    swap: tuple[tuple[str, str], ...] = ()

    @property
    def id(self) -> str:
        """`difficulty/name`."""
        return f"{self.difficulty}/{self.name}"
