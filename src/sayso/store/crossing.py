"""Which links lead from one incident to another: kept with each link, so that the surest of them need not be sought
among all links."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, exists, or_, update

from sayso.store import schema as t
from sayso.store.lists import parts


def mark_across(connection: Connection, documents: Collection[str]) -> None:
    """Notes anew of each link of these reports whether it leads to another incident, once these are as found."""
    c, here, there = t.links.c, t.incident_documents.alias(), t.incident_documents.alias()
    across = exists().where(here.c.document == c.one, there.c.document == c.other, here.c.incident != there.c.incident)
    for part in parts(documents):
        connection.execute(update(t.links).where(or_(c.one.in_(part), c.other.in_(part)), c.across != across)
                           .values(across=across))
