"""One body of tests, both engines."""

import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pg8000.native
import pytest

from sayso.evaluation.finding.postgres import binaries, running
from sayso.store import Store, open_store
from sayso.store.opening import engine_of
from sayso.store.schema import changes, metadata

_NUMBERS = count()


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a PostgreSQL, started once for all tests of this process."""
    folder = binaries()
    if folder is None:
        pytest.skip("PostgreSQL is not installed")
    with running(folder) as address:
        yield address


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new store can be made: a path, or an empty database."""
    if request.param == "sqlite":
        return str(tmp_path / "reports.sayso")
    return new_database(request.getfixturevalue("server"))


@pytest.fixture(scope="session")
def made() -> dict[str, str]:
    """Where a store was made once, by engine."""
    return {}


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, made: dict[str, str], tmp_path: Path,
          tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """An empty store: a copy of a file, or a database that is emptied, since making either takes long."""
    where = str(tmp_path / "reports.sayso")
    if request.param not in made:
        made[request.param] = str(tmp_path_factory.mktemp("made") / "reports.sayso") \
            if request.param == "sqlite" else new_database(request.getfixturevalue("server"))
        open_store(made[request.param]).close()
    if request.param == "sqlite":
        shutil.copy(made["sqlite"], where)
    else:
        where = made["postgresql"]
        with engine_of(where).connect() as connection, connection.begin():
            for table in reversed(metadata.sorted_tables):
                if table is not changes:
                    connection.execute(table.delete())
    with open_store(where) as one:
        yield one


def new_database(address: str, *, of: str = "template1") -> str:
    """The address of an empty database, on the server of that address; with `of` a copy of another one."""
    name, port = f"test{next(_NUMBERS)}", int(address.rsplit(":", 1)[1].split("/")[0])
    with pg8000.native.Connection("sayso", host="127.0.0.1", port=port, database="postgres") as connection:
        connection.run(f"CREATE DATABASE {name} TEMPLATE {of}")
    return f"{address.rsplit('/', 1)[0]}/{name}"
