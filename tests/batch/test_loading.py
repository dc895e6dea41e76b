"""Tables loaded into a store: what adding the archive itself gives."""

import multiprocessing
import time
from pathlib import Path

import pytest

from sayso.batch import loading
from sayso.batch.loading import load_tables
from sayso.keeping.adding import Added, add_reports
from sayso.keeping.linking import link_new
from sayso.records.errors import BadSetting, MissingInput, StoreDamaged
from sayso.store import Store, open_store
from tests.batch.samples import OPTIONS, crawl, page, reports, run
from tests.keeping.samples import Cheap
from tests.keeping.stores import seen
from tests.keeping.test_adding import Heard

TEXT = ("The army said on Tuesday that two soldiers were killed near the bridge at Quell.\n\nThe mayor asked for calm, "
        "and the ferry did not sail while the shelling of the harbour went on until the morning.")


@pytest.fixture
def inputs(tmp_path: Path) -> list[Path]:
    """An archive of lines with one that is broken, a crawl, and a mirror of a part of the lines."""
    lines = reports(tmp_path / "in.jsonl", 45)
    with lines.open("a") as more:
        more.write("{broken\n")
    mirror = tmp_path / "mirror.jsonl"
    nine = lines.read_text().splitlines(keepends=True)[:9]
    mirror.write_text("".join(nine).replace('"id": "r', '"id": "m'))
    return [lines, crawl(tmp_path / "news.warc.gz", [("https://example.org/a", page("Two killed", TEXT))]), mirror]


def content(store: Store) -> tuple[object, ...]:
    """Everything that a store holds but the times of its making."""
    rows = list(store.documents())
    ids = [row.id for row in rows]
    kept = [(row.id, row.origin, row.sha256, row.media_type, row.captured_from, row.locator, row.linked, row.version,
             store.record(row.id), store.original(row.id).data) for row in rows]
    refusals = [(row.origin, row.stage, row.reason, row.message, row.sha256) for row in store.refusals()]
    return (kept, store.briefs(ids), store.origins_of(ids), refusals, list(store.claims()), seen(store), store.counts())


@pytest.mark.parametrize("originals", [True, False], ids=["keep", "refer"])
def test_a_loaded_store_is_the_one_that_adding_gives(tmp_path: Path, inputs: list[Path], originals: bool):
    run(tmp_path / "out", *inputs, originals=originals)
    with open_store(tmp_path / "loaded.db") as loaded, open_store(tmp_path / "added.db") as added:
        heard = Heard()
        count = load_tables(tmp_path / "out", loaded, watcher=heard)
        expected = add_reports(inputs, added, Cheap(), options=OPTIONS, watcher=Heard())
        assert count == Added(added=46, known=9, refused=1) == expected
        for store in (loaded, added):
            link_new(store)
        assert content(loaded) == content(added)
        (row,) = loaded.documents(origin="https://example.org/a")
        assert row.captured_at == "2031-05-06T07:08:09Z"
        again = load_tables(tmp_path / "out", loaded, watcher=Heard())
        assert (again.added, again.known) == (0, 55)
        assert content(loaded) == content(added)


def load(out: Path, where: str) -> None:
    loading.TOGETHER = 7
    with open_store(where) as store:
        load_tables(out, store, watcher=Heard())


def test_killed_while_loading_it_goes_on(tmp_path: Path, inputs: list[Path]):
    run(tmp_path / "out", *inputs)
    where, context = str(tmp_path / "s.db"), multiprocessing.get_context("spawn")
    open_store(where).close()
    process = context.Process(target=load, args=(tmp_path / "out", where))
    process.start()
    until = time.monotonic() + 60
    with open_store(where) as store:
        while not store.counts()["documents"] and time.monotonic() < until:
            time.sleep(0.005)
        process.kill()
        process.join()
        assert store.counts()["documents"] % 7 == 0
        load_tables(tmp_path / "out", store, watcher=Heard())
        link_new(store)
        with open_store(tmp_path / "added.db") as added:
            add_reports(inputs, added, Cheap(), options=OPTIONS, watcher=Heard())
            link_new(added)
            assert content(store) == content(added)


def test_what_is_no_output_or_was_changed_is_told(tmp_path: Path):
    lines = reports(tmp_path / "in.jsonl", 3)
    run(tmp_path / "out", lines, originals=False)
    with open_store(tmp_path / "s.db") as store:
        with pytest.raises(MissingInput, match="manifest"):
            load_tables(tmp_path, store, watcher=Heard())
        lines.write_text(lines.read_text().replace("Tuesday", "Monday"))
        with pytest.raises(MissingInput, match="does not hold the bytes"):
            load_tables(tmp_path / "out", store, watcher=Heard())
        part = tmp_path / "out/documents/0000-000000.parquet"
        part.write_bytes(part.read_bytes()[:-1])
        with pytest.raises(StoreDamaged, match="not as it was written"):
            load_tables(tmp_path / "out", store, watcher=Heard())
        (tmp_path / "out/manifest.jsonl").write_text('{"schema": "other"}\n')
        with pytest.raises(BadSetting, match="no manifest"):
            load_tables(tmp_path / "out", store, watcher=Heard())
        assert store.counts()["documents"] == 0
