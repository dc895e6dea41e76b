"""All questions, by mouse and by keyboard."""

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
    page = opened(f"{served.url}/questions", width=width, height=height, dark=dark)
    expect(page.get_by_role("list", name="questions").get_by_role("listitem").first).to_be_visible()
    assert serious(page) == []
    as_reviewed(page, f"questions-{width}-{'dark' if dark else 'light'}")


def test_a_filter_stands_in_the_address_and_back_takes_it_out(served: Served, opened: Opening) -> None:
    page = opened(f"{served.url}/questions")
    rows = page.get_by_role("list", name="questions").get_by_role("listitem")
    expect(rows.first).to_be_visible()
    every = rows.count()
    page.get_by_label("Standing").select_option(label="disputed")
    expect(page).to_have_url(re.compile(r"\?status=disputed$"))
    expect(rows.filter(has_text="disputed")).not_to_have_count(0)
    expect(rows.filter(has_not_text="disputed")).to_have_count(0)
    assert rows.count() < every
    page.go_back()
    expect(rows).to_have_count(every)


def test_keys_walk_through_the_list_and_open_a_question(served: Served, opened: Opening) -> None:
    page = opened(f"{served.url}/questions")
    links = page.get_by_role("list", name="questions").get_by_role("link")
    expect(links.first).to_be_visible()
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("k")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/questions/que_"))


def test_nothing_that_fits_says_what_to_do(served: Served, opened: Opening) -> None:
    page = opened(f"{served.url}/questions?about=zeppelin")
    expect(page.get_by_text("No question fits.")).to_be_visible()
    expect(page.get_by_role("link", name="add reports")).to_be_visible()
