"""Further mentions of places that the text has named ("Torrington firefighters", "Torrington Fire Department")."""

from __future__ import annotations

from collections import Counter

from spacy.tokens import Span as Name

from sayso.extraction.toponyms.ordinary import common
from sayso.extraction.toponyms.sighting import Sight, Sighting

__all__ = ["repeated"]


def repeated(sight: Sight, found: list[Sighting]) -> list[Sighting]:
    """Mentions of a place found before: outside the reader's names, as a whole one, or at the head of a body's.

    Not of those whose last word is also the last word of a person's name in the text ("Henry County"
    and "Mr Henry").
    """
    first = _told_names(sight, found)
    heads = {name.start: name for name in sight.names if name.label_ != "PER"}
    out = []
    for at in sight.capitals:
        for name in first.get(sight.words[at], ()):
            stop = at + len(name.split())
            if stop <= len(sight.words) and sight.name(at, stop) == name and _free(sight, at, stop, heads):
                out.append(Sighting(start=at, end=stop))
    return out


def _told_names(sight: Sight, found: list[Sighting]) -> dict[str, list[str]]:
    """Names of places found, by their first word: the reader takes one mention at least for a place."""
    surnames = {name[-1].text for name in sight.names if name.label_ == "PER" and len(name) > 1}
    names: Counter[str] = Counter()
    for one in found:
        if not one.demonym:
            whole = all(sight.label[token] == "LOC" for token in range(one.start, one.end))
            names[sight.name(one.start, one.end)] += whole or one.sure
    sure = [name for name, times in names.items() if times]
    first: dict[str, list[str]] = {}
    for name in dict.fromkeys([*sure, *(name.title() for name in sure if name.isupper() and not sight.shouting)]):
        known = sight.known_name(name)
        if known and known.entry.kind != "site" and name.split()[-1] not in surnames and len(name) > 3:
            first.setdefault(name.split()[0], []).append(name)
    return first


def _free(sight: Sight, at: int, stop: int, heads: dict[int, Name]) -> bool:
    """Whether the tokens are outside the reader's names, or make up one of them, or begin that of a body."""
    if not any(sight.label[at:stop]):
        return True
    head = heads.get(at)
    if head is not None and head.end > stop and not common(sight, at, stop):
        return True
    return sight.whole(at, stop)
