"""Users, sessions, tokens and failed attempts, kept alike by both engines."""

from __future__ import annotations

import dataclasses
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select

from sayso.records.account import Limit, Role, Session, Token, User
from sayso.records.errors import BadSetting, NotKept
from sayso.store import Store, open_store
from sayso.store import schema as t
from sayso.store.attempts import FORGOTTEN, REMEMBERED

AT, NEXT, LATER = "2022-09-13T10:00:00.000Z", "2022-09-13T11:00:00.000Z", "2022-09-20T10:00:00.000Z"


def user(name: str, role: Role = "reader") -> User:
    return User(id=f"usr_{name}", name=name.title(), role=role, password="$argon2id$1", made_at=AT, made_by="me")


def session(key: str, of: str = "usr_ana") -> Session:
    return Session(key=key, user=of, made_at=AT, seen_at=AT, ends_at=LATER)


def token(name: str, of: str = "usr_ana", made: str = AT) -> Token:
    return Token(id=f"tok_{name}", key=f"key_{name}", user=of, name=name, role="reader", made_at=made)


@pytest.fixture
def held(store: Store) -> Store:
    for one, role in (("ana", "admin"), ("bo", "reader")):
        store.accounts.users.add(user(one, role), one)
    return store


def test_users_come_back_by_name_and_a_name_is_given_once(held: Store):
    users = held.accounts.users
    assert [one.name for one in users.all()] == ["Ana", "Bo"]
    assert users.get("ana") == user("ana", "admin")
    assert users.get("cara") is None
    with pytest.raises(BadSetting, match="there already"):
        users.add(dataclasses.replace(user("ana"), id="usr_other"), "ana")
    with pytest.raises(NotKept, match="cara"):
        users.change("cara", role="admin")


def test_an_admin_who_can_sign_in_always_stays(held: Store):
    users = held.accounts.users
    for change in ({"role": "reader"}, {"disabled_at": AT}):
        with pytest.raises(BadSetting, match="last admin"):
            users.change("ana", **change)
    assert users.get("ana") == user("ana", "admin")
    users.change("bo", role="admin")
    assert users.change("ana", disabled_at=AT).disabled_at == AT
    with pytest.raises(BadSetting, match="last admin"):
        users.change("bo", role="reviewer")


def test_of_two_admins_who_leave_at_once_one_stays(held: Store):
    held.accounts.users.change("bo", role="admin")

    def leave(name: str) -> bool:
        with open_store(address(held)) as own:
            try:
                own.accounts.users.change(name, role="reader")
            except BadSetting:
                return False
            return True

    with ThreadPoolExecutor(2) as both:
        assert sorted(both.map(leave, ["ana", "bo"])) == [False, True]


def address(store: Store) -> str:
    return store._engine.url.render_as_string(hide_password=False) if "://" in store.url else store.url


def test_a_session_is_found_by_its_key_until_it_ends(held: Store):
    signing = held.accounts.signing
    signing.begin(session("one"))
    assert signing.session("one") == (session("one"), dataclasses.replace(user("ana", "admin"), signed_in_at=AT))
    assert signing.session("two") is None
    signing.seen("one", NEXT)
    assert signing.session("one")[0].seen_at == NEXT
    signing.begin(session("two"), instead_of="one")
    assert (signing.session("one"), signing.session("two")[1].name) == (None, "Ana")
    signing.end("two")
    signing.end("two")
    assert signing.session("two") is None


@pytest.mark.parametrize("change", [{"password": "$argon2id$2"}, {"disabled_at": AT}])
def test_another_password_and_disabling_end_all_sessions(held: Store, change: dict[str, str]):
    held.accounts.signing.begin(session("one", "usr_bo"))
    held.accounts.signing.begin(session("two"))
    held.accounts.users.change("bo", role="reviewer")
    assert held.accounts.signing.session("one")[1].role == "reviewer"
    held.accounts.users.change("bo", **change)
    assert held.accounts.signing.session("one") is None
    assert held.accounts.signing.session("two") is not None


def test_a_password_kept_anew_ends_nothing_and_overwrites_no_other_one(held: Store):
    held.accounts.signing.begin(session("one", "usr_bo"))
    held.accounts.users.renew(user("bo"), "$argon2id$stronger")
    assert held.accounts.signing.session("one")[1].password == "$argon2id$stronger"
    held.accounts.users.renew(user("bo"), "$argon2id$late")  # worked out from what was there before
    assert held.accounts.users.get("bo").password == "$argon2id$stronger"


