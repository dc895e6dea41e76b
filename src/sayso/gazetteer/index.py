"""Looks names up in the compiled index."""

from __future__ import annotations

import json
import mmap
import struct
from bisect import bisect_left
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from sayso.gazetteer.compilation import FORMAT, LOOSE, MAGIC, PLACE
from sayso.gazetteer.entry import ALTERNATE, KINDS, MAIN, Entry, Match
from sayso.gazetteer.folding import fold, loosen
from sayso.gazetteer.peoples import peoples
from sayso.gazetteer.sources import country_names
from sayso.records.errors import GazetteerUnavailable

__all__ = ["Gazetteer"]

_REMEDY = "Remove it; it is made anew when next needed."


class _Keys:
    """The sorted names as a sequence, for bisection."""

    def __init__(self, blob: memoryview, ends: memoryview) -> None:
        self._blob, self._ends = blob, ends
        self._size = len(ends)

    def __len__(self) -> int:
        return self._size

    def __getitem__(self, i: int) -> bytes:
        return self._blob[self._ends[i - 1] if i else 0 : self._ends[i]].tobytes()


class Gazetteer:
    """Names to places. Opening maps the file; nothing is read before it is asked for.

    Args:
        path: a file that `compile_gazetteer` wrote.

    Raises:
        GazetteerUnavailable: the file is missing, damaged or of another format.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            with path.open("rb") as file:
                self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except (OSError, ValueError) as error:
            thing = f"Place index {str(path)!r} cannot be opened ({error})."
            raise GazetteerUnavailable(thing, remedy=_REMEDY) from error
        self.header, body = self._head()
        part = {name: body[start : start + size] for name, (start, size) in self.header["sections"].items()}
        self._places, self._texts, self._postings = part["places"], part["texts"], part["postings"].cast("I")
        self._text_ends, self._posting_ends = part["text_ends"].cast("I"), part["posting_ends"].cast("I")
        self._keys = _Keys(part["keys"], part["key_ends"].cast("I"))
        self._unpack = struct.Struct("<ffIfHHBB").unpack_from
        self.entry = lru_cache(maxsize=20_000)(self._entry)
        self.matches = lru_cache(maxsize=20_000)(self._matches)

    def _head(self) -> tuple[dict[str, Any], memoryview]:
        whole = memoryview(self._map)
        try:
            (length,) = struct.unpack_from("<I", whole, len(MAGIC))
            start = len(MAGIC) + 4
            header = json.loads(bytes(whole[start : start + length]))
            right = bytes(whole[: len(MAGIC)]) == MAGIC and header["format"] == FORMAT
            right = right and len(whole) - start - length == header["size"]
        except (struct.error, ValueError, KeyError):
            right = False
        if not right:
            raise GazetteerUnavailable(
                f"Place index {str(self.path)!r} is damaged or not of format {FORMAT}.", remedy=_REMEDY)
        return header, whole[start + length :]

    def __len__(self) -> int:
        return len(self._text_ends)

    def _matches(self, key: str) -> tuple[Match, ...]:
        """The places with a folded name, in the order of their numbers; empty if there is none."""
        wanted = key.encode()
        i = bisect_left(self._keys, wanted)
        if i == len(self._keys) or self._keys[i] != wanted:
            return ()
        packed = self._postings[self._posting_ends[i - 1] if i else 0 : self._posting_ends[i]]
        return tuple(Match(number=one >> 2, how=one & 3) for one in packed)

    def knows(self, name: str) -> bool:
        """Whether any place has this name, in whatever spelling `fold` takes as the same."""
        return bool(self.matches(fold(name)))

    def look_up(self, name: str) -> tuple[tuple[Entry, int], ...]:
        """Every place with this name, and how it has it (MAIN, ALTERNATE, ABBREVIATION).

        Arabic names are found with and without their article, whichever way the gazetteer has them.
        """
        key = fold(name)
        found = self.matches(key)
        if not found:
            article, _, rest = key.partition(" ")
            if rest and article in _ARTICLES:
                found = self.matches(rest)
            else:
                found = self.matches(f"al {key}") or self.matches(f"el {key}")
        return tuple((self.entry(match.number), match.how) for match in found)

    def around(self, lat: float, lon: float, limit: int) -> tuple[Entry, ...]:
        """The places nearest to a point, the nearest first; of areas and rivers their middle counts.

        Args:
            limit: how many at most.
        """
        rows = np.frombuffer(self._places, dtype=PLACE)
        north = np.radians(rows["lat"] - lat)
        east = np.radians((rows["lon"] - lon + 180) % 360 - 180)
        narrow = np.cos(np.radians(lat)) * np.cos(np.radians(rows["lat"]))
        chord = np.sin(north / 2) ** 2 + narrow * np.sin(east / 2) ** 2
        nearest = np.argpartition(chord, min(limit, len(rows) - 1))[:limit]
        return tuple(self.entry(int(number)) for number in sorted(nearest, key=lambda one: (chord[one], one)))

    def look_alike(self, name: str) -> tuple[Entry, ...]:
        """Places whose name differs only in its transcription ("Bani Suhaila", "Bani Suhayla").

        Only of countries whose names are transcribed; unlike names may share a key, so the context
        must speak for the place.
        """
        loose = loosen(fold(name))
        return tuple(self.entry(match.number) for match in self.matches(LOOSE + loose)) if loose else ()

    def country_of_place(self, name: str) -> str | None:
        """The country that a country's, province's, region's, town's or people's name belongs to.

        Args:
            name: as printed: "Gegharkunik", "Kharkiv", "Azeri", "Gaza".

        Returns:
            ISO 3166-1 alpha-2; None where the name is unknown, belongs to several countries, or
            has namesakes of some size abroad.
        """
        people = self.of_people(name)
        if people:
            return people[0].country if len(people) == 1 else None
        found = self.look_up(name)
        areas = [entry for entry, how in found if how == MAIN and entry.kind in ("country", "territory", "region")]
        if areas:
            return areas[0].country
        main = [entry for entry, how in found if how != ALTERNATE] or [entry for entry, _ in found]
        main.sort(key=lambda entry: (-entry.population, entry.id))
        abroad = max((entry.population for entry in main if entry.country != main[0].country), default=-1)
        # Twenty times the people of the next namesake abroad: below that, a report's context must decide.
        clear = bool(main) and (abroad < 0 or main[0].population > 20 * max(abroad, 1000))
        return main[0].country if clear else None

    def of_people(self, word: str) -> tuple[Entry, ...]:
        """The countries and regions that a people's name or adjective stands for, the usual one first."""
        names = peoples().get(word) or (peoples().get(word.title()) if word.isupper() else None) or ()
        return tuple(entry for name in names for entry in self._owner(name))

    def _owner(self, name: str) -> tuple[Entry, ...]:
        wanted = country_names()[name] if len(name) == 2 else name
        found = [entry for entry, how in self.look_up(wanted) if how == MAIN and entry.kind != "settlement"]
        right = [entry for entry in found if (entry.country == name if len(name) == 2 else entry.name == name)]
        return tuple(sorted(right, key=lambda entry: (entry.kind != "country", entry.id))[:1])

    def _entry(self, number: int) -> Entry:
        """The place of that number."""
        lat, lon, people, radius, admin1, countries, kind, seat = self._unpack(self._places, number * PLACE.itemsize)
        text = bytes(self._texts[self._text_ends[number - 1] if number else 0 : self._text_ends[number]]).decode()
        name, identity, others = text.split("\x1f")
        codes = tuple(self.header["countries"][countries])
        return Entry(
            id=identity, name=name, lat=round(lat, 5), lon=round(lon, 5), country=codes[0] if codes else None,
            countries=codes, admin1=self.header["admin1"][admin1], kind=KINDS[kind], population=people,
            radius_km=round(radius, 1), capital=bool(seat), other_names=tuple(others.split("|")) if others else (),
        )


_ARTICLES = frozenset({"al", "el", "ad", "an", "ar", "as", "at", "az", "ash", "adh", "es"})
