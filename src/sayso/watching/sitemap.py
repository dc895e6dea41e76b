"""Sitemaps (sitemaps.org, 0.9), news sitemaps, and indices of them."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from xml.parsers import expat

from sayso.intake.guard.outside import guarded
from sayso.records.errors import UnreadableReport
from sayso.records.watched import WatchedItem, WatchedSource
from sayso.watching.addresses import host_of, plain
from sayso.watching.configuration import Sitemap
from sayso.watching.feed import plausible
from sayso.watching.pacing import Turn
from sayso.watching.sources import Got, Polled
from sayso.watching.web import Web

# Sitemaps of an index that are asked at once, those changed last first; the largest news sites have one a day.
_MOST_MAPS = 20
# Signs of one value: an address has 2,048 at most (sitemaps.org).
_LONGEST = 4_096
_GZIP = b"\x1f\x8b"
_TOLD = {"loc": "address", "lastmod": "changed", "publication_date": "published"}


@dataclass(slots=True)
class Place:
    """One page, or one sitemap of an index: where, and when it was changed and published, as told."""

    is_map: bool = False
    address: str = ""
    changed: str = ""
    published: str = ""

    @property
    def at(self) -> datetime | None:
        """When it was changed, else published; None if it is untold or makes no sense (W3C date and time)."""
        for told in (self.changed, self.published):
            try:
                moment = datetime.fromisoformat(told.strip())
            except ValueError:
                continue
            return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return None


def places_in(data: bytes, *, url: str, max_bytes: int) -> list[Place]:
    """What a sitemap lists; it may be packed with gzip.

    Raises:
        UnreadableReport: "damaged": it is no sitemap, or declares entities; "too_large": it unpacks to more.
    """
    if data.startswith(_GZIP):
        data = _unpacked(data, url, max_bytes)
    reader = _Reader(url)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler, parser.EndElementHandler = reader.begin, reader.end
    parser.CharacterDataHandler, parser.EntityDeclHandler = reader.words, reader.entity
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        if not reader.places:
            raise _damaged(url, f"is no sitemap ({error})") from None
    return [place for place in reader.places if place.address]


class SitemapSource:
    """A sitemap that is watched."""

    kind = "sitemap"

    def __init__(self, settings: Sitemap, web: Web, *, most: int, max_bytes: int) -> None:
        self.name, self.address, self.host = settings.name, settings.url, host_of(settings.url)
        self._settings, self._web, self._most, self._max_bytes = settings, web, most, max_bytes

    def poll(self, was: WatchedSource | None, at: str, turn: Turn) -> Polled:
        """Asks for the sitemap, if it has changed, and for those that it lists."""
        got = self._web.get(self.address, turn, etag=was.etag if was else None, modified=was.modified if was else None)
        if got.material is None:
            return Polled(etag=got.etag, modified=got.modified, unchanged=True)
        found = self._places(got.material.data, self.address)
        pages = [place for place in found if not place.is_map]
        for one in self._recent([place for place in found if place.is_map])[:_MOST_MAPS]:
            inner = self._web.get(one.address, turn, etag=None, modified=None)
            if inner.material is not None:
                pages += self._places(inner.material.data, one.address)
        wanted = [one for one in self._recent(pages) if not one.is_map and self._settings.only in one.address]
        items = tuple(_item(one, self.name, at) for one in wanted[:self._most])
        return Polled(etag=got.etag, modified=got.modified, items=items, left_out=len(wanted) - len(items))

    def get(self, item: WatchedItem, turn: Turn) -> Got:
        """The page."""
        return self._web.get(item.address, turn, etag=item.etag, modified=item.modified)

    def host_of(self, item: WatchedItem) -> str:
        """The page's host."""
        return host_of(item.address)

    def close(self) -> None:
        """Nothing is held open."""

    def _places(self, data: bytes, address: str) -> list[Place]:
        return guarded(partial(places_in, url=address, max_bytes=self._max_bytes), data, what=f"'{address}'",
                       gives=(Place,))

    def _recent(self, places: list[Place]) -> list[Place]:
        """Those changed lately, the last first, then those of which it is not told."""
        within = self._settings.within
        oldest = datetime.now(UTC) - timedelta(seconds=within) if within is not None else None
        dated = [(at, place) for place in places if (at := place.at) is not None and (oldest is None or at >= oldest)]
        dated.sort(key=lambda one: one[0], reverse=True)
        return [place for _, place in dated] + [place for place in places if place.at is None]


class _Reader:
    """Takes places out of a sitemap as it is parsed."""

    def __init__(self, url: str) -> None:
        self.places: list[Place] = []
        self._url = url
        self._field: str | None = None

    def begin(self, name: str, _attributes: dict[str, str]) -> None:
        """An element begins; names of other namespaces (pictures, videos) have other fields or none."""
        space, _, local = name.rpartition(" ")
        if local in ("url", "sitemap"):
            self.places.append(Place(is_map=local == "sitemap"))
        self._field = _TOLD.get(local) if self.places and not space.endswith(("image/1.1", "video/1.1")) else None

    def words(self, told: str) -> None:
        """Words of the element that is open."""
        if self._field and len(held := getattr(self.places[-1], self._field)) < _LONGEST:
            setattr(self.places[-1], self._field, held + told)

    def end(self, _name: str) -> None:
        """An element ends."""
        if self._field:
            setattr(self.places[-1], self._field, getattr(self.places[-1], self._field).strip())
        self._field = None

    def entity(self, *_: object) -> None:
        """No sitemap declares entities; what does would be written out without end."""
        raise _damaged(self._url, "declares entities of its own, as no sitemap needs to")


def _unpacked(data: bytes, url: str, max_bytes: int) -> bytes:
    unpacker = zlib.decompressobj(wbits=31)
    try:
        found = unpacker.decompress(data, max_bytes + 1)
    except zlib.error as error:
        raise _damaged(url, f"cannot be unpacked ({error})") from None
    if len(found) > max_bytes:
        raise UnreadableReport(f"'{url}' unpacks to more than {max_bytes} bytes.", reason="too_large",
                               remedy="Raise max_bytes if you trust it.")
    return found


def _item(place: Place, source: str, at: str) -> WatchedItem:
    dated = plausible(place.at) if place.published and place.at else None
    return WatchedItem(key=plain(place.address), source=source, address=place.address, first_at=at, due=at,
                       told=place.changed or None, dated=dated)


def _damaged(url: str, why: str) -> UnreadableReport:
    return UnreadableReport(f"'{url}' {why}.", reason="damaged", remedy="Check the address of the sitemap.")
