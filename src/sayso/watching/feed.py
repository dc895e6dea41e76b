"""RSS and Atom: what a feed tells of, in the feed's own order."""

from __future__ import annotations

import io
import re
from calendar import timegm
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from hashlib import sha256
from typing import Any

from sayso.intake.guard.outside import guarded
from sayso.intake.material import Material
from sayso.records.errors import UnreadableReport
from sayso.records.watched import WatchedItem, WatchedSource
from sayso.watching.addresses import host_of, plain
from sayso.watching.configuration import Feed
from sayso.watching.instants import written
from sayso.watching.pacing import Turn
from sayso.watching.sources import Got, Polled
from sayso.watching.web import Web

# A declaration of an entity that stands for more than a sign or a name: parsers would write it out as often as it is
# used ("billion laughs"). Feeds declare signs such as &nbsp; at most.
_BOMB = re.compile(rb"<!ENTITY\s+(?!\w+\s+(?:\"(?:&#\w+;|[^&\"]{0,20})\"|'(?:&#\w+;|[^&']{0,20})')\s*>)", re.IGNORECASE)
# A feed's clock may be ahead by a time zone; a date further ahead is wrong, and one before the web is too.
_AHEAD, _FIRST = timedelta(days=1), datetime(1991, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of a feed.

    Attributes:
        address: of the article, None where the entry itself is the report.
        name: by which the feed knows it. told: what it says of its state. dated: ISO 8601, UTC; None if untold or
            impossible. body: the report as HTML, where there is no address.
    """

    address: str | None
    name: str
    told: str
    dated: str | None
    body: bytes | None


def entries_of(data: bytes, *, url: str, media_type: str | None) -> list[Entry]:
    """The entries of a feed.

    Raises:
        UnreadableReport: "damaged": it is no feed, or declares entities that would be written out without end.
    """
    import feedparser

    if any(_BOMB.search(one) for one in _readings(data)):
        raise _damaged(url, "declares entities of its own, as no feed needs to")
    try:
        found = feedparser.parse(io.BytesIO(data), response_headers={
            "content-type": media_type or "application/xml", "content-location": url})
    # What feedparser raises of a feed that is broken depends on where it is.
    except (ValueError, LookupError, AttributeError, TypeError, RecursionError) as error:
        raise _damaged(url, f"cannot be read ({error})") from None
    if not found.get("entries") and not found.get("version"):  # of nothing at all it tells neither
        raise _damaged(url, "is neither RSS nor Atom")
    return [one for one in map(_entry, found.entries) if one is not None]


class FeedSource:
    """A feed that is watched."""

    kind = "feed"

    def __init__(self, settings: Feed, web: Web, *, most: int) -> None:
        self.name, self.address, self.host = settings.name, settings.url, host_of(settings.url)
        self._web, self._most = web, most

    def poll(self, was: WatchedSource | None, at: str, turn: Turn) -> Polled:
        """Asks for the feed, if it has changed."""
        got = self._web.get(self.address, turn, etag=was.etag if was else None, modified=was.modified if was else None)
        if got.material is None:
            return Polled(etag=got.etag, modified=got.modified, unchanged=True)
        last = got.chain[-1]
        entries = guarded(partial(entries_of, url=last.url, media_type=last.header("content-type")), got.material.data,
                          what=f"'{self.address}'", gives=(Entry,))
        items = tuple(_item(one, self.name, at) for one in entries[:self._most])
        return Polled(etag=got.etag, modified=got.modified, items=items, left_out=len(entries) - len(items))

    def get(self, item: WatchedItem, turn: Turn) -> Got:
        """The article, or the entry itself."""
        if item.body is not None:
            return Got(material=Material(origin=item.address, data=item.body, charset="utf-8"), kind="html")
        return self._web.get(item.address, turn, etag=item.etag, modified=item.modified)

    def host_of(self, item: WatchedItem) -> str:
        """The article's host."""
        return host_of(item.address) if item.body is None else self.host

    def close(self) -> None:
        """Nothing is held open."""


def plausible(moment: datetime) -> str | None:
    """An instant as it is kept, if something can have been published then."""
    return written(moment) if _FIRST <= moment <= datetime.now(UTC) + _AHEAD else None


def _readings(data: bytes) -> Iterator[bytes]:
    """The bytes as the encodings write them that feeds come in: Latin ones, UTF-16 and UTF-32, EBCDIC, UTF-7."""
    yield data
    yield data.replace(b"\0", b"")
    for encoding in ("cp037", "utf-7"):
        yield data[:100_000].decode(encoding, "ignore").encode("utf-8", "ignore")


def _entry(found: Any) -> Entry | None:
    address = found.get("link") or None
    title, body = str(found.get("title") or ""), _body(found)
    if address is None or not address.lower().startswith(("http://", "https://")):
        address = None
        if not body:
            return None
    told = sha256(f"{title}\n{dict.get(found, 'updated') or ''}".encode("utf-8", "replace")).hexdigest()[:16]
    name = str(found.get("id") or "") or sha256(f"{title}\n{body}".encode("utf-8", "replace")).hexdigest()[:16]
    page = f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{body}</article></body></html>"
    return Entry(address=address, name=name, told=told, dated=_dated(found),
                 body=None if address else page.encode("utf-8", "replace"))


def _body(found: Any) -> str:
    """The longest of what the entry holds of the report."""
    held = [str(one.get("value") or "") for one in found.get("content", ())] + [str(found.get("summary") or "")]
    return max(held, key=len)


def _dated(found: Any) -> str | None:
    told = dict.get(found, "published_parsed") or dict.get(found, "updated_parsed")
    try:
        return plausible(datetime.fromtimestamp(timegm(told), UTC)) if told else None
    except (ValueError, OverflowError, OSError, TypeError):
        return None


def _item(entry: Entry, source: str, at: str) -> WatchedItem:
    address = entry.address or f"{source}#{entry.name}"
    return WatchedItem(key=plain(address) if entry.address else address, source=source, address=address, first_at=at,
                       due=at, told=entry.told, dated=entry.dated, body=entry.body)


def _damaged(url: str, why: str) -> UnreadableReport:
    return UnreadableReport(f"'{url}' {why}.", reason="damaged", remedy="Check the address of the feed.")
