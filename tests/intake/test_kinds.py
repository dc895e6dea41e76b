import pytest

from sayso.intake.kinds import kind_of_bytes, kind_of_media_type, kind_of_name

from .samples import PROSE, lines, page_of, pdf_of


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.TXT", "text"),
        ("b.htm", "html"),
        ("c.pdf", "pdf"),
        ("d.eml", "email"),
        ("e.ndjson", "jsonl"),
        ("f", None),
        ("g.docx", None),
    ],
)
def test_names_tell_the_kind(name: str, kind: str | None):
    assert kind_of_name(name) == kind


def test_media_types_tell_the_kind():
    assert kind_of_media_type("text/html; charset=utf-8") == "html"
    assert kind_of_media_type("image/png") is None


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (PROSE.encode(), "text"),
        (page_of("<p>a</p>").encode(), "html"),
        (b"<!-- saved from -->\n<HTML><body>x", "html"),
        (page_of("<p>a</p>").encode("utf-16"), "html"),
        (pdf_of([lines("a")]), "pdf"),
        (b'{"id": "a", "text": "b"}\n{"id": "c"', "jsonl"),
        (b'{"id": "a", "text": "' + b"long " * 2000, "jsonl"),
        (b"From: a@b.example\r\nSubject: Shelling\r\n\r\nWords", "email"),
        (b"Subject: Shelling\nDate: Tue, 13 Sep 2022 10:00:00 +0000\n\nWords", "email"),
        (b"From: the front\n\nA letter that is no mail.", "text"),
        (b"{curly} words at the start", "text"),
        (b"\x89PNG\r\n", "text"),
    ],
)
def test_first_bytes_tell_the_kind(data: bytes, kind: str):
    assert kind_of_bytes(data) == kind
