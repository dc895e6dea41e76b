"""Which places a name could mean, before the context is looked at."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace

from sayso.gazetteer import ABBREVIATION, ALTERNATE, Entry, Gazetteer
from sayso.gazetteer.folding import fold
from sayso.lexicon.place_words import place_pattern

__all__ = ["Option", "options_for", "prominence"]

# Kinds that the word beside a name points at ("Lake Sevan", "Gegharkunik province").
_POINTED = {
    "water": ("water", "river"), "mountain": ("mountain",), "island": ("island",),
    "settlement": ("settlement",), "country": ("country",), "site": ("site",),
    "admin1": ("admin1", "region", "territory"), "admin2": ("admin2", "admin1"),
    "region": ("region", "territory", "admin1"),
}
_DIRECTION = re.compile(
    r"(?<!\w)(?:(?:north|south|east|west|northeast|northwest|southeast|southwest)(?:ern)?|"
    rf"{place_pattern('parts_taken_off')})[ -](?=\w)",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    rf"^(?:the )?(?:{place_pattern('kinds_taken_off_before')}) (?:of )?(?=\w)|"
    rf"(?:,? (?:{place_pattern('kinds_taken_off_after')}))$",
    re.IGNORECASE,
)
# How much on the scale of log10 of people; chosen by coordinate search together with `context.Weights`.
CAPITAL = 1.4  # a seat of government is named as often as a city of 25 times its people
ADMIN1 = 1.2  # a province is named as often as a city of a sixteenth of its people
ALTERNATIVE = 2.2  # a town under another name than its own is meant as often as one of 1 in 150; 1.5 and 3.0 lose .003
# A province with the name of its own chief city: resolved within 161 km on GeoWebNews .884 at 2, .877 at 0;
# on LGL .838 and .842.
NAMESAKE = 2.0
# Prominence of what has no people counted, on the scale of log10(people).
_STANDING = {
    "country": 8.5, "continent": 9.5, "territory": 7.6, "region": 7.2, "water": 6.6, "island": 6.4,
    "river": 6.2, "mountain": 6.0, "site": 5.6, "admin2": 3.6, "admin1": 4.5, "settlement": 1.5,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A place a name could mean.

    Attributes:
        entry: the place.
        base: how likely it is without context, on the scale of log10 of people.
        alike: the name is only like the place's, by another transcription.
        coarse: only a part of the place is meant ("northern Mali"), or its name without its kind.
    """

    entry: Entry
    base: float
    coarse: bool = False
    alike: bool = False


def prominence(entry: Entry) -> float:
    """How often a place is meant when nothing is known, on the scale of log10 of its people."""
    if entry.kind == "settlement":
        return max(_STANDING["settlement"], math.log10(entry.population + 1)) + CAPITAL * entry.capital
    if entry.kind == "admin1":
        return max(_STANDING["admin1"], math.log10(entry.population + 1) - ADMIN1)
    if entry.kind == "country":
        return _STANDING["country"] if entry.population > 500_000 else 7.0
    return _STANDING[entry.kind]


def options_for(name: str, kind: str | None, gazetteer: Gazetteer, *, cap: int = 40) -> tuple[Option, ...]:
    """The places that have a name, the likeliest first.

    Args:
        name: as printed, without its kind where that is told apart.
        kind: what the words beside it say it is; None if they do not.
        cap: at most so many.

    Returns:
        Nothing where the gazetteer has neither the name, nor the name without a direction or kind.
    """
    found, coarse = gazetteer.look_up(name), False
    if not found and (bare := _DIRECTION.sub("", name, count=1)) != name:
        found, coarse = gazetteer.look_up(bare), True
        found = tuple((e, how) for e, how in found if e.kind != "settlement" or how != ALTERNATE)
    if not found and (bare := _GENERIC.sub("", name, count=1).strip()) not in (name, ""):
        found = gazetteer.look_up(bare)
    if not found:
        return _alike(name, gazetteer)[:cap]
    dotted = "." in name or name.isupper()
    # "UN" is not the town of Un; a city's own short form ("NYC") differs from its name.
    initials = name.isupper() and len(name) <= 4 and any(e.kind != "settlement" for e, _ in found)
    options = [
        Option(entry=entry, base=_base(entry, how, name, kind), coarse=coarse)
        for entry, how in found if (how != ABBREVIATION or dotted) and not (initials and entry.kind == "settlement")
    ]
    if kind is None:
        options = _city_before_province(options)
    options.sort(key=lambda option: (-option.base, option.entry.id))
    return tuple(options[:cap])


def _alike(name: str, gazetteer: Gazetteer) -> tuple[Option, ...]:
    """Places with the same name in another transcription, far less likely than those with the very name."""
    options = [Option(entry=e, base=prominence(e) - ALTERNATIVE, alike=True) for e in gazetteer.look_alike(name)]
    return tuple(sorted(options, key=lambda option: (-option.base, option.entry.id)))


def _city_before_province(options: list[Option]) -> list[Option]:
    """Lowers a province that is named after its own chief city ("New York", "Baghdad"): the city is meant."""
    cities = {
        (one.entry.country, one.entry.admin1): max(one.entry.population, 1)
        for one in sorted(options, key=lambda one: one.entry.population) if one.entry.kind == "settlement"
    }
    return [
        replace(one, base=one.base - NAMESAKE)
        if one.entry.kind == "admin1"
        and cities.get((one.entry.country, one.entry.admin1), 0) > 0.2 * one.entry.population else one
        for one in options
    ]


def _base(entry: Entry, how: int, name: str, kind: str | None) -> float:
    base = prominence(entry)
    if how == ALTERNATE and fold(entry.name) != fold(name):
        base -= ALTERNATIVE if entry.kind == "settlement" else 1.0
    if kind is not None:
        base += 2.0 if entry.kind in _POINTED.get(kind, ()) else -1.0
    return base
