"""Whether the index of words holds the words of each report and claim, and no others."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Connection, Row, Select, Table, select, text
from sqlalchemy.exc import DBAPIError

from sayso.store import schema as t
from sayso.store.columns import storable
from sayso.store.rows import folded
from sayso.store.words import tokens

# Rows looked at in one read.
PAGE = 500
_Connect = Callable[[], Any]
_Lost = Callable[[Connection, Table, list[Row[Any]]], Iterator[tuple[int, str]]]


def not_indexed(connect: _Connect, table: Table) -> Iterator[tuple[int, str]]:
    """Rows whose words are not found by the index, or not as they stand: their number, and what is wrong.

    On SQLite FTS5 compares the index with the texts by itself, for which it asks to write, though nothing is written;
    where it may not, or something is wrong, each row is looked for by all its words. A number of 0 is of no one row.

    Args:
        connect: gives a connection on which nothing moves. table: `texts` or `claims`.
    """
    with connect() as connection:
        sqlite = connection.dialect.name == "sqlite"
    if sqlite and _compares_well(connect, table):
        return
    found = False
    for one in _by_rows(connect, table, _lost_sqlite if sqlite else _lost_postgresql):
        found = True
        yield one
    if sqlite and not found and _compares_well(connect, table) is False:
        yield 0, "holds words that no row has, or is broken"


def _compares_well(connect: _Connect, table: Table) -> bool | None:
    """What FTS5 itself says; None where it may not look."""
    index = f"{table.name}_words"
    with connect() as connection:
        try:
            connection.exec_driver_sql(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
        except DBAPIError as error:
            said = str(error.orig).lower()
            return False if "malformed" in said or "corrupt" in said else None
    return True


def _by_rows(connect: _Connect, table: Table, lost: _Lost) -> Iterator[tuple[int, str]]:
    after = 0
    while True:
        with connect() as connection:
            rows = connection.execute(_query(table).where(table.c.number > after).limit(PAGE)).all()
            found = list(lost(connection, table, list(rows)))
        yield from found
        if len(rows) < PAGE:
            return
        after = rows[-1].number


def _query(table: Table) -> Select[Any]:
    words = [table.c.text, *([table.c.title] if table is t.texts else [])]
    return select(table.c.number, *words).order_by(table.c.number)


def _lost_sqlite(connection: Connection, table: Table, rows: list[Row[Any]]) -> Iterator[tuple[int, str]]:
    index = f"{table.name}_words"
    for row in rows:
        for name in ("title", "text") if table is t.texts else ("text",):
            phrase = " ".join(token for *_, token in tokens(getattr(row, name)))
            asked = f'{name} : "{phrase}"'
            if phrase and not connection.scalar(
                    text(f"SELECT 1 FROM {index} WHERE rowid = :number AND {index} MATCH :asked"),
                    {"number": row.number, "asked": asked}):
                yield row.number, f"does not find the words of its {name}"


def _lost_postgresql(connection: Connection, table: Table, rows: list[Row[Any]]) -> Iterator[tuple[int, str]]:
    told = [folded(storable(f"{row.title}\n{row.text}" if table is t.texts else row.text)) for row in rows]
    index = f"{table.name}_words"
    for number in connection.scalars(text(
            "SELECT given.number FROM unnest(CAST(:numbers AS bigint[]), CAST(:told AS text[])) AS given(number, told) "
            f"LEFT JOIN {index} ON {index}.number = given.number "
            f"WHERE {index}.words IS DISTINCT FROM to_tsvector('simple', given.told) ORDER BY given.number"),
            {"numbers": [row.number for row in rows], "told": told}):
        yield number, "does not hold the words of its text"
