"""Guessing is slow, tells nothing, and locks nobody out for good."""

from __future__ import annotations

import time

import pytest

from sayso.accounts import Accounts, Cost, accounts_over
from sayso.accounts.guarding import Asking
from sayso.records.account import Limit
from sayso.records.errors import SignInRefused, TriedTooOften
from sayso.store import Store
from tests.accounts.conftest import RIVER, STONE, Hands

HERE = Asking(address="192.0.2.7")


def fails(accounts: Accounts, asking: Asking = HERE, name: str = "Ana Vell") -> float:
    """Tries a wrong password; how long one must wait, 0 where it was looked at."""
    try:
        accounts.sessions.sign_in(name, "wrong guess", asking)
    except TriedTooOften as error:
        return error.wait
    except SignInRefused:
        return 0.0
    raise AssertionError("signed in")


def test_an_unknown_name_and_a_wrong_password_are_told_alike(accounts: Accounts):
    told = []
    accounts.people.disable("Bo")
    for name, password in (("Nobody", RIVER), ("Ana Vell", STONE), ("Bo", STONE)):
        with pytest.raises(SignInRefused) as refused:
            accounts.sessions.sign_in(name, password, HERE)
        told.append(str(refused.value))
    assert len(set(told)) == 1


def test_an_unknown_name_costs_as_much_as_a_known_one(store: Store):
    """The digest is what takes the time: it is worked out for every name. Parameters here make it 20 ms or so."""
    accounts = accounts_over(store, cost=Cost(passes=4, memory=16_384, lanes=1))
    accounts.people.add("Ana Vell", "admin", RIVER, by="root")
    spent = {"Ana Vell": [], "Nobody": []}
    for round_ in range(5):
        for name, took in spent.items():
            start = time.thread_time()
            fails(accounts, Asking(address=f"192.0.2.{round_}"), name)
            took.append(time.thread_time() - start)
    known, unknown = (min(took) for took in spent.values())
    assert 0.5 < known / unknown < 2


def test_guesses_at_one_name_from_one_place_wait_ever_longer_up_to_a_limit(accounts: Accounts, hands: Hands):
    assert [fails(accounts) for _ in range(5)] == [0.0] * 5
    waited = []
    for _ in range(14):
        waited.append(fails(accounts))
        hands.on(seconds=waited[-1])
        assert fails(accounts) == 0
    assert waited == [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900, 900]


def test_the_right_password_is_not_looked_at_while_one_must_wait(accounts: Accounts, hands: Hands):
    while not fails(accounts):
        pass
    with pytest.raises(TriedTooOften, match="Wait 1 second"):
        accounts.sessions.sign_in("Ana Vell", RIVER, HERE)
    hands.on(seconds=1)
    assert accounts.sessions.sign_in("Ana Vell", RIVER, HERE)
    assert [fails(accounts) for _ in range(5)] == [0.0] * 5  # what one signs in after is forgiven


def test_a_restart_forgives_nothing(accounts: Accounts, store: Store, hands: Hands):
    for _ in range(5):
        fails(accounts)
    again = accounts_over(store, cost=Cost(passes=1, memory=8, lanes=1), clock=hands)
    assert fails(again) == 1


def test_many_names_from_one_place_are_counted_together(accounts: Accounts):
    waited = [fails(accounts, name=f"name {number}") for number in range(21)]
    assert waited == [0.0] * 20 + [1.0]
    assert fails(accounts, Asking(address="192.0.2.8")) == 0


def test_many_places_are_counted_together_for_one_name(accounts: Accounts):
    waited = [fails(accounts, Asking(address=f"192.0.{number}.1")) for number in range(51)]
    assert waited == [0.0] * 50 + [1.0]


def test_addresses_of_one_network_of_ipv6_are_one_place(accounts: Accounts):
    waited = [fails(accounts, Asking(address=f"2001:db8:0:1::{number:x}")) for number in range(6)]
    assert waited == [0.0] * 5 + [1.0]
    assert fails(accounts, Asking(address="2001:db8:0:2::1")) == 0


def test_whoever_signed_in_before_is_kept_out_by_nobody(accounts: Accounts, hands: Hands):
    """The whole world guesses at an admin's name, from the admin's own address too."""
    mark = accounts.sessions.sign_in("Ana Vell", RIVER, HERE).mark
    for number in range(60):
        fails(accounts, Asking(address=f"192.0.{number}.1"))
    while not fails(accounts):
        pass
    known = Asking(address=HERE.address, mark=mark)
    assert accounts.sessions.sign_in("Ana Vell", RIVER, known)


def test_a_mark_is_of_one_name_and_is_held_to_a_limit_too(accounts: Accounts):
    mark = accounts.sessions.sign_in("Bo", STONE, HERE).mark
    assert [fails(accounts, Asking(address=HERE.address, mark=mark)) for _ in range(6)] == [0.0] * 5 + [1.0]
    assert [fails(accounts, Asking(address=HERE.address, mark=mark), "Bo") for _ in range(11)] == [0.0] * 10 + [1.0]


def test_an_admin_at_the_machine_ends_all_waiting(accounts: Accounts):
    while not fails(accounts):
        pass
    accounts.people.unblock()
    assert accounts.sessions.sign_in("Ana Vell", RIVER, HERE)


def test_waiting_has_an_end_however_often_it_failed():
    limit = Limit(key="a", free=5, most=900)
    assert [limit.wait(tried, 0) for tried in (0, 4, 5, 6, 14, 15, 10_000)] == [0, 0, 1, 2, 512, 900, 900]
    assert (limit.wait(6, 1.5), limit.wait(6, 9), limit.wait(6, -50)) == (0.5, 0, 2)
