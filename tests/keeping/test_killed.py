"""Adding killed at fifty random moments: nothing lost, nothing doubled, and in the end the same store."""

import multiprocessing
import random
import sqlite3
import time
from pathlib import Path

from sayso.store import open_store
from tests.keeping.killed import add_and_link
from tests.keeping.samples import write_reports
from tests.keeping.stores import seen

KILLS = 50
REPORTS = 40


def content(path: Path) -> tuple[object, ...]:
    """Everything a store holds but the times at which it was put there."""
    with open_store(path, create=False) as store:
        rows = list(store.documents())
        kept = [(row.id, row.origin, row.sha256, row.linked, store.record(row.id), store.original(row.id).data)
                for row in rows]
        return kept, store.briefs([row.id for row in rows]), seen(store), store.counts()


def test_killed_at_fifty_random_moments_nothing_is_lost_and_nothing_doubled(tmp_path: Path):
    # A server that has everything imported makes each process by fork: a start costs milliseconds, and a kill is one.
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.keeping.killed"])
    reports = write_reports(tmp_path / "in.jsonl", REPORTS)

    def begin(store: Path, log: Path) -> multiprocessing.process.BaseProcess:
        process = context.Process(target=add_and_link, args=(store, reports, log))
        process.start()
        return process

    begin(tmp_path / "warm.db", tmp_path / "warm.log").join()
    began = time.monotonic()
    begin(tmp_path / "whole.db", tmp_path / "whole.log").join()
    undisturbed = time.monotonic() - began
    expected = content(tmp_path / "whole.db")
    assert len(expected[0]) == REPORTS

    chance, kills, stores = random.Random(20310506), 0, 0
    while kills < KILLS:
        stores += 1
        path, log = tmp_path / f"{stores}.db", tmp_path / f"{stores}.log"
        while True:
            process = begin(path, log)
            process.join(chance.uniform(0, undisturbed / 3))
            if process.exitcode is not None:
                break
            process.kill()
            process.join()
            kills += 1
            check_whole(path, log)
        assert process.exitcode == 0
        assert content(path) == expected
        assert log.read_text().splitlines() == sorted(set(log.read_text().splitlines()), key=lambda one: int(one[1:]))


def check_whole(path: Path, log: Path) -> None:
    """What was told as added is there once, and the file is sound."""
    told = log.read_text().splitlines() if log.exists() else []
    if not path.exists():
        assert told == []
        return
    with open_store(path) as store:
        origins = [row.origin for row in store.documents()]
    assert len(origins) == len(set(origins))
    assert set(told) <= set(origins)
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
