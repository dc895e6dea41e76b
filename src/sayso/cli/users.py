"""`sayso users`: who may sign in, made and changed on the machine that holds the store."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Callable

from rich.console import Console

from sayso.accounts import Accounts, accounts_over
from sayso.accounts.people import People
from sayso.cli.lines import inert_json
from sayso.cli.pages.layout import print_failure, shown
from sayso.records.account import Role, User
from sayso.records.errors import BadSetting, SaysoError
from sayso.store import open_store

DONE, FAILED, STOPPED = 0, 1, 130


def list_and_print(where: str, *, lines: bool) -> int:
    """Prints the users; returns the exit code."""
    def work(accounts: Accounts) -> None:
        users = accounts.people.all()
        for one in users:
            _say(inert_json(_plain(one)) if lines else shown(_told(one)))
        if not users and not lines:
            _say("There are no users. Make the first: sayso users add NAME --role admin")

    return _run(where, work)


def add_and_print(where: str, name: str, role: str) -> int:
    """Makes a user with a password that is asked for; returns the exit code."""
    def work(accounts: Accounts) -> None:
        _say(_told(accounts.people.add(name, role, _password(f"Password for {name}: "), by=_login())))

    return _run(where, work)


def set_password_and_print(where: str, name: str) -> int:
    """Sets a password that is asked for; returns the exit code."""
    def work(accounts: Accounts) -> None:
        user = accounts.people.get(name)
        accounts.people.set_password(name, _password(f"New password for {user.name}: "))
        _say(f"{user.name} has a new password; their sessions have ended.")

    return _run(where, work)


def change_and_print(where: str, name: str, change: Callable[[People], User]) -> int:
    """Changes a user, and prints how they are now; returns the exit code."""
    return _run(where, lambda accounts: _say(_told(change(accounts.people))))


def sign_out_and_print(where: str, name: str, *, tokens: bool) -> int:
    """Ends the sessions of a user; returns the exit code."""
    def work(accounts: Accounts) -> None:
        user = accounts.people.get(name)
        accounts.sessions.sign_out_everywhere(user, tokens=tokens)
        _say(f"{user.name} is signed out everywhere{', and their tokens are revoked' if tokens else ''}.")

    return _run(where, work)


def unblock_and_print(where: str) -> int:
    """Forgets failed attempts; returns the exit code."""
    def work(accounts: Accounts) -> None:
        accounts.people.unblock()
        _say("Failed attempts to sign in are forgotten.")

    return _run(where, work)


def make_token_and_print(where: str, name: str, purpose: str, role: Role, days: int) -> int:
    """Makes a token and prints its secret alone on standard output; returns the exit code."""
    def work(accounts: Accounts) -> None:
        token, secret = accounts.tokens.make(accounts.people.get(name), purpose, role, days=days or None)
        print(f"{token.id}: {token.name}, as {token.role}, until {token.ends_at or 'it is revoked'}. The secret is "
              "not told again.", file=sys.stderr)
        _say(secret)

    return _run(where, work)


def list_tokens_and_print(where: str, name: str) -> int:
    """Prints the tokens of a user; returns the exit code."""
    def work(accounts: Accounts) -> None:
        user = accounts.people.get(name)
        tokens = accounts.tokens.all_of(user)
        for one in tokens:
            _say(f"{one.id}  {one.name}: {one.role}, made {one.made_at[:10]}, ends {(one.ends_at or 'never')[:10]}, "
                 f"last used {(one.used_at or 'never')[:16]}")
        if not tokens:
            _say(f"{user.name} has no tokens.")

    return _run(where, work)


def revoke_and_print(where: str, name: str, token: str) -> int:
    """Revokes a token; returns the exit code."""
    def work(accounts: Accounts) -> None:
        accounts.tokens.revoke(accounts.people.get(name), token)
        _say(f"{token} is revoked.")

    return _run(where, work)


def _run(where: str, work: Callable[[Accounts], None]) -> int:
    try:
        with open_store(where, create=False) as store:
            work(accounts_over(store))
    except KeyboardInterrupt:
        return STOPPED
    except SaysoError as error:
        print_failure(Console(stderr=True, highlight=False), error)
        return FAILED
    return DONE


def _password(prompt: str) -> str:
    """The password, typed twice and not shown, or the first line of standard input; never an argument, which others
    on this machine could see."""
    if not sys.stdin.isatty():
        line = sys.stdin.readline().rstrip("\r\n")
        if not line:
            raise BadSetting("no password is given.", remedy="Give it on standard input, or run this on a terminal.")
        return line
    first = getpass.getpass(prompt)
    if getpass.getpass("The same again: ") != first:
        raise BadSetting("the two passwords are not the same.", remedy="Try again.")
    return first


def _told(user: User) -> str:
    seen = f"last signed in {user.signed_in_at[:16].replace('T', ' ')}" if user.signed_in_at else "never signed in"
    off = f", disabled since {user.disabled_at[:10]}" if user.disabled_at else ""
    return f"{user.name}: {user.role}{off}, {seen}"


def _plain(user: User) -> dict[str, str | None]:
    return {"name": user.name, "role": user.role, "made_at": user.made_at, "made_by": user.made_by,
            "disabled_at": user.disabled_at, "signed_in_at": user.signed_in_at}


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a user without an entry and without LOGNAME
        return "unknown"


def _say(words: str) -> None:
    print(words, file=sys.stdout)
