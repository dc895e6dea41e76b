"""Ids by their beginnings, as people type them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, Table, select

from sayso.store import schema as t
from sayso.store.kept import HeldKind

_NAMED: dict[HeldKind, Table] = {
    "question": t.questions, "incident": t.incidents, "document": t.documents, "answer": t.answers,
    "claim": t.claims, "figure": t.figures, "event": t.events, "place": t.places, "position": t.positions,
}
_LAST = "\U0010ffff"  # sorts after everything that an id may hold


def beginning(connection: Connection, typed: str, kinds: Sequence[HeldKind], limit: int) -> list[str]:
    """Ids that begin so, in their order, up to `limit`, found in the index of each table.

    Args:
        kinds: of these kinds alone; of all where empty.
    """
    found: set[str] = set()
    for kind in kinds or _NAMED:
        c = _NAMED[kind].c.id
        query = select(c).distinct().where(c >= typed, c < typed + _LAST).order_by(c).limit(limit)
        found.update(connection.scalars(query))
    return sorted(found)[:limit]
