"""Who only reads is offered nothing that judges or adds; who judges is offered no undo of what others judged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from playwright.sync_api import Page, expect

from sayso.accounts import accounts_over
from sayso.store import open_store
from tests.web.checks import serious
from tests.web.conftest import Opening
from tests.web.people import enter, peopled
from tests.web.serving import Served

JUDGES = re.compile("^(Accept|Reject|Correct|Undo|Set reports apart|Bring incidents together|They are|Add a claim)")
ADDS = re.compile("^Add")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A server that asks who one is; Ana and Bo have judged a claim each of a report."""

    url: str
    report: str
    claim: str
    incident: str


@pytest.fixture(scope="module")
def known(examples_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Known]:
    path = peopled(examples_store, tmp_path_factory.mktemp("may"))
    with open_store(path) as store:
        accounts = accounts_over(store)
        ana, bo = (accounts.tokens.make(user, "a test", user.role, days=1)[1]
                   for user in map(accounts.people.get, ("Ana Vell", "Bo Lind")))
    with Served(path, "--accounts") as server:
        report = _get(server, ana, "reports?limit=1")["items"][0]["id"]
        claims = _get(server, ana, f"reports/{report}")["record"]["claims"]
        for token, claim in ((ana, claims[0]), (bo, claims[1])):
            body = {"kind": "accept", "document": report, "part": claim["id"]}
            httpx.post(f"{server.url}/api/v1/judgements", json=body, headers=_bearer(token)).raise_for_status()
        several = next(one for one in _get(server, ana, "incidents")["items"] if one["reports"] > 1)
        yield Known(url=server.url, report=report, claim=claims[0]["id"], incident=several["id"])


def test_a_reader_reads_and_is_offered_nothing_that_judges_or_adds(known: Known, opened: Opening) -> None:
    page = opened(f"{known.url}/review")
    enter(page, "cara dunn")
    expect(page.get_by_text("Judging needs the role reviewer; Cara Dunn is a reader.")).to_be_visible()
    expect(page.get_by_role("region", name="What the machine read")).to_be_visible()
    _offers_nothing(page)
    assert serious(page) == []
    for path, there in _views(known):
        page.goto(f"{known.url}{path}")
        expect(page.locator(there).first).to_be_visible()
        _offers_nothing(page)


def test_keys_that_judge_do_nothing_for_a_reader_and_are_not_listed(known: Known, opened: Opening) -> None:
    page = opened(f"{known.url}/reports/{known.report}?claim={known.claim}")
    enter(page, "cara dunn")
    expect(page.locator(".card-open")).to_be_visible()
    for key in ("a", "x", "c", "i", "u"):
        page.keyboard.press(key)
    expect(page.locator(".judging-wrong, .judging-form, .chooser, .notice")).to_have_count(0)
    page.keyboard.press("?")
    keys = page.get_by_role("dialog", name="Keys")
    expect(keys.get_by_text("Go to review")).to_be_visible()
    expect(keys.get_by_text(re.compile("Accept|Reject|Correct|Undo|adding|Add a claim|Judging"))).to_have_count(0)


def test_a_reader_is_told_in_words_which_role_adding_needs(known: Known, opened: Opening) -> None:
    page = opened(f"{known.url}/add")
    enter(page, "cara dunn")
    expect(page.get_by_role("heading", name="Adding reports needs the role reviewer")).to_be_visible()
    expect(page.get_by_text("Cara Dunn is a reader. Ask an admin for that role.")).to_be_visible()
    expect(page.get_by_role("form", name="Hand over reports")).to_have_count(0)
    assert serious(page) == []


def test_a_reviewer_judges_and_undoes_their_own_alone_and_an_admin_all(known: Known, opened: Opening) -> None:
    for name, undoes in (("bo lind", 1), ("ana vell", 2)):
        page = opened(f"{known.url}/audit")
        enter(page, name)
        expect(page.get_by_role("list", name="entries").get_by_role("listitem")).to_have_count(2)
        expect(page.get_by_role("button", name=re.compile("^Undo: "))).to_have_count(undoes)
        expect(page.get_by_role("link", name="Add", exact=True)).to_be_visible()
        page.goto(f"{known.url}/incidents/{known.incident}")
        expect(page.get_by_role("button", name="Set reports apart")).to_be_visible()
        page.goto(f"{known.url}/reports/{known.report}?claim={known.claim}")
        expect(page.get_by_role("button", name="Accept", exact=True)).to_be_visible()


def _views(known: Known) -> list[tuple[str, str]]:
    """Addresses, and what stands there once the view does."""
    return [("/", ".incident-row"), (f"/incidents/{known.incident}", ".together"),
            (f"/reports/{known.report}?claim={known.claim}", ".report-page"), ("/audit", ".audit-row"),
            ("/refusals", ".rows, .state"), ("/questions?about=nothing+has+these+words", ".state")]


def _offers_nothing(page: Page) -> None:
    expect(page.get_by_role("button", name=JUDGES)).to_have_count(0)
    expect(page.get_by_role("link", name=ADDS)).to_have_count(0)
    expect(page.get_by_label("Reason", exact=True)).to_have_count(0)


def _get(server: Served, token: str, path: str) -> dict[str, Any]:
    answer = httpx.get(f"{server.url}/api/v1/{path}", headers=_bearer(token)).raise_for_status()
    told: dict[str, Any] = answer.json()
    return told


def _bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}
