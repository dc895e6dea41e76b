"""Reports put in, and put in anew when a newer version has read them again."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select, update
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from sayso.records.document import Document
from sayso.records.errors import NotKept
from sayso.records.identity import content_id, incident_id
from sayso.records.original import Original
from sayso.records.record import Refusal
from sayso.store import schema as t
from sayso.store.bulk import insert_all
from sayso.store.changes import count_change
from sayso.store.columns import storable
from sayso.store.lists import gathered
from sayso.store.lists import parts as in_parts
from sayso.store.packing import pack_bytes
from sayso.store.parts import Parts
from sayso.store.rows import Row, day_of
from sayso.store.tallies import Tally, put_tally, tally_held, tally_of
from sayso.store.words import index_words

_OF_RECORDS = (t.records, t.readings, t.briefs, t.keys, t.sketches, t.claims, t.figures, t.events, t.places,
               t.positions, t.judged)


def add(connection: Connection, parts: Parts, original: Original, packed: tuple[bool, bytes], *,
        version: str) -> bool:
    """Puts one report in; False if it is there already, and then nothing is changed."""
    document = parts.document
    if _number(connection, document.id) is not None:
        return False
    keep(connection, original, packed)
    if not insert_new(connection, t.documents, [document_row(document, original, version=version)]):
        return False
    number = _number(connection, document.id) or 0
    connection.execute(insert(t.texts), {"number": number, "title": document.title or "", "text": document.text})
    tally = _put(connection, number, parts)
    _put_refusals(connection, parts)
    put_tally(connection, tally)
    return True


def document_row(document: Document, original: Original, *, version: str) -> Row:
    """A new report's row in `documents`; its original is kept before it."""
    return {
        **told_of(document), "id": document.id, "origin": document.origin, "version": version,
        "added_at": now(), "original": original.sha256, "media_type": original.media_type,
        "captured_at": original.captured_at, "captured_from": original.captured_from, "locator": original.locator,
        "linked": False, "revision": 1, "names": incident_id(document.id),
    }


def capture(connection: Connection, document_id: str, origin: str, original: Original,
            packed: tuple[bool, bytes]) -> bool:
    """Notes that a report that is there came from somewhere else too; False if that is known.

    Raises:
        NotKept: the report is not in the store.
    """
    known = connection.execute(select(t.documents.c.origin).where(t.documents.c.id == document_id)).scalar()
    if known is None:
        raise NotKept(f"report {document_id} is not in the store.", remedy="Add it.")
    if known == origin:
        return False
    row = {"document": document_id, "origin": origin, "original": keep(connection, original, packed),
           "media_type": original.media_type, "captured_at": original.captured_at,
           "captured_from": original.captured_from, "locator": original.locator}
    return bool(insert_new(connection, t.captures, [row]))


def replace(connection: Connection, parts: Parts, *, version: str, seen: int | None = None) -> None:
    """Puts a report's new reading in the place of the old one; its original stays.

    Args:
        seen: as for `count_change`.

    Raises:
        NotKept: the report is not in the store.
    """
    document, known = parts.document, t.documents.c
    count_change(connection, seen=seen)
    changed = connection.execute(update(t.documents).where(known.id == document.id).values(
        **told_of(document), version=version, linked=False, revision=known.revision + 1))
    if not changed.rowcount:
        raise NotKept(f"report {document.id} is not in the store.", remedy="Add it.")
    number = _number(connection, document.id) or 0
    connection.execute(update(t.texts).where(t.texts.c.number == number).values(
        title=document.title or "", text=document.text))
    _forget_refusals(connection, parts)
    _put_refusals(connection, parts)
    restate(connection, parts)


def restate(connection: Connection, parts: Parts) -> None:
    """Writes anew what is kept of a report's record; the report itself, and what could not be read of it, stay.

    Raises:
        NotKept: the report is not in the store.
    """
    document, number = parts.document, _number(connection, parts.document.id)
    if number is None:
        raise NotKept(f"report {document.id} is not in the store.", remedy="Add it.")
    before = tally_held(connection, document.id)
    for table in _OF_RECORDS:
        connection.execute(delete(table).where(table.c.document == document.id))
    put_tally(connection, _put(connection, number, parts), before)


def keep(connection: Connection, original: Original, packed: tuple[bool, bytes]) -> str:
    """Keeps bytes, once; returns their SHA-256.

    Args:
        packed: the bytes as `pack_bytes` gives them.
    """
    digest = original.sha256
    if connection.scalar(select(t.originals.c.size).where(t.originals.c.sha256 == digest)) is None:
        insert_new(connection, t.originals, [{
            "sha256": digest, "size": len(original.data), "packed": packed[0], "data": packed[1]}])
    return digest


def refuse(connection: Connection, origin: str, refusal: Refusal, original: Original | None, *, at: str,
           message: str, document: str | None = None) -> None:
    """Keeps what could not be read; the same refusal of the same bytes is kept once."""
    digest = keep(connection, original, pack_bytes(original.data)) if original else None
    insert_new(connection, t.refusals, [refusal_row(origin, refusal, digest, at=at, message=message,
                                                    document=document)])


