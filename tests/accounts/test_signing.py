"""Sessions and tokens: how they begin and end, and that a store that is read gives none away."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from sayso.accounts import Accounts
from sayso.accounts.guarding import Asking
from sayso.records.account import Role
from sayso.records.errors import BadSetting, NotKept
from sayso.store import Store
from tests.accounts.conftest import STONE, Hands

HERE = Asking(address="127.0.0.1")


def test_a_session_begins_under_a_new_secret_and_the_old_one_opens_nothing(accounts: Accounts):
    first = accounts.sessions.sign_in("Bo", STONE, HERE)
    second = accounts.sessions.sign_in("Bo", STONE, HERE, instead_of=first.secret)
    assert first.secret != second.secret
    assert accounts.sessions.user_of(first.secret) is None
    assert accounts.sessions.user_of(second.secret).name == "Bo"
    accounts.sessions.sign_out(second.secret)
    assert accounts.sessions.user_of(second.secret) is None


def test_a_secret_that_was_planted_begins_no_session(accounts: Accounts):
    """Fixation: what a browser was made to hold before is not what opens the door afterwards."""
    signed = accounts.sessions.sign_in("Bo", STONE, HERE, instead_of="planted")
    assert signed.secret != "planted"
    assert accounts.sessions.user_of("planted") is None


def test_a_session_ends_unused_after_twelve_hours_and_used_after_a_week(accounts: Accounts, hands: Hands):
    idle, busy = (accounts.sessions.sign_in("Bo", STONE, HERE).secret for _ in range(2))
    for _ in range(15):
        hands.on(hours=11)
        assert accounts.sessions.user_of(busy) is not None
    assert accounts.sessions.user_of(idle) is None
    hands.on(hours=4)
    assert accounts.sessions.user_of(busy) is None


def test_a_session_that_is_used_is_noted_once_a_minute(accounts: Accounts, hands: Hands, store: Store):
    secret = accounts.sessions.sign_in("Bo", STONE, HERE).secret
    for seconds, noted in ((30, "10:00:00"), (40, "10:01:10"), (40, "10:01:10")):
        hands.on(seconds=seconds)
        accounts.sessions.user_of(secret)
        with closing(sqlite3.connect(store.url)) as read:
            assert noted in read.execute("SELECT seen_at FROM sessions").fetchone()[0]


def test_a_role_that_changes_holds_at_once(accounts: Accounts):
    secret = accounts.sessions.sign_in("Bo", STONE, HERE).secret
    accounts.people.set_role("Bo", "reader")
    assert accounts.sessions.user_of(secret).role == "reader"


def test_signing_out_everywhere(accounts: Accounts):
    signed = [accounts.sessions.sign_in("Bo", STONE, HERE) for _ in range(2)]
    _, secret = accounts.tokens.make(signed[0].user, "export", "reader", days=None)
    accounts.sessions.sign_out_everywhere(signed[0].user)
    assert [accounts.sessions.user_of(one.secret) for one in signed] == [None, None]
    assert accounts.tokens.owner_of(secret) is not None
    accounts.sessions.sign_out_everywhere(signed[0].user, tokens=True)
    assert accounts.tokens.owner_of(secret) is None


def test_a_token_may_what_its_role_and_its_owner_may(accounts: Accounts):
    bo = accounts.people.get("Bo")
    roles: tuple[Role, ...] = ("reader", "reviewer")
    made = {role: accounts.tokens.make(bo, "export", role, days=1)[1] for role in roles}
    assert {role: accounts.tokens.owner_of(one)[1] for role, one in made.items()} \
        == {"reader": "reader", "reviewer": "reviewer"}
    with pytest.raises(BadSetting, match="more than that of Bo"):
        accounts.tokens.make(bo, "export", "admin", days=1)
    accounts.people.set_role("Bo", "reader")
    assert accounts.tokens.owner_of(made["reviewer"])[1] == "reader"


def test_a_token_ends_by_its_day_by_being_revoked_and_with_its_owner(accounts: Accounts, hands: Hands):
    bo = accounts.people.get("Bo")
    (short, short_secret), (_, long_secret) = (accounts.tokens.make(bo, "export", "reader", days=days)
                                               for days in (30, None))
    assert short.ends_at == "2022-10-13T10:00:00.000Z"
    hands.on(days=30)
    assert accounts.tokens.owner_of(short_secret) is None
    assert accounts.tokens.owner_of(long_secret)[0].name == "Bo"
    assert {one.ends_at: one.used_at for one in accounts.tokens.all_of(bo)} \
        == {short.ends_at: None, None: "2022-10-13T10:00:00.000Z"}
    accounts.people.disable("Bo")
    assert accounts.tokens.owner_of(long_secret) is None
    accounts.people.enable("Bo")
    accounts.tokens.revoke(bo, next(one.id for one in accounts.tokens.all_of(bo) if one.ends_at is None))
    assert accounts.tokens.owner_of(long_secret) is None
    for days in (0, -1, 100_000):
        with pytest.raises(BadSetting, match="days"):
            accounts.tokens.make(bo, "export", "reader", days=days)


def test_nobody_revokes_the_token_of_another(accounts: Accounts):
    token, _ = accounts.tokens.make(accounts.people.get("Bo"), "export", "reader", days=1)
    with pytest.raises(NotKept):
        accounts.tokens.revoke(accounts.people.get("Ana Vell"), token.id)


def test_no_secret_and_no_password_stands_in_the_store(accounts: Accounts, store: Store):
    signed = accounts.sessions.sign_in("Bo", STONE, Asking(address="192.0.2.7"))
    _, secret = accounts.tokens.make(signed.user, "export", "reader", days=1)
    with closing(sqlite3.connect(store.url)) as read:
        dumped = "\n".join(read.iterdump())
    assert "usr_" in dumped
    for told in (signed.secret, signed.mark, secret, secret.removeprefix("sayso_"), STONE, "192.0.2.7"):
        assert told not in dumped
