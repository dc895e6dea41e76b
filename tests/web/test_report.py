"""A report, by mouse and by keyboard."""

from __future__ import annotations

import re

import httpx
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.web.checks import as_reviewed, serious
from tests.web.conftest import Opening
from tests.web.made_reports import HOSTILE, hostile, keep, long
from tests.web.serving import Served

WINDOWS = [(1440, 900, False), (1440, 900, True), (390, 844, False), (390, 844, True)]
PAINTED = 300.0   # milliseconds, for 10,000 words with 300 claims
BUSY = 3          # how much slower a machine may be that does other things too
HOVERED = 16.0    # milliseconds: one frame
LIVE_BLOG = "Live Updates"


def report(served: Served, title: str) -> str:
    """The address of the report whose title holds these words."""
    rows = httpx.get(f"{served.url}/api/v1/reports", params={"limit": 100}).json()["items"]
    return f"{served.url}/reports/{next(one['id'] for one in rows if title in (one['title'] or ''))}"


def cards(page: Page) -> Locator:
    """The cards beside the text, once they are there."""
    found = page.get_by_role("list", name="Claims").get_by_role("article")
    expect(found.first).to_be_visible()
    return found


@pytest.mark.parametrize(("width", "height", "dark"), WINDOWS)
def test_looks_as_reviewed_and_shuts_nobody_out(served: Served, opened: Opening, width: int, height: int,
                                                dark: bool) -> None:
    page = opened(report(served, LIVE_BLOG), width=width, height=height, dark=dark)
    expect(page.get_by_role("region" if width < 960 else "list", name="Claims", exact=True)).to_be_visible()
    page.keyboard.press("n")
    expect(page.locator(".card-open")).to_be_visible()
    assert serious(page) == []
    # When and from where the file was captured differs from run to run.
    page.evaluate("document.querySelectorAll('.path').forEach((one) => { one.textContent = '/examples' })")
    as_reviewed(page, f"report-{width}-{'dark' if dark else 'light'}")


def test_hover_on_either_side_lights_the_other(served: Served, opened: Opening) -> None:
    page = opened(report(served, LIVE_BLOG))
    card = cards(page).nth(1)
    claim = card.get_attribute("data-claims")
    words = page.locator(f".report-text [data-claims~='{claim}']").first
    card.hover()
    expect(words).to_have_class(re.compile(r"\blit\b"))
    page.get_by_role("heading", level=1).hover()
    expect(words).not_to_have_class(re.compile(r"\blit\b"))
    innermost = (words.get_attribute("data-claims") or "").split()[-1]
    words.hover()
    expect(page.locator(f"article[data-claims='{innermost}']")).to_have_class(re.compile(r"\blit\b"))


def test_keys_walk_through_claims_and_open_the_question(served: Served, opened: Opening) -> None:
    page = opened(report(served, "Norway corrects toll to 11"))
    found = cards(page)
    names = [one.get_attribute("data-claims") for one in found.all()]
    for pressed, at in (("j", 0), ("j", 1), ("k", 0)):
        page.keyboard.press(pressed)
        expect(page).to_have_url(re.compile(rf"claim={names[at]}"))
        expect(page.locator(".card-open")).to_have_attribute("data-claims", names[at] or "")
    page.keyboard.press("Escape")
    expect(page.locator(".card-open")).to_have_count(0)
    page.keyboard.press("n")
    expect(page.locator(".in-at")).not_to_have_count(0)
    question = page.locator(".card-open [data-question]").first.get_attribute("href") or ""
    page.keyboard.press("Enter")
    expect(page).to_have_url(served.url + question)


def test_a_card_tells_who_says_it_how_and_what_it_answers(served: Served, opened: Opening) -> None:
    page = opened(report(served, "Norway corrects toll to 11"))
    cards(page).filter(has_text="11 killed").first.get_by_role("button").click()
    card = page.locator(".card-open")
    for told in ("Norwegian Ministry of Defence", "certain", "exactly 11", "military", "corrects"):
        expect(card).to_contain_text(told)


def test_the_address_shows_exact_words(served: Served, opened: Opening) -> None:
    address = report(served, "Two Quiet Neighbours")
    told = httpx.get(address.replace("/reports/", "/api/v1/reports/")).json()
    figure = told["record"]["figures"][-1]["span"]
    page = opened(f"{address}?at={figure['start']}-{figure['end']}")
    expect(page.locator(".in-at").first).to_be_in_viewport()
    assert "".join(page.locator(".in-at").all_text_contents()) == figure["text"]


