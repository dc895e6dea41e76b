"""The least input of each kind that once failed, hung or was kept wrongly, with what must come of it."""

import json
import time
from pathlib import Path

import pytest

from sayso.extraction.figures.numerals import cardinal
from sayso.intake import IntakeOptions, Refused, take_in
from sayso.intake.doors import through_door
from sayso.intake.material import Material
from sayso.keeping.adding import add_reports
from sayso.pipeline import Pipeline
from sayso.records.document import Document
from sayso.records.errors import BadSetting
from sayso.store import open_store
from sayso.store.search import excerpt
from sayso.store.words import phrases_of
from tests.conftest import Unheard

NEWS = "The ministry said that 49 soldiers were killed in Goris on Tuesday."
HEAD = "From: a@b.example\nTo: c@d.example\nSubject: x\n"


def taken(data: bytes | str, kind: str = "text") -> Document | Refused:
    data = data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass")
    return next(iter(through_door(Material(origin="a", data=data), IntakeOptions(languages=(), kind=kind)))).report


def line(**told: object) -> str:
    return json.dumps({"text": NEWS, **told})


@pytest.mark.parametrize(("data", "kind", "reason"), [
    (line(title="\ud800"), "jsonl", "bad_line"), (line(publisher="a\x00b"), "jsonl", "bad_line"),
    (line(byline="x" * 3000), "jsonl", "bad_line"), (line(id="x" * 3000), "jsonl", "bad_line"),
    (NEWS * 10_000, "text", "too_large"),
])
def test_it_is_refused(data: str, kind: str, reason: str):
    found = taken(data, kind)
    assert isinstance(found, Refused)
    assert found.refusal.reason == reason


@pytest.mark.parametrize(("data", "kind"), [
    (f'{HEAD}Content-Type: text/plain; charset="x\x00"\n\n{NEWS}', "email"),
    (f"<html><head><meta charset=undefined></head><body><p>{NEWS} \xe9</p></body></html>".encode("latin-1"), "html"),
    (f"<html><head><link rel=canonical href='http://[x'></head><body><p>{NEWS}</p></body></html>", "html"),
    (line(id="\ud800"), "jsonl"),
])
def test_it_is_read(data: str | bytes, kind: str):
    found = taken(data, kind)
    assert isinstance(found, Document)
    found.origin.encode("utf-8")


def test_a_mail_with_very_many_attachments_gives_the_first_and_says_so():
    part = "--b\nContent-Disposition: attachment; filename=a.txt\n\nx\n"
    mail = f"{HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\n\n{NEWS}\n{part * 300}--b--\n".encode()
    found = [one.report for one in through_door(Material(origin="a", data=mail), IntakeOptions(kind="email"))]
    assert len(found) == 202  # the message, two hundred, and the refusal of the others
    assert found[-1].refusal.reason == "too_large"


@pytest.mark.parametrize("number", ["9" * 5000, "9" * 400, "1" + ",000" * 200])
def test_a_number_larger_than_anything_counted_is_none(number: str):
    assert cardinal(number) is None
    record = Pipeline().read(taken(f"{NEWS} It said {number} soldiers died in {number} days."))
    assert record.refusals == ()
    assert [one.low for one in record.figures][:1] == [49]


@pytest.mark.parametrize("text", ["-" * 50_000, "x\n\n" * 8_000, "> x\n\n" * 8_000, "Read more: a\n" * 8_000])
def test_rows_of_signs_and_lines_are_taken_in_soon(text: str):
    began = time.process_time()
    taken(f"{NEWS}\n\n{text}")
    assert time.process_time() - began < 5


def test_a_word_that_stands_very_often_is_found_soon():
    took = []
    for _ in range(3):  # the least of three: a busy machine makes a processor's seconds longer
        began = time.process_time()
        start, words, _ = excerpt("killed " * 60_000, phrases_of("killed"))
        took.append(time.process_time() - began)
        assert (start, words[:6]) == (0, "killed")
    assert min(took) < 3


@pytest.mark.parametrize("name", ["title", "publisher", "url"])
@pytest.mark.parametrize("value", ["\ud800", "\x00", "x" * 3000])
def test_what_a_user_says_of_a_report_must_be_words(name: str, value: str):
    with pytest.raises(BadSetting, match=name):
        IntakeOptions(**{name: value})


def test_a_file_whose_name_is_no_text_is_kept_and_shown(tmp_path: Path):
    path = Path(str(tmp_path / "a") + "\udcff\x1b[2J.txt")
    try:
        path.write_text(NEWS)
    except OSError:
        pytest.skip("this file system takes no such name")
    (only,) = take_in(path, options=IntakeOptions())
    assert isinstance(only.report, Document)
    with open_store(tmp_path / "s.db") as store:
        count = add_reports([path], store, Pipeline(), options=IntakeOptions(), watcher=Unheard())
        assert count.added == 1
        assert store.document(only.report.id).origin.endswith("\\udcff\x1b[2J.txt")
