"""What the everyday words of a report tell about the country it is at home in ("naira", "sheriff's office")."""

from __future__ import annotations

from collections import defaultdict

from sayso.lexicon.country_words import country_words
from sayso.lexicon.phrases import text_words

__all__ = ["spoken_of"]


def spoken_of(text: str) -> dict[str, float]:
    """How much the words of a text speak for each country: different words count, repetition does not.

    Returns:
        By ISO code; a word of several countries counts in parts.
    """
    found = {(text[hit.start : hit.end].casefold(), codes) for hit in country_words().find(text, text_words(text))
             for codes in hit.value}
    told: dict[str, float] = defaultdict(float)
    for _, codes in sorted(found):
        for code in codes:
            told[code] += 1 / len(codes)
    return dict(told)
