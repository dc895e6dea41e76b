"""Watching killed at random moments and stopped by signals: nothing lost, nothing doubled, and it goes on."""

import contextlib
import multiprocessing
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

from sayso.store import open_store
from tests.watching.desk import MANNER, Desk
from tests.watching.killed import watch
from tests.watching.site import LIVELY, Site

PATIENT = MANNER.replace("3s", "90s")
ARTICLES, KILLS = 12, 5


def content(desk: Desk, site: Site) -> tuple[list[object], ...]:
    """What a store holds but times and ports."""
    with open_store(desk.store, create=False) as store:
        rows = [(row.url, row.sha256, store.record(row.id).claims != ()) for row in store.documents()]
        articles = [f"{site.url}/{number}" for number in range(ARTICLES)]
        versions = [(one.article, one.number, one.wording) for name in articles for one in store.watched.versions(name)]
        items = [(one.key, one.looks, one.failures) for one in desk.items(store)]
    return sorted(rows), versions, sorted(items)


def test_killed_at_random_moments_nothing_is_lost_and_nothing_doubled(tmp_path: Path, site: Site):
    site.feed("/rss", *(f"/{number}" for number in range(ARTICLES)))
    for number in range(ARTICLES):
        site.article(f"/{number}", LIVELY.format(place=f"hill {number}"))
    toml = f'[[feed]]\nname = "herald"\nurl = "{site.url}/rss"\n'
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.watching.killed"])

    def begin(folder: Path) -> multiprocessing.process.BaseProcess:
        folder.mkdir(exist_ok=True)
        process = context.Process(target=watch, args=(folder, toml))
        process.start()
        return process

    begin(tmp_path / "warm").join()
    began = time.monotonic()
    begin(tmp_path / "whole").join()
    undisturbed = time.monotonic() - began
    expected = content(Desk(tmp_path / "whole"), site)
    assert len(expected[0]) == len(expected[1]) == len(expected[2]) == ARTICLES

    chance, kills, stores = random.Random(20310506), 0, 0
    while kills < KILLS:
        stores += 1
        folder = tmp_path / str(stores)
        while True:
            process = begin(folder)
            process.join(chance.uniform(0, undisturbed))
            if process.exitcode is not None:
                break
            process.kill()
            process.join()
            kills += 1
            check_whole(folder)
        assert process.exitcode == 0
        assert content(Desk(folder), site) == expected
        check_archive(folder)


def check_whole(folder: Path) -> None:
    """What was told as added is there once."""
    log = folder / "log"
    told = log.read_text().splitlines() if log.exists() else []
    assert len(told) == len(set(told))
    if (folder / "news.db").exists():
        with open_store(folder / "news.db") as store:
            rows = [row.id for row in store.documents()]
        assert set(told) <= set(rows)
        assert len(rows) == len({*rows})


def check_archive(folder: Path) -> None:
    """Every version's record is in its file, and no file is left open or cut off."""
    held: set[tuple[str, str]] = set()
    for path in sorted((folder / "originals").iterdir()):
        assert path.name.endswith(".warc.gz"), path
        with path.open("rb") as file:
            held |= {(path.name, one.rec_headers.get_header("WARC-Record-ID")) for one in ArchiveIterator(file)}
    with open_store(folder / "news.db") as store, contextlib.closing(sqlite3.connect(folder / "news.db")) as there:
        told = set(there.execute("SELECT archive, record FROM versions"))
        assert len(told) == store.counts()["documents"]
    assert told <= held


def heard() -> None:
    """A child hears the keys, also where its parent runs in the background."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_stopped_it_ends_after_the_report_in_hand_and_says_so(tmp_path: Path, site: Site, number: signal.Signals):
    site.feed("/rss", *(f"/{number}" for number in range(ARTICLES)))
    for one in range(ARTICLES):
        site.article(f"/{one}", LIVELY.format(place=f"hill {one}"))
    site.before = lambda path: time.sleep(0.2)  # so that it is stopped in the middle
    (tmp_path / "feeds.toml").write_text(f'{PATIENT}[[feed]]\nname = "herald"\nurl = "{site.url}/rss"\n')
    command = [sys.executable, "-m", "sayso.cli", "watch", "feeds.toml", "--store", "news.db", "--allow-private"]
    process = subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True, preexec_fn=heard)
    deadline = time.monotonic() + 120
    while len(site.paths()) < 6 and time.monotonic() < deadline:
        time.sleep(0.05)
    process.send_signal(number)
    told = process.communicate(timeout=120)[1]
    assert process.returncode == 130, told
    assert "stopped: " in told
    assert "Traceback" not in told
    kept = len(Desk(tmp_path).texts())
    assert f"stopped: {kept} new report" in told
    assert 0 < kept < ARTICLES
    site.before = lambda path: None
    assert Desk(tmp_path).watch(f'[[feed]]\nname = "herald"\nurl = "{site.url}/rss"\n', manner=PATIENT).new \
        == ARTICLES - kept
