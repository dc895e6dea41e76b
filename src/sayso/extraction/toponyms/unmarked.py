"""Large areas that the reader passes over: countries, continents, seas under their own names."""

from __future__ import annotations

from sayso.extraction.toponyms.sighting import Sight, Sighting

__all__ = ["unmarked"]

_KINDS = frozenset({"country", "territory", "continent", "region", "water"})
LONGEST = 5  # tokens


def unmarked(sight: Sight) -> list[Sighting]:
    """Names outside all of the reader's names that mean a large area wherever they stand."""
    found = []
    at = 0
    while at < len(sight.words):
        stop = _area_from(sight, at)
        if stop:
            found.append(Sighting(start=at, end=stop))
        at = stop or at + 1
    return found


def _area_from(sight: Sight, at: int) -> int | None:
    """Where the longest name of an area that starts here ends."""
    word = sight.words[at]
    if sight.label[at] or len(word) < 2 or not word[0].isupper() or sight.doc[at].pos_ not in ("PROPN", "X", "NOUN", "ADJ"):
        return None
    limit = at + 1
    while limit < min(len(sight.words), at + LONGEST) and not sight.label[limit]:
        limit += 1
    for stop in range(limit, at, -1):
        if sight.words[stop - 1][0].isalpha() or "." in sight.words[stop - 1]:
            known = sight.known(at, stop)
            if known and known.how == 0 and known.entry.kind in _KINDS and not _shouted(sight, at, stop):
                return stop
    return None


def _shouted(sight: Sight, at: int, stop: int) -> bool:
    """Whether capitals are those of a short form that is also an ordinary word ("US" is none, "CAR" is)."""
    name = sight.name(at, stop)
    return name in ("CAR", "ROC", "CHAD") or (stop - at == 1 and sight.doc[at].pos_ != "PROPN" and name.isupper())
