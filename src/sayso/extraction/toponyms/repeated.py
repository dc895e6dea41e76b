"""Further mentions of places that the text has named ("Torrington firefighters")."""

from __future__ import annotations

from collections import Counter

from sayso.extraction.toponyms.sighting import Sight, Sighting

__all__ = ["repeated"]


def repeated(sight: Sight, found: list[Sighting]) -> list[Sighting]:
    """Mentions, outside the reader's names or as a whole one of them, of a place found before.

    Not of those whose last word is also the last word of a person's name in the text ("Henry County"
    and "Mr Henry").
    """
    surnames = {name[-1].text for name in sight.names if name.label_ == "PER" and len(name) > 1}
    names = Counter(sight.name(one.start, one.end) for one in found if not one.demonym)
    first: dict[str, list[str]] = {}
    for name in names:
        known = sight.known_name(name)
        if known and known.entry.kind != "site" and name.split()[-1] not in surnames and len(name) > 3:
            first.setdefault(name.split()[0], []).append(name)
    out = []
    for at in sight.capitals:
        for name in first.get(sight.words[at], ()):
            stop = at + len(name.split())
            if stop <= len(sight.words) and sight.name(at, stop) == name and _free(sight, at, stop):
                out.append(Sighting(start=at, end=stop))
    return out


def _free(sight: Sight, at: int, stop: int) -> bool:
    """Whether the tokens are outside the reader's names or make up one of them."""
    if not any(sight.label[at:stop]):
        return True
    edges = {(name.start, name.end) for name in sight.names if name.start == at}
    return (at, stop) in edges
