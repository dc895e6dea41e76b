"""Whom the words around the noun of a deed hold to have done it, or not to have done it."""

from __future__ import annotations

from sayso.extraction.events.grammar import (
    children,
    deep_objects,
    deep_subjects,
    lemma,
    preposition,
    surface_subjects,
)
from sayso.lexicon.event_grammar import word_class
from sayso.reading.parsed import Token

__all__ = ["answering"]

# What one is or has who did it.
_ANSWERABLE = word_class("answerable")
# Verbs by which one is found to be so ("held X responsible for the raid").
_FINDING = word_class("finding")
# Verbs whose object is said to have done what follows ("blamed X for the raid"), and the words before that.
_BLAMING = word_class("blaming")
_FOR = frozenset({"for", "over"})
# Verbs that lay what is their object to another, and the words before him ("blamed the raid on X").
_ASCRIBING = word_class("ascribing")
_TO = frozenset({"on", "to", "upon"})


def answering(noun: Token) -> list[Token]:
    """Who is told, or told not, to have done it: "was behind the raid", "responsible for it", "denied a role in it",
    "blamed X for it", "it was attributed to X"; nobody where the words do not say."""
    if children(noun, "cop") and any(case.text.lower() == "behind" for case in children(noun, "case")):
        return surface_subjects(noun)
    upper, relation = noun.head, noun.dep_.partition(":")[0]
    if lemma(upper) in _ASCRIBING and upper.pos_ == "VERB" and any(one.i == noun.i for one in deep_objects(upper)):
        return [child for child in children(upper, "obl") if preposition(child) in _TO]
    if relation not in ("obl", "nmod"):
        return []
    if upper.pos_ == "VERB" and lemma(upper) in _BLAMING and preposition(noun) in _FOR:
        return deep_objects(upper)
    return _having(upper) if lemma(upper) in _ANSWERABLE else []


def _having(word: Token) -> list[Token]:
    """Who is "responsible", or has or had the "responsibility"."""
    upper = word.head
    if word.pos_ == "ADJ":
        found = word.dep_ == "xcomp" and lemma(upper) in _FINDING
        return deep_objects(upper) if found else surface_subjects(word)
    held = upper.pos_ == "VERB" and any(one.i == word.i for one in deep_objects(upper))
    return deep_subjects(upper) if held else []
