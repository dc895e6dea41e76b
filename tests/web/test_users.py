"""Signing in, who one is, one's password and tokens, and users, in a real browser over a server that asks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import expect

from sayso.accounts import accounts_over
from sayso.store import open_store
from tests.web.checks import as_reviewed, serious
from tests.web.conftest import Opening
from tests.web.people import RIVER, enter, peopled
from tests.web.serving import Served

WINDOWS = [(1440, 900, False), (1440, 900, True), (390, 844, False), (390, 844, True)]


@pytest.fixture(scope="module")
def asking(examples_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server that asks who one is; its users stay who they are."""
    with Served(peopled(examples_store, tmp_path_factory.mktemp("asking")), "--accounts") as server:
        yield server


@pytest.fixture
def changing(examples_store: Path, tmp_path: Path) -> Iterator[Served]:
    """Another one, whose users the test may change."""
    with Served(peopled(examples_store, tmp_path), "--accounts") as server:
        yield server


def end_sessions(server: Served, name: str) -> None:
    with open_store(server.store, create=False) as store:
        accounts = accounts_over(store)
        accounts.sessions.sign_out_everywhere(accounts.people.get(name))


@pytest.mark.parametrize(("width", "height", "dark"), WINDOWS)
def test_looks_as_reviewed_and_shuts_nobody_out(asking: Served, opened: Opening, width: int, height: int,
                                                dark: bool) -> None:
    page = opened(f"{asking.url}/users", width=width, height=height, dark=dark)
    window = f"{width}-{'dark' if dark else 'light'}"
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    assert serious(page) == []
    as_reviewed(page, f"signin-{window}")
    enter(page, "ana vell")
    expect(page.get_by_role("list", name="Users", exact=True)).to_be_visible()
    assert serious(page) == []
    as_reviewed(page, f"users-{window}")
    page.locator(".person summary").click()
    page.get_by_role("link", name="My password and tokens").click()
    expect(page.get_by_text("You have no tokens.")).to_be_visible()
    assert serious(page) == []
    as_reviewed(page, f"account-{window}")


def test_one_comes_where_one_wanted_to_and_signs_out_from_anywhere(asking: Served, opened: Opening) -> None:
    page = opened(f"{asking.url}/questions?status=disputed")
    enter(page, "CARA dunn")
    expect(page.get_by_role("list", name="questions").get_by_role("listitem").first).to_be_visible()
    expect(page).to_have_url(re.compile(r"/questions\?status=disputed$"))
    menu = page.locator(".person summary")
    menu.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Sign out")).to_be_hidden()
    expect(menu).to_be_focused()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Sign out").press("Enter")
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    page.goto(f"{asking.url}/questions")
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()


def test_a_link_to_signing_in_leads_on_and_never_elsewhere(asking: Served, opened: Opening) -> None:
    page = opened(f"{asking.url}/signin?to=/reports")
    enter(page, "cara dunn")
    expect(page).to_have_url(f"{asking.url}/reports")
    page.goto(f"{asking.url}/signin?to=//elsewhere.example/x")
    expect(page).to_have_url(f"{asking.url}/")


def test_a_wrong_password_is_told_in_words_and_after_some_one_must_wait(asking: Served, opened: Opening) -> None:
    page = opened(asking.url)
    enter(page, "bo lind", "no idea at all")
    told = page.get_by_role("alert")
    expect(told).to_contain_text("do not belong together")
    for _ in range(40):
        page.get_by_label("Password").fill("no idea either")
        page.keyboard.press("Enter")
        expect(page.get_by_role("button", name="Sign in")).to_be_enabled()
        if "too often" in told.inner_text():
            break
    expect(told).to_contain_text(re.compile("Wait .*second"))


def test_what_was_typed_outlives_a_session_that_ended(asking: Served, opened: Opening) -> None:
    page = opened(f"{asking.url}/add")
    enter(page, "ana vell")
    words = "OSLO, 13 September 2022 - The Norwegian Ministry of Defence said 12 Norwegian soldiers were killed."
    page.get_by_label("Text of a report, or its address").fill(words)
    end_sessions(asking, "Ana Vell")
    page.get_by_role("button", name="Add this text").click()
    dialog = page.get_by_role("dialog", name="Your session has ended")
    expect(dialog).to_be_visible()
    assert serious(page) == []
    expect(page.get_by_label("Text of a report, or its address")).to_have_value(words)
    expect(dialog.get_by_label("Name")).to_have_value("Ana Vell")
    page.keyboard.type(RIVER)  # the password has the focus
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/add\?job=job_"))
    expect(dialog).to_be_hidden()


def test_whoever_may_not_is_told_which_role_it_needs(asking: Served, opened: Opening) -> None:
    page = opened(f"{asking.url}/users")
    enter(page, "cara dunn")
    expect(page.get_by_text("This needs the role admin; Cara Dunn is a reader.")).to_be_visible()


