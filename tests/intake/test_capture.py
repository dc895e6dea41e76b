"""The original behind a report: to the byte, with where it came from."""

import hashlib
import json
from email.message import EmailMessage
from pathlib import Path

from sayso.intake import IntakeOptions, Refused, Taken, open_input, take_in

from .samples import PROSE, SECOND, page_of


def take(path: Path | str, **options) -> list[Taken]:
    return list(take_in(path, options=IntakeOptions(**options)))


def test_a_file_is_kept_to_the_byte(tmp_path: Path):
    data = page_of(f"<article><p>{PROSE}</p></article>").encode() + b"\r\n"
    (tmp_path / "a.html").write_bytes(data)
    (taken,) = take(tmp_path / "a.html")
    original = taken.original
    assert original is not None
    assert (original.data, original.sha256) == (data, hashlib.sha256(data).hexdigest())
    assert (original.media_type, original.locator) == ("text/html", None)
    assert original.captured_from == str((tmp_path / "a.html").absolute())
    assert original.captured_at.endswith("Z")
    assert len(original.captured_at) == len("2022-09-13T06:00:00Z")


def test_of_json_lines_the_line_is_kept_with_its_number(tmp_path: Path):
    rows = [json.dumps({"id": "a", "text": PROSE}).encode(), b"{broken", json.dumps({"text": SECOND}).encode()]
    (tmp_path / "in.jsonl").write_bytes(b"\xef\xbb\xbf" + rows[0] + b"\r\n\n" + rows[1] + b"\n" + rows[2])
    first, broken, last = take(tmp_path / "in.jsonl")
    assert [one.original and (one.original.data, one.original.locator) for one in (first, broken, last)] == [
        (rows[0], "line 1"), (rows[1], "line 3"), (rows[2], "line 4")]
    assert isinstance(broken.report, Refused)
    assert last.report.origin.endswith("in.jsonl:4")


def test_an_attachment_is_an_original_of_its_own(tmp_path: Path):
    inner = EmailMessage()
    inner["Subject"], inner["From"] = "Within", "a@b.example"
    inner.set_content(SECOND)
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["To"] = "Shelling", "a@b.example", "c@d.example"
    mail.set_content(PROSE)
    mail.add_attachment(SECOND.encode("cp1251"), maintype="text", subtype="plain", filename="note.txt",
                        params={"charset": "windows-1251"})
    mail.add_attachment(inner, filename="within.eml")
    (tmp_path / "m.eml").write_bytes(mail.as_bytes())
    body, note, within = take(tmp_path / "m.eml")
    assert body.original.data == mail.as_bytes()
    assert (note.original.data, note.original.media_type) == (SECOND.encode(), "text/plain; charset=windows-1251")
    assert (note.original.locator, within.original.locator) == ("attachment note.txt", "attachment within.eml")
    assert note.original.captured_from == body.original.captured_from == str((tmp_path / "m.eml").absolute())


def test_what_gave_no_bytes_has_no_original(tmp_path: Path):
    (missing,) = take(tmp_path / "none.txt")
    (tmp_path / "long.txt").write_text(PROSE * 20)
    (too_long,) = take(tmp_path / "long.txt", max_bytes=100)
    assert missing.original is None
    assert too_long.original is None


def test_reports_are_the_same_with_and_without_their_originals(tmp_path: Path):
    (tmp_path / "a.txt").write_text(PROSE)
    options = IntakeOptions()
    assert list(open_input(tmp_path, options=options)) == [taken.report for taken in take(tmp_path)]
