"""Many reports put in at once: table by table, so that each statement carries the rows of all of them.

Tables are written in one order, and rows in the order of their keys, by this and by `adding` alike: originals,
documents, places, voices, refusals, counts. So two who write at once may wait for one another, but never both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from sayso.records.original import Original
from sayso.store import schema as t
from sayso.store.adding import document_row, insert_new, now, put_sites, put_voices, refusal_row, voice_key
from sayso.store.bulk import insert_all
from sayso.store.lists import gathered
from sayso.store.lists import parts as in_parts
from sayso.store.parts import Parts
from sayso.store.rows import Row
from sayso.store.tallies import Tally, put_tally, tally_of
from sayso.store.words import index_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """A report taken apart, with its bytes packed, before the transaction begins."""

    parts: Parts
    original: Original
    packed: tuple[bool, bytes]


def add_all(connection: Connection, reports: Sequence[Ready], *, version: str) -> set[str]:
    """Puts in those of the reports that are not there.

    Returns:
        the ids of those that were put in.
    """
    each = {one.parts.document.id: one for one in sorted(reports, key=lambda one: one.parts.document.id)}
    _keep(connection, list(each.values()))
    numbers = _documents(connection, list(each.values()), version)
    new = [one for name, one in each.items() if name in numbers]
    insert_all(connection, t.texts, [
        {"number": numbers[one.parts.document.id], "title": one.parts.document.title or "",
         "text": one.parts.document.text} for one in new])
    index_words(connection, "texts", [
        (numbers[one.parts.document.id], f"{one.parts.document.title or ''}\n{one.parts.document.text}")
        for one in new])
    put_sites(connection, [site for one in new for site in one.parts.sites])
    tables: defaultdict[str, list[Row]] = defaultdict(list)
    for one in new:
        for name, rows in one.parts.rows.items():
            tables[name] += rows
    for name, rows in tables.items():
        insert_all(connection, t.metadata.tables[name], rows)
    tally = _claims(connection, [one.parts for one in new])
    refused = [refusal_row(one.parts.document.origin, refusal, None, at=now(), message="",
                           document=one.parts.document.id) for one in new for refusal in one.parts.refusals]
    insert_new(connection, t.refusals, sorted(refused, key=lambda row: row["id"]))
    put_tally(connection, tally)
    return set(numbers)


def _keep(connection: Connection, reports: Sequence[Ready]) -> None:
    """Keeps bytes that are not kept, by their digests."""
    digests = {one.original.sha256: one for one in reports}
    known = {row.sha256 for row in gathered(connection, digests, lambda part: select(t.originals.c.sha256).where(
        t.originals.c.sha256.in_(part)))}
    insert_new(connection, t.originals, [
        {"sha256": digest, "size": len(one.original.data), "packed": one.packed[0], "data": one.packed[1]}
        for digest, one in sorted(digests.items()) if digest not in known])


def _documents(connection: Connection, reports: Sequence[Ready], version: str) -> dict[str, int]:
    """The numbers of the documents that were not there, now put in."""
    new: Any = postgresql_insert if connection.dialect.name == "postgresql" else sqlite_insert
    rows = {one.parts.document.id: document_row(one.parts.document, one.original, version=version)
            for one in reports}
    numbers: dict[str, int] = {}
    for part in in_parts(list(rows)):
        found = connection.execute(new(t.documents).values([rows[name] for name in part]).on_conflict_do_nothing()
                                   .returning(t.documents.c.id, t.documents.c.number))
        numbers |= {row.id: row.number for row in found}
    return numbers


def _claims(connection: Connection, reports: Sequence[Parts]) -> Tally:
    """Puts in the claims; what they are to be counted for."""
    known = put_voices(connection, [voice for one in reports for voice in one.voices])
    rows = {one.document.id: [{**claim, "party": voice["party"], "voice": known[voice_key(voice)]}
                              for claim, voice in zip(one.claims, one.voices, strict=True)] for one in reports}
    insert_all(connection, t.claims, [row for held in rows.values() for row in held])
    c, numbers = t.claims.c, defaultdict[str, list[int]](list)
    for row in gathered(connection, list(rows), lambda part: select(
            c.document, c.number).where(c.document.in_(part)).order_by(c.number)):
        numbers[row.document].append(row.number)
    index_words(connection, "claims", [
        (number, claim["text"]) for one in reports
        for number, claim in zip(numbers[one.document.id], one.claims, strict=True)])
    insert_all(connection, t.claim_places, [
        {"claim": number, "place": mark, "said": claim["said"]} for one in reports
        for number, claim, marks in zip(numbers[one.document.id], one.claims, one.marks, strict=True)
        for mark in marks])
    tally = Tally()
    for one in reports:
        tally.update(tally_of(rows[one.document.id], (site["id"] for site in one.sites)))
    return tally
