"""A server over a real store, made from the examples once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from sayso.api import Settings, create_app

HERE = "http://127.0.0.1"


@pytest.fixture(scope="session")
def store_path(examples_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the store of the examples: what is asked at random may add to it."""
    path = tmp_path_factory.mktemp("asked") / "store.db"
    with closing(sqlite3.connect(examples_store)) as source, closing(sqlite3.connect(path)) as copy:
        source.backup(copy)
    return path


@pytest.fixture(scope="session")
def client(store_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Asks a server over that store; its page is not built."""
    settings = Settings(store=str(store_path), fetch=False, person="Ana Vell", page=tmp_path_factory.mktemp("page"))
    with TestClient(create_app(settings), base_url=HERE, raise_server_exceptions=False) as asking:
        yield asking
