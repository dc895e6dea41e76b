"""How fast the page is, measured in a real Chromium (`make bench`): the first paint, a full map, a full matrix.

An interaction's time is what the browser itself tells of it (the Event Timing API, as for Interaction to Next Paint):
from the key or click until the frame that shows what it did, in steps of 8 ms. Of the pointer's moves it tells nothing:
their time is from the move until the frame after it. All over a real server and stores that Sayso read (see `large`).
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, sync_playwright

from sayso.intake import IntakeOptions
from sayso.keeping.adding import add_reports
from sayso.keeping.linking import link_new
from sayso.pipeline import Pipeline
from sayso.store import open_store
from tests.conftest import EXAMPLES, Unheard
from tests.web.large import on_one_event, scattered, written
from tests.web.serving import Served

CLAIMS, ANSWERS = 10_000, 1_000
TURNS = 20       # of each interaction
PAINTS = 5       # of the first paint
PAINT, INTERACTION = 1000, 100  # milliseconds at most
WAIT = 120_000   # milliseconds until something that should be there is given up
# Since the page was asked for: when a row of the first list is drawn.
FIRST_PAINT = """
  const look = new MutationObserver(() => {
    if (document.querySelector('[aria-label="incidents"] li') === null) return;
    look.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => { window.painted = performance.now(); }));
  });
  look.observe(document, { childList: true, subtree: true });
