"""The row of filters over a list."""

from __future__ import annotations

from playwright.sync_api import Route, expect

from tests.web.conftest import Opening
from tests.web.serving import Served


def test_what_is_typed_stays_while_the_list_comes(served: Served, opened: Opening) -> None:
    page = opened(f"{served.url}/audit")
    held: list[Route] = []
    page.route("**/api/v1/audit/authors", lambda route: held.append(route))
    page.reload(wait_until="domcontentloaded")
    words = page.get_by_role("searchbox", name="Report", exact=True)
    words.fill("doc_")
    with page.expect_response("**/api/v1/audit/authors"):
        held[0].continue_()
    page.wait_for_load_state("networkidle")
    expect(words).to_have_value("doc_")
    words.press("Enter")
    expect(page).to_have_url(f"{served.url}/audit?report=doc_")
