"""Signing in over the interface: fixation, forged requests, guessing, and what ends a session or a token."""

from __future__ import annotations

import threading
import time
from http.cookies import SimpleCookie
from typing import Any

import pytest

from sayso.api.jobs.job import Job
from sayso.intake import IntakeOptions
from sayso.store import schema as t
from tests.api.security.conftest import BASE, OURS, PASSWORD, Entering, accounts_in, sign_in
from tests.api.security.conftest import TestClient as Client

JSON = {"Content-Type": "application/json"}


@pytest.fixture
def client(entering: Entering) -> Client:
    """Nobody has signed in yet."""
    return entering()


def cookies(answer: Any) -> dict[str, Any]:
    """What an answer has the browser hold, by name."""
    held: SimpleCookie = SimpleCookie()
    for line in answer.headers.get_list("set-cookie"):
        held.load(line)
    return dict(held)


def test_signing_in_lets_in_and_signing_out_lets_out(client: Client):
    assert client.get(f"{BASE}/incidents").json()["error"] == {
        "code": "sign_in", "message": "Nobody is signed in.",
        "remedy": "Sign in, or send a token that stands: Authorization: Bearer sayso_..."}
    answer = sign_in(client, "READER one")
    assert answer.json() == {"name": "reader one", "role": "reader", "accounts": True, "by": "session"}
    assert client.get(f"{BASE}/incidents").status_code == 200
    secret = client.cookies["sayso"]
    assert client.delete(f"{BASE}/session").status_code == 204
    assert "sayso" not in client.cookies
    client.cookies.set("sayso", secret)  # whoever kept it gains nothing
    answer = client.get(f"{BASE}/incidents")
    assert (answer.status_code, answer.json()["error"]["message"]) == (401, "Your session has ended.")
    assert answer.headers["www-authenticate"].startswith("Bearer")


def test_no_script_reads_the_cookies_and_no_other_site_sends_them(client: Client):
    for one in cookies(sign_in(client, "reader one")).values():
        assert [one[name] for name in ("httponly", "samesite", "path", "secure", "domain")] \
            == [True, "strict", "/", "", ""]


def test_by_https_the_cookies_are_bound_to_this_very_host(entering: Entering):
    client = entering(secure=True, proxied=True, base="https://sayso.example")
    held = cookies(sign_in(client, "reader one"))
    assert set(held) == {"__Host-sayso", "__Host-sayso-known"}
    assert all(one["secure"] and one["path"] == "/" and not one["domain"] for one in held.values())
    assert client.get(f"{BASE}/me").status_code == 200
    client.cookies.clear()
    client.cookies.set("sayso", held["__Host-sayso"].value)  # one without the mark could come from anywhere
    assert client.get(f"{BASE}/me").status_code == 401


def test_a_session_that_was_planted_is_not_the_one_that_is_let_in(client: Client):
    """Fixation: whoever knows what the browser held before knows nothing of what it holds afterwards."""
    client.cookies.set("sayso", "planted")
    sign_in(client, "reader one")
    secrets = {one.value for one in client.cookies.jar if one.name == "sayso"} - {"planted"}
    assert len(secrets) == 1
    assert accounts_in(client).sessions.user_of("planted") is None


def test_signing_in_again_ends_the_session_before(client: Client):
    sign_in(client, "reader one")
    before = client.cookies["sayso"]
    sign_in(client, "admin one")
    assert client.get(f"{BASE}/me").json()["name"] == "admin one"
    assert accounts_in(client).sessions.user_of(before) is None


@pytest.mark.parametrize("headers", [
    {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}, {"Origin": "https://evil.example"},
    {"Origin": "null"}, {"Sayso-Request": None}])
