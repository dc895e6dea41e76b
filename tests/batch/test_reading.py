"""Archives read into tables: the same rows from every form, whatever number of workers."""

from pathlib import Path

import pytest
from pyarrow import parquet

from sayso.batch.parts import packed as written
from sayso.batch.schemas import TABLES, schemas
from sayso.batch.shards import shards_of
from sayso.intake import take_in
from sayso.keeping.reading import with_brief
from sayso.records.brief import Brief
from sayso.records.record import Record
from sayso.store.packing import unpack
from tests.batch.samples import OPTIONS, Heard, crawl, files, packed, page, reports, rows, run, table
from tests.keeping.samples import Cheap

TEXT = ("The army said on Tuesday that two soldiers were killed near the bridge at Quell.\n\nThe mayor asked for calm, "
        "and the ferry did not sail while the shelling of the harbour went on until the morning.")


def test_two_workers_write_the_very_same_files_as_one_process(tmp_path: Path):
    lines = reports(tmp_path / "in.jsonl", 45)
    one, two = run(tmp_path / "one", lines), run(tmp_path / "two", lines, processes=2)
    assert (one.reports, one.shards) == (two.reports, two.shards) == (45, 5)
    assert files(tmp_path / "one") == files(tmp_path / "two")
    assert len(files(tmp_path / "one")) == 5 * len(TABLES)
    assert [row["origin"] for row in rows(tmp_path / "one", "documents")] == [f"r{at}" for at in range(45)]


def test_packed_lines_and_tables_give_what_plain_lines_give(tmp_path: Path):
    lines = reports(tmp_path / "in.jsonl", 12)
    given = {form: run(tmp_path / form, path) for form, path in
             (("plain", lines), ("packed", packed(lines)), ("table", table(lines)))}
    assert {count.reports for count in given.values()} == {12}
    plain, gz, cells = (rows(tmp_path / form, "documents") for form in given)
    place = ("captured_from",)
    assert [{**row, **dict.fromkeys(place)} for row in plain] == [{**row, **dict.fromkeys(place)} for row in gz]
    same = ("id", "origin", "text", "title", "published", "publisher", "language")
    assert [[row[name] for name in same] for row in plain] == [[row[name] for name in same] for row in cells]
    assert cells[3]["locator"] == "row 4"


def test_a_record_comes_back_from_its_row_to_the_field(tmp_path: Path):
    lines = reports(tmp_path / "in.jsonl", 7)
    run(tmp_path / "out", lines)
    expected = [with_brief(record) for taken in take_in(lines, options=OPTIONS)
                for record in Cheap().pipe([taken.report])]
    assert [(unpack(Record, row["record"]), unpack(Brief, row["brief"])) for row in rows(tmp_path / "out", "records")] \
        == expected
    (claim, *_) = rows(tmp_path / "out", "claims")
    first = expected[0][0].claims[0]
    assert (claim["document"], claim["id"]) == (expected[0][0].document.id, first.id)
    assert claim["content"] == [{"start": 0, "end": first.content[0].end, "text": first.content[0].text}]
    assert claim["sources"] == [{"name": "the report", "actor": None, "kind": "report", "span": None}]


@pytest.mark.parametrize("name", ["news.warc", "news.warc.gz"])
def test_pages_of_a_crawl_are_reports_with_their_address_and_their_hour(tmp_path: Path, name: str):
    crawl(tmp_path / name, [("https://example.org/a", page("Two killed at Quell", TEXT)),
                            ("https://example.org/robots.txt", b"User-agent: *")])
    assert run(tmp_path / "out", tmp_path / name).reports == 1
    (row,) = rows(tmp_path / "out", "documents")
    assert (row["origin"], row["url"], row["captured_from"]) == ("https://example.org/a",) * 3
    assert (row["captured_at"], row["title"]) == ("2031-05-06T07:08:09Z", "Two killed at Quell")
    assert row["locator"] == f"record 3 of {tmp_path / name}"
    (original,) = rows(tmp_path / "out", "originals")
    assert original["data"] == page("Two killed at Quell", TEXT)


