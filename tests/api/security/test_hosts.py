"""Who is answered: this machine under its own names; and when a server may listen to others."""

import pytest
from fastapi.testclient import TestClient

from sayso.api.loopback import is_loopback
from sayso.api.security.hosts import may_listen
from sayso.records.errors import BadSetting


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:8000", "localhost", "LOCALHOST:9", "[::1]:8000", "[::1]"])
def test_names_of_this_machine_are_answered(client: TestClient, host: str):
    assert client.get("/api/v1/version", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "evil.example:8000", "10.0.0.1", "",
                                  "[::2]"])
def test_other_names_are_refused(client: TestClient, host: str):
    """A name of elsewhere that leads here (DNS rebinding) must not open the store to the page that bears it."""
    answer = client.get("/api/v1/version", headers={"host": host})
    assert answer.status_code == 421
    assert answer.json()["error"]["code"] == "wrong_host"
    assert "content-security-policy" in answer.headers


@pytest.mark.parametrize(("host", "alone"), [
    ("127.0.0.1", True), ("127.9.9.9", True), ("::1", True), ("localhost", True), ("0.0.0.0", False), ("::", False),
    ("192.168.1.4", False), ("sayso.example", False)])
def test_beyond_this_machine_accounts_are_needed(host: str, alone: bool):
    assert is_loopback(host) == alone
    may_listen(host, admin=True, encrypted=True)
    if alone:
        may_listen(host, admin=False)
        return
    with pytest.raises(BadSetting, match=r"no accounts.*sayso users add NAME --role admin"):
        may_listen(host, admin=False, encrypted=True)
    with pytest.raises(BadSetting, match=r"for all to read.*--certificate"):
        may_listen(host, admin=True)


def test_behind_a_proxy_this_machine_alone_is_everybody():
    may_listen("127.0.0.1", admin=True, proxied=True)
    with pytest.raises(BadSetting, match="--behind-proxy can be reached"):
        may_listen("127.0.0.1", admin=False, proxied=True)
