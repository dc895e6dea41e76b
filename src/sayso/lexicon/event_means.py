"""The sub-event that a weapon or a doer tells (data/event_means.yml)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from sayso.lexicon.datafile import load_yaml
from sayso.records.errors import LexiconDamaged


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """An ACLED sub-event, and the words that must stand before the noun for it; none if any may."""

    mode: str
    before: frozenset[str]


@cache
def event_means() -> Mapping[str, tuple[Means, ...]]:
    """Noun (lemma) -> what it tells, the reading with the most conditions first.

    Raises:
        LexiconDamaged: a group has no source.
    """
    found: dict[str, tuple[Means, ...]] = {}
    for group in load_yaml("event_means.yml")["means"]:
        if not group.get("source"):
            raise LexiconDamaged(f"event_means.yml: {group['mode']!r} has no source.", remedy="Name one.")
        means = Means(mode=group["mode"], before=frozenset(group.get("with", ())))
        for word in group["words"]:
            found[word] = (*found.get(word, ()), means)
    return {word: tuple(sorted(several, key=lambda one: not one.before)) for word, several in found.items()}
