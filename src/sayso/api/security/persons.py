"""Who asks. Where nobody signs in it is the person that the request, the settings or the login name says."""

from __future__ import annotations

import getpass
from dataclasses import dataclass
from http import HTTPStatus
from typing import Annotated, Literal, cast

from fastapi import Depends, Request

from sayso.accounts import Accounts
from sayso.api.faults import ApiFault
from sayso.api.security.cookies import session_of
from sayso.api.settings import Settings
from sayso.records.account import Role, User

# A header of one's own cannot be sent from a page of elsewhere without this server's leave.
HEADER = "Sayso-Person"
_BEARER = "bearer "


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Who asks, and what they may do.

    Attributes:
        user: their account; None where nobody signs in. by: how they showed who they are.
    """

    name: str
    role: Role
    user: User | None = None
    by: Literal["session", "token"] | None = None


def accounts_of(request: Request) -> Accounts:
    """The accounts of the store that the server stands on."""
    return cast(Accounts, request.app.state.accounts)


def settings_of(request: Request) -> Settings:
    """What the server was started with."""
    return cast(Settings, request.app.state.settings)


AccountsHeld = Annotated[Accounts, Depends(accounts_of)]


def asking(request: Request) -> Person | None:
    """Who asks; None where they would have to sign in. A name in the request counts only where nobody signs in."""
    return _person(request, used=True)


def still_asking(request: Request) -> bool:
    """Whether who asked may go on listening to a long answer; to listen is no use of a session."""
    return _person(request, used=False) is not None


def _person(request: Request, *, used: bool) -> Person | None:
    settings = settings_of(request)
    if not settings.signing_in:
        told = request.headers.get(HEADER, "").strip() or settings.person
        return Person(name=told or _login(), role="admin")
    secret = bearer_of(request)
    if secret is not None:
        owner = accounts_of(request).tokens.owner_of(secret, used=used)
        return None if owner is None else Person(name=owner[0].name, role=owner[1], user=owner[0], by="token")
    cookie = session_of(request, settings)
    user = None if cookie is None else accounts_of(request).sessions.user_of(cookie, used=used)
    return None if user is None else Person(name=user.name, role=user.role, user=user, by="session")


def who(request: Request, person: Annotated[Person | None, Depends(asking)]) -> Person:
    """Who asks.

    Raises:
        ApiFault: they would have to sign in (401).
    """
    if person is not None:
        return person
    if bearer_of(request) is not None:
        why = "This token opens nothing: it is wrong, has ended, or was revoked."
    elif session_of(request, settings_of(request)) is not None:
        why = "Your session has ended."
    else:
        why = "Nobody is signed in."
    raise ApiFault(why, status=HTTPStatus.UNAUTHORIZED, code="sign_in",
                   headers={"WWW-Authenticate": 'Bearer realm="Sayso"'},
                   remedy="Sign in, or send a token that stands: Authorization: Bearer sayso_...")


Asker = Annotated[Person, Depends(who)]


def account_of(asker: Asker) -> User:
    """The account of who asks.

    Raises:
        ApiFault: nobody signs in here (409).
    """
    if asker.user is None:
        raise ApiFault("Nobody signs in here: the server answers this machine alone.", status=HTTPStatus.CONFLICT,
                       code="no_accounts", remedy="Use `sayso users` on this machine, or `sayso serve --accounts`.")
    return asker.user


def signed_in(asker: Asker, user: Annotated[User, Depends(account_of)]) -> User:
    """The account of who asks in a browser: a token that went astray must not make another one.

    Raises:
        ApiFault: they ask by a token (403), or nobody signs in here (409).
    """
    if asker.by != "session":
        raise ApiFault("A token cannot do this.", status=HTTPStatus.FORBIDDEN, code="session",
                       remedy="Sign in with name and password, or use `sayso users`.")
    return user


Account = Annotated[User, Depends(account_of)]
SignedIn = Annotated[User, Depends(signed_in)]


def bearer_of(request: Request) -> str | None:
    """The token that a request brings."""
    told = request.headers.get("authorization", "")
    return told[len(_BEARER):].strip() if told[:len(_BEARER)].lower() == _BEARER else None


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a user without an entry and without LOGNAME
        return "local"
