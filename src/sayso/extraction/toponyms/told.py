"""Places that the reader names."""

from __future__ import annotations

from sayso.extraction.toponyms.ordinary import common
from sayso.extraction.toponyms.sighting import SHORT, Sight, Sighting
from sayso.extraction.toponyms.words import (
    DIRECTIONS,
    FACILITIES,
    KINDS_AFTER,
    KINDS_BEFORE,
    LOCATIVE,
    NUMBERED_ROADS,
    SEAT,
    SHELLING,
    STREETS,
    STRIKING,
    TAKING,
)
from sayso.gazetteer import ALTERNATE, MAIN

__all__ = ["told", "trimmed"]

PART = 3.0  # log10 of people; smaller towns share their names with too many words
LARGE = 5.0  # log10 of people; below that, the first word of a long name is as often a family's ("Palmetto Health")
_NATURAL = frozenset({"region", "water", "mountain", "island"})  # "Boulder Creek Hills" lies where it lies
_TO_PLACES = SHELLING | STRIKING | TAKING
_JOINTS = frozenset({"-", "–", "/", "‑", ",", "and", "&"})
_NO_PLACES = frozenset({"El Niño", "La Niña", "El Nino", "La Nina", "Gulf War", "Cold War"})
# Kinds that are part of a name where they are capitalised ("Hamilton Township").
_NAMED_KINDS = frozenset({"township", "county", "parish", "valley", "lake", "river", "island", "islands", "peninsula"})
_STYLED = frozenset({"city", "town", "village", "township", "county", "state", "borough", "commune"})


def told(sight: Sight) -> list[Sighting]:
    """The reader's LOC names, mended at their ends, split where they hold two, doubtful ones left out."""
    found = []
    for name in sight.names:
        if name.label_ == "LOC" and not SEAT.match(sight.text, sight.starts[name.start]):
            start, end = trimmed(sight, name.start, name.end)
            if start < end:
                found += _mended(sight, start, end)
    return found


def trimmed(sight: Sight, start: int, end: int) -> tuple[int, int]:
    """Without article, possessive, quotation marks, small words and kinds at either end."""
    while start < end and not sight.known(start, end):
        first, last = sight.words[start], sight.words[end - 1]
        if not first[0].isupper() and not first[0].isdigit() and sight.known(start, end) is None:
            if first[0].isalpha() and "-" in first and any(c.isupper() for c in first):
                break
            start += 1
        elif not last[0].isupper() and last[0] not in "(&" and not last[0].isdigit():
            end -= 1
        elif sight.lower[start] == "the":
            start += 1
        else:
            break
    while start < end and sight.lower[start] in ("the", "a"):
        start += 1
    return start, end


def _mended(sight: Sight, start: int, end: int) -> list[Sighting]:
    """One name, several or none."""
    start, end = _widened(sight, start, end)
    if end - start > 2 and sight.lower[start] in _STYLED and sight.lower[start + 1] == "of":
        start += 2  # "City of Norfolk", "Village of Glen Carbon"
    known, name = sight.known(start, end), sight.name(start, end)
    if (known is None or known.entry.kind == "settlement") and sight.gazetteer.of_people(name):
        return []  # "Syrian" is found as a word for a people
    if known:
        initials = known.how == ALTERNATE and sight.shouting and len(name) <= SHORT
        doubtful = initials or common(sight, start, end) or name in _NO_PLACES
        return [] if doubtful else [Sighting(start=start, end=end)]
    if not any(c.isupper() for word in sight.words[start:end] for c in word):
        return []
    last = sight.lower[end - 1].strip(".")
    if end - start == 1 and (common(sight, start, end) or _initials(sight, start)):
        return []
    if end - start > 1:
        return _unknown(sight, start, end, last)
    return [Sighting(start=start, end=end)] if _placed(sight, start, end) else []


def _unknown(sight: Sight, start: int, end: int, last: str) -> list[Sighting]:
    """What names a place in a name of several words that the gazetteer lacks.

    Args:
        last: its last word in small letters.
    """
    if last == "city" and sight.known(start, end - 1):
        return [Sighting(start=start, end=end - 1)]
    if DIRECTIONS.fullmatch(sight.words[start]) and sight.known(start + 1, end):
        return [Sighting(start=start + 1, end=end)]
    if last in STREETS or sight.lower[start] in NUMBERED_ROADS:
        return [Sighting(start=start, end=end)]
    parts = _parts(sight, start, end)
    if parts:
        return parts
    if last in FACILITIES or last in NUMBERED_ROADS:
        return []
    head = None if KINDS_AFTER.get(last) in _NATURAL else _head(sight, start, end)
    if head:
        return [head]
    return [Sighting(start=start, end=end)] if _placed(sight, start, end) else []


