"""What the reader passes over: large areas under their own names, numbered roads, seats of politicians."""

from __future__ import annotations

import re

from sayso.extraction.toponyms.sighting import Sight, Sighting
from sayso.extraction.toponyms.words import NUMBERED_ROADS, SEAT

__all__ = ["unmarked"]

_KINDS = frozenset({"country", "territory", "continent", "region", "water"})
LONGEST = 5  # tokens
_ROAD = re.compile(r"(?:highway|interstate|route) \d{1,4}", re.IGNORECASE)
_MOTORWAY = re.compile(r"[AM]\d{1,4}")


def unmarked(sight: Sight) -> list[Sighting]:
    """Names outside all of the reader's names that mean a large area wherever they stand."""
    found, after = [], 0
    for at in sight.capitals:
        if at < after:
            continue
        stop = _area_from(sight, at) or _road_from(sight, at)
        if stop:
            found.append(Sighting(start=at, end=stop))
        elif SEAT.match(sight.words[at]) or (sight.words[at] in "DRI" and sight.words[at + 1 : at + 2] == ["-"]):
            seat = _seat(sight, at)
            if seat:
                found.append(seat)
        after = stop or at + 1
    return found


def _area_from(sight: Sight, at: int) -> int | None:
    """Where the longest name of an area that starts here ends."""
    word = sight.words[at]
    if sight.label[at] or len(word) < 2 or sight.pos[at] not in ("PROPN", "X", "NOUN", "ADJ"):
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
    return name in ("CAR", "ROC", "CHAD") or (stop - at == 1 and sight.pos[at] != "PROPN" and name.isupper())


def _road_from(sight: Sight, at: int) -> int | None:
    """Where the number of a road ends that starts here ("Highway 19", "the A417")."""
    if sight.lower[at] in NUMBERED_ROADS and at + 1 < len(sight.words) and _ROAD.fullmatch(sight.name(at, at + 2)):
        return at + 2
    if at and sight.lower[at - 1] == "the" and _MOTORWAY.fullmatch(sight.words[at]):
        return at + 1
    return None


def _seat(sight: Sight, at: int) -> Sighting | None:
    """The state or town that a politician sits for, after the letter of the party and a hyphen."""
    start = sight.starts[at] + 2
    for stop in range(min(len(sight.words), at + 4), at, -1):
        if not sight.words[stop - 1][-1].isalpha() and sight.words[stop - 1][-1] != ".":
            continue
        end = sight.starts[stop - 1] + len(sight.words[stop - 1])
        known = sight.known_name(sight.text[start:end]) if start < end else None
        if known and (known.how == 2 or known.weight > 3):
            return Sighting(start=at, end=stop, chars=(start, end))
    return None
