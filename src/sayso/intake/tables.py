"""Parquet: one report a row, in columns of the names that JSON Lines have.

A row is turned into the line of JSON that says the same, and from there on is one: with its refusals, and with that
line as its original. Columns of other names are left out.

A file of a few bytes can hold what unpacks to any number of them (a page, a value told once for a million rows), and
its reader is a library of C: so a guarded process reads the rows, some at a time, and keeps its place in the file.
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
# Bytes after which fewer rows are handed over.
_ENOUGH = 16_000_000


def pieces_of_parquet(file: str, options: IntakeOptions) -> Iterator[Piece]:
    """Each row of a table, in its order.

    Args:
        file: its path.
    """
    from sayso.intake.guard.outside import guarded

    number = 0
    try:
        while True:
            lines, size, rows = guarded(rows_from, file, number, options.max_bytes, what=f"table '{file}'", gives=())
            for line in lines:
                number += 1
                yield _piece(line, file, number, options, read=size * number // max(1, rows))
            if not lines:
                return
    except UnreadableReport as error:
        origin = f"{file}:{number + 1}"
        yield Piece(origin=origin, file=file, number=number + 1, unit="row", fault=refused(origin, error))


def rows_from(file: str, number: int, most: int) -> tuple[list[bytes | None], int, int]:
    """Some rows of a table as lines of JSON, none at its end; run in the guarded process.

    Args:
        number: of the rows before them. most: bytes of a line; None stands for one that has more.

    Returns:
        The rows; the bytes that the file's rows have in all, unpacked; how many there are.

    Raises:
        UnreadableReport: "damaged" at the first of them.
    """
    table = _HELD.pop(file, None)
    if table is None or table.number != number:
        table = _Table(file, number)
    lines = table.some(most)
    if lines:
        _HELD.clear()  # one file is read at a time
        _HELD[file] = table
    return lines, table.size, table.rows


class _Table:
    """A table that is being read.

    Attributes:
        number: rows that were handed over or passed over.
        size, rows: as the file tells.
    """

    def __init__(self, file: str, number: int) -> None:
        self.number, self.size, self.rows = number, 0, 0
        self._file, self._lines = file, self._read(number)
        self._failed: Exception | None = None

    def some(self, most: int) -> list[bytes | None]:
        """The next rows as lines; what cannot be read is told once all before it were handed over."""
        import pyarrow

        found: list[bytes | None] = []
        size = 0
        try:
            while len(found) < _ROWS and size < _ENOUGH and (line := next(self._lines, None)) is not None:
                found.append(line if len(line) <= most else None)
                size += len(line)
        except (pyarrow.ArrowException, OSError, ValueError) as error:
            self._failed = error
        if self._failed is not None and not found:
            raise self._told(self._failed)
        self.number += len(found)
        return found

    def _read(self, before: int) -> Iterator[bytes]:
        import pyarrow
        from pyarrow import parquet

        pyarrow.set_memory_pool(pyarrow.system_memory_pool())  # the others take addresses beforehand
        with parquet.ParquetFile(self._file, pre_buffer=False) as table:
            columns = [name for name in COLUMNS if name in table.schema_arrow.names]
            if "text" not in columns:
                raise ValueError(f"it has no column 'text' among {', '.join(table.schema_arrow.names)}")
            self.size, self.rows = _size(table), table.metadata.num_rows
            for batch in table.iter_batches(batch_size=_ROWS, columns=columns, use_threads=False):
                for at in range(min(before, batch.num_rows), batch.num_rows):
                    (row,) = batch.slice(at, 1).to_pylist()
                    yield _line(row)
                before = max(0, before - batch.num_rows)

    def _told(self, error: Exception) -> UnreadableReport:
        if isinstance(error, MemoryError):
            return UnreadableReport(f"table '{self._file}' takes more memory than it may.", reason="memory",
                                    remedy="Write it anew in smaller values or row groups.")
        return UnreadableReport(f"table '{self._file}', row {self.number + 1}: it cannot be read ({error}).",
                                reason="damaged",
                                remedy="Write it anew with pyarrow; it must have a column 'text' of strings.")


# The table being read in this process, by its path.
_HELD: dict[str, _Table] = {}


def _piece(line: bytes | None, file: str, number: int, options: IntakeOptions, *, read: int) -> Piece:
    origin = f"{file}:{number}"
    if line is None:
        return Piece(origin=origin, file=file, number=number, unit="row", read=read, fault=refused(
            origin, UnreadableReport(f"{origin} has more than {options.max_bytes} bytes.", reason="too_large",
                                     remedy="Raise the limit.")))
    return Piece(origin=origin, file=file, data=line, form="line", number=number, unit="row", read=read)


def _line(row: dict[str, Any]) -> bytes:
    told = {name: _plain(value) for name, value in row.items() if value is not None}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def _plain(value: object) -> object:
    """A cell as JSON has it: an instant or a day in ISO 8601; what has no such form in words, and is then refused."""
    if isinstance(value, datetime.datetime | datetime.date):
        return value.isoformat()
    return value if isinstance(value, str | int | float | bool) else repr(value)


def _size(table: Any) -> int:
    return sum(table.metadata.row_group(at).total_byte_size for at in range(table.metadata.num_row_groups))
