"""Compiles the tables into one file of sorted names and fixed-width rows, read by memory map.

Layout: MAGIC, the header's length (4 bytes), the header as JSON, then the sections that the header
lists, each aligned to 8 bytes:

    places        fixed-width rows (`PLACE`)
    texts         UTF-8: name, id and other names of each place, split by U+001F and "|"
    text_ends     uint32, where the text of each place ends
    keys          UTF-8: folded names in byte order, one after another
    key_ends      uint32, where each key ends
    posting_ends  uint32, where the postings of each key end
    postings      uint32, place number * 4 + how the place has the name
"""

from __future__ import annotations

import hashlib
import json
import os
import struct
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import numpy as np

from sayso.gazetteer.entry import ALIKE, KINDS, MAIN, Entry
from sayso.gazetteer.folding import fold, loosen
from sayso.gazetteer.sources import Named, edition, read_table, settlements, written_places

__all__ = ["FORMAT", "LOOSE", "MAGIC", "PLACE", "compile_gazetteer"]

MAGIC = b"SAYSOGAZ"
FORMAT = 4  # raised with every change of layout, of folding, or of what is taken in
LOOSE = "~"  # stands before the keys that `loosen` gives
# Countries whose names reach English print by more than one transcription.
TRANSCRIBED = frozenset({
    "AE", "AF", "AM", "AZ", "BD", "BG", "BH", "BT", "BY", "CY", "DJ", "DZ", "EG", "EH", "ER", "ET", "GE", "GR",
    "IL", "IN", "IQ", "IR", "JO", "KG", "KH", "KP", "KW", "KZ", "LA", "LB", "LK", "LY", "MA", "MK", "ML", "MM",
    "MN", "MR", "MV", "NE", "NP", "OM", "PK", "PS", "QA", "RS", "RU", "SA", "SD", "SO", "SS", "SY", "TD", "TH",
    "TJ", "TM", "TN", "UA", "UZ", "XK", "YE",
})
PLACE = np.dtype([
    ("lat", "<f4"), ("lon", "<f4"), ("population", "<u4"), ("radius", "<f4"),
    ("admin1", "<u2"), ("countries", "<u2"), ("kind", "u1"), ("capital", "u1"), ("spare", "u1", 2),
])


def compile_gazetteer(target: Path, *, told: Callable[[str], None] | None = None) -> Path:
    """Writes the index to a file, all at once or not at all.

    Args:
        target: where the file shall be; its folder is made.
        told: is given a line on what is being done.

    Returns:
        The same path.

    Raises:
        GazetteerUnavailable: GeoNames' table is not installed.
        OSError: the folder cannot be written.
    """
    if told:
        told("Compiling the gazetteer from GeoNames (once, about 15 seconds) ...")
    header, sections = _sections(_everything())
    places: dict[str, list[int]] = {}
    body, offset = [], 0
    for name, data in sections.items():
        padding = -offset % 8
        body += [b"\0" * padding, data]
        places[name] = [offset + padding, len(data)]
        offset += padding + len(data)
    content = b"".join(body)
    header |= {"sections": places, "format": FORMAT, "edition": edition(), "size": len(content),
               "sha256": hashlib.sha256(content).hexdigest()}
    head = json.dumps(header, ensure_ascii=True, sort_keys=True).encode()
    head += b" " * (-(len(MAGIC) + 4 + len(head)) % 8)
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(dir=target.parent, prefix=target.name)
    with os.fdopen(handle, "wb") as file:
        file.write(MAGIC + struct.pack("<I", len(head)) + head + content)
    os.chmod(draft, 0o644)
    os.replace(draft, target)
    return target


def _everything() -> list[Named]:
    """All places in an order that does not change: settlements first, by id."""
    divisions = {(row[0], row[1]): row[2] for row in read_table("admin1")}
    code_of = {(country, name): code for (country, code), name in divisions.items()}
    towns = sorted(settlements(divisions), key=lambda place: int(place.entry.id.split(":")[1]))
    people: dict[tuple[str, str], int] = defaultdict(int)
    for town in towns:
        country, admin1 = town.entry.country or "", town.entry.admin1 or ""
        people[country, code_of.get((country, admin1), "")] += town.entry.population
    return _with_added_names(_one_seat(towns)) + list(written_places(people))


def _one_seat(towns: list[Named]) -> list[Named]:
    """Of several towns with the capital's name in a country, the largest is the capital."""
    largest: dict[str | None, Entry] = {}
    for town in towns:
        entry = town.entry
        if entry.capital and (entry.country not in largest or entry.population > largest[entry.country].population):
            largest[entry.country] = entry
    return [
        town if not town.entry.capital or largest[town.entry.country] is town.entry
        else Named(entry=replace(town.entry, capital=False), names=town.names)
        for town in towns
    ]


def _with_added_names(towns: list[Named]) -> list[Named]:
    """Adds the names that our data files give to single towns."""
    added: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for what, forms in read_table("abbreviations"):
        added[what] += [(form, MAIN) for form in forms.split("|")]
    for number, names in read_table("spellings"):
        added[f"geonames:{number}"] += [(name, MAIN) for name in names.split("|")]
    return [Named(entry=town.entry, names=(*town.names, *added.get(town.entry.id, ()))) for town in towns]


def _sections(places: list[Named]) -> tuple[dict[str, object], dict[str, bytes]]:
    """Header tables and packed sections."""
    admins = [None, *sorted({p.entry.admin1 for p in places if p.entry.admin1})]
    unions = [(), *sorted({p.entry.countries for p in places if p.entry.countries})]
    admin_row = {name: i for i, name in enumerate(admins)}
    union_row = {codes: i for i, codes in enumerate(unions)}
    rows = np.zeros(len(places), dtype=PLACE)
    texts: list[bytes] = []
    postings: dict[bytes, dict[int, int]] = defaultdict(dict)
    for number, place in enumerate(places):
        entry = place.entry
        rows[number] = (entry.lat, entry.lon, entry.population, entry.radius_km, admin_row[entry.admin1],
                        union_row[entry.countries], KINDS.index(entry.kind), entry.capital, (0, 0))
        texts.append(_text(entry))
        for name, how in place.names:
            key = fold(name).encode()
            if key:
                held = postings[key]
                held[number] = min(how, held.get(number, how))
            if entry.country in TRANSCRIBED and (loose := loosen(fold(name))):
                postings[f"{LOOSE}{loose}".encode()][number] = ALIKE
    keys = sorted(postings)
    packed = [[number * 4 + how for number, how in sorted(postings[key].items())] for key in keys]
    header: dict[str, object] = {"admin1": admins, "countries": unions}
    return header, {
        "places": rows.tobytes(), "texts": b"".join(texts), "text_ends": _ends(texts),
        "keys": b"".join(keys), "key_ends": _ends(keys), "posting_ends": _ends(packed),
        "postings": np.fromiter((one for many in packed for one in many), dtype="<u4").tobytes(),
    }


def _text(entry: Entry) -> bytes:
    return "\x1f".join((entry.name, entry.id, "|".join(entry.other_names))).encode()


def _ends(parts: Iterable[bytes] | Iterable[list[int]]) -> bytes:
    return np.cumsum([len(part) for part in parts], dtype="<u4").tobytes()
