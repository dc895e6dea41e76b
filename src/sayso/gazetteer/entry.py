"""What the gazetteer knows of one place."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["ABBREVIATION", "ALIKE", "ALTERNATE", "KINDS", "MAIN", "Entry", "Match"]

# Order is part of the compiled format.
KINDS = (
    "settlement", "country", "admin1", "admin2", "continent", "region", "territory",
    "water", "river", "mountain", "island", "site",
)
# How a name belongs to a place.
MAIN, ALTERNATE, ABBREVIATION, ALIKE = 0, 1, 2, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One place.

    Attributes:
        id: `geonames:N`, or `sayso:...` for places that GeoNames' table of settlements lacks.
        name: the usual name in English print.
        lat, lon: degrees, WGS 84; of an area its middle, of a river its middle course.
        country: ISO 3166-1 alpha-2; None on the high seas and for what spans continents.
        countries: all countries that hold or claim a part, `country` first.
        admin1: name of the first-level division; None where unknown or not within one.
        kind: one of `KINDS`.
        population: people, 0 where unknown.
        radius_km: of the circle that covers most of it; a settlement's follows from its people.
        capital: whether it is the seat of a country's government, by GeoNames.
        other_names: names that another side uses, and the like; of settlements none are kept here.
    """

    id: str
    name: str
    lat: float
    lon: float
    country: str | None
    countries: tuple[str, ...]
    admin1: str | None
    kind: str
    population: int
    radius_km: float
    capital: bool = False
    other_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A place that has a name, and how it has it: MAIN, ALTERNATE, ABBREVIATION or ALIKE."""

    number: int
    how: int
