"""The links among an incident's reports."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, Select, func, select, tuple_

from sayso.records.linked import Link
from sayso.store import schema as t


def links_within(connection: Connection, incident: str, most: int | None = None) -> tuple[Link, ...]:
    """The links among an incident's reports by their ends, or so many of them, the strongest first."""
    c = t.links.c
    query = _within(select(t.links), incident)
    query = query.order_by(c.one, c.other) if most is None else query.order_by(
        c.score.desc(), c.one, c.other).limit(most)
    return tuple(link_of(row) for row in connection.execute(query))


def count_links_within(connection: Connection, incident: str) -> int:
    """How many links there are among an incident's reports."""
    return connection.scalar(_within(select(func.count()).select_from(t.links), incident)) or 0


def strongest_within(connection: Connection, incident: str, limit: int, after: tuple[float, str, str] | None,
                     ) -> tuple[list[Link], int]:
    """So many of the links among an incident's reports, the surest first, and how many there are.

    Args:
        after: score and ends of the last one seen.
    """
    c = t.links.c
    query = _within(select(t.links), incident).order_by(c.score.desc(), c.one, c.other).limit(limit)
    if after is not None:
        query = query.where(tuple_(-c.score, c.one, c.other) > tuple_(-after[0], *after[1:]))
    return [link_of(row) for row in connection.execute(query)], count_links_within(connection, incident)


def _within(query: Select[Any], incident: str) -> Select[Any]:
    c, one, other = t.links.c, t.incident_documents.alias(), t.incident_documents.alias()
    query = query.join(one, (one.c.document == c.one) & (one.c.incident == incident))
    return query.join(other, (other.c.document == c.other) & (other.c.incident == incident))


def link_of(row: Row[Any]) -> Link:
    """The link that a row of the table is."""
    return Link(one=row.one, other=row.other, score=row.score, reason=row.reason, strength=row.strength)
