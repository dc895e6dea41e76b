"""What people decided, kept for good."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Select, func, select, tuple_, update

from sayso.records.errors import NotKept
from sayso.records.judgement import Judgement
from sayso.store import schema as t
from sayso.store.adding import insert_new, restate
from sayso.store.bulk import among
from sayso.store.changes import count_change
from sayso.store.lists import parts
from sayso.store.packing import pack, unpack
from sayso.store.parts import Parts
from sayso.store.wanted import JudgementsWanted


def judge(connection: Connection, judgement: Judgement, stands: Parts | None, *, seen: int | None) -> None:
    """Keeps a judgement, and has the reports it names linked anew; one that is there stays as it is.

    Args:
        stands: the report's record under this judgement too. seen: as for `count_change`.
    """
    if not insert_new(connection, t.judgements, [{
            "id": judgement.id, "kind": judgement.kind, "author": judgement.author, "at": judgement.at,
            "undone_at": judgement.undone_at, "undone_by": judgement.undone_by, "body": pack(judgement)}]):
        return
    insert_new(connection, t.judgement_documents, [
        {"judgement": judgement.id, "document": one} for one in sorted(named_in(judgement))])
    _take_effect(connection, judgement, stands, seen)


def undo(connection: Connection, judgement_id: str, at: str, by: str | None, stands: Parts | None, *,
         seen: int | None) -> None:
    """Takes a judgement back, and has its reports linked anew; one taken back before keeps its first time.

    Raises:
        NotKept: there is no such judgement.
    """
    c, judgement = t.judgements.c, judgement_of(connection, judgement_id)
    changed = connection.execute(update(t.judgements).where(c.id == judgement_id, c.undone_at.is_(None))
                                 .values(undone_at=at, undone_by=by))
    if changed.rowcount:
        _take_effect(connection, judgement, stands, seen)


def judgement_of(connection: Connection, judgement_id: str) -> Judgement:
    """One judgement.

    Raises:
        NotKept: there is no such judgement.
    """
    c = t.judgements.c
    row = connection.execute(select(c.body, c.undone_at, c.undone_by).where(c.id == judgement_id)).first()
    if row is None:
        raise NotKept(f"judgement {judgement_id!r} is not in the store.", remedy="See which are.")
    return judgement_from(row)


def judgements(connection: Connection, wanted: JudgementsWanted, *, standing_only: bool) -> Iterator[Judgement]:
    """The judgements, by time and id."""
    c = t.judgements.c
    query = _asked(connection, select(c.body, c.undone_at, c.undone_by), wanted, standing_only=standing_only)
    return map(judgement_from, connection.execute(query.order_by(c.at, c.id)))


def judgements_page(connection: Connection, wanted: JudgementsWanted, *, standing_only: bool, limit: int,
                    after: str | None, latest: bool) -> list[Judgement]:
    """So many of the judgements, by time and id, or the other way round.

    Args:
        after: id of the last one seen; where there is no such judgement, from the start.
    """
    c = t.judgements.c
    order = (c.at.desc(), c.id.desc()) if latest else (c.at, c.id)
    query = _asked(connection, select(c.body, c.undone_at, c.undone_by), wanted, standing_only=standing_only)
    last = connection.execute(select(c.at, c.id).where(c.id == after)).first() if after is not None else None
    if last is not None:
        here, seen = tuple_(c.at, c.id), tuple_(*last)
        query = query.where(here < seen if latest else here > seen)
    return [judgement_from(row) for row in connection.execute(query.order_by(*order).limit(limit))]


def count_judgements(connection: Connection, wanted: JudgementsWanted, *, standing_only: bool) -> int:
    """How many judgements fit."""
    query = _asked(connection, select(func.count()).select_from(t.judgements), wanted, standing_only=standing_only)
    return connection.scalar(query) or 0


def _asked(connection: Connection, query: Select[Any], wanted: JudgementsWanted, *, standing_only: bool) -> Select[Any]:
    c, held = t.judgements.c, t.judgement_documents.c
    query = query.where(c.undone_at.is_(None)) if standing_only else query
    if (kinds := wanted.get("kinds")) is not None:
        query = query.where(c.kind.in_(list(kinds)))
    if (documents := wanted.get("documents")) is not None:
        query = query.where(c.id.in_(select(held.judgement).where(among(connection, held.document, documents))))
    if (author := wanted.get("author")) is not None:
        query = query.where(c.author == author)
    return query


def judgement_from(row: Any) -> Judgement:
    """The judgement that a row holds."""
    return dataclasses.replace(unpack(Judgement, row.body), undone_at=row.undone_at, undone_by=row.undone_by)


def named_in(judgement: Judgement) -> set[str]:
    """The reports that a judgement is about."""
    return {*judgement.left, *judgement.right, *((judgement.document,) if judgement.document else ())}


def _take_effect(connection: Connection, judgement: Judgement, stands: Parts | None, seen: int | None) -> None:
    count_change(connection, seen=seen)
    if stands is not None:
        restate(connection, stands)
    for part in parts(named_in(judgement)):
        connection.execute(update(t.documents).where(t.documents.c.id.in_(part)).values(
            linked=False, revision=t.documents.c.revision + 1))
