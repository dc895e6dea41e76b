"""The room's one door: everything about accounts over one store."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.accounts.clock import Clock, utc_now
from sayso.accounts.guarding import Guard
from sayso.accounts.passwords import Cost, Passwords
from sayso.accounts.people import People
from sayso.accounts.sessions import Lifetimes, Sessions
from sayso.accounts.tokens import Tokens
from sayso.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Accounts:
    """Who may sign in (`people`), in a browser (`sessions`), and with a program (`tokens`)."""

    people: People
    sessions: Sessions
    tokens: Tokens


def accounts_over(store: Store, *, cost: Cost | None = None, lifetimes: Lifetimes | None = None,
                  clock: Clock = utc_now) -> Accounts:
    """The accounts of a store.

    Args:
        cost: of working out a password's digest. lifetimes: of sessions. clock: gives this moment.
    """
    passwords, held = Passwords(cost or Cost()), store.accounts
    guard = Guard(held, passwords, clock)
    return Accounts(people=People(held, passwords, guard, clock),
                    sessions=Sessions(held, guard, lifetimes or Lifetimes(), clock), tokens=Tokens(held, clock))
