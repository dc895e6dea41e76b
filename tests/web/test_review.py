"""What waits is judged by keyboard alone, outlives the server, and can be taken back; the audit log tells all of it."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.web.checks import as_reviewed, serious
from tests.web.conftest import Opening
from tests.web.serving import Served

WINDOWS = [(1440, 900, False), (1440, 900, True), (390, 844, False), (390, 844, True)]


@pytest.mark.parametrize(("width", "height", "dark"), WINDOWS)
def test_looks_as_reviewed_and_shuts_nobody_out(served: Served, opened: Opening, width: int, height: int,
                                                dark: bool) -> None:
    page = opened(f"{served.url}/review", width=width, height=height, dark=dark)
    _ready(page)
    as_reviewed(page, f"review-{width}-{'dark' if dark else 'light'}")
    page.keyboard.press("c")
    expect(page.get_by_label("At least")).to_be_focused()
    assert serious(page) == []


def test_a_figure_is_accepted_by_keyboard_and_undone(own: Served, opened: Opening) -> None:
    page = opened(f"{own.url}/review")
    _ready(page)
    before = _waiting(own)
    page.keyboard.press("j")
    expect(_row(page, before[1]["answer"])).to_have_attribute("aria-current", "true")
    page.keyboard.press("k")
    expect(_row(page, before[0]["answer"])).to_have_attribute("aria-current", "true")
    _ready(page)
    page.keyboard.press("r")
    page.keyboard.type("read in the original")
    page.keyboard.press("Enter")
    page.keyboard.press("a")
    expect(page.get_by_text("Accepted: ")).to_be_visible()
    expect(_row(page, before[0]["answer"])).to_have_count(0)
    made = _judgements(own)
    assert [(one["kind"], one["reason"], one["author"]) for one in made] == [
        ("accept", "read in the original", "Ana Vell")]
    page.keyboard.press("u")
    expect(_row(page, before[0]["answer"])).to_have_attribute("aria-current", "true")
    assert _judgements(own) == []


def test_a_figure_set_right_outlives_the_server_and_can_be_undone(own: Served, opened: Opening) -> None:
    item = next(one for one in _waiting(own) if one["part"].startswith("fig_"))
    page = opened(f"{own.url}/review?answer={item['answer']}")
    _ready(page)
    machine = _figure(own, item)
    page.keyboard.press("c")
    page.get_by_label("At least").fill("777")
    page.get_by_label("At most").fill("777")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Corrected: ")).to_be_visible()

    own.restart()
    assert (_figure(own, item)["low"], _figure(own, item)["high"]) == (777, 777)
    report = opened(f"{own.url}/reports/{item['document']}?claim={item['claim']}")
    expect(report.get_by_text("the machine says", exact=False).first).to_be_visible()
    expect(report.get_by_text("777").first).to_be_visible()

    audit = opened(f"{own.url}/audit")
    audit.get_by_role("button", name="Undo: ").click()
    expect(audit.get_by_text("took back:")).to_be_visible()
    assert _figure(own, item) == machine


def test_a_refused_correction_says_why_and_keeps_nothing(own: Served, opened: Opening) -> None:
    item = next(one for one in _waiting(own) if one["part"].startswith("fig_"))
    page = opened(f"{own.url}/review?answer={item['answer']}")
    _ready(page)
    page.keyboard.press("c")
    page.get_by_label("At least").fill("9")
    page.get_by_label("At most").fill("3")
    page.get_by_label("What is done by saying it").select_option("deny")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.get_by_label("At least")).to_have_value("9")
    assert _judgements(own) == []


def test_a_disagreement_shows_both_people_and_their_reasons(own: Served, opened: Opening) -> None:
    item = next(one for one in _waiting(own) if one["part"].startswith("fig_"))
    on = {"document": item["document"], "part": item["part"]}
    _post(own, "Ana Vell", kind="accept", reason="the report says so", **on)
    _post(own, "Bo Lind", kind="correct", change={"low": 900, "high": 900}, reason="it is of 2019", **on)
    disputed = [one for one in _waiting(own) if one["disputed"]]
    assert disputed
    page = opened(f"{own.url}/review?answer={disputed[0]['answer']}")
    expect(page.get_by_role("navigation", name="What waits").get_by_text("people disagree").first).to_be_visible()
    judged = page.get_by_role("region", name="What people judged")
    for words in ("Ana Vell", "Bo Lind", "the report says so", "it is of 2019"):
        expect(judged.get_by_text(words)).to_be_visible()


@pytest.mark.parametrize(("width", "height", "dark"), WINDOWS)
def test_the_audit_log_is_narrowed_and_shuts_nobody_out(own: Served, opened: Opening, width: int, height: int,
                                                        dark: bool) -> None:
    first, *_, last = _waiting(own)
    _post(own, "Ana Vell", kind="accept", document=first["document"], part=first["part"], reason="checked")
    _post(own, "Bo Lind", kind="reject", document=last["document"], part=last["part"], reason="")
    page = opened(f"{own.url}/audit", width=width, height=height, dark=dark)
    rows = page.get_by_role("list", name="entries").get_by_role("listitem")
    expect(rows).to_have_count(2)
    assert serious(page) == []
    page.get_by_role("combobox", name="Who").select_option("Bo Lind")
    expect(rows).to_have_count(1)
    expect(rows).to_contain_text("Bo Lind")
    for name in ("Save as JSON", "Save as PROV-JSON"):
        with page.expect_download() as saving:
            page.get_by_role("link", name=name).click()
        assert "Bo Lind" in saving.value.path().read_text()


def _ready(page: Page) -> None:
    expect(page.get_by_role("button", name="Accept")).to_have_attribute("aria-disabled", "false")


def _row(page: Page, answer: str) -> Locator:
    return page.locator(f"nav[aria-label='What waits'] a[href$='{answer}']")


def _waiting(server: Served) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = httpx.get(f"{server.url}/api/v1/review?limit=100", timeout=60).json()["items"]
    return found


def _judgements(server: Served) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = httpx.get(f"{server.url}/api/v1/judgements", timeout=60).json()["items"]
    return found


def _figure(server: Served, item: dict[str, Any]) -> dict[str, Any]:
    record = httpx.get(f"{server.url}/api/v1/reports/{item['document']}", timeout=60).json()["record"]
    found: dict[str, Any] = next(one for one in record["figures"] if one["id"] == item["part"])
    return found


def _post(server: Served, person: str, **body: object) -> None:
    answer = httpx.post(f"{server.url}/api/v1/judgements", json=body, headers={"Sayso-Person": person}, timeout=60)
    assert answer.status_code == 201, answer.text
