"""What people decided, kept for good."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from sqlalchemy import Connection, select, update

from sayso.records.errors import NotKept
from sayso.records.judgement import Judgement
from sayso.store import schema as t
from sayso.store.adding import insert_new
from sayso.store.changes import count_change
from sayso.store.lists import parts
from sayso.store.packing import pack, unpack


def judge(connection: Connection, judgement: Judgement) -> None:
    """Keeps a judgement, and has the reports it names linked anew; one that is there stays as it is."""
    if insert_new(connection, t.judgements, [{
            "id": judgement.id, "kind": judgement.kind, "author": judgement.author, "at": judgement.at,
            "undone_at": judgement.undone_at, "body": pack(judgement)}]):
        _link_anew(connection, judgement)


def undo(connection: Connection, judgement_id: str, at: str) -> None:
    """Takes a judgement back, and has its reports linked anew; one taken back before keeps its first time.

    Raises:
        NotKept: there is no such judgement.
    """
    c = t.judgements.c
    body = connection.scalar(select(c.body).where(c.id == judgement_id))
    if body is None:
        raise NotKept(f"judgement {judgement_id!r} is not in the store.", remedy="See which are.")
    changed = connection.execute(update(t.judgements).where(c.id == judgement_id, c.undone_at.is_(None))
                                 .values(undone_at=at))
    if changed.rowcount:
        _link_anew(connection, unpack(Judgement, body))


def judgements(connection: Connection, *, standing_only: bool) -> Iterator[Judgement]:
    """The judgements, by time and id."""
    c = t.judgements.c
    query = select(c.body, c.undone_at).order_by(c.at, c.id)
    for row in connection.execute(query.where(c.undone_at.is_(None)) if standing_only else query):
        yield dataclasses.replace(unpack(Judgement, row.body), undone_at=row.undone_at)


def _link_anew(connection: Connection, judgement: Judgement) -> None:
    count_change(connection)
    for part in parts([*judgement.left, *judgement.right]):
        connection.execute(update(t.documents).where(t.documents.c.id.in_(part)).values(
            linked=False, revision=t.documents.c.revision + 1))
