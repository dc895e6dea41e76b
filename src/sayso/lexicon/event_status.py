"""What governing, marking and modifying words do to an event's status (data/event_status.yml)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, cast

from sayso.lexicon.datafile import load_yaml
from sayso.records.errors import LexiconDamaged

Effect = Literal["negating", "transparent", "future", "uncertain", "hypothetical"]
_EFFECTS = ("negating", "transparent", "future", "uncertain", "hypothetical")
_KINDS = ("verbs", "nouns", "adverbs", "adjectives", "modals", "marks", "prepositions")


@dataclass(frozen=True, slots=True)
class StatusLexicon:
    """Effects by lemma, for each kind of word; and words that put an event in the past."""

    verbs: Mapping[str, Effect]
    nouns: Mapping[str, Effect]
    adverbs: Mapping[str, Effect]
    adjectives: Mapping[str, Effect]
    modals: Mapping[str, Effect]
    marks: Mapping[str, Effect]
    prepositions: Mapping[str, Effect]
    past_adverbs: frozenset[str]
    past_adjectives: frozenset[str]
    wars: frozenset[str]


@cache
def status_lexicon() -> StatusLexicon:
    """The lexicon, read once.

    Raises:
        LexiconDamaged: an effect is unknown, or a group has no source.
    """
    data = load_yaml("event_status.yml")
    kinds = {kind: _effects(kind, data[kind]) for kind in _KINDS}
    past = data["background"]
    return StatusLexicon(**kinds, past_adverbs=frozenset(past["words"]), past_adjectives=frozenset(past["adjectives"]),
                         wars=frozenset(past["wars"]))


def _effects(kind: str, groups: Mapping[str, Any]) -> dict[str, Effect]:
    found: dict[str, Effect] = {}
    for effect, group in groups.items():
        if effect not in _EFFECTS or not group.get("source"):
            raise LexiconDamaged(f"event_status.yml: {kind}.{effect} is no effect, or has no source.",
                                 remedy=f"Use one of {', '.join(_EFFECTS)}, and name the source.")
        for word in group["words"]:
            found.setdefault(str(word).casefold(), cast(Effect, effect))
    return found
