"""A store copied while others write to it, and a new store made of the copy, on either engine.

A backup is a store in one SQLite file, whatever engine the store stands on: it can be opened, asked and verified.
It holds all that the store holds at one moment, password hashes too, so only its owner may read it.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from sayso.records.errors import BadSetting, StoreMissing, StoreUnavailable
from sayso.store import schema as t
from sayso.store.copying import copy_rows
from sayso.store.opening import engine_of, look_at_file
from sayso.store.store import Store, open_store

Told = Callable[[str, int, int], None]
# Pages copied between two looks at what the user wants; 4 MB are copied in some 10 ms.
_PAGES = 1_000
# Only whom the file belongs to may read it.
_MODE = 0o600


def back_up(store: Store, path: Path, told: Told = lambda what, done, of: None) -> None:
    """Writes what a store holds now to a file; others go on reading and writing, and what they write is not in it.

    Args:
        path: a file that is not there. told: is told what is copied, how much of it is, and of how much.

    Raises:
        BadSetting: there is such a file. StoreUnavailable: it cannot be written.
    """
    if path.exists():
        raise BadSetting(f"--out {path} is there already.", remedy="Give another name; a backup is never written over.")
    engine = store._engine
    with _new_file(path) as new, engine.connect() as source:
        if engine.dialect.name == "sqlite":
            source.exec_driver_sql("SELECT count(*) FROM sqlite_master")  # from here on nothing moves
            raw: Any = source.connection.driver_connection
            _copy_pages(raw, new, told)
        else:
            source.execution_options(isolation_level="REPEATABLE READ")
            open_store(new).close()
            target = engine_of(new)
            with target.connect().execution_options(writes=True) as connection, connection.begin():
                copy_rows(source, connection, told)
            target.dispose()
        _make_single(new)


def restore(path: Path, where: str, told: Told = lambda what, done, of: None) -> None:
    """Makes a new store of a backup, also of one that an older Sayso made; the backup stays as it is.

    Args:
        where: a path that is not there, or the address of an empty PostgreSQL database.

    Raises:
        StoreMissing: there is no such backup. BadSetting: there is something where the store is to be.
        StoreError: the backup is no store, or is damaged.
    """
    look_at_file(path, create=False)
    if "://" not in where or where.startswith("sqlite"):
        target = Path(engine_of(where).url.database or "")
        if target.exists():
            raise BadSetting(f"--store {target} is there already.", remedy="Give a path where nothing is.")
        with _new_file(target) as new:
            _copy_file(path, new, told)
            open_store(new, create=False).close()
            _make_single(new)
        return
    with tempfile.TemporaryDirectory(prefix="sayso-restore-") as folder:
        here = Path(folder, "backup.db")
        _copy_file(path, here, told)
        open_store(here, create=False).close()
        _copy_into(engine_of(here), where, told)


def _copy_into(source: Any, where: str, told: Told) -> None:
    with open_store(where) as store:
        engine = store._engine
        with source.connect() as one, engine.connect() as other, other.begin():
            for table in (t.documents, t.users, t.judgements):
                if other.scalar(select(func.count()).select_from(table)):
                    raise BadSetting(f"--store {store.url} is not empty: it has {table.name}.",
                                     remedy="Give an empty database.")
            copy_rows(one, other, told)
    source.dispose()


def _copy_file(path: Path, new: Path, told: Told) -> None:
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as source:
        _copy_pages(source, new, told)


def _copy_pages(source: sqlite3.Connection, new: Path, told: Told) -> None:
    """Copies a file page by page by SQLite's online backup."""
    with closing(sqlite3.connect(new)) as target:
        source.backup(target, pages=_PAGES, progress=lambda _, left, of: told("pages", of - left, of), sleep=0)


def _make_single(path: Path) -> None:
    """Has a file be all there is of a store, without a log beside it."""
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA journal_mode = DELETE")


@contextmanager
def _new_file(path: Path) -> Iterator[Path]:
    """A file under another name, which takes its own once it is whole and on the disk; else nothing of it stays."""
    if not path.parent.is_dir():
        raise StoreMissing(f"{path} cannot be made: its folder does not exist.", remedy="Make the folder.")
    part = path.with_name(f"{path.name}.part")
    try:
        part.unlink(missing_ok=True)
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _MODE))
        yield part
        with part.open("rb") as file:
            os.fsync(file.fileno())
        part.rename(path)
    except (sqlite3.Error, OSError) as error:
        raise StoreUnavailable(f"{path} cannot be written: {error}.",
                               remedy="See that there is room, and that the folder may be written.") from error
    finally:
        for left in ("", "-wal", "-shm", "-journal"):
            Path(f"{part}{left}").unlink(missing_ok=True)
