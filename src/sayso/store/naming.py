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
# What the ids of each kind begin with (`records.identity.content_id`).
_PREFIXES: dict[NamedKind, str] = {
    "question": "que_", "incident": "inc_", "document": "doc_", "answer": "ans_", "claim": "clm_", "figure": "fig_",
    "event": "evt_", "place": "plc_", "position": "pos_", "judgement": "jud_",
}
_LAST = "\U0010ffff"  # sorts after everything that an id may hold


def beginning(connection: Connection, typed: str, kinds: Sequence[NamedKind], limit: int) -> list[str]:
    """Ids that begin so, in their order, up to `limit`, found in the index of each table.

    Args:
        kinds: of these kinds alone; where empty, of all that is held by reports: all but judgements.
    """
    found: set[str] = set()
    for kind in (one for one in kinds or get_args(HeldKind) if may_name(one, typed)):
        c = _NAMED[kind].c.id
        query = select(c).distinct().where(c >= typed, c < typed + _LAST).order_by(c).limit(limit)
        found.update(connection.scalars(query))
    return sorted(found)[:limit]


def may_name(kind: NamedKind, typed: str) -> bool:
    """Whether ids of that kind may begin so: the others are not looked for."""
    return typed.startswith(_PREFIXES[kind]) or _PREFIXES[kind].startswith(typed)
