"""Invented records and briefs for tests of incidents."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.linking.incidents import incident_keys
from sayso.records.brief import Brief, Happening, Side, Whereabouts
from sayso.records.document import Document, Published
from sayso.records.identity import content_id
from sayso.records.record import Record


def record(text: str, *, title: str | None = None, published: str | None = None) -> Record:
    """A record of words alone."""
    value = Published(value=published, basis="given") if published else Published()
    return Record(document=Document(id=content_id("doc", text), origin="a.txt", text=text, title=title,
                                    published=value))


def place(name: str, lat: float, lon: float, *, precision: str = "settlement") -> Whereabouts:
    """A place of an invented country."""
    return Whereabouts(gazetteer_id=f"geonames:{name}", name=name, lat=lat, lon=lon, country="XX", admin1=None,
                       precision=precision)


def happening(document: str, *, where: Whereabouts | None = None, on: str | None = None, kind: str = "ASSAULT",
              offset: int = 0, by: Side | None = None) -> Happening:
    """An event told as real."""
    return Happening(event=content_id("evt", document, offset), claim=None, type=kind, mode="shelling",
                     status="asserted", actor=by, recipient=None, place=where,
                     start=f"{on}T00:00:00Z" if on else None, end=f"{on}T23:59:59Z" if on else None,
                     told_here=True, offset=offset, trigger="shelled")


def brief(document: str, terms: Iterable[tuple[str, float]] = (), *, happenings: tuple[Happening, ...] = (),
          published: str | None = None, title: str | None = None) -> Brief:
    """A brief with these terms."""
    words = tuple(sorted(terms, key=lambda term: -term[1]))
    return Brief(document=document, origin=f"{document}.txt", title=title, publisher=None, published=published,
                 terms=words, signature=(), happenings=happenings, positions=(),
                 keys=incident_keys(words, published, happenings))
