"""A verb that may be a cue, and what a look at its complements finds."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.extraction.attributions.quotations import Quotation
from sayso.extraction.attributions.tree import Range, Tree


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A verb that may be a cue, with what every frame asks about."""

    tree: Tree
    quotes: list[Quotation]
    verb: int
    cue: Range
    passive: bool
    source: int | None


Found = tuple[list[Range], Range, Range | None]  # content, cue, addressee
