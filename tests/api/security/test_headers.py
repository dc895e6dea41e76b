"""What a browser may load and run, on everything that is given."""

import pytest
from fastapi.testclient import TestClient

from sayso.api.security.headers import policy

BASE = "/api/v1"


@pytest.mark.parametrize("path", ["/", f"{BASE}/health", f"{BASE}/nothing", f"{BASE}/claims?limit=0"])
def test_the_policy_is_on_everything(client: TestClient, path: str):
    headers = client.get(path).headers
    assert headers["content-security-policy"] == policy()
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-frame-options"] == "DENY"


def test_nothing_inline_and_nothing_from_elsewhere_is_allowed():
    assert "unsafe" not in policy()
    assert "http" not in policy()


def test_map_tiles_that_the_user_chose_are_allowed_and_nothing_else():
    parts = dict(part.split(" ", 1) for part in policy("https://tiles.example.org").split("; "))
    assert [name for name, allowed in parts.items() if "example" in allowed] == ["img-src", "connect-src"]


def test_what_the_store_holds_is_not_kept_by_a_browser(client: TestClient):
    assert client.get(f"{BASE}/health").headers["cache-control"] == "no-store"


def test_an_original_is_saved_and_never_shown(client: TestClient):
    """A page of elsewhere with a script in it must not run under this address."""
    for report in client.get(f"{BASE}/reports").json()["items"]:
        answer = client.get(f"{BASE}/reports/{report['id']}/original")
        assert answer.headers["content-disposition"].startswith("attachment; filename*=UTF-8''")
        assert answer.headers["content-type"] == "application/octet-stream"
        assert answer.headers["content-security-policy"].startswith("sandbox")
