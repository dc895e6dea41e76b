"""Words beside and within the names of places (data/place_words.yml, whose comments say what each group is for)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from sayso.lexicon.datafile import load_yaml
from sayso.records.errors import LexiconDamaged

__all__ = ["parts_of_towns", "place_kinds", "place_pattern", "place_phrases", "place_words"]


@cache
def _groups() -> Mapping[str, Any]:
    """Every group of the file; each tells its source, and has words, alone or by the kind they tell."""
    groups = load_yaml("place_words.yml")
    for name, group in groups.items():
        if not group.get("source"):
            raise LexiconDamaged(f"place_words.yml: group {name!r} has no source.", remedy="Name one.")
        for words in (group.get("kinds") or {"": group.get("words")}).values():
            if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
                raise LexiconDamaged(f"place_words.yml: group {name!r} has {words!r}.", remedy="Quote the word.")
    return groups


def _group(name: str, part: str) -> Any:
    """What a group has under `part`, "words" or "kinds"."""
    found = _groups().get(name, {}).get(part)
    if found is None:
        raise LexiconDamaged(f"place_words.yml has no {part} {name!r}.", remedy=f"It has {sorted(_groups())}.")
    return found


def parts_of_towns() -> frozenset[str]:
    """The last words of names of streets, quarters and buildings, in small letters."""
    return place_words("parts_of_towns")


@cache
def place_words(group: str) -> frozenset[str]:
    """The words of a group, in small letters.

    Raises:
        LexiconDamaged: there is no such group, or the file breaks its own rules.
    """
    return frozenset(_group(group, "words"))


def place_phrases(group: str) -> frozenset[tuple[str, ...]]:
    """The phrases of a group, each as its words in small letters.

    Raises:
        LexiconDamaged: as `place_words`.
    """
    return frozenset(tuple(phrase.split()) for phrase in _group(group, "words"))


def place_pattern(group: str) -> str:
    """The words of a group as the alternatives of a regular expression, the longest first.

    Raises:
        LexiconDamaged: as `place_words`.
    """
    return "|".join(re.escape(word) for word in sorted(place_words(group), key=lambda word: (-len(word), word)))


def place_kinds(group: str) -> dict[str, str]:
    """The words of a group, each with the kind of place it tells ("province": "admin1").

    Raises:
        LexiconDamaged: as `place_words`.
    """
    return {word: kind for kind, words in _group(group, "kinds").items() for word in words}
