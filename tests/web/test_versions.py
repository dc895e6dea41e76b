"""The versions of a watched article, shown with the report that is one of them."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from playwright.sync_api import expect
from typer.testing import CliRunner

from sayso.cli.app import app
from tests.web.checks import serious
from tests.web.conftest import Opening
from tests.web.serving import Served

TEXT = ("The defence ministry of Norway said on Tuesday, March 14, 2023 that {toll} of its soldiers were killed near "
        "Halden. Shelling went on through the night, residents of the town said.\n")


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store in which a file was captured, and captured again with another toll."""
    folder = tmp_path_factory.mktemp("watched")
    (folder / "saved").mkdir()
    (folder / "feeds.toml").write_text('[[folder]]\nname = "Saved by hand"\npath = "saved"\n')
    for toll in ("12", "21"):
        (folder / "saved/a.txt").write_text(TEXT.format(toll=toll))
        with contextlib.chdir(folder):
            done = CliRunner().invoke(app, ["watch", "feeds.toml", "--store", "news.db", "--once"])
        assert done.exit_code == 0, done.stderr
    return folder / "news.db"


def test_a_toll_that_changed_after_publication_is_shown_with_both_wordings(watched: Path, opened: Opening) -> None:
    with Served(watched) as server:
        page = opened(f"{server.url}/reports")
        page.locator("main a[href^='/reports/doc_']").first.click()
        held = page.locator("dl, .facts, main").filter(has_text="Version 1").last
        expect(held).to_contain_text("Version 2")
        expect(page.get_by_text("Changed silently")).to_be_visible()
        expect(page.get_by_text("became")).to_contain_text("12")
        page.get_by_text("What changed in the text").click()
        expect(page.locator("ins")).to_contain_text("21")
        expect(page.locator("del")).to_contain_text("12")
        assert serious(page) == []
        page.get_by_role("link", name="Version ").click()
        expect(page.get_by_text("Version 1, this one").or_(page.get_by_text("Version 2, this one"))).to_be_visible()
