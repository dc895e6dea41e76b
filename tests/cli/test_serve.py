"""`sayso serve`: it answers on this machine, and says in words what keeps it from starting."""

import json
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from sayso.cli.serving import Request, serve_and_print
from sayso.store import open_store


@pytest.fixture
def store(tmp_path: Path) -> str:
    path = tmp_path / "some.db"
    open_store(path).close()
    return str(path)


def asked(store: str, **more: object) -> Request:
    fields = {"store": store, "host": "127.0.0.1", "port": 8000, "person": None, "tiles": None, "fetch": True,
              "browse": False}
    return Request(**{**fields, **more})


def words(capsys: pytest.CaptureFixture[str]) -> str:
    return " ".join(capsys.readouterr().err.split())


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def test_a_port_in_use_is_told(store: str, capsys: pytest.CaptureFixture[str]):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert serve_and_print(asked(store, port=port)) == 1
    assert f"--port {port} is in use on 127.0.0.1" in words(capsys)


def test_a_store_that_is_not_there_is_told_and_none_is_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert serve_and_print(asked(str(tmp_path / "none.db"))) == 1
    assert "does not exist" in words(capsys)
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7"])
def test_without_accounts_nobody_else_can_reach_it(store: str, host: str, capsys: pytest.CaptureFixture[str]):
    assert serve_and_print(asked(store, host=host)) == 1
    assert "no accounts" in words(capsys)


def test_it_answers_until_it_is_stopped(store: str, tmp_path: Path):
    port = free_port()
    with subprocess.Popen([sys.executable, "-m", "sayso.cli", "serve", "--store", store, "--port", str(port)],
                          stderr=subprocess.PIPE, text=True) as server:
        try:
            assert server.stderr is not None
            line = server.stderr.readline()
            assert re.search(rf"serves .*some\.db at http://127\.0\.0\.1:{port}/", line)
            health = json.load(answered(f"http://127.0.0.1:{port}/api/v1/health"))
            assert health["counts"]["reports"] == 0
        finally:
            server.send_signal(signal.SIGINT)
        assert server.wait(timeout=30) == 0
        assert "Traceback" not in server.stderr.read()


def answered(address: str):
    """What it answers; the socket listens before the app is ready, so nothing is refused meanwhile."""
    for _ in range(50):
        try:
            return urllib.request.urlopen(address, timeout=30)
        except ConnectionError:
            time.sleep(0.1)
    raise AssertionError("no answer")
