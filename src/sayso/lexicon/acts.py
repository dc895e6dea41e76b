"""What a source does by saying something, and how firmly it then stands by it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from sayso.lexicon.datafile import load_yaml
from sayso.records.errors import LexiconDamaged
from sayso.records.mentions import Certainty, Polarity

_FILE = "acts.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """A kind of speech act (Searle 1976) under its name in PLOVER or in newsroom English.

    Attributes:
        name: as published in a claim's `act`.
        family: assertive, directive, commissive or expressive.
        certainty, polarity: FactBank's values that the act alone gives its content.
        meaning: what the source does, for a reader; it goes on from "the source".
    """

    name: str
    family: str
    meaning: str
    certainty: Certainty
    polarity: Polarity


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """An act that the content changes into another: a vow to retaliate is a threat.

    Attributes:
        act: what it becomes; `sources` are the acts it may have been.
        words: lemmas, one of which the content's predicate must be, or hold behind one of `carriers`
            ("launch a strike"); where the content has no verb, any of its words.
        modals: lemmas, one of which must modify the content's verb; empty if none is needed.
        negated: the content's verb must be negated.
        others_deed: the content's subject must be named in full: "it fired" tells the source's own deed.
    """

    act: str
    sources: frozenset[str]
    words: frozenset[str]
    carriers: frozenset[str]
    modals: frozenset[str]
    negated: bool
    others_deed: bool


@cache
def acts() -> Mapping[str, Act]:
    """Every act by name.

    Raises:
        LexiconDamaged: the data file is missing or breaks its rules.
    """
    table: Any = load_yaml(_FILE)["acts"]
    return {
        name: Act(
            name=name, family=row["class"], meaning=row["meaning"], certainty=row["certainty"],
            polarity=row.get("polarity", "+")
        )
        for name, row in table.items()
    }


@cache
def shifts() -> tuple[Shift, ...]:
    """The acts that the content may change into, the first that fits counts.

    Raises:
        LexiconDamaged: one names an act that does not exist.
    """
    found = []
    for row in cast("Any", load_yaml(_FILE)["by_content"]):
        unknown = {row["act"], *row["from"]} - acts().keys()
        if unknown:
            raise LexiconDamaged(
                f"{_FILE} by_content names unknown acts {sorted(unknown)}.", remedy="Add them to acts."
            )
        found.append(
            Shift(
                act=row["act"],
                sources=frozenset(row["from"]),
                words=frozenset(row["words"]),
                carriers=frozenset(row.get("carriers", ())),
                modals=frozenset(row.get("modals", ())),
                negated=row.get("negated", False),
                others_deed=row.get("others_deed", False),
            )
        )
    return tuple(found)


@cache
def certainty_words() -> Mapping[str, Certainty]:
    """The certainty that a modal or adverb (lemma) gives the verb it modifies (FactBank)."""
    table: Any = load_yaml(_FILE)["certainty"]
    levels: tuple[Certainty, ...] = ("certain", "probable", "possible")
    return {word: level for level in levels for word in table[level]}
