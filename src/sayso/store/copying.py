"""All rows of one store put into another, empty one, whatever engine either stands on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Connection, Row, Table, delete, func, select, text

from sayso.store import schema as t
from sayso.store.bulk import insert_all
from sayso.store.words import index_words

# Rows held at once. An original may be as large as intake takes (20 MB), so of those one at a time.
_AT_ONCE, _ORIGINALS = 200, 1
Told = Callable[[str, int, int], None]


def copy_rows(source: Connection, target: Connection, told: Told = lambda table, done, of: None) -> None:
    """Puts all rows of a store into an empty one; both connections are within a transaction of their own.

    Args:
        told: is told the table, how many of its rows are copied, and of how many.
    """
    target.execute(delete(t.changes))  # the one row that a new store has
    for table in t.metadata.sorted_tables:
        _copy(source, target, table, told)
    if target.dialect.name == "postgresql":
        for table in (t.documents, t.voices, t.claims):
            _go_on_counting(target, table)


def _copy(source: Connection, target: Connection, table: Table, told: Told) -> None:
    of, done = source.scalar(select(func.count()).select_from(table)) or 0, 0
    told(table.name, done, of)
    for rows in _batches(source, table):
        insert_all(target, table, [dict(row._mapping) for row in rows])
        if table is t.claims:
            index_words(target, "claims", [(row.number, row.text) for row in rows])
        elif table is t.texts:
            index_words(target, "texts", [(row.number, f"{row.title}\n{row.text}") for row in rows])
        done += len(rows)
        told(table.name, done, of)


def _batches(source: Connection, table: Table) -> Iterator[list[Row[Any]]]:
    """The rows in the order of their key, some at a time, out of one read."""
    size = _ORIGINALS if table is t.originals else _AT_ONCE
    found = source.execution_options(yield_per=size).execute(select(table).order_by(*table.primary_key.columns))
    for rows in found.partitions(size):
        yield list(rows)


def _go_on_counting(target: Connection, table: Table) -> None:
    """Has PostgreSQL give new rows numbers above those that were copied; SQLite does so by itself."""
    target.execute(text(f"SELECT setval(pg_get_serial_sequence('{table.name}', 'number'), "
                        f"(SELECT coalesce(max(number), 0) + 1 FROM {table.name}), false)"))
