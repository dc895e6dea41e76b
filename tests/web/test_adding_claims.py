"""A claim that the machine missed is added by keyboard and by mouse, outlives the server, and is undone."""

from __future__ import annotations

import re
from typing import Any

import httpx
from playwright.sync_api import Page, expect

from tests.web.checks import as_reviewed, serious
from tests.web.conftest import Opening
from tests.web.serving import Served
from tests.web.test_report import cards, report

TITLE = "Norway corrects toll to 11"
WORDS = "was found alive in a hospital in Sarpsborg"


def claims(address: str) -> list[dict[str, Any]]:
    """The claims of a report as they stand."""
    found: list[dict[str, Any]] = httpx.get(address.replace("/reports/", "/api/v1/reports/"), timeout=60).json()[
        "record"]["claims"]
    return found


def test_words_chosen_by_keys_become_a_claim_that_outlives_the_server(own: Served, opened: Opening) -> None:
    address = report(own, TITLE)
    before = claims(address)
    page = opened(address)
    cards(page)
    page.keyboard.press("i")
    for press in ("ArrowRight", "Shift+ArrowLeft", "Shift+ArrowDown"):
        page.keyboard.press(press)
    expect(page.get_by_role("group", name=re.compile("Choose the words of the claim"))).to_contain_text(
        "soldier who had been reported killed was found alive in a hospital in Sarpsborg")
    assert serious(page) == []
    page.keyboard.press("Enter")
    form = page.get_by_role("form", name="Add a claim")
    expect(form.get_by_role("combobox", name="Who says it")).to_be_focused()
    page.keyboard.type("A nurse")
    form.get_by_label("At least").focus()
    page.keyboard.type("1")
    expect(form.get_by_label("At most")).to_have_value("1")
    form.get_by_label("What is counted").focus()
    page.keyboard.type("wounded")
    expect(form.get_by_label("What is counted")).to_have_value("wounded")
    form.get_by_role("button", name="Choose a place").focus()
    page.keyboard.press("Enter")
    page.keyboard.type("Sarpsborg")
    expect(form.get_by_role("option", name=re.compile("^Sarpsborg"))).to_be_visible()
    page.keyboard.press("Enter")
    expect(form.get_by_role("group", name="Where")).to_contain_text("Sarpsborg")
    form.get_by_role("combobox", name="When", exact=True).select_option("at")
    form.get_by_label("Year, month, day or minute").fill("2023-03-15")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Added: the claim")).to_be_visible()
    card = page.locator(".card-open")
    for told in ("A nurse", "1 wounded", "added by Ana Vell", "Sarpsborg", "were wounded on 15 March 2023"):
        expect(card).to_contain_text(told)
    expect(page.locator(".report-text .picked").first).to_be_visible()

    own.restart()
    page.reload()
    expect(card).to_contain_text("added by Ana Vell")
    assert len(claims(address)) == len(before) + 1
    audit = opened(f"{own.url}/audit")
    expect(audit.get_by_text("was missed")).to_be_visible()
    audit.get_by_role("button", name="Undo: ").click()
    expect(audit.get_by_text("took back:")).to_be_visible()
    assert claims(address) == before


def test_words_selected_with_the_pointer_become_a_claim_and_u_takes_it_back(own: Served, opened: Opening) -> None:
    address = report(own, TITLE)
    before = claims(address)
    page = opened(address)
    cards(page)
    select(page, WORDS)
    page.get_by_role("button", name="Add a claim of these words").click()
    form = page.get_by_role("form", name="Add a claim")
    expect(form).to_contain_text(WORDS)
    form.get_by_role("button", name="Choose the words that name who says it").click()
    select(page, "the Norwegian Ministry of Defence")
    page.get_by_role("button", name="Take these words").click()
    expect(form.get_by_role("combobox", name="Who says it")).to_have_value("the Norwegian Ministry of Defence")
    expect(form.get_by_role("combobox", name="Of the party")).to_have_value("Norway")
    form.get_by_label("What is done by saying it").select_option("confirm")
    form.get_by_role("combobox", name="What happened").select_option("AID")
    form.get_by_role("button", name="Choose a place").click()
    expect(form.get_by_label(re.compile("^Map"))).to_be_visible()
    expect(form.get_by_text("Loading the map")).to_have_count(0)
    form.get_by_label(re.compile("^Map")).click(position={"x": 60, "y": 200})
    expect(form.get_by_label("How exactly the point is meant")).to_have_value("exact")
    form.get_by_role("button", name="Add the claim").click()
    expect(page.locator(".card-open")).to_contain_text("confirms")
    added = [one for one in claims(address) if one not in before]
    assert [(one["act"], one["sources"][-1]["span"]["text"]) for one in added] == [
        ("confirm", "the Norwegian Ministry of Defence")]
    page.keyboard.press("u")
    expect(page.get_by_text("Taken back")).to_be_visible()
    assert claims(address) == before


def test_what_is_missing_is_told_and_the_form_looks_as_reviewed(served: Served, opened: Opening) -> None:
    for width, height, dark in ((1440, 900, False), (1440, 900, True), (390, 844, False), (390, 844, True)):
        page = opened(report(served, TITLE), width=width, height=height, dark=dark)
        page.evaluate("document.querySelectorAll('.path').forEach((one) => { one.textContent = '/examples' })")
        page.keyboard.press("i")
        page.get_by_role("button", name="Take these words").click()
        form = page.get_by_role("form", name="Add a claim")
        form.get_by_label("At least").fill("12")
        form.get_by_label("At least").press("Enter")
        expect(form.get_by_role("alert")).to_contain_text("Say what is counted.")
        assert serious(page) == []
        form.evaluate("form => form.scrollTo(0, 0)")
        as_reviewed(page, f"adding-a-claim-{width}-{'dark' if dark else 'light'}")
        page.context.close()


def select(page: Page, words: str) -> None:
    """Selects words in the report as a pointer does."""
    page.evaluate("""words => {
      const range = document.createRange(), root = document.querySelector('.report-text p');
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const nodes = [], text = root.textContent, from = text.indexOf(words), to = from + words.length;
      let at = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (from >= at && from <= at + node.length) range.setStart(node, from - at);
        if (to >= at && to <= at + node.length) { range.setEnd(node, to - at); break; }
        at += node.length;
      }
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    }""", words)
