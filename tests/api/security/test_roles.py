"""Every operation is asked by everybody who could ask, against what is written here; a new one without a rule fails."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest
from fastapi.testclient import TestClient

from sayso.api.security.roles import NEEDED
from sayso.store import schema as t
from tests.api.security.conftest import OURS, Entering, accounts_in
from tests.api.test_schema import SCHEMA

# Who may do what; all others are refused. One who is signed in may sign out and see who they are.
ANYBODY = {"sign_in", "sign_out"}
READER = {
    "list_incidents", "get_incident", "get_matrix", "get_agreements", "list_questions", "get_question", "get_series",
    "list_claims", "get_claim", "list_reports", "get_report", "get_original", "list_jobs", "get_job", "follow_job",
    "get_map", "get_timeline", "search", "list_actors", "list_places", "search_gazetteer", "list_judgements",
    "list_links", "list_audit", "list_authors", "export_audit", "list_review", "list_refusals",
    "get_health", "get_version", "get_me", "list_tokens", "revoke_token",
    "change_my_password", "sign_me_out", "make_token", "get_vocabulary", "list_near", "list_astray",
    "list_formats", "export_store", "get_losses", "list_versions"}
REVIEWER = {"add_reports", "stop_job", "judge", "undo_judgement"}
ADMIN = {"list_users", "add_user", "change_user", "set_password", "sign_user_out", "list_user_tokens",
         "revoke_user_token"}
IN_A_BROWSER = {"change_my_password", "sign_me_out", "make_token"}  # never by a token

OPERATIONS = [(method.upper(), path, told["operationId"]) for path, methods in SCHEMA["paths"].items()
              for method, told in methods.items()]
MAY = {"none": ANYBODY, "expired session": ANYBODY, "disabled session": ANYBODY, "wrong token": ANYBODY,
       "expired token": ANYBODY, "revoked token": ANYBODY, "disabled token": ANYBODY,
       "reader": ANYBODY | READER, "reviewer": ANYBODY | READER | REVIEWER,
       "admin": ANYBODY | READER | REVIEWER | ADMIN,
       "reader's token": ANYBODY | READER - IN_A_BROWSER,
       "reviewer's token": ANYBODY | (READER | REVIEWER) - IN_A_BROWSER,
       "admin's token": ANYBODY | (READER | REVIEWER | ADMIN) - IN_A_BROWSER,
       "admin's token for reading": ANYBODY | READER - IN_A_BROWSER}


def test_each_operation_has_a_rule_here_and_there():
    here = dict.fromkeys(ANYBODY, "anybody") | dict.fromkeys(READER, "reader") \
        | dict.fromkeys(REVIEWER, "reviewer") | dict.fromkeys(ADMIN, "admin")
    assert {name for _, _, name in OPERATIONS} == set(here)
    assert dict(NEEDED) == here


@pytest.mark.parametrize("asker", MAY)
def test_everybody_may_what_is_written_and_nothing_else(entering: Entering, asker: str):
    client = entering()
    through = set()
    for method, path, name in OPERATIONS:
        with asking_as(client, asker):
            answer = client.request(method, path.format_map(Unknown()), content=b"{",
                                    headers={"Content-Type": "text/plain"})
        code = answer.json()["error"]["code"] if answer.status_code in (401, 403) else None
        assert code in (None, "sign_in", "role", "session"), (name, answer.text)
        through |= {name} if code is None else set()
    assert through == MAY[asker]


class Unknown(dict[str, str]):
    """Nothing has this id, so that whoever is let through finds nothing and changes nothing."""

    def __missing__(self, name: str) -> str:
        return "nothing"


@contextmanager
def asking_as(client: TestClient, asker: str) -> Iterator[None]:
    """The client asks as one of those who could, by a session or token of its own."""
    client.cookies.clear()
    client.headers.pop("Authorization", None)
    if asker.endswith(("token", "reading")):
        client.headers["Authorization"] = f"Bearer {token_of(client, asker)}"
    elif asker != "none":
        client.cookies.set("sayso", session_of(client, asker))
    yield
    client.headers.pop("Authorization", None)


def session_of(client: TestClient, asker: str) -> str:
    accounts = accounts_in(client)
    kind = asker.removesuffix(" session")
    user = accounts.people.get("admin one" if kind == "expired" else f"{kind} one")
    secret = accounts.sessions.begin(user).secret
    if kind == "expired":
        with client.app.state.store._writing() as connection:
            connection.execute(t.sessions.update().values(ends_at="2022-09-13T00:00:00.000Z"))
    return secret


def token_of(client: TestClient, asker: str) -> str:
    accounts = accounts_in(client)
    kind = asker.split("'")[0].removesuffix(" token")
    user = accounts.people.get(f"{kind} one" if kind in ("reader", "reviewer", "admin", "disabled") else "admin one")
    token, secret = accounts.tokens.make(user, "a test", "reader" if "reading" in asker else user.role, days=1)
    if kind == "revoked":
        accounts.tokens.revoke(user, token.id)
    if kind == "expired":
        with client.app.state.store._writing() as connection:
            connection.execute(t.tokens.update().values(ends_at=datetime.now(UTC).isoformat()[:10]))
    return secret[:-1] if kind == "wrong" else secret


def test_where_nobody_signs_in_everybody_may_everything_but_accounts(entering: Entering):
    client = entering(accounts=False)
    assert client.get("/api/v1/me").json()["accounts"] is False
    for method, path, name in OPERATIONS:
        answer = client.request(method, path.format_map(Unknown()), headers=OURS)
        assert answer.status_code not in (401, 403), name
        if name in ADMIN | IN_A_BROWSER | {"list_tokens", "revoke_token"}:
            assert answer.json()["error"]["code"] in ("no_accounts", "invalid"), name
