"""Words for peoples and their adjectives: "Armenian", "Azeris", "Gazan"."""

from __future__ import annotations

from functools import cache

from sayso.gazetteer.sources import read_table

__all__ = ["peoples"]


@cache
def peoples() -> dict[str, tuple[str, ...]]:
    """Word as printed -> the names of the country (as ISO code), region or division it belongs to, countries first.

    "Congolese" and "Dominican" belong to two countries; most words to one.
    """
    found: dict[str, list[str]] = {}
    for code, _, _, _, words in read_table("countries"):
        for word in words.split("|"):
            if word:
                found.setdefault(word, []).append(code)
    divisions = ((name, words) for name, words in read_table("peoples"))
    for name, words in (*((row[1], row[-1]) for row in read_table("regions")), *divisions):
        for word in words.split("|"):
            if word:
                found.setdefault(word, []).append(name)
    return {word: tuple(names) for word, names in found.items()}
