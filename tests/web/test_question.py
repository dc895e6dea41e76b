"""One question over time: the picture, the answers with their words, and what was known as of a day."""

from __future__ import annotations

import re

import httpx
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.web.checks import as_reviewed, serious
from tests.web.conftest import Opening
from tests.web.serving import Served

WINDOWS = [(1440, 900, False), (1440, 900, True), (390, 844, False), (390, 844, True)]
NORWEGIANS = "How many Norwegian soldiers were killed since 14 March 2023?"
SWEDES = "How many Swedish soldiers were killed since 14 March 2023?"
BROKEN = "Who broke the ceasefire of 14 March 2023?"


def at(served: Served, asked: str) -> str:
    """The address of the question with most answers that is asked so."""
    found = httpx.get(f"{served.url}/api/v1/questions", params={"limit": 500}).json()["items"]
    fitting = [one for one in found if one["text"] == asked]
    return f"{served.url}/questions/{max(fitting, key=lambda one: one['answers_n'])['id']}"


def drawing(page: Page) -> Locator:
    return page.get_by_role("group", name=re.compile("arrow keys walk"))


@pytest.mark.parametrize(("width", "height", "dark"), WINDOWS)
def test_a_count_looks_as_reviewed_and_shuts_nobody_out(served: Served, opened: Opening, width: int, height: int,
                                                        dark: bool) -> None:
    page = opened(at(served, NORWEGIANS), width=width, height=height, dark=dark)
    expect(drawing(page)).to_be_visible()
    assert serious(page) == []
    as_reviewed(page, f"question-{width}-{'dark' if dark else 'light'}")


@pytest.mark.parametrize(("width", "height", "dark"), WINDOWS)
def test_states_look_as_reviewed_and_shut_nobody_out(served: Served, opened: Opening, width: int, height: int,
                                                     dark: bool) -> None:
    page = opened(at(served, BROKEN), width=width, height=height, dark=dark)
    expect(drawing(page)).to_be_visible()
    assert serious(page) == []
    as_reviewed(page, f"question-states-{width}-{'dark' if dark else 'light'}")


def test_a_range_is_told_with_its_reason_and_never_as_one_number(served: Served, opened: Opening) -> None:
    page = opened(at(served, SWEDES))
    expect(page.get_by_role("heading", name=SWEDES)).to_be_visible()
    head = page.locator("main header")
    expect(head).to_contain_text("9 or more")
    expect(head).to_contain_text("Lars Eksempel says at least 30")
    expect(head).to_contain_text("disputed")


def test_pointing_shows_the_words_and_a_click_opens_the_report_at_them(served: Served, opened: Opening) -> None:
    page = opened(at(served, NORWEGIANS))
    point = drawing(page).get_by_role("link", name=re.compile("^Lars Eksempel"))
    point.hover()
    told = page.locator(".told")
    expect(told).to_contain_text("nine Norwegian soldiers had been killed")
    expect(told).to_contain_text("a later answer of the same side")
    point.click()
    expect(page).to_have_url(re.compile(r"/reports/doc_[0-9a-f]+\?at=\d+-\d+$"))


def test_arrow_keys_walk_in_time_and_enter_opens_the_words(served: Served, opened: Opening) -> None:
    page = opened(at(served, SWEDES))
    points = drawing(page).locator("[data-kind=answer]")
    expect(points.first).to_be_visible()
    drawing(page).locator("[tabindex='0']").first.focus()
    page.keyboard.press("Home")
    seen = []
    for _ in range(points.count() + 8):
        seen.append(str(page.evaluate("document.activeElement.getAttribute('aria-label')")))
        page.keyboard.press("ArrowRight")
    counts = [label for label in dict.fromkeys(seen) if label.startswith("Swedish Armed Forces")]
    assert [re.search(r": (\d+),", label).group(1) for label in counts] == ["4", "5", "7"]  # type: ignore[union-attr]
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/reports/doc_"))


