"""The rows of a SQLite store carried into an empty PostgreSQL store by COPY, so that both engines hold the same."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import Boolean, Connection, LargeBinary, Table, create_engine, text

from sayso.store import open_store
from sayso.store.opening import engine_of, url_of
from sayso.store.schema import metadata

ROWS = 20_000  # rows of one COPY
_ESCAPED = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


def carry(path: Path, url: str, *, tell: Callable[[str], None] = lambda _: None) -> None:
    """Fills an empty PostgreSQL store with the rows of a SQLite one, and has the planner look at them.

    Args:
        tell: is told how far it is.
    """
    open_store(url).close()
    # Making the words of a million claims takes longer than a store waits for an answer.
    source, target = engine_of(path), create_engine(url_of(url))
    with source.connect() as reading, target.connect() as writing, writing.begin():
        # What another store held needs no second look, and an index is made faster of all rows than row by row.
        writing.execute(text("SET LOCAL session_replication_role = replica"))
        indices = _without_indices(writing)
        for table in metadata.sorted_tables:
            if table.name == "changes":
                continue
            carried = _carry(reading, writing, table)
            tell(f"{table.name}: {carried} rows")
        for name, words in (("texts", "title || ' ' || text"), ("claims", "text")):
            writing.execute(text(f"INSERT INTO {name}_words (number, words) SELECT number, "
                                 f"to_tsvector('simple', {words}) FROM {name} ON CONFLICT DO NOTHING"))
            tell(f"{name}: words")
        for table in metadata.sorted_tables:
            for column in table.primary_key.columns:
                if column.name == "number" and column.autoincrement is True:
                    writing.execute(text(f"SELECT setval(pg_get_serial_sequence('{table.name}', 'number'), "
                                         f"(SELECT coalesce(max(number), 1) FROM {table.name}))"))
        for made in indices:
            writing.execute(text(made))
        tell(f"{len(indices)} indices")
    with target.connect() as connection, connection.begin():
        connection.execute(text("ANALYZE"))
    source.dispose()
    target.dispose()


def _without_indices(writing: Connection) -> list[str]:
    """Drops the indices that are no key; what makes them again."""
    found = writing.execute(text("SELECT i.indexrelid::regclass, pg_get_indexdef(i.indexrelid) FROM pg_index i "
                                 "JOIN pg_class t ON t.oid = i.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace "
                                 "LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid "
                                 "WHERE n.nspname = current_schema() AND c.oid IS NULL")).all()
    for name, _ in found:
        writing.execute(text(f"DROP INDEX {name}"))
    return [made for _, made in found]


def _carry(reading: Connection, writing: Connection, table: Table) -> int:
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    rows = iter(reading.execution_options(stream_results=True).exec_driver_sql(f"SELECT {names} FROM {table.name}"))
    cursor: Any = writing.connection.cursor()
    makers, carried = [_maker(column.type) for column in table.columns], 0
    while part := list(islice(rows, ROWS)):
        lines = "".join(_lines(part, makers))
        cursor.execute(f"COPY {table.name} ({names}) FROM STDIN", stream=io.BytesIO(lines.encode()))
        carried += len(part)
    return carried


def _lines(part: list[Any], makers: list[Callable[[Any], str]]) -> Iterator[str]:
    for row in part:
        yield "\t".join("\\N" if value is None else make(value)
                        for value, make in zip(row, makers, strict=True)) + "\n"


def _maker(kind: object) -> Callable[[Any], str]:
    if isinstance(kind, LargeBinary):
        return lambda value: "\\\\x" + value.hex()
    if isinstance(kind, Boolean):
        return lambda value: "t" if value else "f"
    return lambda value: str(value).translate(_ESCAPED)
