"""Many rows put in, and many ids asked for, at once."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import closing
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    ARRAY,
    Column,
    ColumnElement,
    Connection,
    Select,
    Table,
    TableValuedAlias,
    Text,
    cast,
    column,
    func,
    insert,
    select,
)
from sqlalchemy import Row as RowOf
from sqlalchemy.engine import Dialect

from sayso.store.columns import storable
from sayso.store.lists import parts
from sayso.store.rows import Row

# Values asked for at once by `among`.
MANY = 20_000
# From so many rows on PostgreSQL is given them by COPY, in one statement; fewer are as fast one by one.
_COPIED = 20
# The sign of ASCII between parts of one thing; what has it itself is given otherwise.
_BETWEEN = "\x1f"
_ESCAPED = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})

_Ready = Callable[[Any], Any]


def among(connection: Connection, told: Column[str], values: Collection[str]) -> ColumnElement[bool]:
    """Whether a column is one of very many values, which are given as one: a batch of reports has 100,000 keys."""
    if connection.dialect.name == "postgresql":
        return told == func.any(_array([storable(one) for one in values]))
    return told.in_(select(listed(connection, values).c.value))


def rows_among(connection: Connection, told: Column[str], values: Collection[str],
               query: Select[Any]) -> Iterator[RowOf[Any]]:
    """The rows of a query of which a column is one of the values, each of which is asked for once: hundreds of ids
    given one by one take longer to be read than what they lead to."""
    for part in parts(values, size=MANY):
        yield from connection.execute(query.where(among(connection, told, part)))


def listed(connection: Connection, values: Collection[str]) -> TableValuedAlias:
    """Very many values as the rows of a table with the one column `value`, given as one."""
    told = [storable(one) for one in values]
    if connection.dialect.name == "postgresql":
        return func.unnest(_array(told)).table_valued(column("value", Text(collation="C"))).render_derived()
    return func.json_each(json.dumps(told)).table_valued("value")


def _array(told: list[str]) -> ColumnElement[Any]:
    """Values as an array of PostgreSQL's, taken apart by the server where that can be: pg8000 makes an array's text
    letter by letter (800 ids in 16 ms)."""
    joined = _BETWEEN.join(told)
    if joined and joined.count(_BETWEEN) == len(told) - 1:
        return func.string_to_array(cast(joined, Text), _BETWEEN, type_=ARRAY(Text))
    return cast(told, ARRAY(Text))


def insert_all(connection: Connection, table: Table, rows: Iterable[Row]) -> None:
    """Puts in rows that all tell the same columns.

    The statement and what makes each column's values ready are found once a table: 100,000 links go in in 0.8 s of a
    processor, and in 1.4 s where SQLAlchemy makes each row ready by itself.
    """
    rows = list(rows)
    if not rows:
        return
    statement, columns = _insertion(table, tuple(rows[0]), connection.dialect)
    told = [[row[name] for row in rows] for name, _ in columns]
    ready = [values if make is None else [make(one) for one in values]
             for values, (_, make) in zip(told, columns, strict=True)]
    if connection.dialect.name == "postgresql" and len(rows) >= _COPIED:
        _copy(connection, table.name, [name for name, _ in columns], zip(*ready, strict=True))
        return
    connection.exec_driver_sql(statement, list(zip(*ready, strict=True)))


def _copy(connection: Connection, table: str, names: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Puts rows in by PostgreSQL's COPY, in its text format."""
    lines = io.StringIO()
    for row in rows:
        lines.write("\t".join(map(_told, row)))
        lines.write("\n")
    columns = ", ".join(f'"{name}"' for name in names)
    with closing(connection.connection.cursor()) as cursor:
        copying: Any = cursor  # of pg8000, whose `execute` takes a stream
        copying.execute(f'COPY "{table}" ({columns}) FROM STDIN', stream=io.BytesIO(lines.getvalue().encode()))


def _told(value: Any) -> str:
    """A value in the text format of COPY (PostgreSQL's documentation, COPY, File Formats)."""
    if value is None:
        return "\\N"
    if isinstance(value, str):
        return value.translate(_ESCAPED)
    if isinstance(value, bool):
        return "t" if value else "f"
    return "\\\\x" + bytes(value).hex() if isinstance(value, bytes | bytearray | memoryview) else repr(value)


@lru_cache(maxsize=256)
def _insertion(table: Table, names: tuple[str, ...],
               dialect: Dialect) -> tuple[str, tuple[tuple[str, _Ready | None], ...]]:
    """The statement as the engine takes it, and its columns in order, each with what makes a value of it ready."""
    compiled: Any = insert(table).compile(dialect=dialect, column_keys=list(names))
    order: list[str] = compiled.positiontup
    kinds = {name: table.c[name].type.dialect_impl(dialect) for name in order}
    return compiled.string, tuple((name, kinds[name].bind_processor(dialect)) for name in order)
