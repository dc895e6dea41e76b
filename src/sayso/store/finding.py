"""Lists of what a store holds, filtered and paged within the database."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Collection, Iterator
from itertools import chain, islice
from typing import Any, TypeVar

from sqlalchemy import Column, ColumnElement, Connection, Row, Select, Table, select

from sayso.records.errors import NotKept
from sayso.records.linked import Incident, Question
from sayso.records.original import Original
from sayso.records.record import Record
from sayso.records.span import Span
from sayso.store import schema as t
from sayso.store.asking import Asked, claims_asked, documents_asked, incidents_asked, questions_asked, said_of, within
from sayso.store.bulk import rows_among
from sayso.store.kept import StoredClaim, StoredDocument, StoredRefusal
from sayso.store.links import links_within
from sayso.store.lists import gathered, paged
from sayso.store.packing import unpack, unpack_bytes, unpack_short
from sayso.store.stretches import FIRST, GROWTH, stretches
from sayso.store.wanted import ClaimsWanted, DocumentsWanted, IncidentsWanted, QuestionsWanted

Connect = Callable[[], Any]
T = TypeVar("T")


def documents(connect: Connect, wanted: DocumentsWanted, *, after: str | None,
              limit: int | None) -> Iterator[StoredDocument]:
    """Reports, by day of publication and id, or the other way round."""
    c = t.documents.c
    query = documents_asked(select(c.day, c.id, t.documents), wanted)
    last = _place_of(connect, select(c.day, c.id), c.id, after, "report")
    for row in paged(connect, query, (c.day, c.id), after=last, limit=limit, down=wanted.get("latest", False)):
        yield _document(row)


def document(connection: Connection, id_or_origin: str) -> StoredDocument:
    """One report, by its id, else the last one published that came from there."""
    c = t.documents.c
    for found, order in ((c.id, ()), (c.origin, (c.day.desc(), c.id))):
        row = connection.execute(select(t.documents).where(found == id_or_origin).order_by(*order).limit(1)).first()
        if row is not None:
            return _document(row)
    raise _not_kept("report", id_or_origin)


def from_anywhere_of(connection: Connection, origins: Collection[str]) -> set[str]:
    """Those of the origins from which some report came first."""
    c = t.documents.c.origin
    return {row.origin for row in gathered(connection, origins, lambda part: select(c).where(c.in_(part)))}


def documents_of(connection: Connection, ids: Collection[str]) -> list[StoredDocument]:
    """Those of the reports that are in the store, by id."""
    c = t.documents.c
    return sorted((_document(row) for row in rows_among(connection, c.id, ids, select(t.documents))),
                  key=lambda one: one.id)


def origins_of(connection: Connection, ids: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Every origin of those of the reports that are in the store: the first one, then others by name."""
    c, further = t.documents.c, t.captures.c
    found = {row.id: [row.origin] for row in gathered(
        connection, ids, lambda part: select(c.id, c.origin).where(c.id.in_(part)))}
    for row in gathered(connection, ids, lambda part: select(further.document, further.origin).where(
            further.document.in_(part)).order_by(further.origin)):
        found[row.document].append(row.origin)
    return {one: tuple(origins) for one, origins in found.items()}


def texts(connection: Connection, ids: Collection[str]) -> dict[str, str]:
    """The texts of those of the reports that are in the store, by id."""
    c, held = t.documents.c, t.texts.c
    return {row.id: row.text for row in gathered(
        connection, ids, lambda part: select(c.id, held.text).join(t.texts, held.number == c.number)
        .where(c.id.in_(part)))}


def record(connection: Connection, document_id: str) -> Record:
    """The whole record of a report."""
    return _one(connection, Record, t.records, t.records.c.document, document_id, "report")


def original(connection: Connection, document_id: str) -> Original:
    """The bytes that a report was read from."""
    found = originals_of(connection, [document_id]).get(document_id)
    if found is None:
        raise _not_kept("report", document_id)
    return found


def records_of(connection: Connection, ids: Collection[str]) -> list[Record]:
    """The whole records of those of the reports that are in the store, by id."""
    c = t.records.c
    return [unpack(Record, row.body) for row in gathered(
        connection, ids, lambda part: select(c.body).where(c.document.in_(part)).order_by(c.document))]


def originals_of(connection: Connection, ids: Collection[str]) -> dict[str, Original]:
    """The bytes that those of the reports were read from that are in the store, by id."""
    c, kept = t.documents.c, t.originals.c
    shown = select(c.id, kept.data, kept.packed, c.media_type, c.captured_at, c.captured_from, c.locator)
    shown = shown.join(t.originals, kept.sha256 == c.original)
    return {row.id: Original(data=unpack_bytes(row.packed, row.data), media_type=row.media_type,
                             captured_at=row.captured_at, captured_from=row.captured_from, locator=row.locator)
            for row in gathered(connection, ids, lambda part: shown.where(c.id.in_(part)))}


def outdated(connect: Connect, version: str) -> Iterator[str]:
    """Ids of the reports that another version read, by id."""
    c = t.documents.c
    for row in paged(connect, select(c.id).where(c.version != version), (c.id,), after=None, limit=None):
        yield row.id


def refusals(connect: Connect, *, origin: str | None, reason: str | None,
             after: str | None = None) -> Iterator[StoredRefusal]:
    """What could not be read, by origin."""
    c = t.refusals.c
    query = select(c.origin, c.id, t.refusals)
    query = query.where(c.origin == origin) if origin is not None else query
    query = query.where(c.reason == reason) if reason is not None else query
    last = _place_of(connect, select(c.origin, c.id), c.id, after, "refusal")
    for row in paged(connect, query, (c.origin, c.id), after=last, limit=None):
        span = Span(row.start, row.start + len(row.words), row.words) if row.words else None
        yield StoredRefusal(id=row.id, origin=row.origin, document=row.document, stage=row.stage, reason=row.reason,
                            span=span, message=row.message, at=row.at, sha256=row.original)


