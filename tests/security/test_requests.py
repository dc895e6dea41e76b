"""What is asked of a server wrongly, endlessly or from elsewhere changes nothing and tells nothing.

Beside these: sessions, cookies, CSRF, guessing, sign-in (tests/api/security/test_signing.py, tests/accounts/), roles
(test_roles.py), the Host header (test_hosts.py), headers (test_headers.py), files (tests/api/test_static.py), bodies
that are too large (tests/api/jobs/test_adding.py), addresses that are fetched (tests/intake/test_address.py).
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient

from tests.api.conftest import client, store_path
from tests.api.security.conftest import BASE, PASSWORD, Entering, entering, peopled, sign_in
from tests.hostile.kinds.values import INERT

__all__ = ["client", "entering", "peopled", "store_path"]
# Words for a search that are a query's grammar in FTS5 or tsquery, wildcards of LIKE, or SQL.
GRAMMAR = [
    '"',
    '""',
    "a AND",
    "NEAR(",
    "a NEAR/3 b",
    "*",
    "^a",
    "-a",
    "{x}:a",
    "texts:a",
    "a:*",
    "a & | b",
    "!a",
    "<->",
    "\\",
    "'",
    "%",
    "_",
    "%_%",
    "' OR 1=1 --",
    "a' UNION SELECT password FROM users --",
    "(",
    "a) OR (b",
    "\u0000",
    "\ud7ff",
    "a" * 3000,
]


@pytest.mark.parametrize("words", [*GRAMMAR, *INERT])
def test_grammar_of_a_database_is_searched_for_or_refused_in_words(client: TestClient, words: str):
    for path in ("search", "actors", "places", "gazetteer"):
        told = client.get(f"{BASE}/{path}", params={"q": words})
        assert told.status_code in (200, 400, 422), (path, told.text)
        assert "sqlite" not in told.text.lower()
        assert "Traceback" not in told.text


def test_a_wildcard_is_a_sign_like_others(client: TestClient):
    for words in ("%orway", "N_rway", "N%y"):
        assert client.get(f"{BASE}/actors", params={"q": words}).json()["items"] == []


@pytest.mark.parametrize("words", INERT)
def test_an_id_is_looked_up_and_nothing_else(client: TestClient, words: str):
    for path in ("reports", "incidents", "questions", "claims"):
        told = client.get(f"{BASE}/{path}/{quote(words, safe='')}")
        assert told.status_code in (404, 422, 400), (path, told.status_code)
        assert told.headers["content-type"].startswith("application/json")
        assert told.headers["x-content-type-options"] == "nosniff"


@pytest.fixture
def signed(entering: Entering) -> TestClient:
    client = entering()
    sign_in(client, "reviewer one")
    return client


@pytest.mark.parametrize(
    "more", [{"role": "admin"}, {"user": {"role": "admin"}}, {"is_admin": True}, {"__proto__": {"role": "admin"}}]
)
def test_nobody_gives_themselves_a_role_by_what_a_request_bears_besides(signed: TestClient, more: dict[str, object]):
    signed.put(f"{BASE}/me", json={"name": "reviewer one", **more})
    signed.post(f"{BASE}/session", json={"name": "reviewer one", "password": PASSWORD, **more})
    told = signed.post(f"{BASE}/users", json={"name": "new one", "role": "admin", "password": PASSWORD, **more})
    assert told.status_code == 403
    assert signed.get(f"{BASE}/users").status_code == 403


@pytest.mark.parametrize("told", ["x" * 60_000, "a=b; " * 8_000, "sayso=" + "%00" * 100, 'sayso="; Path=/; x="'])
def test_a_cookie_that_is_none_opens_nothing(entering: Entering, told: str):
    asked = entering().get(f"{BASE}/reports", headers={"Cookie": told})
    assert asked.status_code == 401


@pytest.mark.parametrize(
    "told",
    ["Bearer", "Bearer  ", "Bearer sayso_" + "a" * 60_000, "Basic YTpi", "Bearer \x00", "bearer sayso_x sayso_y"],
)
def test_a_token_that_is_none_opens_nothing(entering: Entering, told: str):
    assert entering().get(f"{BASE}/reports", headers={"Authorization": told}).status_code == 401


def test_no_secret_stands_in_the_log(entering: Entering, caplog: pytest.LogCaptureFixture):
    client = entering()
    with caplog.at_level(logging.DEBUG):
        sign_in(client, "reviewer one")
        secret = client.cookies["sayso"]
        client.get(f"{BASE}/reports", headers={"Authorization": "Bearer sayso_secret-of-mine"})
        client.get(f"{BASE}/reports")
        client.post(f"{BASE}/session", json={"name": "reviewer one", "password": "wrong but telling"})
    for word in (PASSWORD, secret, "sayso_secret-of-mine", "wrong but telling"):
        assert word not in caplog.text


def test_many_parts_deep_bodies_and_wrong_kinds_are_refused_in_words(client: TestClient):
    ours = {"Sayso-Request": "1"}
    many = [("files", (f"{at}.txt", b"x")) for at in range(400)]
    assert client.post(f"{BASE}/reports", files=many, headers=ours).status_code in (400, 413, 422)
    fields = {f"a{at}": "x" for at in range(2_000)}
    assert client.post(f"{BASE}/reports", data=fields, files=many[:1], headers=ours).status_code in (400, 413, 422)
    deep = "[" * 100_000
    told = client.post(f"{BASE}/judgements", content=deep, headers={**ours, "Content-Type": "application/json"})
    assert told.status_code in (400, 422)
    assert client.post(
        f"{BASE}/reports", content="x", headers={**ours, "Content-Type": "multipart/form-data"}
    ).status_code in (400, 422)


def test_a_body_without_end_is_cut_off_at_the_limit(client: TestClient):
    sent = 0

    def endless() -> Iterator[bytes]:
        nonlocal sent
        while sent < 100_000_000:
            sent += 65_536
            yield b" " * 65_536

    told = client.post(f"{BASE}/judgements", content=endless(), headers={"Content-Type": "application/json"})
    assert told.status_code == 413
