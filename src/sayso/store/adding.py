"""Reports put in, and put in anew when a newer version has read them again."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select, update
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from sayso.records.brief import Brief
from sayso.records.by_id import ById
from sayso.records.errors import NotKept
from sayso.records.identity import content_id
from sayso.records.original import Original
from sayso.records.record import Record, Refusal
from sayso.store import schema as t
from sayso.store.packing import pack, pack_bytes
from sayso.store.rows import (
    Row,
    claim_row,
    day_of,
    event_rows,
    figure_rows,
    first_of_each,
    place_rows,
    places_of,
    voice_of,
)
from sayso.store.words import index_words


def add(connection: Connection, record: Record, brief: Brief, original: Original, *, version: str) -> bool:
    """Puts one report in; False if it is there already, and then nothing is changed."""
    document = record.document
    if connection.scalar(select(t.documents.c.number).where(t.documents.c.id == document.id)) is not None:
        return False
    row = {
        "id": document.id, "origin": document.origin, "title": document.title, "publisher": document.publisher,
        "published": document.published.value, "day": day_of(document.published.value), "url": document.url,
        "language": document.language, "version": version, "added_at": now(), "original": keep(connection, original),
        "media_type": original.media_type, "captured_at": original.captured_at,
        "captured_from": original.captured_from, "locator": original.locator,
        "linked": False, "revision": 1,
    }
    if not insert_new(connection, t.documents, [row]):
        return False
    number = connection.scalar(select(t.documents.c.number).where(t.documents.c.id == document.id))
    assert number is not None
    connection.execute(insert(t.texts), {"number": number, "title": document.title or "", "text": document.text})
    index_words(connection, "texts", [(number, f"{document.title or ''}\n{document.text}")])
    _put_parts(connection, record, brief)
    return True


def replace(connection: Connection, record: Record, brief: Brief, *, version: str) -> None:
    """Puts a report's new reading in the place of the old one; its original stays.

    Raises:
        NotKept: the report is not in the store.
    """
    document = record.document
    known = t.documents.c
    changed = connection.execute(update(t.documents).where(known.id == document.id).values(
        version=version, linked=False, revision=known.revision + 1, title=document.title,
        publisher=document.publisher, published=document.published.value, day=day_of(document.published.value),
        language=document.language))
    if not changed.rowcount:
        raise NotKept(f"report {document.id} is not in the store.", remedy="Add it.")
    number = connection.scalar(select(known.number).where(known.id == document.id))
    connection.execute(update(t.texts).where(t.texts.c.number == number).values(
        title=document.title or "", text=document.text))
    assert number is not None
    index_words(connection, "texts", [(number, f"{document.title or ''}\n{document.text}")])
    for table in (t.records, t.briefs, t.keys, t.claims, t.figures, t.events, t.places, t.positions, t.refusals):
        connection.execute(delete(table).where(table.c.document == document.id))
    _put_parts(connection, record, brief)


def keep(connection: Connection, original: Original) -> str:
    """Keeps bytes, once; returns their SHA-256."""
    digest = original.sha256
    if connection.scalar(select(t.originals.c.size).where(t.originals.c.sha256 == digest)) is None:
        packed, data = pack_bytes(original.data)
        insert_new(connection, t.originals, [{"sha256": digest, "size": len(original.data), "packed": packed,
                                              "data": data}])
    return digest


def refuse(connection: Connection, origin: str, refusal: Refusal, original: Original | None, *, at: str,
           message: str, document: str | None = None) -> None:
    """Keeps what could not be read; the same refusal of the same bytes is kept once."""
    digest = keep(connection, original) if original else None
    span = refusal.span
    insert_new(connection, t.refusals, [{
        "id": content_id("ref", origin, document, dataclasses.astuple(refusal), digest), "origin": origin,
        "document": document, "stage": refusal.stage, "reason": refusal.reason, "message": message, "at": at,
        "original": digest, "start": span.start if span else None, "words": span.text if span else None}])


def insert_new(connection: Connection, table: Table, rows: Iterable[Row]) -> int:
    """Puts in the rows that are not there, and says how many; those that are there stay as they are."""
    rows = list(rows)
    if not rows:
        return 0
    new: Any = postgresql_insert if connection.dialect.name == "postgresql" else sqlite_insert
    return sum(connection.execute(new(table).on_conflict_do_nothing(), row).rowcount for row in rows)


def insert_all(connection: Connection, table: Table, rows: Iterable[Row]) -> None:
    """Puts in rows, in as few steps as the engine allows."""
    rows = list(rows)
    if rows:
        connection.execute(insert(table), rows)


def now() -> str:
    """This moment, ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _put_parts(connection: Connection, record: Record, brief: Brief) -> None:
    document, known = record.document.id, ById(record)
    connection.execute(insert(t.records), {"document": document, "body": pack(record)})
    connection.execute(insert(t.briefs), {"document": document, "body": pack(brief)})
    insert_all(connection, t.keys, [{"key": key, "document": document} for key in sorted(set(brief.keys))])
    _put_claims(connection, record, known)
    insert_all(connection, t.figures, first_of_each(figure_rows(record)))
    insert_all(connection, t.events, first_of_each(event_rows(record, known)))
    insert_all(connection, t.places, first_of_each(place_rows(record)))
    insert_all(connection, t.positions, first_of_each(
        {"id": one.id, "document": document, "claim": one.claim, "item": one.item, "scope": one.scope,
         "topic": one.topic, "measure": one.measure, "body": pack(one) if one.scope is not None else None}
        for one in brief.positions))
    for refusal in record.refusals:
        refuse(connection, record.document.origin, refusal, None, at=now(), message="", document=document)


def _put_claims(connection: Connection, record: Record, known: ById) -> None:
    voices = [voice_of(claim, known) for claim in record.claims]
    each = {(row["name"], row["kind"], row["party"]): row for row in voices}
    # In one order everywhere, so that no two writers wait for each other.
    numbers = {key: _voice(connection, each[key]) for key in sorted(each)}
    rows = [
        {**claim_row(claim, record, known), "party": voice["party"],
         "voice": numbers[voice["name"], voice["kind"], voice["party"]]}
        for claim, voice in zip(record.claims, voices, strict=True)]
    insert_all(connection, t.claims, rows)
    kept = connection.scalars(select(t.claims.c.number).where(
        t.claims.c.document == record.document.id).order_by(t.claims.c.number)).all()
    index_words(connection, "claims", ((number, one["text"]) for number, one in zip(kept, rows, strict=True)))
    marks = ((number, mark) for number, claim in zip(kept, record.claims, strict=True)
             for mark in places_of(claim, record, known))
    insert_all(connection, t.claim_places, [{"claim": claim, "place": mark} for claim, mark in sorted(set(marks))])


def _voice(connection: Connection, row: Row) -> int:
    known = t.voices.c
    same = (known.name == row["name"]) & (known.kind == row["kind"]) & (known.party == row["party"])
    number: int | None = connection.scalar(select(known.number).where(same))
    if number is None:
        insert_new(connection, t.voices, [row])
        number = connection.scalar(select(known.number).where(same))
    assert number is not None
    return number
