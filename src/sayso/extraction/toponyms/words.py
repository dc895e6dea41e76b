"""Words beside and within names that tell what is named."""

from __future__ import annotations

import re

__all__ = [
    "AUTHORITIES", "DIRECTIONS", "FACILITIES", "KINDS_AFTER", "KINDS_BEFORE", "LOCATIVE", "MONTHS", "MUNICIPAL",
    "NUMBERED_ROADS", "SEAT", "STREETS",
]

# What stands after a name ("Gegharkunik province") or before it with "of" ("the village of Sotk").
KINDS_AFTER = {
    **dict.fromkeys(("province", "governorate", "oblast", "state", "voivodeship", "krai", "emirate", "canton"),
                    "admin1"),
    **dict.fromkeys(("district", "county", "parish", "raion", "rayon", "municipality", "borough", "township",
                     "department", "prefecture"), "admin2"),
    **dict.fromkeys(("city", "town", "village", "hamlet", "settlement", "suburb", "neighborhood", "neighbourhood",
                     "kibbutz", "moshav", "capital"), "settlement"),
    **dict.fromkeys(("region", "territory", "area", "valley", "enclave", "exclave", "corridor", "desert", "plain",
                     "republic"), "region"),
    **dict.fromkeys(("lake", "river", "sea", "gulf", "strait", "bay", "reservoir", "canal", "creek"), "water"),
    **dict.fromkeys(("mountain", "mountains", "mount", "hill", "hills", "peak", "pass", "ridge", "heights"),
                    "mountain"),
    **dict.fromkeys(("island", "islands", "isle", "archipelago", "peninsula", "atoll"), "island"),
    **dict.fromkeys(("airport", "airbase", "airfield", "base", "camp", "dam", "bridge", "crossing", "checkpoint",
                     "prison", "port", "plant", "refinery"), "site"),
}
KINDS_BEFORE = {
    word: kind for word, kind in KINDS_AFTER.items() if kind not in ("site", "mountain")
} | {"country": "country", "nation": "country", "kingdom": "country", "lake": "water", "mount": "mountain",
     "cities": "settlement", "towns": "settlement", "villages": "settlement", "provinces": "admin1",
     "districts": "admin2", "regions": "region"}

LOCATIVE = frozenset({
    "in", "at", "near", "from", "to", "around", "outside", "inside", "across", "throughout", "toward", "towards",
    "of", "into", "between", "via", "within", "on", "over", "above", "through", "against",
})
DIRECTIONS = re.compile(
    r"(?:north|south|east|west|(?:north|south)(?:-| )?(?:east|west))(?:ern(?:most)?)?|central|downtown|midtown|"
    r"greater|mid|metro|metropolitan|upper|lower|inner|outer|suburban|rural|coastal|occupied|historic|old|"
    r"continental|mainland|nearby|neighboring|neighbouring|tropical|equatorial",
    re.IGNORECASE,
)
STREETS = frozenset({
    "street", "st", "road", "rd", "avenue", "ave", "drive", "dr", "lane", "ln", "boulevard", "blvd", "parkway",
    "pkwy", "highway", "hwy", "freeway", "expressway", "turnpike", "pike", "terrace", "circle",
})
SEAT = re.compile(r"[DRI]-(?=[A-Z])")  # "Rep. Jane Doe, D-N.Y."
NUMBERED_ROADS = frozenset({"highway", "route", "interstate", "hwy", "rte", "m", "a"})
# Buildings and grounds. One that the gazetteer lacks is not listed as a place: it would stay unlocated,
# and its name holds the name of the place it is in, if any.
FACILITIES = frozenset({
    "hospital", "school", "schools", "college", "university", "center", "centre", "church", "park", "library",
    "museum", "station", "hall", "building", "stadium", "arena", "theater", "theatre", "mall", "hotel", "restaurant",
    "jail", "court", "courthouse", "cathedral", "mosque", "temple", "cemetery", "casino", "plaza", "club", "academy",
    "institute", "campus", "market", "field", "complex", "house", "gallery", "farm", "tower", "zoo", "garden",
    "gardens", "refuge", "elementary", "high", "middle", "clinic", "embassy", "chapel", "castle", "palace", "inn",
    "lodge", "resort", "course", "amphitheatre", "amphitheater", "branch", "cottage", "deli", "bar", "cafe", "company",
    "board", "committee", "council", "association", "express", "series", "festival", "music", "sports", "way",
    "championship", "trial", "cup", "derby", "league", "office", "police", "department", "conference", "news", "times",
})
# What follows a place's name in the name of its authority or public body ("Athens Police Department").
AUTHORITIES = frozenset({
    "police", "city", "county", "council", "department", "dept", "sheriff", "fire", "court", "courts", "magistrate",
    "school", "schools", "district", "board", "government", "ministry", "army", "navy", "air", "state", "high",
    "public", "general", "municipal", "regional", "metropolitan", "community", "area", "town", "township", "chamber",
    "health", "medical", "hospital", "memorial", "airport", "international", "university", "college", "times", "post",
    "news", "herald", "tribune", "gazette", "journal", "democrats", "republicans", "democratic", "parliament",
    "legislature", "senate", "house", "national", "federal", "supreme", "district's", "central", "electronic", "mayor",
    "governor", "cathedral", "defense", "defence", "foreign", "security", "military", "command", "brigade", "cancer",
    "society", "association", "press", "star", "sun", "observer", "world", "police's", "party", "local", "common",
    "institute", "fiscal", "water", "museum", "club", "commission", "agency", "bank", "stock", "chronicle",
})
# Two words after a name that only a town has.
MUNICIPAL = frozenset({
    ("city", "council"), ("town", "council"), ("village", "council"), ("city", "hall"), ("town", "hall"),
    ("police", "department"), ("fire", "department"), ("city", "manager"), ("city", "commission"), ("city", "schools"),
    ("high", "school"), ("middle", "school"), ("elementary", "school"), ("school", "district"), ("public", "library"),
    ("public", "schools"), ("police", "chief"), ("fire", "chief"), ("school", "board"),
})
MONTHS = frozenset({
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
})