def test_a_page_of_elsewhere_cannot_write_with_the_session_of_who_is_signed_in(client: Client,
                                                                             headers: dict[str, str | None]):
    sign_in(client, "admin one")
    for name, value in headers.items():
        if value is None:
            del client.headers[name]
        else:
            client.headers[name] = value
    for method, path, body in (
            ("POST", "/users", {"name": "Eve Hill", "role": "admin", "password": PASSWORD}),
            ("PATCH", "/users/reader%20one", {"role": "admin"}), ("DELETE", "/me/sessions", None),
            ("POST", "/tokens", {"name": "a", "role": "admin"}),
            ("PUT", "/me/password", {"old": PASSWORD, "new": "seven lamps and a kettle"}),
            ("POST", "/judgements", {"kind": "accept"})):
        answer = client.request(method, f"{BASE}{path}", json=body)
        assert (answer.status_code, answer.json()["error"]["code"]) == (403, "elsewhere"), path


@pytest.mark.parametrize("headers", [{"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example"},
                                     {"Content-Type": "text/plain", "Sayso-Request": ""}])
def test_a_page_of_elsewhere_cannot_sign_somebody_in_as_another(client: Client, headers: dict[str, str]):
    if "Content-Type" in headers:
        del client.headers["Sayso-Request"]
        headers = {"Content-Type": "text/plain"}
    answer = client.post(f"{BASE}/session", headers=headers, content=b'{"name": "reader one", "password": "%s"}'
                         % PASSWORD.encode())
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "elsewhere")
    assert "set-cookie" not in answer.headers


def test_a_token_needs_no_header_and_counts_before_a_cookie(client: Client):
    secret = accounts_in(client).tokens.make(accounts_in(client).people.get("admin one"), "t", "admin", days=1)[1]
    del client.headers["Sayso-Request"]
    client.headers["Authorization"] = f"bearer {secret}"
    body = b'{"name": "Eve Hill", "password": "%s"}' % PASSWORD.encode()
    made = client.post(f"{BASE}/users", content=body, headers=JSON)
    assert (made.status_code, made.json()["made_by"]) == (201, "admin one")
    assert client.request("DELETE", f"{BASE}/users/eve%20hill/sessions").status_code == 204
    assert client.get(f"{BASE}/me").json() == {"name": "admin one", "role": "admin", "accounts": True, "by": "token"}
    sign_in(client, "reader one")
    client.headers["Authorization"] = "Bearer sayso_wrong"
    answer = client.get(f"{BASE}/me")
    assert (answer.status_code, answer.json()["error"]["message"]) \
        == (401, "This token opens nothing: it is wrong, has ended, or was revoked.")


def test_guessing_is_told_to_wait_and_a_restart_forgives_nothing(entering: Entering):
    client = entering()
    answers = [sign_in(client, "admin one", "wrong guess") for _ in range(6)]
    assert [one.status_code for one in answers] == [401] * 5 + [429]
    assert answers[0].json()["error"]["code"] == "refused"
    assert answers[-1].json()["error"]["code"] == "too_often"
    assert answers[-1].headers["retry-after"] == "1"
    with client.app.state.store._writing() as connection:
        connection.execute(t.attempts.update().values(tried=14))  # as after nine more: longer than a test may take
    again = entering()
    assert sign_in(again, "admin one").status_code == 429


def test_an_unknown_name_is_refused_in_the_same_words(client: Client):
    told = [sign_in(client, name, "wrong guess").text for name in ("admin one", "nobody", "disabled one")]
    assert len(set(told)) == 1
    assert sign_in(client, "disabled one").text == told[0]


def test_a_browser_that_is_known_signs_in_while_others_must_wait(client: Client, entering: Entering):
    sign_in(client, "admin one")
    stranger = entering()
    for _ in range(7):
        sign_in(stranger, "admin one", "wrong guess")
    assert sign_in(stranger, "admin one").status_code == 429
    client.delete(f"{BASE}/session")
    assert sign_in(client, "admin one").status_code == 200


def test_who_signs_in_judges_and_a_name_in_the_request_counts_nothing(client: Client):
    sign_in(client, "reviewer one")
    client.headers["Sayso-Person"] = "Somebody Else"
    report = client.get(f"{BASE}/reports").json()["items"][0]["id"]
    figure = client.get(f"{BASE}/reports/{report}").json()["record"]["claims"][0]["id"]
    made = client.post(f"{BASE}/judgements", json={"kind": "accept", "document": report, "part": figure})
    assert made.json()["judgement"]["author"] == "reviewer one"
    sent = {"kind": "accept", "document": report, "part": figure, "author": "Eve"}
    assert client.post(f"{BASE}/judgements", json=sent).status_code == 422


