"""A count of changes, by which two processes that link one store at once find out about each other."""

from __future__ import annotations

from sqlalchemy import Connection, select, update

from sayso.records.errors import StoreChanged
from sayso.store import schema as t


def changes(connection: Connection) -> int:
    """How often what linking starts from was changed: by a linking, a new reading, a judgement."""
    count: int | None = connection.scalar(select(t.changes.c.count))
    return count or 0


def count_change(connection: Connection, *, seen: int | None = None) -> None:
    """Counts one more; on PostgreSQL it is here that two who change at once wait for each other.

    Args:
        seen: what `changes` gave when the change was begun to be worked out; None if nothing was.

    Raises:
        StoreChanged: there were others since.
    """
    c = t.changes.c
    counted = update(t.changes).values(count=c.count + 1)
    if not connection.execute(counted if seen is None else counted.where(c.count == seen)).rowcount:
        raise StoreChanged("the store was changed while its reports were linked.", remedy="Link them again.")
