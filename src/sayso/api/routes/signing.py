"""Signing in and out, and who one is."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from fastapi import APIRouter, Query, Request, Response

from sayso.accounts.guarding import Asking
from sayso.api.faults import ApiFault
from sayso.api.security.cookies import let_in, let_out, mark_of, session_of
from sayso.api.security.persons import AccountsHeld, Asker, Person, SignedIn, settings_of
from sayso.api.shapes.accounts import Me, PasswordChange, SignInGiven
from sayso.api.shapes.faults import Fault

router = APIRouter(tags=["accounts"])
_GUESSED: dict[int | str, dict[str, Any]] = {
    401: {"model": Fault, "description": "Name and password do not belong together."},
    429: {"model": Fault, "description": "It failed too often; Retry-After tells how many seconds to wait."}}


@router.post("/session", summary="Sign in", responses=_GUESSED)
def sign_in(request: Request, response: Response, accounts: AccountsHeld, given: SignInGiven) -> Me:
    """Begins a session, which a cookie holds; one that the browser had ends."""
    settings = settings_of(request)
    if not settings.signing_in:
        raise ApiFault("Nobody signs in here: the server answers this machine alone.", status=HTTPStatus.CONFLICT,
                       code="no_accounts", remedy="Go on without, or start it with `sayso serve --accounts`.")
    signed = accounts.sessions.sign_in(given.name, given.password, _asking(request),
                                       instead_of=session_of(request, settings))
    let_in(response, signed, settings)
    return _me(Person(name=signed.user.name, role=signed.user.role, user=signed.user, by="session"))


@router.delete("/session", summary="Sign out", status_code=HTTPStatus.NO_CONTENT)
def sign_out(request: Request, response: Response, accounts: AccountsHeld) -> None:
    """Ends the session of this browser; where there is none, nothing happens."""
    settings = settings_of(request)
    if (secret := session_of(request, settings)) is not None:
        accounts.sessions.sign_out(secret)
        let_out(response, settings)


@router.get("/me", summary="Who I am")
def get_me(asker: Asker) -> Me:
    """Who asks, and what they may do."""
    return _me(asker)


@router.put("/me/password", summary="Change my password", responses=_GUESSED)
def change_my_password(request: Request, response: Response, accounts: AccountsHeld, asker: Asker, me: SignedIn,
                       given: PasswordChange) -> Me:
    """Takes a new password, and ends all other sessions; tokens stay."""
    user = accounts.people.change_password(me, given.old, given.new, _asking(request))
    let_in(response, accounts.sessions.begin(user), settings_of(request))
    return _me(asker)


@router.delete("/me/sessions", summary="Sign me out everywhere", status_code=HTTPStatus.NO_CONTENT)
def sign_me_out(request: Request, response: Response, accounts: AccountsHeld, me: SignedIn,
                tokens: bool = Query(False, description="Revoke my tokens too.")) -> None:
    """Ends all my sessions, this one too."""
    accounts.sessions.sign_out_everywhere(me, tokens=tokens)
    let_out(response, settings_of(request))


def _asking(request: Request) -> Asking:
    return Asking(address=request.client.host if request.client else "", mark=mark_of(request, settings_of(request)))


def _me(person: Person) -> Me:
    return Me(name=person.name, role=person.role, accounts=person.user is not None, by=person.by)