"""
# Until two frames are drawn, and a little more.
FRAME = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))))"
# What the browser tells of keys and clicks; what takes less than 16 ms it does not tell.
LISTEN = """() => {
  window.took = {};  // a click is several events of one interaction
  new PerformanceObserver((list) => {
    for (const { interactionId: id, duration } of list.getEntries())
      if (id) window.took[id] = Math.max(duration, window.took[id] ?? 0);
  }).observe({ type: 'event', durationThreshold: 16 });
}"""
# The pointer's moves are none of those: from the move to the frame after it.
LISTEN_MOVES = """() => {
  window.took = [];
  document.addEventListener('pointermove', (event) => {
    requestAnimationFrame(() => setTimeout(() => window.took.push(performance.now() - event.timeStamp)));
  }, { capture: true });
}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """Milliseconds that something took, turn by turn, and the most that was asked for."""

    what: str
    took: list[float]
    most: float

    def __str__(self) -> str:
        took = sorted(self.took)
        half, worst = took[len(took) // 2], took[-1]
        told = "" if half <= self.most else "  slower than asked"
        return f"{self.what:<58} {half:7.0f} {worst:7.0f} {self.most:7.0f}{told}"


def main() -> None:
    """Makes the stores, measures, and prints a line for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stores", type=Path, help="keep the stores in this folder, or take them from there")
    options = parser.parse_args()
    chromium = shutil.which("chromium") or sys.exit("no Chromium on this machine; Debian's package is `chromium`")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        stores = options.stores or Path(folder)
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        print(f"{'milliseconds':<58} {'median':>7} {'worst':>7} {'asked':>7}")
        for part, store in ((_paint, _examples(stores)), (_map, _scattered(stores)), (_matrix, _one_event(stores))):
            with Served(store) as server:
                for timed in part(browser, server.url):
                    print(timed, flush=True)
        browser.close()


def _paint(browser: Browser, url: str) -> list[Timed]:
    took = []
    for _ in range(PAINTS):
        page = _page(browser)
        page.add_init_script(FIRST_PAINT)
        page.goto(url)
        page.locator(".incident-row").first.wait_for(timeout=WAIT)
        page.evaluate(FRAME)
        took.append(float(page.evaluate("() => window.painted")))
        page.context.close()
    return [Timed(what="the first list is painted, nothing kept from before", took=took, most=PAINT)]


def _map(browser: Browser, url: str) -> list[Timed]:
    page = _page(browser)
    page.goto(url)
    page.get_by_role("button", name="Zoom in").wait_for(timeout=WAIT)
    page.wait_for_load_state("networkidle")
    shown = page.evaluate("fetch('/api/v1/map?what=claims').then((told) => told.json())")
    claims = sum(one["properties"]["n"] for one in shown["features"])
    canvas = page.get_by_role("region", name="Map", exact=True).locator("canvas")
    canvas.focus()
    on_it = _spots(canvas)
    return [
        _interactions(page, f"map, {claims:,} claims at {len(shown['features']):,} places: a key moves it",
                      lambda turn: page.keyboard.press(("ArrowLeft", "ArrowRight")[turn % 2])),
        _interactions(page, "map: a click on it", lambda turn: page.mouse.click(*on_it[turn])),
        _moves(page, "map: the pointer over it", on_it),
        _moves(page, "map: the pointer over the list lights its places", _spots(page.locator(".incidents-list"))),
        _moves(page, "map: the pointer over the timeline lights its places",
               _spots(page.get_by_role("region", name="Timeline", exact=True).locator("svg").first)),
    ]


def _matrix(browser: Browser, url: str) -> list[Timed]:
    page = _page(browser)
    page.goto(url)
    page.locator(".incident-row").first.click()
    answers = page.locator("[data-answer]")
    answers.first.wait_for(timeout=WAIT)
    page.evaluate(FRAME)
    many = answers.count()
    page.keyboard.press("m")
    keys = ("ArrowDown", "ArrowRight", "ArrowDown", "ArrowLeft")
    walked = _interactions(page, f"matrix, {many:,} answers: a key walks it",
                           lambda turn: page.keyboard.press(keys[turn % len(keys)]))
    seen = [box for number in range(12 * TURNS) if (box := answers.nth(number).bounding_box()) is not None]
    spots = [(box["x"] + 4, box["y"] + 4) for box in seen
             if 200 < box["y"] < 850 and 400 < box["x"] < 1000][::3][:TURNS]
    return [
        walked,
        _moves(page, "matrix: the pointer on an answer", spots),
        _interactions(page, "matrix: a click on an answer", lambda turn: page.mouse.click(*spots[turn % len(spots)])),
    ]


def _spots(area: Locator) -> list[tuple[float, float]]:
    """Points all over an area of the page, as far as it is in the window."""
    box = area.bounding_box()
    assert box is not None
    height = min(box["height"], 880 - box["y"])
    return [(box["x"] + box["width"] * (0.1 + 0.8 * (turn * 7 % TURNS) / TURNS),
             box["y"] + height * (0.1 + 0.8 * turn / TURNS)) for turn in range(TURNS)]


def _moves(page: Page, what: str, spots: list[tuple[float, float]]) -> Timed:
    page.evaluate(LISTEN_MOVES)
    for spot in spots:
        page.mouse.move(*spot)
        page.evaluate(FRAME)
    return Timed(what=what, took=[float(one) for one in page.evaluate("window.took")], most=INTERACTION)


def _interactions(page: Page, what: str, act: Callable[[int], object]) -> Timed:
    """What the browser tells of so many turns; what it does not tell of took less than 16 ms."""
    page.evaluate(LISTEN)
    for turn in range(TURNS):
        act(turn)
        page.evaluate(FRAME)
    told = [float(one) for one in page.evaluate("Object.values(window.took)")]
    return Timed(what=what, took=told + [16.0] * max(0, TURNS - len(told)), most=INTERACTION)


def _page(browser: Browser) -> Page:
    return browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB").new_page()


def _examples(folder: Path) -> Path:
    return _read(folder / "examples.db", lambda: EXAMPLES)


def _scattered(folder: Path) -> Path:
    return _read(folder / "map.db", lambda: written(scattered(CLAIMS), folder / "map.jsonl"))


def _one_event(folder: Path) -> Path:
    return _read(folder / "matrix.db", lambda: written(on_one_event(ANSWERS), folder / "matrix.jsonl"))


def _read(path: Path, reports: Callable[[], Path]) -> Path:
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        print(f"reading {path.stem}", file=sys.stderr)
        with open_store(path) as store:
            add_reports([str(reports())], store, Pipeline(), options=IntakeOptions(), watcher=Unheard())
            link_new(store)
    return path


if __name__ == "__main__":
    main()
