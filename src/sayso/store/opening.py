"""A store opened: the engine behind a path or address, and its tables brought up to date."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Dialect, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from sayso.records.errors import BadSetting, StoreDamaged, StoreForeign, StoreMissing

# A writer waits this long for another one. The longest transaction, what linking found among 500 reports with 1,000
# questions, takes 0.9 s of a processor, and 7 s where ten processes share two.
BUSY_SECONDS = 30
# What pg8000 says of a server that does not encrypt.
_UNENCRYPTED = "refuses SSL"
_HEADER, _MAGIC = 100, b"SQLite format 3\0"


def engine_of(where: str | Path) -> Engine:
    """The engine of a path (SQLite) or a `postgresql://` address; nothing is opened yet.

    Raises:
        BadSetting: the address is of another kind of database.
    """
    url = url_of(where)
    if url.get_backend_name() == "sqlite":
        return _sqlite(url)
    engine = create_engine(url, isolation_level="READ COMMITTED", pool_pre_ping=True,
                           connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "do_connect", _connect)
    return engine


def _connect(dialect: Dialect, _record: object, args: Sequence[Any], told: dict[str, Any]) -> Any:
    """Connects to PostgreSQL, encrypted where the server can be, and certificates are looked at no more than pg8000
    looks at them by itself. It reads all authorities of the system before, which takes 45 ms of a processor."""
    import ssl  # with pg8000, where PostgreSQL is asked alone

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    try:
        return dialect.connect(*args, **{**told, "ssl_context": context})
    except dialect.loaded_dbapi.InterfaceError as error:
        if _UNENCRYPTED not in str(error):
            raise
    return dialect.connect(*args, **{**told, "ssl_context": False})


def url_of(where: str | Path) -> URL:
    """The address of a store as SQLAlchemy writes it."""
    told = str(where)
    if "://" not in told:
        return URL.create("sqlite", database=str(Path(told).absolute()))
    try:
        url = make_url(told)
    except ArgumentError:
        raise BadSetting(f"store {told!r} is no address.", remedy="Give postgresql://user@host/database.") from None
    if url.drivername in ("postgresql", "postgres", "postgresql+pg8000"):
        return url.set(drivername="postgresql+pg8000")
    if url.drivername == "sqlite" and url.database:
        return URL.create("sqlite", database=str(Path(url.database).absolute()))
    raise BadSetting(f"store {url.drivername!r} is neither SQLite nor PostgreSQL.",
                     remedy="Give a path, or postgresql://user@host/database.")


def _sqlite(url: URL) -> Engine:
    engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _record: object) -> None:
    """A connection that is safe: what is committed is on the disk, and readers do not wait for the writer."""
    connection.isolation_level = None  # transactions are begun below, and hold changes of tables too
    for pragma in (f"busy_timeout = {BUSY_SECONDS * 1000}", "journal_mode = WAL", "synchronous = FULL",
                   "fullfsync = ON", "foreign_keys = ON", "cache_size = -65536", "temp_store = MEMORY"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    """A writer takes its place in the queue at once, rather than fail midway."""
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def look_at_file(path: Path, *, create: bool) -> None:
    """Sees that a file can be a store before SQLite touches it.

    Raises:
        StoreMissing: there is none and none is to be made, or its folder is not there.
        StoreForeign: something else is there. StoreDamaged: it is cut off.
    """
    if not path.exists():
        if not create:
            raise StoreMissing(f"store {path} does not exist.", remedy="Add reports to it first, or correct the path.")
        if not path.parent.is_dir():
            raise StoreMissing(f"store {path} cannot be made: its folder does not exist.", remedy="Make the folder.")
        return
    if not path.is_file():
        raise StoreForeign(f"{path} is no file.", remedy="Give the path of a store's file.")
    with path.open("rb") as file:
        header = file.read(_HEADER)
    if header and not header.startswith(_MAGIC):
        raise StoreForeign(f"{path} is no store: it is another kind of file.", remedy="Give another path.")
    if header and path.stat().st_size < _told_size(header):
        raise StoreDamaged(f"store {path} is cut off: {path.stat().st_size} bytes of {_told_size(header)}.",
                           remedy="Restore it from a copy.")


def _told_size(header: bytes) -> int:
    """How many bytes the header says there are, 0 where it cannot be relied on (SQLite's file format, 1.3)."""
    number = int.from_bytes
    if len(header) < _HEADER:
        return _HEADER
    if header[24:28] != header[92:96]:
        return 0
    size = number(header[16:18], "big")
    return number(header[28:32], "big") * (65536 if size == 1 else size)


