"""Search over claims, reports, those who speak and places, by mouse and by keyboard."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.web.checks import as_reviewed, serious
from tests.web.conftest import Opening
from tests.web.serving import Served

WINDOWS = [(1440, 900, False), (1440, 900, True), (390, 844, False), (390, 844, True)]


@pytest.mark.parametrize(("width", "height", "dark"), WINDOWS)
def test_looks_as_reviewed_and_shuts_nobody_out(served: Served, opened: Opening, width: int, height: int,
                                                dark: bool) -> None:
    page = opened(f"{served.url}/search?q=ceasefire", width=width, height=height, dark=dark)
    expect(page.locator("mark").first).to_be_visible()
    assert serious(page) == []
    as_reviewed(page, f"search-{width}-{'dark' if dark else 'light'}")


def test_words_are_lit_and_a_claim_leads_to_them_in_its_report(served: Served, opened: Opening) -> None:
    page = opened(f"{served.url}/search?q=ceasefire&kind=claim")
    lit = page.locator("mark")
    expect(lit.first).to_be_visible()
    assert {words.casefold() for words in lit.all_inner_texts()} == {"ceasefire"}
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/reports/doc_[0-9a-f]+\?at=\d+-\d+$"))


def test_a_filter_stands_in_the_address_and_narrows(served: Served, opened: Opening) -> None:
    page = opened(f"{served.url}/search?q=Halden")
    hits = page.get_by_role("list", name="hits").get_by_role("listitem")
    expect(hits.first).to_be_visible()
    every = hits.count()
    page.get_by_label("Kind").select_option(label="places")
    expect(page).to_have_url(re.compile(r"q=Halden&kind=place$"))
    expect(page.get_by_role("heading", name="Claims")).to_have_count(0)
    assert 0 < hits.count() < every


def test_nothing_found_says_what_to_do(served: Served, opened: Opening) -> None:
    page = opened(f"{served.url}/search?q=zeppelin")
    expect(page.get_by_text("Nothing holds these words.")).to_be_visible()
