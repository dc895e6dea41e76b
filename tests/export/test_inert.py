"""Texts that would be a formula, markup, an escape or a path come out of every format as text."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from io import BytesIO, StringIO
from pathlib import Path

import openpyxl
import pyarrow.parquet as pq
import pypdfium2
import pytest

from sayso.export import format_named, format_names
from sayso.export.tables.comma import FORMULA
from sayso.intake import IntakeOptions
from sayso.keeping.adding import add_reports
from sayso.keeping.linking import link_new
from sayso.pipeline import Pipeline
from sayso.store import open_store
from tests.conftest import Unheard
from tests.export.brief.test_brief import Tags
from tests.export.reading import exported

HOSTILE = (
    '=HYPERLINK("http://x.example","y")', "+1+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", "@SUM(1+1)", "\t=1+1",
    "＝1+1", "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "javascript:alert(1)", "]]><!--",
    '#eval("1+1") #import "x.typ" $x$ *b* @cite \\ ` // ]', "\x1b[2J\x1b]0;x\x07", "\u202egnp.exe\u2066",
    "../../etc/passwd", "C:\\..\\x", "'; DROP TABLE reports; --", "{{7*7}}${7*7}", "\r\nX: y", "%s%n%00",
)
MARKUP = {"html", "head", "meta", "title", "style", "body", "article", "section", "h1", "h2", "p", "b", "dl", "dt",
          "dd", "div", "table", "thead", "tbody", "tr", "th", "td", "a", "ol", "ul", "li", "q", "code", "footer"}


def report(number: int, words: str) -> str:
    text = (f"TARN, May 1 (Reuters) - {words} Sweden said on Monday that {12 + number} Norwegian soldiers were killed "
            f'in Oslo.\n\n"{words} we lost 12 men", General Erik {words} said. "We shelled Oslo on Monday", he added.')
    return json.dumps({"id": words, "text": text, "title": words, "publisher": words, "byline": words, "url": words,
                       "published": "2023-05-01", "language": "en"})


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of such reports, read and linked."""
    folder = tmp_path_factory.mktemp("inert")
    (folder / "in.jsonl").write_text("\n".join(map(report, range(len(HOSTILE)), HOSTILE)), encoding="utf-8")
    with open_store(folder / "s.db") as held:
        count = add_reports([folder / "in.jsonl"], held, Pipeline(), options=IntakeOptions(), watcher=Unheard())
        assert count.added == len(HOSTILE)
        link_new(held)
    return folder / "s.db"


def is_number(cell: str) -> bool:
    try:
        return float(cell) == float(cell)
    except ValueError:
        return False


def table(told: bytes, separator: str = ",") -> None:
    rows = list(csv.reader(StringIO(told.decode(), newline=""), delimiter=separator))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert [one for row in rows for one in row if one.startswith(FORMULA) and not is_number(one)] == []


def workbook(told: bytes) -> None:
    cells = [one for sheet in openpyxl.load_workbook(BytesIO(told)) for row in sheet.rows for one in row]
    assert [one.value for one in cells if one.data_type == "f" or one.hyperlink] == []
    assert HOSTILE[0] in [one.value for one in cells]


def columns(told: bytes) -> None:
    (table := pq.read_table(BytesIO(told))).validate(full=True)
    assert table.num_rows


def one_object(told: bytes) -> None:
    assert json.loads(told)
    assert b"\x1b" not in told


def lines(told: bytes) -> None:
    for line in told.decode().split("\n"):
        assert not line or isinstance(json.loads(line), dict)
    assert b"\x1b" not in told


def page(told: bytes) -> None:
    found = Tags(told.decode())
    assert {tag for tag, _ in found.tags} <= MARKUP
    attributes = [(name, value) for _, held in found.tags for name, value in held.items()]
    assert [one for one in attributes if one[0].startswith("on") or one[0] in ("src", "style")] == []
    assert [one for one in attributes if one[0] == "href" and not one[1].startswith("#")] == []
    assert "unicode-bidi: isolate" in told.decode()  # a text that turns the direction of writing turns its own alone


def printed(told: bytes) -> None:
    with pypdfium2.PdfDocument(told) as book:
        assert len(book) >= 1
        words = "".join(one.get_textpage().get_text_range() for one in book)
    assert '#eval("1+1")' in words
    for action in (b"/JavaScript", b"/Launch", b"/URI", b"/EmbeddedFile"):
        assert action not in told


READERS: dict[str, Callable[[bytes], None]] = {
    ".csv": table, ".tsv": lambda told: table(told, "\t"), ".txt": lambda told: table(told, "\t"), ".xlsx": workbook,
    ".parquet": columns, ".json": one_object, ".geojson": one_object, ".jsonld": one_object,
    ".jsonl": lines, ".html": page, ".pdf": printed,
}


@pytest.mark.parametrize("name", format_names())
def test_a_text_stays_a_text(store: Path, name: str):
    told, _ = exported(store, name)
    READERS[format_named(name).extension](told)