def test_filters_leave_the_claims_asked_for(served: Served, opened: Opening) -> None:
    page = opened(report(served, LIVE_BLOG))
    every = cards(page).count()
    page.get_by_label("With").select_option(label="figures")
    expect(page).to_have_url(re.compile(r"with=figures"))
    expect(cards(page).filter(has=page.locator(".card-figures"))).to_have_count(cards(page).count())
    assert 0 < cards(page).count() < every


def test_the_original_is_saved_to_the_byte_by_a_key(served: Served, opened: Opening) -> None:
    address = report(served, "Norway corrects toll to 11")
    page = opened(address)
    cards(page)
    with page.expect_download() as saving:
        page.keyboard.press("o")
    told = httpx.get(address.replace("/reports/", "/api/v1/reports/")).json()["original"]
    assert saving.value.path().stat().st_size == told["size"]
    expect(page.locator(".digest")).to_contain_text(told["sha256"][:12])


def test_a_tap_opens_a_sheet_on_a_phone(served: Served, opened: Opening) -> None:
    page = opened(report(served, LIVE_BLOG), width=390, height=844)
    page.locator(".report-text [data-claims]").first.click()
    sheet = page.get_by_role("region", name="Claims")
    expect(sheet.get_by_role("article")).to_be_visible()
    expect(sheet.get_by_role("status")).to_contain_text("Claim 1 of")
    sheet.get_by_role("button", name="Next claim").click()
    expect(sheet.get_by_role("status")).to_contain_text("Claim 2 of")
    sheet.get_by_role("button", name="Close").click()
    expect(sheet.get_by_role("article")).to_have_count(0)


def test_html_and_script_show_as_text_and_every_sign_stands_where_it_should(own: Served, opened: Opening) -> None:
    page = opened(f"{own.url}/reports/{keep(own.store, hostile())}?claim=clm_inner")
    text = page.locator(".report-text")
    expect(text).to_be_visible()
    assert "\n\n".join(text.locator("p").all_text_contents()) == HOSTILE
    assert text.locator("img, script, b, a").count() == 0
    expect(page).to_have_title(re.compile("A hostile report"))
    assert "".join(text.locator(".in-figure").all_text_contents()) == "at least 12 people"
    assert "".join(text.locator(".in-furniture").all_text_contents()) == "Share this:"
    assert "".join(text.locator(".picked").all_text_contents()) == "<b>at least 12 people</b> died"
    text.locator(".in-figure").first.click()  # the innermost is picked: a further click means the one around it
    expect(page).to_have_url(re.compile("claim=clm_outer"))


def test_a_long_report_is_there_at_once_and_lights_within_a_frame(own: Served, opened: Opening) -> None:
    record = long(300)
    assert len(record.document.text.split()) > 10_000
    page = opened(f"{own.url}/reports/{keep(own.store, record)}")
    assert cards(page).count() == 300
    painted = min(_painting(page, served_at=own.url) for _ in range(5))
    assert painted < PAINTED * BUSY, f"painted in {painted:.0f} ms"
    expect(page.locator(".card")).to_have_count(300)
    lit = page.evaluate(_HOVER)
    assert lit < HOVERED, f"lit in {lit:.1f} ms"
    print(f"painted in {painted:.0f} ms, lit in {lit:.1f} ms")


def _painting(page: Page, served_at: str) -> float:
    """Milliseconds from the report's arrival in the browser until it is seen, on the way back from another view."""
    address = page.url.removeprefix(served_at)
    page.locator("a[href='/add']").click()
    expect(page.locator(".report")).to_have_count(0)
    page.wait_for_load_state("networkidle")
    return float(page.evaluate(_PAINT, address))


_PAINT = """async (address) => {
  const seen = new Promise((done) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('.card') === null) return;
      observer.disconnect();
      const channel = new MessageChannel();
      channel.port1.onmessage = () => done(performance.now());
      requestAnimationFrame(() => channel.port2.postMessage(0));
    });
    observer.observe(document.body, {childList: true, subtree: true});
  });
  history.pushState(null, '', address);
  dispatchEvent(new PopStateEvent('popstate'));
  const at = await seen;
  const asked = performance.getEntriesByType('resource').filter((one) => one.name.includes(address)).at(-1);
  return at - asked.responseEnd;
}"""
# The median of 40 hovers over claims, with the style worked out anew after each.
_HOVER = """() => {
  const every = [...document.querySelectorAll('.report-text [data-claims]')];
  const pieces = every.filter((_, at) => at % 25 === 0).slice(0, 40);
  const taken = pieces.map((piece) => {
    const begun = performance.now();
    piece.dispatchEvent(new PointerEvent('pointerover', {bubbles: true}));
    document.body.offsetHeight;
    return performance.now() - begun;
  });
  return taken.sort((one, other) => one - other)[Math.floor(taken.length / 2)];
}"""
