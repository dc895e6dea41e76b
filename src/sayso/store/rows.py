"""A record as rows: what of it is searched, sorted and counted."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

from sayso.records.brief import Brief
from sayso.records.by_id import ById
from sayso.records.identity import content_id
from sayso.records.record import Claim, Place, Record, Source
from sayso.store.packing import pack

Row = dict[str, Any]

_WORD = re.compile(r"[^\W_]+")
DAY = len("2022-09-13")


def day_of(moment: str | None) -> str:
    """An ISO 8601 day as it is, an instant in UTC, midnight as its day, "" where unknown: text that sorts by time."""
    if moment is None or "T" not in moment:
        return moment or ""
    try:
        instant = datetime.fromisoformat(moment)
    except ValueError:
        return moment
    if instant.tzinfo is None:
        return moment
    return instant.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z").removesuffix("T00:00:00Z")


def folded(name: str) -> str:
    """A name as it is looked up by: its words in lower case, without accents, one blank between them."""
    if name.isascii():
        return " ".join(_WORD.findall(name.lower()))
    bare = "".join(one for one in unicodedata.normalize("NFKD", name) if not unicodedata.combining(one))
    return " ".join(_WORD.findall(bare.casefold()))


def voice_of(claim: Claim, known: ById) -> Row:
    """Who says a claim: the last of its sources, with the party."""
    last = claim.sources[-1] if claim.sources else Source(name="the report", actor=None, kind="report", span=None)
    actor = known.actors.get(last.actor or "")
    party = actor if actor is not None and actor.kind == "party" else known.actors.get(actor.party or "") if actor \
        else None
    name = party.name if party else ""
    return {"name": last.name, "kind": last.kind, "folded": folded(last.name), "party": party.id if party else "",
            "party_name": name, "party_folded": folded(name)}


def claim_row(claim: Claim, record: Record, known: ById) -> Row:
    """What lists show of a claim, and what they are sorted by."""
    told = known.times.get(claim.said_at or "")
    return {
        "id": claim.id, "document": record.document.id, "relays": "\n".join(one.name for one in claim.sources[:-1]),
        "act": claim.act, "polarity": claim.commitment.polarity, "certainty": claim.commitment.certainty,
        "form": claim.form, "said": day_of((told.start if told else None) or record.document.published.value),
        "start": min((one.start for one in claim.content), default=0),
        "text": " ... ".join(one.text for one in claim.content),
    }


def places_of(claim: Claim, record: Record, known: ById) -> set[str]:
    """Under what the places of a claim are looked up: those named in it, and those of its events and figures."""
    named = {one.id for one in record.places if any(one.span in part for part in claim.content)}
    named |= {known.events[one].place or "" for one in claim.events if one in known.events}
    named |= {known.figures[one].scope.place or "" for one in claim.figures if one in known.figures}
    found = (known.places[one] for one in named if one in known.places)
    return {mark for place in found for mark in place_marks(place.name, place.gazetteer_id, place.country)}


def place_marks(name: str, gazetteer_id: str | None, country: str | None) -> Iterator[str]:
    """What a place is found by: its folded name, its gazetteer id, its country's code."""
    if folded(name):
        yield folded(name)
    if gazetteer_id:
        yield gazetteer_id
    if country:
        yield country.upper()


def asked_place(words: str) -> str:
    """The mark that a user's words for a place stand for: `AM` a country, `geonames:1` an id, else a name."""
    if ":" in words or (len(words) == 2 and words.isupper()):
        return words
    return folded(words)


def figure_rows(record: Record) -> Iterator[Row]:
    """A row for each figure."""
    for one in record.figures:
        yield {"id": one.id, "document": record.document.id, "claim": one.claim, "measure": one.measure,
               "low": one.low, "high": one.high, "party": one.victim.party, "population": one.victim.population,
               "start": one.span.start, "text": one.span.text}


def event_rows(record: Record, known: ById) -> Iterator[Row]:
    """A row for each event."""
    for one in record.events:
        time = known.times.get(one.time or "")
        yield {"id": one.id, "document": record.document.id, "claim": one.claim, "type": one.type, "mode": one.mode,
               "status": one.status, "place": one.place, "starts": time.start if time else None,
               "ends": time.end if time else None, "start": one.trigger.start, "trigger": one.trigger.text}


def place_rows(record: Record) -> Iterator[Row]:
    """A row for each place."""
    for one in record.places:
        told = site_row(one)
        yield {**told, "id": one.id, "document": record.document.id, "site": told["id"], "start": one.span.start}


def site_row(place: Place) -> Row:
    """What is known of a place, whichever report names it."""
    told = {"folded": folded(place.name), "gazetteer_id": place.gazetteer_id, "country": place.country,
            "lat": place.lat, "lon": place.lon, "precision": place.precision}
    return {**told, "id": site_id(told), "name": place.name}


def site_id(told: Row) -> str:
    """The id of a place: the same for all reports that mean the same by it."""
    return content_id("sit", *(told[name] for name in ("gazetteer_id", "folded", "country", "lat", "lon", "precision")))


def position_rows(brief: Brief) -> Iterator[Row]:
    """A row for each position; those of a scope wider than an incident are kept whole, to be gathered by scope."""
    for one in brief.positions:
        yield {"id": one.id, "document": brief.document, "claim": one.claim, "item": one.item, "scope": one.scope,
               "topic": one.topic, "measure": one.measure, "body": pack(one) if one.scope is not None else None}


def judged_rows(record: Record) -> Iterator[Row]:
    """A row for each part and value that a judgement speaks of."""
    for one in record.judged:
        yield {"document": record.document.id, "judgement": one.judgement, "part": one.part, "field": one.field,
               "claim": one.claim, "author": one.author, "disputed": bool(one.against)}


def first_of_each(rows: Iterable[Row]) -> list[Row]:
    """The rows, the first alone where several of one document have one id."""
    return list({row["id"]: row for row in reversed(list(rows))}.values())[::-1]