def test_sessions_that_are_over_are_forgotten_when_another_begins(held: Store):
    held.accounts.signing.begin(dataclasses.replace(session("old"), ends_at=AT))
    held.accounts.signing.begin(dataclasses.replace(session("new"), made_at=NEXT))
    with held._reading() as connection:
        assert connection.scalars(select(t.sessions.c.key)).all() == ["new"]


def test_tokens_are_found_by_key_listed_and_revoked_by_their_owner_alone(held: Store):
    signing = held.accounts.signing
    for one in (token("first"), token("second", made=NEXT), token("bos", "usr_bo")):
        signing.add_token(one)
    assert [one.name for one in signing.tokens_of("usr_ana")] == ["second", "first"]
    signing.used("tok_first", NEXT)
    found, owner = signing.token("key_first")
    assert (found.used_at, owner.name) == (NEXT, "Ana")
    assert not signing.revoke("usr_bo", "tok_first", NEXT)
    assert signing.revoke("usr_ana", "tok_first", NEXT)
    assert not signing.revoke("usr_ana", "tok_first", LATER)
    assert signing.token("key_first")[0].revoked_at == NEXT
    assert [one.name for one in signing.tokens_of("usr_ana")] == ["second"]
    held.accounts.users.change("bo", disabled_at=AT)
    assert signing.token("key_bos") is None


def test_signing_out_everywhere_ends_sessions_and_where_asked_tokens(held: Store):
    signing = held.accounts.signing
    signing.begin(session("one"))
    signing.begin(session("two", "usr_bo"))
    signing.add_token(token("first"))
    signing.end_all("usr_ana")
    assert (signing.session("one"), signing.token("key_first")[0].revoked_at) == (None, None)
    signing.end_all("usr_ana", tokens_at=NEXT)
    assert signing.token("key_first")[0].revoked_at == NEXT
    assert signing.session("two") is not None


OWN = Limit(key="own", free=2, most=60)
ALL = Limit(key="all", free=3, most=60)
MARK = Limit(key="mark", free=2, most=60)


def waits(store: Store, at: float, known: Limit | None = None) -> float:
    return store.accounts.attempts.begin(known, (OWN, ALL), at)[0]


def test_failures_cost_waiting_that_doubles_and_is_not_lengthened_by_trying(store: Store):
    assert [waits(store, 100.0) for _ in range(4)] == [0, 0, 1, 1]
    assert waits(store, 100.5) == 0.5
    assert waits(store, 101.0) == 0  # the third failure
    assert waits(store, 101.0) == 2
    assert waits(store, 101.0 + FORGOTTEN + 1) == 0


def test_a_restart_forgives_nothing(where: str):
    for _ in range(3):
        with open_store(where) as one:
            last = waits(one, 100.0)
    assert last == 1


def test_what_succeeds_forgives_its_own_failures_and_of_others_itself_alone(store: Store):
    for _ in range(2):
        waits(store, 100.0)
    store.accounts.attempts.succeeded(["own"], ["all"], known=None, at=100.0)
    with store._reading() as connection:
        assert dict(connection.execute(select(t.attempts.c.key, t.attempts.c.tried)).all()) == {"all": 1}


def test_a_browser_that_signed_in_before_waits_for_no_strangers(store: Store):
    assert waits(store, 100.0, MARK) == 0  # not known yet: counted with the strangers
    store.accounts.attempts.succeeded([], [], known="mark", at=100.0)
    for _ in range(5):
        waits(store, 100.0)
    assert waits(store, 100.0) > 0
    assert [waits(store, 100.0, MARK) for _ in range(3)] == [0, 0, 1]
    assert waits(store, 100.0 + FORGOTTEN + 1, MARK) == 0
    assert waits(store, 100.0 + REMEMBERED + 1, MARK) == 0
    assert store.accounts.attempts.begin(MARK, (OWN,), 100.0 + REMEMBERED + 2)[1] == (OWN,)


def test_forgiving_ends_all_waiting_and_keeps_who_is_known(store: Store):
    store.accounts.attempts.succeeded([], [], known="mark", at=100.0)
    for _ in range(3):
        waits(store, 100.0)
        waits(store, 100.0, MARK)
    store.accounts.attempts.forgive()
    assert (waits(store, 100.0), waits(store, 100.0, MARK)) == (0, 0)
    assert store.accounts.attempts.begin(MARK, (OWN,), 100.0)[1] == (MARK,)


def test_many_who_try_at_once_are_all_counted(store: Store):
    with ThreadPoolExecutor(4) as many:
        through = [wait for wait in many.map(lambda _: waits(store, 100.0), range(12)) if not wait]
    assert len(through) == OWN.free
