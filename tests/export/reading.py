"""Exports as text, whatever their format: what a reader finds in them."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from sayso.export import Selection, Tally, Wanted, format_named
from sayso.store import open_store


def exported(store: Path, name: str, **wanted: str) -> tuple[bytes, Tally]:
    """The bytes of an export, and what was lost."""
    form = format_named(name)
    tally = Tally(form.losses)
    with open_store(store, create=False) as held:
        return b"".join(form.write(Selection(held, Wanted(**wanted)), tally)), tally


def text_of(name: str, told: bytes) -> str:
    """All that stands in an export, without what describes the format."""
    extension = format_named(name).extension
    if extension == ".parquet":
        import pyarrow.parquet as pq

        return str(pq.read_table(BytesIO(told)).to_pylist())
    if extension == ".xlsx":
        import openpyxl

        book = openpyxl.load_workbook(BytesIO(told))
        return str([[cell.value for cell in row] for name in book.sheetnames[1:] for row in book[name].rows])
    if extension == ".pdf":
        import pypdfium2

        with pypdfium2.PdfDocument(told) as book:
            return "\n".join(page.get_textpage().get_text_range() for page in book)
    return told.decode("utf-8")