def refusal_row(origin: str, refusal: Refusal, digest: str | None, *, at: str, message: str,
                document: str | None) -> Row:
    """The row of what could not be read.

    Args:
        digest: SHA-256 of its bytes. document: the report that it is a part of.
    """
    span = refusal.span
    return {
        "id": refusal_id(origin, refusal, document, digest), "origin": origin,
        "document": document, "stage": refusal.stage, "reason": refusal.reason, "message": message, "at": at,
        "original": digest, "start": span.start if span else None, "words": span.text if span else None}


def insert_new(connection: Connection, table: Table, rows: Iterable[Row]) -> int:
    """Puts in the rows that are not there; those that are there stay as they are.

    Returns:
        how many of them were new, for one row; without meaning for more.
    """
    rows = list(rows)
    if not rows:
        return 0
    new: Any = postgresql_insert if connection.dialect.name == "postgresql" else sqlite_insert
    return connection.execute(new(table).on_conflict_do_nothing(), rows[0] if len(rows) == 1 else rows).rowcount


def now() -> str:
    """This moment, ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def told_of(document: Document) -> Row:
    """What is said of a report beside its text, which a newer reading may find otherwise; id and origin it may not."""
    published = document.published.value
    return {"title": document.title, "publisher": document.publisher, "published": published,
            "day": day_of(published), "url": document.url, "language": document.language}


def _number(connection: Connection, document_id: str) -> int | None:
    number: int | None = connection.scalar(select(t.documents.c.number).where(t.documents.c.id == document_id))
    return number


def _put(connection: Connection, number: int, parts: Parts) -> Tally:
    document = parts.document
    index_words(connection, "texts", [(number, f"{document.title or ''}\n{document.text}")])
    put_sites(connection, parts.sites)
    for name, rows in parts.rows.items():
        insert_all(connection, t.metadata.tables[name], rows)
    return _put_claims(connection, parts)


def put_sites(connection: Connection, sites: Iterable[Row]) -> None:
    """Puts in the places that no report told of before; in one order everywhere, as voices."""
    c, wanted = t.sites.c.id, {one["id"]: one for one in sites}
    known = {row.id for row in gathered(connection, wanted, lambda part: select(c).where(c.in_(part)))}
    insert_new(connection, t.sites, [wanted[one] for one in sorted(wanted) if one not in known])


def refusal_id(origin: str, refusal: Refusal, document: str | None, digest: str | None) -> str:
    """The id of a refusal: the same of the same bytes is one.

    Args:
        document: the report that it is a part of. digest: SHA-256 of the bytes.
    """
    return content_id("ref", origin, document, dataclasses.astuple(refusal), digest)


def _forget_refusals(connection: Connection, parts: Parts) -> None:
    """Takes out what can be read by now; what still cannot keeps the time at which that was found."""
    document, c = parts.document, t.refusals.c
    still = {refusal_id(document.origin, one, document.id, None) for one in parts.refusals}
    held = connection.scalars(select(c.id).where(c.document == document.id)).all()
    for gone in in_parts([one for one in held if one not in still]):
        connection.execute(delete(t.refusals).where(c.id.in_(gone)))


def _put_refusals(connection: Connection, parts: Parts) -> None:
    document = parts.document
    for refusal in parts.refusals:
        refuse(connection, document.origin, refusal, None, at=now(), message="", document=document.id)


def _put_claims(connection: Connection, parts: Parts) -> Tally:
    known = put_voices(connection, parts.voices)
    rows = [{**claim, "party": voice["party"], "voice": known[voice_key(voice)]}
            for claim, voice in zip(parts.claims, parts.voices, strict=True)]
    insert_all(connection, t.claims, rows)
    numbers = connection.scalars(select(t.claims.c.number).where(
        t.claims.c.document == parts.document.id).order_by(t.claims.c.number)).all()
    index_words(connection, "claims", ((number, row["text"]) for number, row in zip(numbers, rows, strict=True)))
    insert_all(connection, t.claim_places, [
        {"claim": number, "place": mark, "said": row["said"]}
        for number, row, marks in zip(numbers, rows, parts.marks, strict=True) for mark in marks])
    return tally_of(rows, (one["id"] for one in parts.sites))


def put_voices(connection: Connection, voices: Iterable[Row]) -> dict[tuple[str, ...], int]:
    """The numbers of the voices, those that are new put in."""
    wanted = {voice_key(row): row for row in voices}
    found = _known_voices(connection, wanted)
    # In one order everywhere, so that no two writers wait for each other.
    new = [wanted[key] for key in sorted(wanted) if key not in found]
    if new:
        insert_new(connection, t.voices, new)
        found |= _known_voices(connection, [voice_key(row) for row in new])
    return found


def _known_voices(connection: Connection, keys: Collection[tuple[str, ...]]) -> dict[tuple[str, ...], int]:
    c = t.voices.c
    rows = gathered(connection, {key[0] for key in keys},
                    lambda part: select(c.number, c.name, c.kind, c.party).where(c.name.in_(part)))
    return {(row.name, row.kind, row.party): row.number for row in rows}


def voice_key(voice: Row) -> tuple[str, ...]:
    """What tells a voice from others: name, kind and party."""
    return storable(voice["name"]), voice["kind"], storable(voice["party"])
