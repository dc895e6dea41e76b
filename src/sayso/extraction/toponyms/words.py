"""Words beside and within names that tell what is named, from the lexicon."""

from __future__ import annotations

import re

from sayso.lexicon.place_words import place_kinds, place_pattern, place_phrases, place_words

__all__ = [
    "ARMED_FORCES", "ATTACKS", "ATTACKS_ON_PLACES", "AUTHORITIES", "DIRECTIONS", "FACILITIES", "KINDS_AFTER",
    "KINDS_BEFORE", "LOCATIVE", "MONTHS", "MUNICIPAL", "NUMBERED_ROADS", "RURAL", "SEAT", "SHELLING", "STREETS",
    "STRIKING", "TAKING",
]

# What stands after a name ("Gegharkunik province") or before it with "of" ("the village of Sotk").
KINDS_AFTER = place_kinds("kinds_after")
KINDS_BEFORE = {
    word: kind for word, kind in KINDS_AFTER.items() if kind not in ("site", "mountain")
} | place_kinds("kinds_before")

LOCATIVE = place_words("locative")
DIRECTIONS = re.compile(
    r"(?:north|south|east|west|(?:north|south)(?:-| )?(?:east|west))(?:ern(?:most)?)?|"
    + place_pattern("parts_before"),
    re.IGNORECASE,
)
STREETS = place_words("streets")
SEAT = re.compile(r"[DRI]-(?=[A-Z])")  # "Rep. Jane Doe, D-N.Y."
NUMBERED_ROADS = place_words("numbered_roads")
FACILITIES = place_words("facilities")
AUTHORITIES = place_words("authorities")
SHELLING, STRIKING, TAKING, ARMED_FORCES = (
    place_words(name) for name in ("shelling", "striking", "taking", "armed_forces"))
ATTACKS, ATTACKS_ON_PLACES = (place_words(name) for name in ("attacks", "attacks_on_places"))
RURAL = place_words("rural")
MUNICIPAL = place_phrases("municipal")
MONTHS = place_words("calendar")
