"""The page in a real Chromium over a real server; nothing it asks for may leave this machine."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.web.serving import Served

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
BUILT = Path(__file__).parents[2] / "src" / "sayso" / "web" / "index.html"
SLOW = 30_000  # milliseconds until something that should be there is given up on a busy machine

# An expectation waits as long as an action: a map drawn by software beside other tests takes seconds.
expect.set_options(timeout=SLOW)

Opening = Callable[..., Page]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, one for all tests."""
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine; Debian's package is `chromium`")
    if not BUILT.exists():
        pytest.skip("the page is not built; `make test` builds it")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def served(examples_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server over the examples that tests only look at."""
    with Served(copied(examples_store, tmp_path_factory.mktemp("served"))) as server:
        yield server


@pytest.fixture
def own(examples_store: Path, tmp_path: Path) -> Iterator[Served]:
    """A server over a copy of the examples that the test may change."""
    with Served(copied(examples_store, tmp_path)) as server:
        yield server


@pytest.fixture
def opened(browser: Browser) -> Iterator[Opening]:
    """Opens an address in a window of its own; see `_Windows.open`."""
    windows = _Windows(browser)
    yield windows.open
    windows.close()


class _Windows:
    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._pages: list[Page] = []
        self._wrong: list[str] = []
        self.may_fail = False

    def open(self, url: str, *, width: int = 1440, height: int = 900, dark: bool = False) -> Page:
        """A page at this address, once it is quiet.

        After the test it fails where the page asked for anything beyond loopback, broke its own policy, or told of an
        error; a refusal by the server that the test provokes is none.
        """
        context = self._browser.new_context(viewport={"width": width, "height": height}, locale="en-GB",
                                            color_scheme="dark" if dark else "light", timezone_id="Asia/Yerevan")
        context.set_default_timeout(SLOW)
        page = context.new_page()
        page.on("request", lambda request: self._look(request.url))
        page.on("pageerror", lambda error: self._wrong.append(f"error on the page: {error}"))
        page.on("console", lambda told: self._wrong.append(f"console: {told.text}")
                if told.type == "error" and "Failed to load resource" not in told.text else None)
        self._pages.append(page)
        page.goto(url)
        page.wait_for_load_state("networkidle")
        return page

    def _look(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("data", "blob") and parts.hostname != "127.0.0.1":
            self._wrong.append(f"left this machine: {url}")

    def close(self) -> None:
        for page in self._pages:
            page.context.close()
        assert not self._wrong, self._wrong


def copied(store: Path, folder: Path) -> Path:
    """A store's file with what its journal still holds."""
    import sqlite3

    target = folder / "store.db"
    source, copy = sqlite3.connect(store), sqlite3.connect(target)
    with copy:
        source.backup(copy)
    source.close()
    copy.close()
    return target
