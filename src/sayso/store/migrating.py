"""A store's tables brought to the version that this Sayso knows, in one transaction."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from sayso.records.errors import StoreForeign, StoreMissing, StoreTooNew
from sayso.store.schema import metadata

# The newest revision of migrations/versions; a test holds that it is.
HEAD = "0012"
VERSION_TABLE = "sayso_schema"
MIGRATIONS = Path(__file__).with_name("migrations")
# Any number, the same in every Sayso: writers that open a PostgreSQL store at once wait for one another on it.
_LOCK = 0x5361_7973_6F


def bring_up_to_date(engine: Engine, *, url: str, create: bool) -> None:
    """Makes the tables, or brings older ones forward.

    Raises:
        StoreMissing: there are none and none are to be made.
        StoreForeign: the database is another program's. StoreTooNew: a newer Sayso made it.
    """
    with engine.connect() as connection:
        if _version(connection) == HEAD:
            return
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        version = _version(connection)
        _refuse(connection, version, url=url, create=create)
        if version != HEAD:
            upgrade(connection)


def upgrade(connection: Connection, *, to: str = HEAD) -> None:
    """Runs the migrations up to a revision on a connection that is within a transaction."""
    from alembic import command  # loaded for this alone: it takes a second, and most stores are up to date
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, to)


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table(VERSION_TABLE):
        return None
    version: str | None = connection.scalar(text(f"SELECT version_num FROM {VERSION_TABLE}"))
    return version


def _refuse(connection: Connection, version: str | None, *, url: str, create: bool) -> None:
    if version is not None and version > HEAD:
        raise StoreTooNew(f"store {url} was made by a newer version of Sayso (its tables are at {version}, "
                          f"this one knows {HEAD}).", remedy="Install that version.")
    if version is not None:
        return
    there = set(inspect(connection).get_table_names())
    if connection.dialect.name == "postgresql":
        there &= set(metadata.tables)
    if there:
        raise StoreForeign(f"{url} is the database of another program (it has a table {min(there)!r}).",
                           remedy="Give another path, or an empty database.")
    if not create:
        raise StoreMissing(f"{url} holds no store.", remedy="Add reports to it first.")
