"""One body of tests, both engines."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pg8000.native
import pytest

from sayso.store import Store, open_store
from tests.store.postgres import binaries, running

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


@pytest.fixture
def store(where: str) -> Iterator[Store]:
    with open_store(where) as one:
        yield one


def new_database(address: str) -> str:
    """The address of a database made for one test."""
    name, port = f"test{next(_NUMBERS)}", int(address.rsplit(":", 1)[1].split("/")[0])
    with pg8000.native.Connection("sayso", host="127.0.0.1", port=port, database="postgres") as connection:
        connection.run(f"CREATE DATABASE {name}")
    return address.removesuffix("postgres") + name
