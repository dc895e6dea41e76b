"""Stores that are there, are not, are broken, or are none."""

import sqlite3
import ssl
from pathlib import Path

import pytest
from sqlalchemy import text

from sayso.records.errors import (
    BadSetting,
    StoreDamaged,
    StoreError,
    StoreForeign,
    StoreMissing,
    StoreTooNew,
    StoreUnavailable,
)
from sayso.store import open_store
from sayso.store.migrating import VERSION_TABLE
from sayso.store.opening import engine_of
from tests.store.reports import brief, original, record


def filled(path: Path) -> Path:
    with open_store(path) as store:
        for name in "abcdefgh":
            store.add(record(name), brief(name), original(name.encode() * 5_000), version="1")
    return path


def test_a_new_store_is_made_and_opened_again(where: str):
    with pytest.raises(StoreMissing):
        open_store(where, create=False)
    with open_store(where) as store:
        store.add(record(), brief(), original(), version="1")
    with open_store(where, create=False) as store:
        assert store.record("doc_a") == record()


def test_an_empty_file_becomes_a_store(tmp_path: Path):
    path = tmp_path / "empty"
    path.touch()
    with open_store(path) as store:
        assert store.counts()["documents"] == 0


def test_a_store_in_a_folder_that_is_not_there_is_not_made(tmp_path: Path):
    with pytest.raises(StoreMissing, match="folder"):
        open_store(tmp_path / "nowhere" / "reports.sayso")


def test_a_store_of_newer_tables_is_refused(where: str):
    open_store(where).close()
    with engine_of(where).connect() as connection, connection.begin():
        connection.execute(text(f"UPDATE {VERSION_TABLE} SET version_num = '9999'"))
    with pytest.raises(StoreTooNew, match="9999"):
        open_store(where)


def test_another_programs_tables_are_left_alone(where: str):
    with engine_of(where).connect() as connection, connection.begin():
        connection.execute(text("CREATE TABLE documents (name TEXT)"))
    with pytest.raises(StoreForeign, match="documents"):
        open_store(where)
    with engine_of(where).connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM documents")) == 0


@pytest.mark.parametrize("content", [b"%PDF-1.4 a report", b"SQL", "Прывітанне".encode() * 100])
def test_another_kind_of_file_is_left_alone(tmp_path: Path, content: bytes):
    path = tmp_path / "report"
    path.write_bytes(content)
    with pytest.raises(StoreForeign, match="report"):
        open_store(path)
    assert path.read_bytes() == content


def test_a_folder_is_no_store(tmp_path: Path):
    with pytest.raises(StoreForeign):
        open_store(tmp_path)


@pytest.mark.parametrize("left", [16, 90, 100, 4096, 0.5, 0.99])
def test_a_store_that_is_cut_off_is_said_to_be(tmp_path: Path, left: float):
    path = filled(tmp_path / "reports.sayso")
    data = path.read_bytes()
    path.write_bytes(data[:int(left * len(data)) if left < 1 else int(left)])
    with pytest.raises(StoreDamaged, match="cut off"):
        open_store(path)


def test_a_store_that_is_overwritten_is_said_to_be(tmp_path: Path):
    path = filled(tmp_path / "reports.sayso")
    data = bytearray(path.read_bytes())
    for page in range(1, len(data) // 4096):
        data[page * 4096:page * 4096 + 2048] = b"\xff" * 2048
    path.write_bytes(data)
    with pytest.raises(StoreError, match="damaged"), open_store(path) as store:
        store.record("doc_a")


def test_a_record_that_is_overwritten_is_said_to_be(where: str):
    with open_store(where) as store:
        store.add(record(), brief(), original(), version="1")
        with engine_of(where).connect() as connection, connection.begin():
            connection.execute(text("UPDATE records SET body = :body"), {"body": b"broken"})
        with pytest.raises(StoreDamaged, match="unpacked"):
            store.record("doc_a")


def test_a_store_whose_table_is_gone_is_said_to_be_damaged(where: str):
    with open_store(where) as store:
        with engine_of(where).connect() as connection, connection.begin():
            connection.execute(text("DROP TABLE briefs"))
        with pytest.raises(StoreDamaged, match="briefs"):
            store.briefs(["doc_a"])


@pytest.mark.parametrize("address", ["mysql://me@host/reports", "postgresql:/host", "://", "sqlite://"])
def test_an_address_that_makes_no_sense_is_refused(address: str):
    with pytest.raises(BadSetting):
        open_store(address if "://" in address else f"{address}://x:y")


def test_a_server_that_does_not_answer_is_said():
    with pytest.raises(StoreUnavailable, match=r"127\.0\.0\.1"):
        open_store("postgresql://me:secret@127.0.0.1:1/reports")


def test_a_password_is_not_shown():
    with pytest.raises(StoreUnavailable) as caught:
        open_store("postgresql://me:secret@127.0.0.1:1/reports")
    assert "secret" not in str(caught.value)


def test_what_is_committed_is_on_the_disk(tmp_path: Path):
    """SQLite's documentation, `PRAGMA synchronous`: in WAL mode FULL (2) is durable over a loss of power."""
    with open_store(tmp_path / "reports.sayso") as store, store._writing() as connection:
        asked = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in (
            "journal_mode", "synchronous", "foreign_keys", "busy_timeout")}
    assert asked == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 30_000}


def test_a_path_with_signs_of_addresses_is_a_path(tmp_path: Path):
    path = tmp_path / "50% of #1?.sayso"
    open_store(path).close()
    assert sqlite3.connect(path).execute("SELECT count(*) FROM documents").fetchone() == (0,)
    with open_store(f"sqlite:///{tmp_path}/other.sayso") as store:
        assert store.url == str(tmp_path / "other.sayso")


def test_a_server_that_does_not_encrypt_is_connected_to_without_reading_authorities(
        where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def read() -> None:
        raise AssertionError("authorities are read")

    monkeypatch.setattr(ssl, "create_default_context", read)
    with open_store(where) as store:
        assert store.counts()["documents"] == 0