def incidents(connect: Connect, wanted: IncidentsWanted, *, after: str | None,
              limit: int | None) -> Iterator[Incident]:
    """Incidents without their links, by the day they start and id."""
    c = t.incidents.c
    query = incidents_asked(select(c.day, c.id, c.body), wanted)
    last = _place_of(connect, select(c.day, c.id), c.id, after, "incident")
    for row in paged(connect, query, (c.day, c.id), after=last, limit=limit, down=wanted.get("latest", False)):
        yield unpack(Incident, row.body)


def incident(connection: Connection, incident_id: str, links: int | None) -> Incident:
    """One incident with its links, or so many of them, the strongest."""
    found = _one(connection, Incident, t.incidents, t.incidents.c.id, incident_id, "incident")
    return found if links == 0 else dataclasses.replace(found, links=links_within(connection, incident_id, links))


def questions(connect: Connect, wanted: QuestionsWanted, *, after: str | None, limit: int | None,
              short: bool = False) -> Iterator[Question]:
    """Questions, by the day they ask about and id; `short` as lists tell them (`unpack_short`)."""
    c = t.questions.c
    query = questions_asked(select(c.day, c.id, c.body), wanted)
    last = _place_of(connect, select(c.day, c.id), c.id, after, "question")
    for row in paged(connect, query, (c.day, c.id), after=last, limit=limit, down=wanted.get("latest", False)):
        yield unpack_short(row.body) if short else unpack(Question, row.body)


def question(connection: Connection, question_id: str) -> Question:
    """One question with its answers."""
    return _one(connection, Question, t.questions, t.questions.c.id, question_id, "question")


def claims(connect: Connect, wanted: ClaimsWanted, *, after: str | None, limit: int | None) -> Iterator[StoredClaim]:
    """Claims, by when they were said, report and place in it."""
    c = t.claims.c
    order = (said_of(wanted), c.document, c.start, c.number)
    last, down = _place_of(connect, select(c.said, *order[1:]), c.id, after, "claim"), wanted.get("latest", False)
    with connect() as connection:
        query = claims_asked(connection, _claims_shown(*order), wanted)
        told = stretches(connection, wanted, first=FIRST, growth=1 if limit is None else GROWTH, latest=down,
                         after=last[0] if last else None)
        parts = [within(connection, query, wanted, one) for one in told]
    rows = chain.from_iterable(paged(connect, one, order, after=last, limit=limit, down=down) for one in parts)
    yield from map(_claim, islice(rows, limit))


def claim_rows(connection: Connection, ids: Collection[str]) -> dict[str, StoredClaim]:
    """Those of the claims that are in the store, by id; of one that several reports have the first."""
    c = t.claims.c
    found: dict[str, StoredClaim] = {}
    for row in gathered(connection, ids, lambda part: _claims_shown(c.document, c.start, c.said).where(c.id.in_(part))
                        .order_by(c.id, c.document)):
        found.setdefault(row.id, _claim(row))
    return found


def _claims_shown(*first: Column[Any]) -> Asked:
    """What a `StoredClaim` is made of, after the columns given."""
    c, d, v = t.claims.c, t.documents.c, t.voices.c
    query: Asked = select(*first, c.id, c.party, c.relays, c.act, c.form, c.polarity, c.certainty, c.text, d.origin,
                          d.title, d.publisher, d.published, v.name, v.kind, v.party_name)
    return query.join(t.documents, d.id == c.document).join(t.voices, v.number == c.voice)


def _place_of(connect: Connect, query: Select[Any], column: ColumnElement[str], last: str | None,
              what: str) -> tuple[Any, ...] | None:
    """Where the last one seen stands in the order of its list."""
    if last is None:
        return None
    with connect() as connection:
        row = connection.execute(query.where(column == last)).first()
    if row is None:
        raise _not_kept(what, last)
    return tuple(row)


def _one(connection: Connection, kind: type[T], table: Table, column: ColumnElement[str], value: str, what: str) -> T:
    body = connection.scalar(select(table.c.body).where(column == value))
    if body is None:
        raise _not_kept(what, value)
    return unpack(kind, body)


def _not_kept(what: str, value: str) -> NotKept:
    return NotKept(f"{what} {value!r} is not in the store.", remedy="See which are; linking anew may change ids.")


def _document(row: Row[Any]) -> StoredDocument:
    return StoredDocument(
        id=row.id, origin=row.origin, title=row.title, publisher=row.publisher, published=row.published, url=row.url,
        language=row.language, version=row.version, added_at=row.added_at, sha256=row.original,
        media_type=row.media_type, captured_at=row.captured_at, captured_from=row.captured_from, locator=row.locator,
        linked=row.linked)


def _claim(row: Row[Any]) -> StoredClaim:
    return StoredClaim(
        id=row.id, document=row.document, origin=row.origin, title=row.title, publisher=row.publisher,
        published=row.published, source=row.name, kind=row.kind, party=row.party or None,
        party_name=row.party_name or None, relays=tuple(row.relays.split("\n")) if row.relays else (), act=row.act,
        form=row.form, polarity=row.polarity, certainty=row.certainty, said=row.said or None, start=row.start,
        text=row.text)