def test_originals_may_be_left_where_they_lie(tmp_path: Path):
    run(tmp_path / "out", reports(tmp_path / "in.jsonl", 3), originals=False)
    found = rows(tmp_path / "out", "originals")
    assert [(row["data"], row["file"], row["piece"]) for row in found] == [
        (None, str(tmp_path / "in.jsonl"), at) for at in (1, 2, 3)]


def test_an_archive_that_is_cut_off_gives_what_it_has_and_a_refusal(tmp_path: Path):
    pages = [(f"https://example.org/{at}", page(f"Title {at}", TEXT)) for at in range(9)]
    whole = crawl(tmp_path / "news.warc.gz", pages)
    (tmp_path / "cut.warc.gz").write_bytes(whole.read_bytes()[:-400])
    lines = packed(reports(tmp_path / "in.jsonl", 60))
    (tmp_path / "cut.jsonl.gz").write_bytes(lines.read_bytes()[:-300])
    (tmp_path / "bad.parquet").write_bytes(b"PAR1 no table")
    heard = Heard()
    count = run(tmp_path / "out", *(tmp_path / name for name in ("cut.warc.gz", "cut.jsonl.gz", "bad.parquet")),
                heard=heard)
    assert count.gave[0] == 8
    assert 30 < count.gave[1] < 60
    assert count.gave[2] == 0
    assert [row["reason"] for row in rows(tmp_path / "out", "refusals")] == [
        "damaged", "bad_line", "damaged", "damaged"]


def test_answers_that_are_no_pages_are_refused_or_passed_over(tmp_path: Path):
    crawl(tmp_path / "a.warc", [("https://example.org/gone", b"gone")], status="404 Not Found")
    crawl(tmp_path / "b.warc", [("https://example.org/p.png", b"\x89PNG")], media="image/png")
    heard = Heard()
    run(tmp_path / "out", tmp_path / "a.warc", tmp_path / "b.warc", heard=heard)
    assert [(told[0], told[1]) for told in heard.refusals] == [("https://example.org/gone", "intake")]


def test_a_folder_is_cut_in_the_order_of_its_paths(tmp_path: Path):
    folder = tmp_path / "in"
    (folder / "b").mkdir(parents=True)
    reports(folder / "c.jsonl", 5)
    for name in ("a.txt", "b/d.txt"):
        (folder / name).write_text(TEXT)
    found = list(shards_of([str(folder)], OPTIONS, reports=3))
    assert [shard.name for shard in found] == ["0000-000000", "0000-000001", "0000-000002"]
    assert [piece.origin.removeprefix(f"{folder}/") for shard in found for piece in shard.pieces] == [
        "a.txt", "b/d.txt", *(f"c.jsonl:{at}" for at in range(1, 6))]
    sizes = [path.stat().st_size for path in folder.rglob("*.*") if path.is_file()]
    assert sum(shard.read for shard in found) == sum(sizes)


def test_a_shard_is_full_by_bytes_too(tmp_path: Path):
    lines = reports(tmp_path / "in.jsonl", 9)
    longest = max(map(len, lines.read_bytes().splitlines(keepends=True)))
    assert [len(shard.pieces) for shard in shards_of([str(lines)], OPTIONS, size=2 * longest)] == [3, 3, 3]


def test_half_a_character_in_a_name_loses_the_half_alone(tmp_path: Path):
    (tmp_path / "a.parquet").write_bytes(written({"actors": [{"name": "Quell \ud83d", "mentions": []}]})["actors"])
    assert parquet.read_table(tmp_path / "a.parquet").to_pylist()[0]["name"] == "Quell \ufffd"


def test_every_table_and_column_is_documented():
    told = (Path(__file__).parents[2] / "docs/batch.md").read_text(encoding="utf-8")
    for name, schema in schemas().items():
        section = told.split(f"### `{name}`")[1].split("\n#")[0]
        assert [column for column in schema.names if f"`{column}`" not in section] == []
