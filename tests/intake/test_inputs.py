import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from sayso.intake import IntakeOptions, Refused, document_from_text, open_reports
from sayso.records.document import Document
from sayso.records.errors import BadSetting, UnreadableReport
from sayso.records.record import Refusal

from .samples import PROSE, SECOND, SPANISH, lines, page_of, pdf_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b.txt").write_text(PROSE)
    (tmp_path / "a").mkdir()
    (tmp_path / "a/page.html").write_text(page_of(f"<p>{PROSE}</p>"))
    (tmp_path / "a/many.jsonl").write_text(json.dumps({"id": "x", "text": PROSE}) + "\n{broken\n")
    (tmp_path / "c.pdf").write_bytes(pdf_of([lines("Two soldiers were killed in the night, the army said.")]))
    (tmp_path / ".hidden").write_text("not this")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0" + b"\x00" * 50)
    return tmp_path


def names(found) -> list[str]:
    return [Path(report.origin).name for report in found]


def test_a_folder_is_read_in_the_order_of_its_paths(folder: Path):
    found = list(open_reports([folder]))
    assert names(found) == ["x", "many.jsonl:2", "page.html", "b.txt", "c.pdf", "photo.jpg"]
    assert [report.refusal.reason for report in found if isinstance(report, Refused)] == ["bad_line", "binary"]


def test_inputs_are_read_in_the_order_given_and_lazily(folder: Path):
    reports = open_reports([folder / "c.pdf", "no-such-file", folder / "b.txt"])
    assert next(reports).origin.endswith("c.pdf")
    missing = next(reports)
    assert isinstance(missing, Refused)
    assert (missing.refusal, missing.origin) == (Refusal(stage="intake", reason="missing"), "no-such-file")
    (folder / "b.txt").write_text(SECOND)
    assert next(reports).text == SECOND


def test_the_order_of_inputs_does_not_matter_to_the_documents(folder: Path):
    paths = [folder / "b.txt", folder / "c.pdf", folder / "a/page.html"]
    forth, back = list(open_reports(paths)), list(open_reports(paths[::-1]))
    assert forth == back[::-1]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_text_of_a_file_is_its_characters(tmp_path: Path, end: str):
    text = f"A Title\xa0of Sorts{end}{end}{PROSE}\xad {end}{end}{SECOND}{end}"
    (tmp_path / "a.txt").write_bytes(text.encode())
    (report,) = open_reports([tmp_path / "a.txt"])
    assert report.text == text


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path):
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbf" + PROSE.encode())
    (report,) = open_reports([tmp_path / "a.txt"])
    assert report.text == PROSE


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\n ", "empty"),
        (b"\x00\x01\x02" * 50, "binary"),
        (SPANISH.encode(), "not_english"),
        (PROSE.encode() * 40, "too_large"),
        (b'[{"id": "a", "text": "b"}]', "unsupported"),
    ],
)
def test_files_that_cannot_be_read_are_refused(tmp_path: Path, data: bytes, reason: str):
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    (report,) = open_reports([path], options=IntakeOptions(max_bytes=3000))
    assert isinstance(report, Refused)
    assert (report.origin, report.refusal.reason) == (str(path), reason)
    assert report.message
    assert report.remedy


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_permission_is_refused(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_text(PROSE)
    path.chmod(0)
    (report,) = open_reports([path])
    assert report.refusal.reason == "unreadable"


def test_a_file_that_fails_to_open_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def refuse(*_args, **_kwargs):
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.txt").write_text(PROSE)
    monkeypatch.setattr(Path, "open", refuse)
    (report,) = open_reports([tmp_path / "a.txt"])
    assert (report.refusal.reason, "Permission denied" in report.message) == ("unreadable", True)


def test_links_are_followed_but_not_in_circles(tmp_path: Path):
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub/a.txt").write_text(PROSE)
    (tmp_path / "sub/up").symlink_to(tmp_path)
    (tmp_path / "gone").symlink_to(tmp_path / "nowhere")
    found = list(open_reports([tmp_path]))
    assert [getattr(report, "refusal", None) and report.refusal.reason for report in found] == [
        "missing",
        None,
        "folder_loop",
    ]


def test_files_about_a_folder_are_no_reports_of_it(tmp_path: Path):
    for name in ("README.md", "LICENSE", "feeds.toml", "a.txt"):
        (tmp_path / name).write_text(PROSE)
    assert names(open_reports([tmp_path])) == ["a.txt"]
    assert names(open_reports([tmp_path / "README.md"])) == ["README.md"]


def test_pipes_are_not_waited_for(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe")
    (report,) = open_reports([tmp_path / "pipe"])
    assert report.refusal.reason == "unreadable"


def test_an_empty_folder_is_refused(tmp_path: Path):
    (report,) = open_reports([tmp_path])
    assert report.refusal.reason == "empty"


@pytest.mark.parametrize("name", ["a\x00b", "x" * 5000])
def test_names_that_are_no_paths_are_missing(name: str):
    (report,) = open_reports([name])
    assert report.refusal.reason == "missing"


def test_a_kind_named_by_the_user_goes_before_the_name(tmp_path: Path):
    (tmp_path / "a.html").write_text(PROSE)
    (report,) = open_reports([tmp_path / "a.html"], options=IntakeOptions(kind="text"))
    assert report.text == PROSE


@pytest.mark.parametrize(
    ("data", "origin", "count"),
    [
        (PROSE.encode(), "-", 1),
        (json.dumps({"id": "x", "text": PROSE}).encode() + b"\n" + json.dumps({"text": SECOND}).encode(), "x", 2),
        (page_of(f"<p>{PROSE}</p>").encode(), "-", 1),
        (pdf_of([lines("Two soldiers were killed in the night, the army said.")]), "-", 1),
        (b"", "-", 1),
    ],
)
def test_standard_input_may_be_of_any_kind(monkeypatch: pytest.MonkeyPatch, data: bytes, origin: str, count: int):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    found = list(open_reports(["-"]))
    assert (found[0].origin, len(found)) == (origin, count)


def test_json_lines_on_standard_input_are_read_as_they_come():
    code = (
        "import sys\nfrom sayso.intake import open_reports\n"
        "for report in open_reports(['-']): print(report.origin, flush=True)\n"
    )
    process = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(json.dumps({"id": "first", "text": PROSE}).encode() + b"\n")
    process.stdin.flush()
    assert process.stdout.readline() == b"first\n"
    process.communicate(json.dumps({"id": "second", "text": PROSE}).encode())


def test_a_text_of_a_program_becomes_a_document():
    document = document_from_text(PROSE, published="2022-09-13", publisher="The Courier")
    assert isinstance(document, Document)
    assert (document.text, document.origin, document.language) == (PROSE, "text", "en")
    assert (document.published.value, document.published.basis) == ("2022-09-13", "given")


def test_a_text_of_a_program_that_cannot_be_read_is_an_error():
    with pytest.raises(UnreadableReport, match="language 'es'"):
        document_from_text(SPANISH)
    with pytest.raises(BadSetting, match="yesterday"):
        document_from_text(PROSE, published="yesterday")


@pytest.mark.parametrize("wrong", [{"max_bytes": 0}, {"timeout": 0}, {"kind": "docx"}, {"published": "13.9.2022"}])
def test_settings_that_make_no_sense_are_errors(wrong: dict):
    with pytest.raises(BadSetting):
        IntakeOptions(**wrong)
