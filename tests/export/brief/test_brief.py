"""The printable brief: every answer has its words, nothing in a text is read as markup, two runs are the same."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest

from sayso.export.brief import pdf
from sayso.records.errors import BadSetting
from sayso.store import open_store
from tests.export.cases import PLAIN
from tests.export.reading import exported, text_of
from tests.export.samples import Parts, filled

HOSTILE = '<script>alert(1)</script> #eval("1+1") *bold* $x$ "@cite" \\ `raw` // end ]'


class Tags(HTMLParser):
    """The tags of a page with their attributes, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def hostile() -> Parts:
    return PLAIN.told_of(title=HOSTILE).question(text=HOSTILE).answer(hedge=HOSTILE, low=None, high=None)


def test_a_page_needs_nothing_and_runs_nothing(examples_store: Path):
    page = Tags(exported(examples_store, "brief-html")[0].decode())
    kinds = {tag for tag, _ in page.tags}
    assert not kinds & {"script", "img", "link", "iframe", "form", "object"}
    assert not any(name.startswith("on") or name == "src" for _, attributes in page.tags for name in attributes)
    assert all(attributes["href"].startswith("#") for tag, attributes in page.tags if tag == "a")
    assert any("default-src 'none'" in (attributes.get("content") or "") for _, attributes in page.tags)


def test_every_footnote_leads_to_words(examples_store: Path):
    page = Tags(exported(examples_store, "brief-html")[0].decode())
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    links = [attributes["href"].removeprefix("#") for tag, attributes in page.tags if tag == "a"]
    assert links
    assert sorted(links) == sorted(one for one in ids if "-" in one)
    assert len(ids) == len(set(ids))


def test_markup_in_a_text_is_text(tmp_path: Path):
    store = filled(tmp_path / "a.db", hostile())
    page = Tags(exported(store, "brief-html")[0].decode())
    assert HOSTILE in page.text
    assert "script" not in {tag for tag, _ in page.tags}
    printed = " ".join(text_of("brief-pdf", exported(store, "brief-pdf")[0]).split())
    assert '<script>alert(1)</script> #eval("1+1") *bold* $x$' in printed


def test_both_hold_the_questions_the_answers_and_the_words(examples_store: Path):
    printed = " ".join(text_of("brief-pdf", exported(examples_store, "brief-pdf")[0]).split())
    page = Tags(exported(examples_store, "brief-html")[0].decode()).text
    for told in ("How many Norwegian soldiers were killed since 14 March 2023?", "12 or more", "disputed",
                 "Erik Provberg (Swedish Armed Forces; Sweden)", "more than 20", "Two civilians"):
        assert told in page
        assert told in printed or told.replace(" ", "") in printed.replace(" ", "")


def test_more_than_a_document_takes_is_told(examples_store: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(pdf, "MOST", 0)
    with pytest.raises(BadSetting, match="take brief-html"):
        exported(examples_store, "brief-pdf")


def test_a_store_without_incidents_gives_pages_that_open(tmp_path: Path):
    with open_store(tmp_path / "empty.db"):
        pass
    assert text_of("brief-pdf", exported(tmp_path / "empty.db", "brief-pdf")[0]) is not None
    assert Tags(exported(tmp_path / "empty.db", "brief-html")[0].decode()).tags