def test_keys_lead_from_the_count_to_the_ceasefire_beneath(served: Served, opened: Opening) -> None:
    page = opened(at(served, SWEDES))
    expect(drawing(page)).to_be_visible()
    drawing(page).locator("[tabindex='0']").first.focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".told")).to_contain_text("announced by Finland")
    expect(page.locator(".told q")).not_to_be_empty()


def test_a_denial_is_a_cross_and_moves_no_line(served: Served, opened: Opening) -> None:
    page = opened(at(served, NORWEGIANS))
    denial = drawing(page).get_by_role("link", name=re.compile("not over 20"))
    expect(denial.locator(".cross")).to_have_count(1)
    expect(drawing(page).locator(".cross")).to_have_count(1)
    expect(page.get_by_text("A cross is a denial.")).to_be_visible()


def test_as_of_a_day_stands_in_the_address_and_hides_what_came_later(served: Served, opened: Opening) -> None:
    page = opened(at(served, SWEDES))
    rows = page.get_by_role("table").get_by_role("row")
    expect(rows.first).to_be_visible()
    every = rows.count()
    page.get_by_label("As of day").fill("2023-03-14")
    expect(page).to_have_url(re.compile(r"\?at=2023-03-14$"))
    expect(rows.filter(has_text="at least 30")).to_have_count(0)
    expect(page.get_by_role("status").filter(has_text="answers had been given by then")).to_be_visible()
    assert 1 < rows.count() < every
    page.go_back()
    expect(rows).to_have_count(every)


def test_each_answer_has_its_words_and_the_reports_that_print_it(served: Served, opened: Opening) -> None:
    page = opened(at(served, SWEDES))
    row = page.get_by_role("row").filter(has=page.get_by_text("5", exact=True)).first
    expect(row.locator("q")).not_to_have_count(0)
    first = page.get_by_role("row").filter(has_text="reprinted by")
    print_of = first.get_by_role("link", name="The Sample Gazette").first
    expect(print_of).to_have_attribute("href", re.compile("^/reports/doc_"))


def test_parts_and_the_whole_of_it_are_linked(served: Served, opened: Opening) -> None:
    page = opened(at(served, NORWEGIANS))
    related = page.get_by_role("navigation", name="Related questions")
    whole = related.get_by_role("link", name="How many people were killed since 14 March 2023?")
    expect(related.get_by_role("heading", name="The whole of it")).to_be_visible()
    whole.click()
    expect(page.get_by_role("heading", level=1, name="How many people were killed")).to_be_visible()
    parts = page.get_by_role("navigation", name="Related questions")
    expect(parts.get_by_role("link", name=NORWEGIANS)).to_be_visible()


def test_the_picture_is_saved_with_its_sources_and_typefaces(served: Served, opened: Opening) -> None:
    page = opened(at(served, SWEDES), dark=True)
    file = saved_as_svg(page)
    for told in (SWEDES, "Made with Sayso", "four Swedish soldiers were killed", "The Sample Gazette",
                 "data:font/woff2;base64,"):
        assert told in file
    assert "var(--" not in file
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save as PNG").click()
    assert saved.value.path().read_bytes().startswith(b"\x89PNG")


def test_what_is_pointed_at_is_no_part_of_the_saved_picture(served: Served, opened: Opening) -> None:
    page = opened(at(served, SWEDES))
    spots = page.locator('[data-kind="answer"]')
    spots.first.focus()
    first = saved_as_svg(page)
    spots.last.focus()
    expect(page.locator(".spot-here")).to_have_attribute("data-spot", str(spots.last.get_attribute("data-spot")))
    assert strokes(saved_as_svg(page)) == strokes(first)
    expect(page.locator(".spot-here")).to_have_count(1)


def strokes(file: str) -> list[tuple[str, str]]:
    """How each thing of a saved picture is outlined, in order."""
    return re.findall(r'stroke="([^"]*)" stroke-width="([^"]*)"', file)


def saved_as_svg(page: Page) -> str:
    """The picture as its button saves it."""
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save as SVG").click()
    return saved.value.path().read_text(encoding="utf-8")
