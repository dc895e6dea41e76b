"""Places within the names of bodies, and names of places that the reader takes for persons or bodies."""

from __future__ import annotations

from spacy.tokens import Span as Name

from sayso.extraction.toponyms.ordinary import common
from sayso.extraction.toponyms.sighting import Known, Sight, Sighting
from sayso.extraction.toponyms.told import trimmed
from sayso.extraction.toponyms.words import AUTHORITIES, FACILITIES, LOCATIVE
from sayso.gazetteer import ABBREVIATION, ALTERNATE, fold

__all__ = ["embedded"]

# Weights are log10 of people. By the corpora, of names of so large places at the head of a body's name
# two in three or more are places; below that it is one in three.
LARGE, TOWN = 5.0, 4.0
PROVINCE = 300_000  # people
_NATURAL = frozenset({"river", "lake", "county", "valley", "island", "islands", "bay", "creek", "parish"})
_LINKS = frozenset({"of", "for", "in", "at"})


def embedded(sight: Sight) -> list[Sighting]:
    """Places in names of bodies ("Ohio Board of Regents", "Bank of Mexico"), and mistaken whole names."""
    found = []
    for name in sight.names:
        start, end = trimmed(sight, name.start, name.end)
        if start >= end:
            continue
        whole = _whole(sight, name, start, end)
        if whole:
            found.append(whole)
        elif name.label_ == "ORG" or (name.label_ == "LOC" and sight.lower[end - 1].strip(".") in FACILITIES):
            found += _within(sight, start, end)
    return found


def _whole(sight: Sight, name: Name, start: int, end: int) -> Sighting | None:
    """A name that the reader takes for a person or a body, though it is a place here."""
    known = sight.known(start, end) if name.label_ != "LOC" else None
    if known is None or known.entry.kind == "site" or (known.how == 2 and name.label_ == "ORG"):
        return None
    located = start > 0 and sight.lower[start - 1] in LOCATIVE - {"of", "to", "against", "on"}
    if name.label_ == "PER" and (known.how == ABBREVIATION or known.entry.kind == "island"):
        right = located  # "M.D. Petrosyan", "Mr Rhodes"
    elif known.entry.kind in ("country", "territory", "continent", "island", "region", "water"):
        right = known.how == 0
    elif known.entry.kind == "admin1":
        clear = end - start > 1 or located or name.label_ == "ORG" or known.how == 2
        right = known.how != 1 and clear and _populous(known) and not common(sight, start, end)
    elif name.label_ == "ORG":
        large = known.weight >= LARGE or (located and known.weight >= TOWN)
        right = known.how == 0 and large and not common(sight, start, end)
    else:
        right = known.how == 0 and known.weight >= LARGE and located
    return Sighting(start=start, end=end) if right else None


def _populous(known: Known) -> bool:
    """Whether it is no small division; those share their names with persons ("Douglas" in the Isle of Man)."""
    return known.entry.kind != "admin1" or known.entry.population >= PROVINCE


def _within(sight: Sight, start: int, end: int) -> list[Sighting]:
    found = []
    at = start
    for stop in range(end - 1, start + 1, -1):
        if sight.lower[stop - 1] in _NATURAL and sight.words[stop - 1][0].isupper():
            found.append(Sighting(start=start, end=stop))  # "Neches River National Wildlife Refuge"
            at = stop
            break
    while at < end:
        for stop in range(end, at, -1):
            known = sight.known(at, stop) if sight.words[at][0].isupper() else None
            if known and _stands(sight, known, at, stop, (start, end)):
                if sight.lower[stop - 1] == "city" and not fold(known.entry.name).endswith(" city") and stop > at + 1:
                    stop -= 1  # "Dublin City Council" is the council of Dublin
                found.append(Sighting(start=at, end=stop))
                at = stop
                break
        else:
            at += 1
    return found


def _stands(sight: Sight, known: Known, at: int, stop: int, whole: tuple[int, int]) -> bool:
    """Whether a place's name within a body's name speaks of the place."""
    if known.how == ALTERNATE or (stop - at == 1 and common(sight, at, stop)):
        return False
    head, linked = at == whole[0], at > whole[0] and sight.lower[at - 1] in _LINKS
    if known.how == ABBREVIATION and not head and not linked:
        return False  # "Acme & Co."
    if known.entry.kind in ("country", "territory", "admin1", "island", "river"):
        return _populous(known) and (known.how == 0 or "." in sight.name(at, stop))
    if known.entry.kind in ("continent", "water", "mountain", "site"):
        return False
    followed = stop < whole[1] and sight.lower[stop] in AUTHORITIES
    if known.entry.kind == "admin2":
        return head and known.how == 0
    if linked:
        return known.weight >= LARGE or (known.weight >= TOWN and stop == whole[1])
    return head and known.weight >= (TOWN if followed else LARGE)
