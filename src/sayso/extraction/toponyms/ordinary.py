"""Words that are names of towns somewhere, and ordinary words nearly everywhere."""

from __future__ import annotations

from sayso.extraction.toponyms.sighting import Sight
from sayso.extraction.toponyms.words import AUTHORITIES, DIRECTIONS, FACILITIES, KINDS_AFTER, MONTHS

__all__ = ["common"]

_ORDINARY = frozenset({
    "union", "commonwealth", "congress", "council", "commerce", "law", "justice", "industry", "trade", "centre",
    "air",
    "white", "light", "free", "english", "marine", "red", "cross", "one", "lions", "fox", "banks", "duma",
    "independence", "providence", "hope", "liberty", "orange", "home", "best", "reform", "progress", "capitol",
    "mercy", "trinity", "santa", "san", "bay", "bank", "ford", "kia", "honda", "nice", "mobile", "reading",
    "roman", "young", "economy", "civic", "forces", "guard", "movement", "green", "social", "labor", "labour",
    "toyota", "nissan", "mercedes", "chevrolet", "buick", "dodge", "jeep", "daewoo", "hyundai", "suzuki", "ms",
    "miss",
    "section", "love", "christmas", "easter", "war", "enterprise", "port", "state", "district", "street", "road",
    "plantation", "canal", "harbor", "harbour", "west",
    "north", "south", "east", "le", "la", "el", "de", "of", "and", "the", "ot", "tv", "co", "archdiocese", "sea",
})


def common(sight: Sight, start: int, end: int) -> bool:
    """Whether a single word is likelier an ordinary one than a name ("Central", "Federal", "University")."""
    if end - start != 1:
        return False
    word = sight.lower[start].strip(".")
    return (
        word in _ORDINARY or word in AUTHORITIES or word in FACILITIES or word in MONTHS or word in KINDS_AFTER
        or DIRECTIONS.fullmatch(word) is not None
    )
