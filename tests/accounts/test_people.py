"""Users made, named and changed."""

from __future__ import annotations

import pytest

from sayso.accounts import Accounts, Cost, accounts_over
from sayso.accounts.guarding import Asking
from sayso.accounts.names import token_name, user_name
from sayso.accounts.passwords import check_password
from sayso.records.errors import BadSetting, NotKept, SignInRefused
from sayso.store import Store
from tests.accounts.conftest import QUICK, RIVER, STONE

HERE = Asking(address="127.0.0.1")


def test_a_user_is_found_in_any_case_and_the_store_holds_no_password(accounts: Accounts, store: Store):
    assert accounts.people.get("ANA  vell").name == "Ana Vell"
    assert [one.made_by for one in accounts.people.all()] == ["root", "Ana Vell"]
    assert all(one.password.startswith("$argon2id$") for one in store.accounts.users.all())
    with pytest.raises(BadSetting, match="there already"):
        accounts.people.add("ana VELL", "reader", STONE, by="root")
    with pytest.raises(NotKept):
        accounts.people.get("Cara")


@pytest.mark.parametrize("name", ["", "  ", ".", "..", "a/b", "x" * 61, "a\nb\0", "<b>", "-a"])
def test_names_that_cannot_be_taken(name: str):
    with pytest.raises(BadSetting, match="user name"):
        user_name(name)


@pytest.mark.parametrize(("told", "name"), [
    ("  Ana   Vell ", "Ana Vell"), ("Zoe\u0308", "Zo\u00eb"), ("o'neil@x.org", "o'neil@x.org"), ("अनिता", "अनिता")])
def test_names_as_they_are_shown(told: str, name: str):
    assert user_name(told) == name


def test_a_token_says_what_it_is_for():
    assert token_name(" weekly  export ") == "weekly export"
    for told in ("", "x" * 61, "a\x07"):
        with pytest.raises(BadSetting, match="token name"):
            token_name(told)


@pytest.mark.parametrize(("password", "why"), [
    ("short", "5 characters"), ("x" * 1001, "1001"), ("abababababababab", "repeats"), ("my ana vell secret", "name")])
def test_passwords_that_are_not_taken(password: str, why: str):
    with pytest.raises(BadSetting, match=why):
        check_password(password, "Ana Vell")


def test_a_password_is_one_however_its_accents_are_put_together(accounts: Accounts):
    accounts.people.set_password("Bo", "un caf\u00e9 tr\u00e8s noir")
    assert accounts.sessions.sign_in("Bo", "un cafe\u0301 tre\u0300s noir", HERE).user.name == "Bo"


def test_roles_are_three_and_an_admin_stays(accounts: Accounts):
    assert accounts.people.set_role("bo", "reader").role == "reader"
    with pytest.raises(BadSetting, match="role 'owner'"):
        accounts.people.set_role("bo", "owner")
    with pytest.raises(BadSetting, match="last admin"):
        accounts.people.disable("Ana Vell")
    assert accounts.people.any_admin()


def test_one_who_is_disabled_signs_in_no_more_until_enabled(accounts: Accounts):
    first = accounts.people.disable("Bo")
    assert accounts.people.disable("Bo").disabled_at == first.disabled_at
    with pytest.raises(SignInRefused):
        accounts.sessions.sign_in("Bo", STONE, HERE)
    accounts.people.enable("Bo")
    assert accounts.sessions.sign_in("Bo", STONE, HERE).user.name == "Bo"


def test_changing_ones_own_password_asks_for_the_old_one_and_ends_every_session(accounts: Accounts):
    signed = accounts.sessions.sign_in("Bo", STONE, HERE)
    with pytest.raises(SignInRefused):
        accounts.people.change_password(signed.user, RIVER, "another long one", HERE)
    assert accounts.sessions.user_of(signed.secret) is not None
    accounts.people.change_password(signed.user, STONE, "another long one", HERE)
    assert accounts.sessions.user_of(signed.secret) is None
    assert accounts.sessions.sign_in("Bo", "another long one", HERE)


def test_a_password_is_kept_anew_when_parameters_rise_and_sessions_go_on(accounts: Accounts, store: Store):
    signed = accounts.sessions.sign_in("Bo", STONE, HERE)
    before = accounts.people.get("Bo").password
    dearer = accounts_over(store, cost=Cost(passes=2, memory=16, lanes=1))
    dearer.people._guard.user_of("Bo", STONE, HERE)
    after = dearer.people.get("Bo").password
    assert ("m=8,t=1" in before, "m=16,t=2" in after) == (True, True)
    assert accounts.sessions.user_of(signed.secret) is not None
    dearer.people._guard.user_of("Bo", STONE, HERE)
    assert dearer.people.get("Bo").password == after


def test_what_is_used_where_nothing_is_said_is_what_rfc_9106_names_second():
    assert Cost() == Cost(passes=3, memory=64 * 1024, lanes=4)
    assert Cost() != QUICK