def _widened(sight: Sight, start: int, end: int) -> tuple[int, int]:
    """Takes in a full stop that belongs to a short form, a road's number, the other half of a joined name."""
    size = len(sight.words)
    if end < size and sight.words[end] == "." and sight.starts[end] == _ends(sight, end - 1):
        short = sight.known(start, end + 1)
        if "." in sight.words[end - 1] and short and short.how == 2:
            return start, end + 1
    free = end < size and not sight.label[end] and sight.words[end][0].isupper()
    if free and (sight.lower[end] in _NAMED_KINDS or _street_ends(sight, end)):
        return start, end + 1
    if end < size and sight.lower[end - 1] in NUMBERED_ROADS and sight.words[end][0].isdigit():
        return start, end + 1
    if end + 1 < size and sight.words[end] in _JOINTS and sight.words[end + 1][0].isupper():
        both = sight.known(start, end + 2)
        if both and both.area and both.how == MAIN:
            return start, end + 2
    if start > 1 and sight.words[start - 1] in _JOINTS and sight.words[start - 2][0].isupper():
        both = sight.known(start - 2, end)
        if both and both.area:
            return start - 2, end
    return start, end


def _street_ends(sight: Sight, token: int) -> bool:
    """Whether a word ends a street's name ("Mill" Street), and begins no body's ("Road Safety Board")."""
    after = sight.words[token + 1] if token + 1 < len(sight.words) else ""
    street = sight.lower[token].strip(".") in STREETS and sight.lower[token - 1].strip(".") not in STREETS
    return street and not after[:1].isupper() and not after[:1].isdigit()


def _ends(sight: Sight, token: int) -> int:
    return sight.starts[token] + len(sight.words[token])


def _parts(sight: Sight, start: int, end: int) -> list[Sighting]:
    """The places that an unknown name is made of, if of nothing else ("Maiduguri Borno State")."""
    parts, at = [], start
    while at < end:
        for stop in range(end, at, -1):
            known = sight.known(at, stop)
            if known and known.how != ALTERNATE and known.weight >= PART and not common(sight, at, stop):
                parts.append(Sighting(start=at, end=stop))
                at = stop
                break
        else:
            if sight.words[at] not in _JOINTS:
                return []
            at += 1
    return parts


def _head(sight: Sight, start: int, end: int) -> Sighting | None:
    """The place that a long unknown name begins with ("Kharkiv" International Airport)."""
    for stop in range(end - 1 if end - start > 2 else start, start, -1):
        known = sight.known(start, stop)
        if known and known.how == MAIN and not common(sight, start, stop) and (
                known.weight >= LARGE or known.entry.kind == "admin2"):
            return Sighting(start=start, end=stop)
    return None


def _initials(sight: Sight, token: int) -> bool:
    """Whether a word is made of initials ("SEAI"); in a text all in capitals none can be told."""
    return not sight.shouting and sight.words[token].isupper() and len(sight.words[token]) <= SHORT


def _placed(sight: Sight, start: int, end: int) -> bool:
    """Whether the words around an unknown name say that it is a place."""
    before = sight.lower[start - 1] if start else ""
    if before == "the" or DIRECTIONS.fullmatch(before):
        before = sight.lower[start - 2] if start > 1 else ""
    after = sight.lower[end] if end < len(sight.words) else ""
    if before in LOCATIVE or before in KINDS_BEFORE or after in KINDS_AFTER:
        return True
    if sight.lower[start] in KINDS_BEFORE or sight.lower[end - 1] in KINDS_AFTER:
        return True
    if before in _TO_PLACES and sight.pos[start - 1] == "VERB":
        return True
    if _is_a_place(sight, end) or _listed(sight, start):
        return True
    return _beside_place(sight, start - 2, start - 1) or _beside_place(sight, end + 1, end)


def _is_a_place(sight: Sight, end: int) -> bool:
    """Whether the words behind a name say what it is: "Umm Kadada, a town in the north"."""
    if sight.lower[end : end + 1] != [","] or sight.lower[end + 1 : end + 2] not in (["a"], ["an"], ["the"]):
        return False
    return any(word in KINDS_BEFORE for word in sight.lower[end + 2 : end + 5])


def _listed(sight: Sight, start: int) -> bool:
    """Whether a comma or "and" joins it to names of places that are told of as such ("in Alt, Borg and Cere")."""
    at = start - 1
    while at > 0 and sight.lower[at] in (",", "and", "or") and sight.label[at - 1] == "LOC":
        end = at
        while at > 0 and sight.label[at - 1] == "LOC":
            at -= 1
        before = sight.lower[at - 1] if at else ""
        if before in LOCATIVE or before in KINDS_BEFORE or (before in _TO_PLACES and sight.pos[at - 1] == "VERB"):
            return end > at
        at -= 1
    return False


def _beside_place(sight: Sight, other: int, joint: int) -> bool:
    """Whether a comma or "and" joins it to a place that the gazetteer knows."""
    if not 0 <= other < len(sight.words) or sight.lower[joint] not in (",", "and", "or", "–", "-", "&"):
        return False
    return sight.label[other] == "LOC" and sight.known(other, other + 1) is not None
