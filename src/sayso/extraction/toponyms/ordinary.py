"""Words that are names of towns somewhere, and ordinary words nearly everywhere."""

from __future__ import annotations

from sayso.extraction.toponyms.sighting import Sight
from sayso.extraction.toponyms.words import AUTHORITIES, DIRECTIONS, FACILITIES, KINDS_AFTER, MONTHS
from sayso.lexicon.place_words import place_words

__all__ = ["common"]

_ORDINARY = place_words("ordinary")


def common(sight: Sight, start: int, end: int) -> bool:
    """Whether a single word is likelier an ordinary one than a name ("Central", "Federal", "University")."""
    if end - start != 1:
        return False
    word = sight.lower[start].strip(".")
    return (
        word in _ORDINARY or word in AUTHORITIES or word in FACILITIES or word in MONTHS or word in KINDS_AFTER
        or DIRECTIONS.fullmatch(word) is not None
    )