def test_a_judgement_is_taken_back_by_its_author_or_an_admin(client: Client):
    accounts_in(client).people.add("second reviewer", "reviewer", PASSWORD, by="root")
    sign_in(client, "reviewer one")
    report = client.get(f"{BASE}/reports").json()["items"][0]["id"]
    claims = [one["id"] for one in client.get(f"{BASE}/reports/{report}").json()["record"]["claims"][:2]]
    made = [client.post(f"{BASE}/judgements", json={"kind": "accept", "document": report, "part": one}).json()
            ["judgement"]["id"] for one in claims]
    sign_in(client, "second reviewer")
    refused = client.post(f"{BASE}/judgements/{made[0]}/undo")
    assert (refused.status_code, refused.json()["error"]["code"]) == (403, "role")
    assert "reviewer one" in refused.json()["error"]["message"]
    for name, one in (("reviewer one", made[0]), ("admin one", made[1])):
        sign_in(client, name)
        assert client.post(f"{BASE}/judgements/{one}/undo").json()["judgement"]["undone_by"] == name


def test_what_is_refused_says_which_role_it_needs(client: Client):
    sign_in(client, "reader one")
    error = client.post(f"{BASE}/judgements", json={"kind": "accept"}).json()["error"]
    assert error == {"code": "role", "message": "This needs the role reviewer; reader one is a reader.",
                     "remedy": "Ask an admin for that role."}


def test_users_are_added_changed_disabled_and_signed_out(client: Client, entering: Entering):
    sign_in(client, "admin one")
    assert client.post(f"{BASE}/users", json={"name": "Cara", "password": "short"}).status_code == 400
    made = client.post(f"{BASE}/users", json={"name": " Cara  Dunn ", "password": PASSWORD})
    assert (made.status_code, made.json()["name"], made.json()["role"]) == (201, "Cara Dunn", "reader")
    assert PASSWORD not in made.text
    assert "argon2" not in client.get(f"{BASE}/users").text
    cara = entering()
    sign_in(cara, "cara dunn")
    path = f"{BASE}/users/cara%20dunn"
    assert client.patch(path, json={"role": "reviewer"}).json()["role"] == "reviewer"
    assert cara.get(f"{BASE}/me").json()["role"] == "reviewer"
    assert client.patch(path, json={"role": "reader", "disabled": True}).status_code == 400
    assert client.patch(path, json={}).status_code == 400
    assert client.delete(f"{path}/sessions").status_code == 204
    assert cara.get(f"{BASE}/me").status_code == 401
    sign_in(cara, "cara dunn")
    assert client.put(f"{path}/password", json={"password": "seven lamps and a kettle"}).status_code == 200
    assert (cara.get(f"{BASE}/me").status_code, sign_in(cara, "cara dunn").status_code) == (401, 401)
    assert sign_in(cara, "cara dunn", "seven lamps and a kettle").status_code == 200
    assert client.patch(path, json={"disabled": True}).json()["disabled_at"]
    assert cara.get(f"{BASE}/me").status_code == 401
    assert client.patch(path, json={"disabled": False}).json()["disabled_at"] is None
    assert client.patch(f"{BASE}/users/admin%20one", json={"disabled": True}).status_code == 400
    assert client.patch(f"{BASE}/users/nobody", json={"disabled": True}).status_code == 404


def test_changing_my_password_keeps_this_browser_and_ends_all_others(client: Client, entering: Entering):
    other = entering()
    for one in (client, other):
        sign_in(one, "reader one")
    wrong = client.put(f"{BASE}/me/password", json={"old": "wrong", "new": "seven lamps and a kettle"})
    assert (wrong.status_code, wrong.json()["error"]["code"]) == (401, "refused")
    before = client.cookies["sayso"]
    done = client.put(f"{BASE}/me/password", json={"old": PASSWORD, "new": "seven lamps and a kettle"})
    assert done.status_code == 200
    assert client.cookies["sayso"] != before
    assert (client.get(f"{BASE}/me").status_code, other.get(f"{BASE}/me").status_code) == (200, 401)
    client.delete(f"{BASE}/me/sessions")
    assert client.get(f"{BASE}/me").status_code == 401