def test_an_admin_adds_somebody_who_signs_in_and_is_then_disabled(changing: Served, opened: Opening) -> None:
    page = opened(f"{changing.url}/users")
    enter(page, "ana vell")
    form = page.get_by_role("form", name="Add a user")
    form.get_by_label("Name").fill("Eve Hill")
    form.get_by_label("Role").select_option("reviewer")
    form.get_by_role("button", name="Make one up").click()
    password = form.get_by_label("Password to hand on").input_value()
    assert re.fullmatch(r"(\w{4}-){4}\w{4}", password)
    form.get_by_role("button", name="Add user").click()
    row = page.get_by_role("list", name="Users", exact=True).get_by_role("listitem").filter(has_text="Eve Hill")
    expect(row).to_be_visible()
    other = opened(changing.url)
    enter(other, "eve hill", password)
    expect(other.locator(".person summary")).to_have_attribute("title", "Eve Hill, reviewer")
    page.get_by_label("Role of Eve Hill").select_option("reader")
    expect(page.get_by_text("Eve Hill is reader now.")).to_be_visible()
    page.get_by_role("button", name="Disable Eve Hill").click()
    expect(row.get_by_text("disabled")).to_be_visible()
    other.reload()
    expect(other.get_by_role("heading", name="Sign in")).to_be_visible()
    page.get_by_role("button", name="Disable Ana Vell").click()
    expect(page.get_by_role("alert")).to_contain_text("last admin")


def test_a_token_is_shown_once_opens_the_interface_and_is_revoked(asking: Served, opened: Opening) -> None:
    page = opened(f"{asking.url}/account")
    enter(page, "ana vell")
    page.get_by_label("What it is for").fill("weekly export")
    page.get_by_role("button", name="Make token").click()
    secret = page.locator(".account-secret code").inner_text()
    row = page.get_by_role("list", name="My tokens").get_by_role("listitem").filter(has_text="weekly export")
    expect(row).to_be_visible()

    def status() -> int:
        return httpx.get(f"{asking.url}/api/v1/me", headers={"Authorization": f"Bearer {secret}"}).status_code

    assert status() == 200
    page.reload()
    expect(row).to_contain_text("last used")
    expect(page.get_by_text(secret)).to_have_count(0)
    page.get_by_role("button", name="Revoke weekly export").click()
    expect(page.get_by_text("You have no tokens.")).to_be_visible()
    assert status() == 401


def test_an_admin_sees_and_revokes_the_tokens_of_a_user(changing: Served, opened: Opening) -> None:
    with open_store(changing.store, create=False) as store:
        accounts = accounts_over(store)
        secret = accounts.tokens.make(accounts.people.get("Bo Lind"), "weekly export", "reader", days=30)[1]
    page = opened(f"{changing.url}/users")
    enter(page, "ana vell")
    page.get_by_role("button", name="Tokens of Cara Dunn").click()
    expect(page.get_by_text("Cara Dunn has no tokens.")).to_be_visible()
    page.get_by_role("button", name="Tokens of Bo Lind").press("Enter")
    row = page.get_by_role("list", name="Tokens of Bo Lind").get_by_role("listitem")
    expect(row).to_contain_text("weekly export")
    assert serious(page) == []
    row.get_by_role("button", name="Revoke weekly export").press("Enter")
    expect(page.get_by_text("Bo Lind has no tokens.")).to_be_visible()
    answer = httpx.get(f"{changing.url}/api/v1/me", headers={"Authorization": f"Bearer {secret}"})
    assert answer.status_code == 401


def test_my_password_is_changed_and_i_am_signed_out_elsewhere(changing: Served, opened: Opening) -> None:
    page, other = (opened(f"{changing.url}/account") for _ in range(2))
    for one in (page, other):
        enter(one, "cara dunn")
        expect(one.get_by_role("heading", name="Cara Dunn")).to_be_visible()
    page.get_by_label("Password now").fill("wrong words")
    page.get_by_label("New password").fill("seven lamps and a kettle")
    page.get_by_role("button", name="Change password").click()
    expect(page.get_by_role("alert")).to_contain_text("do not belong together")
    page.get_by_label("Password now").fill(RIVER)
    page.get_by_role("button", name="Change password").click()
    expect(page.get_by_text("Your password is changed")).to_be_visible()
    other.reload()
    enter(other, "cara dunn", "seven lamps and a kettle")
    expect(other.get_by_role("heading", name="Cara Dunn")).to_be_visible()


def test_where_nobody_signs_in_nobody_is_asked(served: Served, opened: Opening) -> None:
    page = opened(f"{served.url}/signin")
    expect(page.get_by_role("heading", name="Nobody signs in here")).to_be_visible()
    expect(page.locator(".person")).to_have_count(0)
    page.goto(f"{served.url}/users")
    expect(page.get_by_text("Nobody signs in here: the server answers this machine alone.")).to_be_visible()
    page.goto(f"{served.url}/account")
    expect(page.get_by_text("sayso users add NAME --role admin")).to_be_visible()
