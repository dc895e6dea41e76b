"""A store copied while others write, and made anew from the copy on either engine: nothing is lost on the way."""

from __future__ import annotations

import stat
import threading
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from sayso.accounts import accounts_over
from sayso.proof.verify import verify
from sayso.records.errors import BadSetting, StoreError, StoreMissing
from sayso.records.original import Original
from sayso.store import Store, open_store
from sayso.store.backup import back_up, restore
from sayso.store.opening import engine_of
from sayso.store.schema import metadata
from tests.proof.conftest import copied
from tests.store.conftest import new_database


def rows(place: str | Path) -> dict[str, list[tuple[Any, ...]]]:
    """Everything that is in the tables."""
    engine = engine_of(place)
    with engine.connect() as connection:
        found = {table.name: [tuple(row) for row in connection.execute(
            select(table).order_by(*table.primary_key.columns))] for table in metadata.sorted_tables}
    engine.dispose()
    return found


def test_a_backup_holds_all_and_can_be_restored(kept: Store, place: str, tmp_path: Path):
    path = tmp_path / "backup.db"
    back_up(kept, path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert sorted(one.name for one in tmp_path.iterdir() if one.name.startswith("backup")) == ["backup.db"]
    assert rows(path) == rows(place)
    restore(path, str(tmp_path / "new.db"))
    assert rows(tmp_path / "new.db") == rows(place)
    with open_store(tmp_path / "new.db") as new:
        assert list(verify(new)) == []
        assert accounts_over(new).people.get("ana vell").password.startswith("$argon2id$")
        assert [one.id for one in new.judgements()] == [one.id for one in kept.judgements()]


def test_a_backup_is_restored_into_postgresql_and_goes_on_from_there(whole: Path, server: str, tmp_path: Path):
    address = new_database(server)
    restore(copied(whole, tmp_path / "backup.db"), address)
    assert rows(address) == rows(whole)
    with open_store(address) as new:
        assert list(verify(new)) == []
        first = next(iter(new.documents()))
        assert new.capture(first.id, "elsewhere", Original(data=b"x", media_type="text/plain", captured_at="",
                                                           captured_from="-"))
    with pytest.raises(BadSetting, match="not empty"):
        restore(tmp_path / "backup.db", address)


def test_writes_go_on_during_a_backup_and_are_not_half_in_it(kept: Store, tmp_path: Path):
    first, stop, written = next(iter(kept.documents())).id, threading.Event(), []

    def write() -> None:
        while not stop.is_set():
            number = len(written)
            kept.capture(first, f"mirror {number}", Original(data=b"%d" % number, media_type="text/plain",
                                                             captured_at="", captured_from="-"))
            written.append(number)

    def told(what: str, done: int, of: int) -> None:
        before = len(written)
        while len(written) < before + 1 and writer.is_alive():  # at least one more while each part is copied
            stop.wait(0.001)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        back_up(kept, tmp_path / "backup.db", told)
    finally:
        stop.set()
        writer.join()
    held = [one[1] for one in rows(tmp_path / "backup.db")["captures"] if one[1] != "mirror"]
    assert len(held) < len(written)
    assert sorted(held, key=lambda one: int(one[7:])) == [f"mirror {number}" for number in range(len(held))]
    with open_store(tmp_path / "backup.db") as copy:
        assert list(verify(copy)) == []


def test_nothing_is_written_over(kept: Store, tmp_path: Path):
    path = tmp_path / "backup.db"
    back_up(kept, path)
    with pytest.raises(BadSetting, match="there already"):
        back_up(kept, path)
    with pytest.raises(BadSetting, match="there already"):
        restore(path, str(path))
    with pytest.raises(StoreMissing, match=r"none\.db"):
        restore(tmp_path / "none.db", str(tmp_path / "new.db"))
    (tmp_path / "text.db").write_text("no store " * 40)
    with pytest.raises(StoreError, match="another kind of file"):
        restore(tmp_path / "text.db", str(tmp_path / "new.db"))
    assert not (tmp_path / "new.db").exists()


def test_a_backup_that_is_stopped_leaves_nothing(kept: Store, tmp_path: Path):
    def told(what: str, done: int, of: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        back_up(kept, tmp_path / "backup.db", told)
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith("backup")] == []
