"""A server over an empty store of its own, which a test may add to."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from sayso.api import Settings, create_app
from sayso.store import open_store

HERE = "http://127.0.0.1"
OURS = {"Sayso-Request": "test"}
WAIT = 120.0  # seconds until a job on a busy machine has ended

Serving = Callable[..., TestClient]


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[Serving]:
    """Starts a server with these settings over the store of the test."""
    running: list[TestClient] = []
    path = tmp_path / "s.db"
    open_store(path).close()

    def start(**settings: Any) -> TestClient:
        app = create_app(Settings(store=str(path), person="Ana Vell", page=tmp_path, **settings))
        client = TestClient(app, base_url=HERE, raise_server_exceptions=False)
        running.append(client)
        return client.__enter__()

    yield start
    for client in running:
        client.__exit__(None, None, None)


def ended(client: TestClient, job: str) -> dict[str, Any]:
    """The job, once nothing more happens in it."""
    end = time.monotonic() + WAIT
    while time.monotonic() < end:
        told: dict[str, Any] = client.get(f"/api/v1/jobs/{job}").json()
        if told["state"] in ("done", "stopped", "failed"):
            return told
        time.sleep(0.05)
    raise AssertionError(f"{job} has not ended")


def taken(answer: Any) -> str:
    """The id of the job that an answer tells of."""
    assert answer.status_code == 202, answer.text
    assert answer.headers["Location"].endswith(answer.json()["job"])
    return str(answer.json()["job"])
