"""One incident: its matrix by mouse and by keyboard, its ceasefires, its reports."""

from __future__ import annotations

import csv
import io
import re

import httpx
import pytest
from playwright.sync_api import expect

from tests.web.checks import as_reviewed, serious
from tests.web.conftest import Opening
from tests.web.serving import Served

WINDOWS = [(1440, 900, False), (1440, 900, True), (390, 844, False), (390, 844, True)]


@pytest.fixture
def incident(served: Served) -> str:
    """The address of the incident with most reports."""
    rows = httpx.get(f"{served.url}/api/v1/incidents").json()["items"]
    return f"{served.url}/incidents/{max(rows, key=lambda row: row['reports'])['id']}"


@pytest.mark.parametrize(("width", "height", "dark"), WINDOWS)
def test_looks_as_reviewed_and_shuts_nobody_out(incident: str, opened: Opening, width: int, height: int,
                                                dark: bool) -> None:
    page = opened(incident, width=width, height=height, dark=dark)
    expect(page.get_by_role("heading", name="Who says what")).to_be_visible()
    assert serious(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    as_reviewed(page, f"incident-{width}-{'dark' if dark else 'light'}")


def test_what_is_pointed_at_is_told_and_lights_what_it_stands_to(incident: str, opened: Opening) -> None:
    page = opened(incident)
    told = page.get_by_role("region", name="The answer pointed at")
    page.get_by_role("button", name=re.compile("not over 20")).hover()
    expect(told).to_contain_text("contradicts")
    expect(told).to_contain_text("they do not agree")
    expect(told.get_by_role("link")).to_contain_text("over 20 Norwegian soldiers were killed")
    expect(page.locator('[data-lit="to"]')).to_have_text(re.compile("more than 20"))
    expect(page.locator('thead [data-lit="head"]')).to_contain_text("Ministry of Defence")
    page.mouse.move(5, 5)
    expect(page.locator("[data-lit]")).to_have_count(0)


def test_arrow_keys_walk_the_answers_and_enter_leads_to_the_words(incident: str, opened: Opening) -> None:
    page = opened(incident)
    expect(page.get_by_role("grid")).to_be_visible()
    page.keyboard.press("m")
    first = page.get_by_role("grid").locator("[data-answer]").first
    expect(first).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(first).not_to_be_focused()
    expect(page.locator('[data-answer][tabindex="0"]')).to_have_count(1)
    page.keyboard.press("ArrowLeft")
    expect(first).to_be_focused()
    page.keyboard.press("PageDown")
    expect(page.locator(":focus")).to_be_in_viewport()
    page.keyboard.press("PageUp")
    page.keyboard.press("Enter")
    words = page.get_by_role("region", name="The answer pointed at").get_by_role("link").first
    expect(words).to_be_focused()
    page.keyboard.press("Escape")
    expect(first).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/reports/doc_\w+\?at=\d+-\d+"))


def test_an_answer_that_is_clicked_stands_in_the_address(incident: str, opened: Opening) -> None:
    page = opened(incident)
    page.get_by_role("button", name=re.compile("not over 20")).click()
    expect(page).to_have_url(re.compile(r"\?answer=ans_"))
    page.reload()
    expect(page.get_by_role("region", name="The answer pointed at")).to_contain_text("not over 20")


def test_what_stands_tells_each_sides_count_and_whether_it_is_disputed(incident: str, opened: Opening) -> None:
    page = opened(incident)
    lines = page.get_by_role("region", name="What stands")
    swedish = lines.locator("dl > div").filter(has_text="Swedish soldiers killed")
    expect(swedish.get_by_role("img", name="disputed")).to_be_visible()
    for value in ("4", "5", "7", "9", "at least 30"):
        expect(swedish.locator(".value", has_text=re.compile(f"^{value}$"))).to_be_visible()


def test_edges_differ_without_colour(incident: str, opened: Opening) -> None:
    page = opened(incident)
    edges = {name: page.locator(f".line-{name} > th").first.evaluate(
        "th => getComputedStyle(th, '::before').backgroundImage") for name in ("alone", "undisputed", "disputed")}
    assert edges["undisputed"] == "none"
    assert "repeating" in edges["alone"]
    assert edges["disputed"].startswith("linear-gradient")


def test_a_day_shows_each_sides_view_of_the_ceasefire_then(incident: str, opened: Opening) -> None:
    page = opened(incident)
    strips = page.get_by_role("region", name="Ceasefires, as each side tells")
    expect(strips.get_by_role("table")).to_have_count(2)
    strips.get_by_role("button", name="14 Mar").click()
    expect(page).to_have_url(re.compile("at=2023-03-14"))
    expect(strips.get_by_role("button", name="14 Mar")).to_have_attribute("aria-pressed", "true")
    expect(strips.locator(".strip-later")).not_to_have_count(0)


def test_reprints_are_folded_beneath_what_they_repeat_and_links_give_reasons(incident: str, opened: Opening) -> None:
    page = opened(incident)
    reports = page.get_by_role("region", name="Its reports")
    first = reports.get_by_role("listitem").filter(has_text="Exchange Fire at Svinesund").first
    expect(first).to_contain_text("a reprint: The Sample Gazette")
    together = page.get_by_role("region", name="Why these reports are together")
    expect(together).to_contain_text("both tell of events")
    link = together.get_by_role("list").first.get_by_role("link").first
    title = link.inner_text()
    link.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def test_on_a_phone_each_question_is_a_card_and_an_answer_opens_in_place(incident: str, opened: Opening) -> None:
    page = opened(incident, width=390, height=844)
    expect(page.get_by_role("grid")).to_have_count(0)
    card = page.get_by_role("list", name="Questions").locator("> li").filter(has_text="Norwegian soldiers were killed")
    answer = card.get_by_role("button", name=re.compile("not over 20"))
    answer.click()
    expect(answer).to_have_attribute("aria-expanded", "true")
    expect(card).to_contain_text("they do not agree")


def test_an_incident_is_handed_over_with_what_the_format_cannot_carry(incident: str, opened: Opening) -> None:
    page = opened(incident)
    page.get_by_text("Hand it over in a format of others").click()
    formats = page.locator(".hand-over-formats > li")
    row = formats.filter(has_text="UCDP GED")
    row.get_by_text("What it cannot carry").click()
    expect(row.get_by_text("who says what")).to_be_visible()
    assert serious(page) == []
    with page.expect_download() as saved:
        row.get_by_role("link").click()
    rows = list(csv.DictReader(io.StringIO(saved.value.path().read_text(encoding="utf-8"))))
    assert [one["id"] for one in rows] == [incident.rpartition("/")[2]]
    with page.expect_download() as saved:
        formats.get_by_role("link", name="PDF").click()
    assert saved.value.path().read_bytes().startswith(b"%PDF")
