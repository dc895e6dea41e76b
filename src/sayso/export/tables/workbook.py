"""The three tables as one Excel workbook: every text is a string, nothing in it runs, and memory stays small."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from sayso.export.losses import Tally
from sayso.export.selecting import Selection
from sayso.export.spooling import spooled
from sayso.export.tables.columns import Cell, Column, columns_of
from sayso.export.tables.rows import TABLES, joined

# Excel's limits (Microsoft, "Excel specifications and limits").
MOST_ROWS, MOST_SIGNS = 1_048_576, 32_767
# A workbook says when it was made; two exports of one store are the same to the byte.
_MADE = datetime(2000, 1, 1)
_SIGNS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_WIDTHS = {"text": 24, "number": 10, "truth": 10, "list": 24}


def write(selection: Selection, tally: Tally) -> Iterator[bytes]:
    """Sheets `about`, `claims`, `figures` and `answers`; a table of more rows than a sheet holds goes on in another."""
    return spooled(lambda path: _write(path, selection, tally))


def _write(path: Path, selection: Selection, tally: Tally) -> None:
    import xlsxwriter

    book = xlsxwriter.Workbook(str(path), {
        "constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
        "in_memory": False})
    book.set_properties({"title": "Sayso", "created": _MADE})
    head = book.add_format({"bold": True, "bottom": 1})
    _about(book.add_worksheet("about"), selection, head)
    for table, rows in TABLES.items():
        _table(book, table, rows(selection, tally), head, tally)
    book.close()


def _about(sheet: Any, selection: Selection, head: Any) -> None:
    sheet.set_column(0, 1, 18)
    sheet.set_column(2, 2, 80)
    given = selection.wanted.given()
    lines = [["Sayso: who says what, in which words.", "", ""],
             ["Filters", "", ", ".join(f"{name} {value}" for name, value in given.items()) or "none: the whole store"],
             ["Empty cell", "", "open, unknown or untold; never nought"], ["", "", ""], ["sheet", "column", "meaning"]]
    lines += [[table, one.name, one.meaning] for table in TABLES for one in columns_of(table)]
    for at, line in enumerate(lines):
        for column, text in enumerate(line):
            sheet.write_string(at, column, text, head if at in (0, 4) else None)


def _table(book: Any, table: str, rows: Iterator[dict[str, Cell]], head: Any, tally: Tally) -> None:
    columns = columns_of(table)
    sheet = _sheet(book, table, columns, head)
    at, sheets = 1, 1
    for row in rows:
        if at == MOST_ROWS:
            sheets += 1
            sheet, at = _sheet(book, f"{table} {sheets}", columns, head), 1
        for place, column in enumerate(columns):
            _cell(sheet, at, place, row[column.name], tally)
        at += 1
    sheet.autofilter(0, 0, at - 1, len(columns) - 1)


def _sheet(book: Any, name: str, columns: tuple[Column, ...], head: Any) -> Any:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 1)
    for place, column in enumerate(columns):
        sheet.set_column(place, place, 60 if column.name in ("text", "words") else _WIDTHS[column.kind])
        sheet.write_string(0, place, column.name, head)
    return sheet


def _cell(sheet: Any, at: int, place: int, value: Cell, tally: Tally) -> None:
    if isinstance(value, bool):
        sheet.write_boolean(at, place, value)
    elif isinstance(value, (int, float)):
        sheet.write_number(at, place, value)
    else:
        text = joined(value, tally) if isinstance(value, list) else value
        if text:
            sheet.write_string(at, place, _clean(text, tally))


def _clean(text: str, tally: Tally) -> str:
    """A text as a cell can hold it."""
    told, signs = _SIGNS.subn("\ufffd", text)
    tally.lost("signs", signs > 0)
    # Excel counts in UTF-16: signs beyond the first plane are two.
    if len(told.encode("utf-16-le")) // 2 > MOST_SIGNS:
        tally.lost("long")
        told = told.encode("utf-16-le")[:MOST_SIGNS * 2].decode("utf-16-le", "ignore")
    return told
