"""A trained person goes through a report by keys alone; what it costs is counted."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.web.conftest import Opening
from tests.web.serving import Served
from tests.web.test_report import cards, report

MOST = 80  # keys for all of it; a practised hand presses more in a minute


def test_a_report_is_gone_through_by_keys_alone(own: Served, opened: Opening) -> None:
    page = opened(report(own, "Norway corrects toll to 11"))
    total = cards(page).count()
    pressed = 0

    def press(*keys: str) -> None:
        nonlocal pressed
        for key in keys:
            page.keyboard.press(key)
            pressed += 1

    def told(words: str) -> None:
        expect(page.get_by_text(words)).to_be_visible()
        expect(page.locator(".card-open").get_by_role("button", name="Accept")).to_have_attribute(
            "aria-disabled", "false")

    press("j", "a")
    told("Accepted: the claim")
    press("k", "n", "c", "Control+a", "7", "Tab", "Control+a", "7", "Enter")
    told("Corrected: ")
    expect(page.locator(".card-open")).to_contain_text("7 killed")
    press("j", "x")
    told("Rejected: the claim")
    press("i", "ArrowRight", "Enter")
    expect(page.get_by_role("form", name="Add a claim")).to_be_visible()
    press(*"A nurse", "Enter")
    told("Added: the claim")
    expect(cards(page)).to_have_count(total)
    assert pressed < MOST
    print(f"{pressed} keys")
