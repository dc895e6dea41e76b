"""A server on which people sign in, over a store of its own; digests of passwords cost little there."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from sayso.accounts import Accounts, Cost, accounts_over
from sayso.api import Settings, create_app
from sayso.records.account import ROLES
from sayso.store import open_store

HERE, BASE = "http://127.0.0.1", "/api/v1"
OURS = {"Sayso-Request": "1"}
PASSWORD = "quiet river under stone"
QUICK = {"argon_passes": 1, "argon_memory": 8, "argon_lanes": 1}
Entering = Callable[..., TestClient]


@pytest.fixture(scope="session")
def peopled(store_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the examples with a user of each role, named as the role is, and one who is disabled."""
    path = tmp_path_factory.mktemp("peopled") / "store.db"
    shutil.copy(store_path, path)
    with open_store(path) as store:
        people = accounts_over(store, cost=Cost(passes=1, memory=8, lanes=1)).people
        for role in ROLES:
            people.add(f"{role} one", role, PASSWORD, by="root")
        people.add("disabled one", "admin", PASSWORD, by="root")
        people.disable("disabled one")
    return path


@pytest.fixture
def entering(peopled: Path, tmp_path: Path) -> Iterator[Entering]:
    """Makes clients of servers over a copy of that store; the settings are what is named."""
    path = tmp_path / "s.db"
    shutil.copy(peopled, path)
    with ExitStack() as servers:
        def enter(*, base: str = HERE, **more: object) -> TestClient:
            settings = Settings(**{"store": str(path), "accounts": True, "fetch": False, "page": tmp_path, **QUICK,
                                   **more})
            return servers.enter_context(TestClient(create_app(settings), base_url=base, raise_server_exceptions=False,
                                                    headers=OURS))

        yield enter


def sign_in(client: TestClient, name: str, password: str = PASSWORD) -> object:
    """Signs in; the client holds the cookies."""
    return client.post(f"{BASE}/session", json={"name": name, "password": password})


def accounts_in(client: TestClient) -> Accounts:
    """The accounts that the server works with."""
    return client.app.state.accounts
