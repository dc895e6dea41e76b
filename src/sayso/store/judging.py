"""What people decided, kept for good."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from sqlalchemy import Connection, select, update

from sayso.records.errors import NotKept
from sayso.records.judgement import Judgement
from sayso.store import schema as t
from sayso.store.adding import insert_new, restate
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
    return dataclasses.replace(unpack(Judgement, row.body), undone_at=row.undone_at, undone_by=row.undone_by)


def judgements(connection: Connection, wanted: JudgementsWanted, *, standing_only: bool) -> Iterator[Judgement]:
    """The judgements, by time and id."""
    c, held = t.judgements.c, t.judgement_documents.c
    query = select(c.body, c.undone_at, c.undone_by).order_by(c.at, c.id)
    query = query.where(c.undone_at.is_(None)) if standing_only else query
    if (kinds := wanted.get("kinds")) is not None:
        query = query.where(c.kind.in_(list(kinds)))
    if (documents := wanted.get("documents")) is not None:
        query = query.where(c.id.in_(select(held.judgement).where(held.document.in_(list(documents)))))
    if (author := wanted.get("author")) is not None:
        query = query.where(c.author == author)
    for row in connection.execute(query):
        yield dataclasses.replace(unpack(Judgement, row.body), undone_at=row.undone_at, undone_by=row.undone_by)


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
