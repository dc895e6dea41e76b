"""`sayso serve`: it answers on this machine, and says in words what keeps it from starting."""

import json
import re
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import httpx
import pytest

from sayso.accounts import Cost, accounts_over
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


def with_admin(store: str) -> None:
    with open_store(store) as held:
        accounts_over(held, cost=Cost(passes=1, memory=8, lanes=1)).people.add(
            "Ana Vell", "admin", "quiet river under stone", by="root")


def test_accounts_that_are_asked_for_must_be_there(store: str, capsys: pytest.CaptureFixture[str]):
    assert serve_and_print(asked(store, accounts=True)) == 1
    assert "sayso users add NAME --role admin" in words(capsys)


def test_with_an_admin_others_are_served_encrypted_or_as_the_user_says(store: str, capsys: pytest.CaptureFixture[str]):
    with_admin(store)
    assert serve_and_print(asked(store, host="192.0.2.7")) == 1
    assert "--certificate and --key, or --behind-proxy ADDRESS, or say --plain" in words(capsys)
    assert serve_and_print(asked(store, host="192.0.2.7", plain=True)) == 1
    assert "--host 192.0.2.7 cannot be listened at" in words(capsys)  # it is not this machine's: nothing else is wrong


def test_a_certificate_that_cannot_be_used_and_a_proxy_without_address_are_told(
        store: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "no.pem").write_text("no certificate")
    for more, why in (({"certificate": tmp_path / "no.pem"}, "--certificate is given alone"),
                      ({"certificate": tmp_path / "no.pem", "key": tmp_path / "no.pem"}, "cannot be used"),
                      ({"proxy": "*"}, "--behind-proxy '*' is no address")):
        assert serve_and_print(asked(store, **more)) == 1
        assert why in words(capsys)


def test_by_https_it_asks_who_one_is(store: str, tmp_path: Path):
    openssl = shutil.which("openssl") or pytest.skip("no openssl on this machine")
    subprocess.run([openssl, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                    "-days", "2", "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1",
                    "-keyout", "key.pem", "-out", "cert.pem"], cwd=tmp_path, check=True, capture_output=True)
    with_admin(store)
    port = free_port()
    command = [sys.executable, "-m", "sayso.cli", "serve", "--store", store, "--port", str(port), "--accounts",
               "--certificate", str(tmp_path / "cert.pem"), "--key", str(tmp_path / "key.pem")]
    trusting = ssl.create_default_context(cafile=str(tmp_path / "cert.pem"))
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server, \
            httpx.Client(base_url=f"https://127.0.0.1:{port}/api/v1", verify=trusting, timeout=60) as client:
        try:
            assert f"at https://127.0.0.1:{port}/" in server.stderr.readline()
            assert client.get("/incidents", headers={"X-Forwarded-For": "192.0.2.7"}).status_code == 401
            answer = client.post("/session", json={"name": "ana vell", "password": "quiet river under stone"})
            assert answer.json()["role"] == "admin"
            assert "__Host-sayso=" in answer.headers["set-cookie"]
            assert client.get("/incidents").status_code == 200
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(timeout=30)


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


def test_a_bound_of_memory_without_room_is_told(store: str, capsys: pytest.CaptureFixture[str]):
    assert serve_and_print(asked(store, memory=49)) == 1
    assert "--memory 49" in words(capsys)
