"""Words for peoples and their adjectives ("Armenian", "Azeris")."""

from __future__ import annotations

from sayso.extraction.toponyms.sighting import Sight, Sighting
from sayso.gazetteer import peoples

__all__ = ["demonyms"]

# Beside these the word speaks of descent in another country ("African American").
_DESCENT = frozenset({"american", "americans"})
# A people of many countries, not of one place; LGL counts none of nine mentions, GeoWebNews one of three.
_EVERYWHERE = frozenset({"arab", "arabs"})


def demonyms(sight: Sight) -> list[Sighting]:
    """Words for peoples outside names of persons and places; two words before one ("South Ossetian")."""
    words = peoples()
    found, after = [], 0
    for at in sight.capitals:
        stop = _people_from(sight, at, words) if at >= after else None
        if stop:
            found.append(Sighting(start=at, end=stop, demonym=True))
            after = stop
    return found


def _people_from(sight: Sight, at: int, words: dict[str, tuple[str, ...]]) -> int | None:
    if sight.label[at] == "PER" and not sight.whole(at, at + 1):
        return None
    for stop in range(min(at + 3, len(sight.words)), at, -1):
        name = sight.name(at, stop)
        plain = name.title() if name.isupper() and len(name) > 3 else name
        if plain in words and plain.lower() not in _EVERYWHERE and not _of_descent(sight, at, stop):
            return stop
    return None


def _of_descent(sight: Sight, at: int, stop: int) -> bool:
    after = sight.lower[stop] if stop < len(sight.words) else ""
    if at and sight.lower[at - 1] == "native":
        return True  # "Native American"
    if after == "-" and stop + 1 < len(sight.words):
        after = sight.lower[stop + 1]
    return after in _DESCENT
