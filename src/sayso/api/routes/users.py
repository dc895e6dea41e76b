"""Users, for admins."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import APIRouter, Query

from sayso.api.security.persons import Account, AccountsHeld
from sayso.api.shapes.accounts import PasswordGiven, UserChange, UserGiven, UserRow
from sayso.api.shapes.paging import Page
from sayso.records.account import User
from sayso.records.errors import BadSetting

router = APIRouter(tags=["accounts"])


@router.get("/users", summary="List users")
def list_users(accounts: AccountsHeld, me: Account) -> Page[UserRow]:
    """All users, by name; those who are disabled too."""
    found = [_row(one) for one in accounts.people.all()]
    return Page(items=found, next=None, total=len(found))


@router.post("/users", summary="Add a user", status_code=HTTPStatus.CREATED)
def add_user(accounts: AccountsHeld, me: Account, given: UserGiven) -> UserRow:
    """Makes a user. A name is given once: it stands on what they judge."""
    return _row(accounts.people.add(given.name, given.role, given.password, by=me.name))


@router.patch("/users/{name}", summary="Change a user's role, disable or enable them")
def change_user(accounts: AccountsHeld, me: Account, name: str, given: UserChange) -> UserRow:
    """Gives another role from now on, or has a user not sign in any more (or again). An admin always stays."""
    if (given.role is None) == (given.disabled is None):
        raise BadSetting("one of role and disabled is to be told.", remedy="Change them one after the other.")
    if given.role is not None:
        return _row(accounts.people.set_role(name, given.role))
    return _row(accounts.people.disable(name) if given.disabled else accounts.people.enable(name))


@router.put("/users/{name}/password", summary="Set a user's password")
def set_password(accounts: AccountsHeld, me: Account, name: str, given: PasswordGiven) -> UserRow:
    """Sets another password, and ends all sessions under the old one."""
    return _row(accounts.people.set_password(name, given.password))


@router.delete("/users/{name}/sessions", summary="Sign a user out everywhere", status_code=HTTPStatus.NO_CONTENT)
def sign_user_out(accounts: AccountsHeld, me: Account, name: str,
                  tokens: bool = Query(False, description="Revoke their tokens too.")) -> None:
    """Ends all sessions of a user."""
    accounts.sessions.sign_out_everywhere(accounts.people.get(name), tokens=tokens)


def _row(one: User) -> UserRow:
    return UserRow(name=one.name, role=one.role, made_at=one.made_at, made_by=one.made_by, disabled_at=one.disabled_at,
                   signed_in_at=one.signed_in_at)
