"""Kinds of event in the words in which people ask about them (data/fact_kinds.yml)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from sayso.lexicon.datafile import load_yaml
from sayso.lexicon.phrases import fold_phrase
from sayso.records.errors import LexiconDamaged

__all__ = ["FactKind", "fact_kind_of", "fact_kinds"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FactKind:
    """A kind of event that is asked about.

    Attributes:
        name: in general words ("shelling"). modes: modes of `Event` that it takes in. words: of which
            a trigger must hold one; none for any trigger.
        of_place: the question about a place, with {place}. of_deed: whether {by} did it to {place}.
        of_side: the question about what one side did to another, with {by} and {victim}.
    """

    name: str
    modes: tuple[str, ...]
    words: tuple[str, ...]
    of_place: str
    of_deed: str
    of_side: str


@cache
def fact_kinds() -> Mapping[str, FactKind]:
    """Every kind by its name.

    Raises:
        LexiconDamaged: a kind has no source or no question.
    """
    found = {}
    for name, group in load_yaml("fact_kinds.yml").items():
        if not group.get("source") or "{place}" not in group.get("of_place", ""):
            raise LexiconDamaged(f"fact_kinds.yml: {name!r} has no source or no question about a place.",
                                 remedy="Give both.")
        found[name] = FactKind(name=name, modes=tuple(group["modes"]), words=tuple(group.get("words", ())),
                               of_place=group["of_place"], of_deed=group["of_deed"], of_side=group["of_side"])
    return found


@cache
def fact_kind_of(mode: str | None, trigger: str = "") -> FactKind | None:
    """The kind that takes in this mode of event; None for a mode that nobody is asked about.

    Args:
        mode: of the event. trigger: its words, for kinds that only some words make.
    """
    words = set(fold_phrase(trigger))
    return next((kind for kind in fact_kinds().values()
                 if mode in kind.modes and (not kind.words or words & set(kind.words))), None)
