"""Tables read back by the field's own readers: pandas, pyarrow, openpyxl; nothing in them runs."""

from __future__ import annotations

import csv
from collections import Counter
from io import BytesIO, StringIO
from pathlib import Path

import openpyxl
import pandas
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.export import Tally, format_named
from sayso.export.tables import workbook
from sayso.export.tables.columns import columns_of
from sayso.export.tables.comma import FORMULA, cell, lines
from sayso.export.tables.rows import TABLES
from sayso.store import open_store
from tests.export.reading import exported
from tests.export.samples import filled, parts


@pytest.mark.parametrize("table", TABLES)
def test_csv_and_parquet_hold_the_same_rows(examples_store: Path, table: str):
    told = pandas.read_csv(BytesIO(exported(examples_store, f"{table}-csv")[0]), keep_default_na=False, dtype=str)
    same = pq.read_table(BytesIO(exported(examples_store, f"{table}-parquet")[0]))
    assert list(told.columns) == same.column_names == [one.name for one in columns_of(table)]
    assert list(told["id"]) == same["id"].to_pylist()
    assert len(told) == len(set(told["id"]))


def test_claims_are_those_of_the_store(examples_store: Path):
    same = pq.read_table(BytesIO(exported(examples_store, "claims-parquet")[0])).to_pylist()
    with open_store(examples_store) as store:
        rows = list(store.claims())
        texts = store.texts([row.document for row in rows])
    assert [(one["id"], one["source"], one["text"]) for one in same] == [(one.id, one.source, one.text) for one in rows]
    for one in same:
        if " ... " not in one["text"]:
            assert texts[one["document"]][int(one["start"]):int(one["end"])] == one["text"]


def test_an_open_bound_is_empty_and_never_nought(tmp_path: Path):
    store = filled(tmp_path / "open.db", parts().figure(low=None, high=None, hedge="dozens"))
    (told,) = csv.DictReader(StringIO(exported(store, "figures-csv")[0].decode(), newline=""))
    assert (told["low"], told["high"], told["hedge"]) == ("", "", "dozens")
    (same,) = pq.read_table(BytesIO(exported(store, "figures-parquet")[0])).to_pylist()
    assert (same["low"], same["high"]) == (None, None)


def test_a_workbook_opens_with_strings_numbers_and_no_formula(tmp_path: Path):
    told = parts().document(title="=HYPERLINK(\"http://x\")", origin="-1").figure(low=12, high=None)
    book = openpyxl.load_workbook(BytesIO(exported(filled(tmp_path / "a.db", told), "xlsx")[0]))
    assert book.sheetnames == ["about", "claims", "figures", "answers"]
    kinds = Counter(one.data_type for sheet in book for row in sheet.rows for one in row)
    assert kinds["f"] == 0
    head, first = book["claims"].iter_rows(max_row=2, values_only=True)
    row = dict(zip(head, first, strict=True))
    assert (row["title"], row["origin"]) == ("=HYPERLINK(\"http://x\")", "-1")
    figures = {one[0].value: one[1] for one in book["figures"].iter_cols(max_row=2)}
    assert (figures["low"].data_type, figures["low"].value, figures["high"].value) == ("n", 12, None)


def test_a_table_too_long_for_a_sheet_goes_on_in_another(examples_store: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(workbook, "MOST_ROWS", 101)
    book = openpyxl.load_workbook(BytesIO(exported(examples_store, "xlsx")[0]))
    with open_store(examples_store) as store:
        claims = len(list(store.claims()))
    assert book.sheetnames[1:3] == ["claims", "claims 2"]
    assert book["claims"].max_row + book["claims 2"].max_row == claims + 2


WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30) | st.builds(
    str.__add__, st.sampled_from(FORMULA), st.text("=+-@a1(", max_size=5))


@given(WORDS)
def test_any_text_comes_back_from_csv_and_begins_no_formula(text: str):
    tally = Tally(format_named("claims-csv").losses)
    told = b"".join(lines(["a", "b"], iter([[cell(text, tally), "end"]]))).decode()
    ((back, _),) = list(csv.reader(StringIO(told, newline="")))[1:]
    assert not back.startswith(FORMULA)
    assert back == (f"'{text}" if tally.times("inert") else text)


@given(st.lists(WORDS, max_size=3))
def test_lists_come_apart_again_unless_the_loss_is_told(values: list[str]):
    tally = Tally(format_named("claims-csv").losses)
    told = cell(values, tally)
    if values and not tally.times("lists") and not tally.times("inert"):
        assert str(told).split("; ") == values
