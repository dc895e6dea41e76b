"""Adding reports: pasted, dropped, by address; seen as they are read, by mouse and by keyboard."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.web.checks import as_reviewed, serious
from tests.web.conftest import Opening
from tests.web.serving import Served

WINDOWS = [(1440, 900, False), (1440, 900, True), (390, 844, False), (390, 844, True)]
EXAMPLES = Path(__file__).parents[2] / "examples"
FLASH = (EXAMPLES / "01-agency-flash.txt").read_text(encoding="utf-8")
LATER = FLASH.replace("at least seven Norwegian soldiers", "at least nine Norwegian soldiers")
READ = 120_000  # milliseconds until a report is read on a busy machine


def handed(page: Page, *files: tuple[str, bytes]) -> None:
    """Chooses files and hands them over."""
    page.get_by_label("Files", exact=True).set_input_files(
        [{"name": name, "mimeType": "application/octet-stream", "buffer": data} for name, data in files])
    page.get_by_role("button", name=re.compile(r"^Add \d+ files?$")).click()


def done(page: Page) -> None:
    expect(page.get_by_role("heading", name="Done")).to_be_visible(timeout=READ)


@pytest.mark.parametrize(("width", "height", "dark"), WINDOWS)
def test_looks_as_reviewed_and_shuts_nobody_out(served: Served, opened: Opening, width: int, height: int,
                                                dark: bool) -> None:
    page = opened(f"{served.url}/add", width=width, height=height, dark=dark)
    expect(page.get_by_role("heading", name="What is taken")).to_be_visible()
    assert serious(page) == []
    as_reviewed(page, f"add-{width}-{'dark' if dark else 'light'}")


def test_files_are_read_before_ones_eyes_and_what_changed_is_a_link_away(own: Served, opened: Opening) -> None:
    page = opened(f"{own.url}/add")
    handed(page, ("late.txt", LATER.encode()), ("photo.jpg", b"\xff\xd8\xff\x00" * 99))
    expect(page).to_have_url(re.compile(r"\?job=job_"))
    done(page)
    refused = page.get_by_role("list", name="Not read")
    expect(refused).to_contain_text("photo.jpg")
    expect(refused).to_contain_text("Give text, HTML, PDF")
    expect(page.get_by_role("list", name="Reports")).to_contain_text(re.compile(r"\d+ claims"))
    expect(page.get_by_role("list", name="Questions that are new or changed")).to_contain_text("changed")
    assert serious(page) == []
    page.reload()
    done(page)
    expect(page.get_by_role("list", name="Not read")).to_contain_text("photo.jpg")
    page.get_by_role("list", name="Incidents that are new or changed").get_by_role("link").first.click()
    expect(page).to_have_url(re.compile(r"/incidents/inc_"))


def test_a_text_is_pasted_and_its_claims_are_seen_by_keyboard_alone(own: Served, opened: Opening) -> None:
    page = opened(f"{own.url}/add")
    page.keyboard.press("n")
    field = page.get_by_label("Text of a report, or its address")
    expect(field).to_be_focused()
    page.keyboard.insert_text(LATER)
    page.get_by_label("Title").fill("<b>Fire</b> at Svinesund")
    page.get_by_label("Publisher").fill("The Evening Example")
    field.focus()
    page.keyboard.press("Control+Enter")
    done(page)
    row = page.get_by_role("list", name="Reports").get_by_role("link", name="<b>Fire</b> at Svinesund")
    expect(row).to_be_visible()
    row.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/reports/doc_"))


def test_an_address_that_is_not_public_is_refused_in_words(own: Served, opened: Opening) -> None:
    page = opened(f"{own.url}/add")
    page.get_by_label("Text of a report, or its address").fill(f"{own.url}/mark.svg")
    page.get_by_role("button", name="Fetch and add").click()
    done(page)
    expect(page.get_by_role("list", name="Not read")).to_contain_text("not public")


def test_a_lost_server_is_told_and_a_job_that_ended_with_it_says_what_stays(own: Served, opened: Opening) -> None:
    page = opened(f"{own.url}/add")
    handed(page, *((f"{one}.txt", LATER.replace("nine", str(one)).encode()) for one in range(20, 60)))
    expect(page.get_by_role("list", name="Reports").get_by_role("listitem").first).to_be_visible(timeout=READ)
    own.stop()
    expect(page.get_by_text("The connection is lost")).to_be_visible()
    own.start()
    expect(page.get_by_text("What it had added stays")).to_be_visible(timeout=READ)


def test_a_job_is_stopped_and_what_was_added_stays(own: Served, opened: Opening) -> None:
    page = opened(f"{own.url}/add")
    handed(page, *((f"{one}.txt", LATER.replace("nine", str(one)).encode()) for one in range(20, 60)))
    expect(page.get_by_role("list", name="Reports").get_by_role("listitem").first).to_be_visible(timeout=READ)
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_role("heading", name="Stopped")).to_be_visible(timeout=READ)
    expect(page.get_by_role("list", name="Reports").get_by_role("link").first).to_be_visible()
