"""Parquet: one report a row, in columns of the names that JSON Lines have.

A row is turned into the line of JSON that says the same, and from there on is one: with its refusals, and with that
line as its original. Columns of other names are left out.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from typing import Any

from sayso.intake.options import IntakeOptions
from sayso.intake.pieces import Piece
from sayso.intake.refused import refused
from sayso.records.errors import UnreadableReport

COLUMNS = ("id", "text", "title", "published", "publisher", "byline", "url", "language")
# Rows held at a time. News has 2 to 20 KB a row, so this is a megabyte or so.
_ROWS = 128


def pieces_of_parquet(file: str, options: IntakeOptions) -> Iterator[Piece]:
    """Each row of a table, in its order.

    Args:
        file: its path.
    """
    import pyarrow
    from pyarrow import parquet

    number = 0
    try:
        with parquet.ParquetFile(file, pre_buffer=False) as table:
            columns = [name for name in COLUMNS if name in table.schema_arrow.names]
            if "text" not in columns:
                raise ValueError(f"it has no column 'text' among {', '.join(table.schema_arrow.names)}")
            size, rows = _size(table), max(1, table.metadata.num_rows)
            for batch in table.iter_batches(batch_size=_ROWS, columns=columns):
                for row in batch.to_pylist():
                    number += 1
                    yield _piece(row, file, number, options, read=size * number // rows)
    except (pyarrow.ArrowException, OSError, ValueError) as error:
        origin = f"{file}:{number + 1}"
        yield Piece(origin=origin, file=file, number=number + 1, unit="row", fault=refused(origin, UnreadableReport(
            f"table '{file}', row {number + 1}: it cannot be read ({error}).", reason="damaged",
            remedy="Write it anew with pyarrow; it must have a column 'text' of strings.")))


def _piece(row: dict[str, Any], file: str, number: int, options: IntakeOptions, *, read: int) -> Piece:
    told = {name: _plain(value) for name, value in row.items() if value is not None}
    data = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    origin = f"{file}:{number}"
    if len(data) > options.max_bytes:
        return Piece(origin=origin, file=file, number=number, unit="row", read=read, fault=refused(
            origin, UnreadableReport(f"{origin} has more than {options.max_bytes} bytes.", reason="too_large",
                                     remedy="Raise the limit.")))
    return Piece(origin=origin, file=file, data=data, form="line", number=number, unit="row", read=read)


def _plain(value: object) -> object:
    """A cell as JSON has it: an instant or a day in ISO 8601; what has no such form in words, and is then refused."""
    if isinstance(value, datetime.datetime | datetime.date):
        return value.isoformat()
    return value if isinstance(value, str | int | float | bool) else repr(value)


def _size(table: Any) -> int:
    return sum(table.metadata.row_group(at).total_byte_size for at in range(table.metadata.num_row_groups))
