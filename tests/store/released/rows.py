"""Rows of a store as JSON, and back into tables of the version that they are of, on either engine."""

from __future__ import annotations

import base64
import gzip
import json
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, MetaData, Table, delete, inspect, select

from sayso.store.migrating import upgrade
from sayso.store.schema import metadata
from sayso.store.words import index_words

HERE = Path(__file__).parent
Rows = dict[str, list[dict[str, Any]]]


def taken(connection: Connection) -> Rows:
    """All rows of a store, in an order in which they can be put in."""
    return {table.name: [dict(row._mapping) for row in connection.execute(
        select(table).order_by(*table.primary_key.columns))] for table in metadata.sorted_tables}


def put(connection: Connection, rows: Rows, version: str) -> None:
    """Makes the tables of a version, and puts rows in: of columns and tables that it had."""
    upgrade(connection, to=version)
    there = set(inspect(connection).get_table_names())
    known = MetaData()
    for name, held in rows.items():
        if name not in there:
            continue
        table = Table(name, known, autoload_with=connection)
        if name == "changes":
            connection.execute(delete(table))
        told = [{column: value for column, value in row.items() if column in table.c} for row in held]
        if told:
            connection.execute(table.insert(), told)
    index_words(connection, "texts", [(row["number"], f"{row['title']}\n{row['text']}") for row in rows["texts"]])
    index_words(connection, "claims", [(row["number"], row["text"]) for row in rows["claims"]])


def keep(rows: Rows, version: str) -> None:
    """Writes the rows of a version beside this file."""
    told = json.dumps(rows, default=lambda data: {"bytes": base64.b64encode(data).decode("ascii")}, sort_keys=True)
    (HERE / f"{version}.json.gz").write_bytes(gzip.compress(told.encode(), mtime=0))


def kept(version: str) -> Rows:
    """The rows of a version."""
    def bare(value: dict[str, Any]) -> Any:
        return base64.b64decode(value["bytes"]) if set(value) == {"bytes"} else value

    rows: Rows = json.loads(gzip.decompress((HERE / f"{version}.json.gz").read_bytes()), object_hook=bare)
    return {table.name: rows[table.name] for table in metadata.sorted_tables if table.name in rows}
