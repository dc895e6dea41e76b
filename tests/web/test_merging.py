"""Incidents are brought together, set apart and kept apart on the page; old addresses lead on, and all is undone."""

from __future__ import annotations

import re
from typing import Any

import httpx
from playwright.sync_api import expect

from tests.web.checks import serious
from tests.web.conftest import Opening
from tests.web.serving import Served


def incidents(server: Served) -> dict[str, int]:
    """Ids of the incidents, with how many reports each has."""
    rows: list[dict[str, Any]] = httpx.get(f"{server.url}/api/v1/incidents?limit=100", timeout=60).json()["items"]
    return {one["id"]: one["reports"] for one in rows}


def test_reports_set_apart_and_incidents_brought_together_lead_on_and_are_undone(own: Served, opened: Opening) -> None:
    before = incidents(own)
    large = max(before, key=lambda one: before[one])
    page = opened(f"{own.url}/incidents/{large}")
    expect(page.get_by_role("button", name="Set reports apart")).to_be_visible()
    page.keyboard.press("s")
    form = page.get_by_role("form", name="Set reports apart")
    first = form.get_by_role("checkbox").first
    expect(first).to_be_focused()
    page.keyboard.press("Space")
    assert serious(page) == []
    form.get_by_label("Reason").fill("another day")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Set apart", exact=True)).to_be_visible()
    apart = incidents(own)
    assert len(apart) > len(before)
    assert sum(apart.values()) == sum(before.values())

    page.goto(own.url)
    page.get_by_role("button", name="Bring incidents together").click()
    merging = page.get_by_role("form", name="Bring incidents together")
    for _ in range(2):
        page.keyboard.press("j")
        page.keyboard.press("m")
    expect(merging.get_by_role("status")).to_contain_text(" and ")
    assert serious(page) == []
    merging.get_by_role("button", name="They are one incident").click()
    expect(page.get_by_text("Brought together", exact=True)).to_be_visible()
    expect(page).to_have_url(re.compile("/incidents/inc_"))
    merged = incidents(own)
    assert len(merged) < len(apart)
    gone = min(apart.keys() - merged.keys())
    old = opened(f"{own.url}/incidents/{gone}")
    expect(old.get_by_text("the incident that the address leads to now")).to_be_visible()
    expect(old).not_to_have_url(re.compile(gone))

    own.restart()
    assert incidents(own) == merged
    audit = opened(f"{own.url}/audit")
    for _ in range(2):
        undo = audit.get_by_role("button", name="Undo: ")
        count = undo.count()
        undo.first.click()
        expect(undo).to_have_count(count - 1)
    assert incidents(own) == before
