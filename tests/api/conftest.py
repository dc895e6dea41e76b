"""A server over a real store, made from the examples once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from sayso.api import Settings, create_app

HERE = "http://127.0.0.1"


@pytest.fixture(scope="session")
def store_path(examples_store: Path) -> Path:
    """The store of the examples, which no test of the interface writes to."""
    return examples_store


@pytest.fixture(scope="session")
def client(store_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Asks a server over that store; its page is not built."""
    settings = Settings(store=str(store_path), person="Ana Vell", page=tmp_path_factory.mktemp("page"))
    with TestClient(create_app(settings), base_url=HERE, raise_server_exceptions=False) as asking:
        yield asking
