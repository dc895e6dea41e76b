"""The Python interface: lists that are iterated, tables of them, filters, exports, and what is wrong told in words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import sayso
from sayso.opened import Filters
from sayso.records.errors import BadSetting, SaysoError, StoreMissing

PAGE = (Path(__file__).parents[1] / "docs/python.md").read_text(encoding="utf-8")
LISTS = ("incidents", "questions", "answers", "claims", "figures", "reports")


@pytest.mark.parametrize("name", LISTS)
def test_each_list_is_iterated_again_and_again_and_is_a_table(examples_store: Path, name: str):
    with sayso.open(examples_store) as news:
        found = getattr(news, name)()
        items = list(found)
        assert len(items) == len(list(found)) > 0
        frame = found.to_pandas()
        assert found.to_arrow().num_rows == len(frame)
        assert frame["id"].is_unique
        if name not in ("answers", "figures"):
            assert len(frame) == len(items)


def test_filters_narrow_a_list(examples_store: Path):
    with sayso.open(examples_store) as news:
        assert {one.row.party_name for one in news.claims(party="Norway")} == {"Norway"}
        assert {one.measure for one in news.questions(measure="killed", party="NO")} == {"killed"}
        day = {one.row.said[:10] for one in news.claims(since="2023-03-14", until="2023-03-14")}
        assert day == {"2023-03-14"}
        (report,) = news.reports(report=next(iter(news.reports())).origin)
        assert {one.row.document for one in news.claims(report=report.origin)} == {report.id}


def test_an_open_bound_is_no_number(examples_store: Path):
    with sayso.open(examples_store) as news:
        tolls = news.figures(measure="killed").to_pandas()
    open_ended = tolls[tolls["hedge"] == "at least"]
    assert len(open_ended) > 0
    assert open_ended["high"].isna().all()


def test_an_export_is_that_of_the_command(examples_store: Path, tmp_path: Path):
    with sayso.open(examples_store) as news:
        written = news.export("claims-csv", tmp_path / "claims.csv", party="Sweden")
        claims = len(list(news.claims(party="Sweden")))
    assert written.path.read_text(encoding="utf-8").count("clm_") == claims
    assert {one.name for one in written.beside} == {"claims.losses.json", "claims.losses.txt"}


@pytest.mark.parametrize(("filters", "told"), [
    ({"party": "Nowhereland"}, "'Nowhereland' is no party"),
    ({"status": "disputed"}, "'status' does not narrow claims"), ({"until": "2023-13-13"}, "'2023-13-13' is no date"),
    ({"colour": "red"}, "'colour' is no filter"),
    ({"report": "nowhere"}, "'nowhere'")])
def test_what_is_wrong_is_told(examples_store: Path, filters: dict[str, str], told: str):
    with sayso.open(examples_store) as news, pytest.raises(SaysoError, match=re.escape(told)):
        news.claims(**filters)
    with sayso.open(examples_store) as news, pytest.raises(BadSetting, match="no format"):
        news.export("doc", "a")


def test_a_store_that_is_not_there_is_not_made(tmp_path: Path):
    with pytest.raises(StoreMissing):
        sayso.open(tmp_path / "none.db")
    assert not list(tmp_path.iterdir())


def test_every_list_and_filter_is_documented():
    assert [name for name in (*LISTS, "export") if f"`{name}(" not in PAGE] == []
    assert [name for name in Filters.__annotations__ if f"`{name}`" not in PAGE] == []


def test_the_page_s_python_runs_as_written(examples_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news.db").write_bytes(examples_store.read_bytes())
    for block in re.findall(r"^```python\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL):
        exec(compile(block, "docs/python.md", "exec"), {})
