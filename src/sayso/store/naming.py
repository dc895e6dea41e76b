"""Ids by their beginnings, as people type them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from sqlalchemy import Connection, Table, select

from sayso.store import schema as t
from sayso.store.kept import HeldKind, NamedKind

_NAMED: dict[NamedKind, Table] = {
    "question": t.questions, "incident": t.incidents, "document": t.documents, "answer": t.answers,
    "claim": t.claims, "figure": t.figures, "event": t.events, "place": t.places, "position": t.positions,
    "judgement": t.judgements,
}
_LAST = "\U0010ffff"  # sorts after everything that an id may hold


def beginning(connection: Connection, typed: str, kinds: Sequence[NamedKind], limit: int) -> list[str]:
    """Ids that begin so, in their order, up to `limit`, found in the index of each table.

    Args:
        kinds: of these kinds alone; where empty, of all that is held by reports: all but judgements.
    """
    found: set[str] = set()
    for kind in kinds or get_args(HeldKind):
        c = _NAMED[kind].c.id
        query = select(c).distinct().where(c >= typed, c < typed + _LAST).order_by(c).limit(limit)
        found.update(connection.scalars(query))
    return sorted(found)[:limit]
