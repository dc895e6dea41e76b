"""Tables as Parquet: typed columns, lists as lists, null where nothing is told."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from sayso.export.format import Writer
from sayso.export.losses import Tally
from sayso.export.selecting import Selection
from sayso.export.spooling import spooled
from sayso.export.tables.columns import Cell, Column, columns_of
from sayso.export.tables.lists import LISTS
from sayso.export.tables.rows import TABLES

# Rows in a row group: 10,000 claims are some 5 MB before they are packed.
_GROUP = 10_000


def writer(table: str) -> Writer:
    """What writes one of the tables."""
    def write(selection: Selection, tally: Tally) -> Iterator[bytes]:
        return spooled(lambda path: _write(table, path, selection, tally))

    return write


def schema_of(table: str) -> Any:
    """The Arrow schema of a table; what each column means stands in its metadata."""
    import pyarrow as pa

    kinds = {"text": pa.string(), "number": pa.float64(), "truth": pa.bool_(), "list": pa.list_(pa.string())}
    return pa.schema([pa.field(one.name, kinds[one.kind], metadata={"meaning": one.meaning})
                      for one in columns_of(table)], metadata={"table": f"sayso.{table}/1"})


def batches_of(table: str, selection: Selection, tally: Tally) -> Iterator[Any]:
    """The table as Arrow record batches."""
    import pyarrow as pa

    columns, schema = columns_of(table), schema_of(table)
    rows = (TABLES | LISTS)[table](selection, tally)
    while some := list(islice(rows, _GROUP)):
        yield pa.record_batch([pa.array([_value(row[one.name], one) for row in some], type=schema.field(one.name).type)
                               for one in columns], schema=schema)


def _write(table: str, path: Path, selection: Selection, tally: Tally) -> None:
    import pyarrow.parquet as pq

    with pq.ParquetWriter(path, schema_of(table), compression="zstd") as out:
        for batch in batches_of(table, selection, tally):
            out.write_batch(batch)


def _value(value: Cell, column: Column) -> Cell:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()  # half a surrogate pair has no place in UTF-8
    if isinstance(value, list):
        return [one.encode("utf-8", "replace").decode() for one in value]
    return float(value) if column.kind == "number" and value is not None else value
