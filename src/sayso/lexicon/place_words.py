"""Words in the names of places (data/place_words.yml)."""

from __future__ import annotations

from functools import cache

from sayso.lexicon.datafile import load_yaml

__all__ = ["parts_of_towns"]


@cache
def parts_of_towns() -> frozenset[str]:
    """The last words of names of streets, quarters and buildings, in small letters."""
    return frozenset(load_yaml("place_words.yml")["parts_of_towns"]["words"])
