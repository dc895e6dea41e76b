"""Several writers and readers at once, and writers that are killed."""

import os
import random
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from sayso.records.errors import StoreUnavailable
from sayso.store import Store, open_store
from tests.store.reports import brief, original, record

ROOT = Path(__file__).parents[2]
NAMES = [f"{at:02}" for at in range(24)]

# Adds reports for ever, and says which are in as soon as it knows.
ADDING = """
import sys
from itertools import count
from sayso.store import open_store
from tests.store.reports import brief, original, record
with open_store(sys.argv[1]) as store:
    for at in count():
        store.add(record(f"{at}"), brief(f"{at}"), original(str(at).encode() * 3000), version="1")
        print(at, flush=True)
"""
# Times at which a writer is killed, in all; each takes a second, most of it for the writer to start.
KILLS = 4


def _add(where: str, names: list[str]) -> int:
    with open_store(where) as store:
        return sum(store.add(record(name), brief(name), original(name.encode()), version="1") for name in names)


def _make(where: str) -> int:
    with open_store(where) as store:
        return store.counts()["documents"]


def test_writers_at_once_put_each_report_in_once(where: str):
    open_store(where).close()
    orders = [random.Random(seed).sample(NAMES, len(NAMES)) for seed in range(4)]
    with ThreadPoolExecutor(4) as pool:
        new = list(pool.map(_add, [where] * 4, orders))
    assert sum(new) == len(NAMES)
    with open_store(where) as store:
        assert [one.id for one in store.documents()] == [f"doc_{name}" for name in NAMES]
        assert [store.record(f"doc_{name}") for name in NAMES] == [record(name) for name in NAMES]
        assert len(list(store.claims())) == 2 * len(NAMES)


def test_a_store_is_made_once_by_those_who_come_at_once(where: str):
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(_make, [where] * 4)) == [0] * 4


def test_readers_go_on_while_somebody_writes(store: Store):
    store.add(record("a"), brief("a"), original(), version="1")
    with store._writing() as connection:
        connection.exec_driver_sql("UPDATE documents SET title = 'other'")
        with ThreadPoolExecutor(1) as pool:
            assert pool.submit(store.document, "doc_a").result(timeout=10).title == "Shelling goes on"


def test_a_writer_that_waits_too_long_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("sayso.store.opening.BUSY_SECONDS", 0.05)
    with open_store(tmp_path / "s") as one, open_store(tmp_path / "s") as other, one._writing(), \
            pytest.raises(StoreUnavailable, match="locked"):
        other.undo("jud_1", "2023-05-06T00:00:00Z")


def test_a_list_that_is_read_slowly_holds_up_no_writer(store: Store):
    for name in "ab":
        store.add(record(name), brief(name), original(), version="1")
    slow = store.documents()
    assert next(slow).id == "doc_a"
    assert store.add(record("c"), brief("c"), original(), version="1")
    assert len(list(slow)) >= 1


@pytest.mark.parametrize("seed", range(KILLS))
def test_a_killed_writer_leaves_every_report_whose_add_had_returned(tmp_path: Path, seed: int):
    path, wait = tmp_path / "reports.sayso", random.Random(seed).uniform(0, 0.3)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}
    writer = subprocess.Popen([sys.executable, "-c", ADDING, str(path)], stdout=subprocess.PIPE, env=environment)
    assert writer.stdout is not None
    told = [writer.stdout.readline()]
    time.sleep(wait)
    writer.send_signal(signal.SIGKILL)
    told += writer.stdout.readlines()
    writer.wait()
    returned = [int(line) for line in told if line.endswith(b"\n")]
    with open_store(path, create=False) as store:
        kept = sorted(int(one.id.removeprefix("doc_")) for one in store.documents())
        assert kept in (returned, [*returned, len(returned)])
        for at in kept:
            assert store.record(f"doc_{at}") == record(str(at))
            assert store.original(f"doc_{at}").data == str(at).encode() * 3000
        assert len(list(store.claims())) == len(store.search("tarn", 10_000, kind="claim")) == 2 * len(kept)
        assert store.add(record("new"), brief("new"), original(b"new"), version="1")


def test_a_writer_killed_while_the_store_is_made_leaves_one_that_opens(tmp_path: Path):
    for at in range(KILLS):
        path = tmp_path / f"{at}.sayso"
        writer = get_context("fork").Process(target=_make, args=(str(path),))
        writer.start()
        time.sleep(0.03 * at)
        os.kill(writer.pid or 0, signal.SIGKILL)
        writer.join()
        assert _make(str(path)) == 0
