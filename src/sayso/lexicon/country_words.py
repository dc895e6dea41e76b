"""Everyday words that tell in which country a report is at home (data/country_words.yml)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from sayso.lexicon.datafile import load_yaml
from sayso.lexicon.phrases import Phrases

__all__ = ["country_words"]


@cache
def country_words() -> Phrases[tuple[str, ...]]:
    """Words of currencies, offices and courts, each with the ISO codes of the countries that use it."""
    return Phrases(_words())


def _words() -> Iterator[tuple[str, tuple[str, ...]]]:
    for group in load_yaml("country_words.yml").values():
        for codes, words in group["words"].items():
            for word in words:
                yield word, tuple(codes.split())
