"""Tables as CSV (RFC 4180): UTF-8, a head line, CRLF; open bounds and what is untold are empty cells."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from sayso.export.format import Writer
from sayso.export.losses import Tally
from sayso.export.selecting import Selection
from sayso.export.tables.columns import Cell, columns_of
from sayso.export.tables.rows import TABLES, joined

# What spreadsheets take for the beginning of a formula, in usual and in full-width signs (OWASP, "CSV Injection").
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")
_PART = 1 << 15


def writer(table: str) -> Writer:
    """What writes one of the tables."""
    def write(selection: Selection, tally: Tally) -> Iterator[bytes]:
        columns = columns_of(table)
        names = [column.name for column in columns]
        rows = ([cell(row[name], tally) for name in names] for row in TABLES[table](selection, tally))
        yield from lines(names, rows)

    return write


def lines(names: list[str], rows: Iterator[list[str | float | int]], *, separator: str = ",") -> Iterator[bytes]:
    """A head line and the rows as bytes, some at a time."""
    buffer = StringIO(newline="")
    out = csv.writer(buffer, delimiter=separator, lineterminator="\r\n")
    out.writerow(names)
    for row in rows:
        out.writerow(row)
        if buffer.tell() > _PART:
            yield _taken(buffer)
    yield _taken(buffer)


def cell(value: Cell, tally: Tally) -> str | float | int:
    """A value as a cell: text that could be a formula is inert, a list is one text, nothing is an empty cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return value
    return inert((joined(value, tally) or "") if isinstance(value, list) else value, tally)


def inert(text: str, tally: Tally) -> str:
    """A text that no spreadsheet runs."""
    if not text.startswith(FORMULA):
        return text
    tally.lost("inert")
    return "'" + text


def _taken(buffer: StringIO) -> bytes:
    told = buffer.getvalue().encode("utf-8", "replace")
    buffer.seek(0)
    buffer.truncate()
    return told