def test_a_token_is_told_once_and_opens_until_it_is_revoked(client: Client, entering: Entering):
    sign_in(client, "reviewer one")
    assert client.post(f"{BASE}/tokens", json={"name": "export", "role": "admin"}).status_code == 400
    made = client.post(f"{BASE}/tokens", json={"name": "export", "role": "reader", "days": 30}).json()
    assert made["secret"] not in client.get(f"{BASE}/tokens").text
    program = entering()
    program.headers["Authorization"] = f"Bearer {made['secret']}"
    me = program.get(f"{BASE}/me").json()
    assert me == {"name": "reviewer one", "role": "reader", "accounts": True, "by": "token"}
    assert program.post(f"{BASE}/tokens", json={"name": "more"}).json()["error"]["code"] == "session"
    (row,) = client.get(f"{BASE}/tokens").json()["items"]
    assert row["used_at"] is not None
    assert client.delete(f"{BASE}/tokens/{row['id']}").status_code == 204
    assert client.delete(f"{BASE}/tokens/{row['id']}").status_code == 404
    assert program.get(f"{BASE}/me").status_code == 401


def test_an_admin_sees_and_revokes_the_tokens_of_a_user_and_nobody_else_does(client: Client, entering: Entering):
    owner = accounts_in(client).people.get("reviewer one")
    token, secret = accounts_in(client).tokens.make(owner, "export", "reader", days=30)
    path = f"{BASE}/users/reviewer%20one/tokens"
    sign_in(client, "reviewer one")
    assert client.get(path).status_code == 403
    sign_in(client, "admin one")
    assert [one["id"] for one in client.get(path).json()["items"]] == [token.id]
    assert secret not in client.get(path).text
    assert client.delete(f"{BASE}/users/reader%20one/tokens/{token.id}").status_code == 404
    assert client.delete(f"{path}/{token.id}").status_code == 204
    assert client.get(path).json()["items"] == []
    assert entering().get(f"{BASE}/me", headers={"Authorization": f"Bearer {secret}"}).status_code == 401


@pytest.mark.parametrize("ending", ["session", "user"])
def test_a_stream_that_is_open_ends_with_the_session_and_with_the_user(client: Client, ending: str):
    sign_in(client, "reader one")
    accounts = accounts_in(client)
    user = accounts.people.get("reader one")
    job = Job(id="job_1", by="Ana Vell", asked_at="", inputs=(), names=("a.txt",), options=IntakeOptions())
    client.app.state.desk._jobs["job_1"] = job  # nothing ever happens in it

    def end() -> None:
        if ending == "session":
            accounts.sessions.sign_out_everywhere(user)
        else:
            accounts.people.disable(user.name)

    threading.Timer(0.5, end).start()
    began = time.monotonic()
    assert ": still there" in client.get(f"{BASE}/jobs/job_1/events").text
    assert time.monotonic() - began < 30


@pytest.mark.parametrize("settings", [{"accounts": False, "host": "0.0.0.0"}, {"accounts": False, "proxied": True}])
def test_wherever_others_could_ask_they_must_sign_in(entering: Entering, settings: dict[str, object]):
    client = entering(**settings, base="http://sayso.example")
    assert client.get(f"{BASE}/incidents").status_code == 401
    assert client.get(f"{BASE}/incidents", headers={**OURS, "Sayso-Person": "admin one"}).status_code == 401
    assert sign_in(client, "reader one").status_code == 200
    assert client.get(f"{BASE}/incidents").status_code == 200


def test_sessions_end_as_the_settings_say(entering: Entering):
    client = entering(session_whole=0.00002)
    sign_in(client, "reader one")
    time.sleep(0.1)
    assert client.get(f"{BASE}/me").status_code == 401
