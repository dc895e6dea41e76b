"""A server over a real store, made from the examples once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from sayso.api import Settings, create_app
from sayso.intake import IntakeOptions
from sayso.keeping.adding import add_reports
from sayso.keeping.linking import link_new
from sayso.pipeline import Pipeline
from sayso.store import open_store

EXAMPLES = Path(__file__).parents[2] / "examples"
HERE = "http://127.0.0.1"


class Unheard:
    """Nobody is told what happens while the examples are read."""

    def added(self, origin: str) -> None: ...

    def known(self, origin: str) -> None: ...

    def refused(self, origin: str, stage: str, reason: str) -> None: ...


@pytest.fixture(scope="session")
def store_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the examples and one refusal, read once for all tests."""
    folder = tmp_path_factory.mktemp("api")
    (folder / "empty.txt").write_text(" \n")
    path = folder / "examples.db"
    with open_store(path) as store:
        add_reports([str(EXAMPLES), str(folder / "empty.txt")], store, Pipeline(), options=IntakeOptions(),
                    watcher=Unheard())
        link_new(store)
    return path


@pytest.fixture(scope="session")
def client(store_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Asks a server over that store; its page is not built."""
    settings = Settings(store=str(store_path), person="Ana Vell", page=tmp_path_factory.mktemp("page"))
    with TestClient(create_app(settings), base_url=HERE, raise_server_exceptions=False) as asking:
        yield asking
