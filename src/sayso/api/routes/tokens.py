"""My tokens, by which programs ask as I do; for admins those of others."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import APIRouter

from sayso.api.security.persons import Account, AccountsHeld, SignedIn
from sayso.api.shapes.accounts import TokenGiven, TokenMade, TokenRow
from sayso.api.shapes.paging import Page
from sayso.records.account import Token

router = APIRouter(tags=["accounts"])


@router.get("/tokens", summary="List my tokens")
def list_tokens(accounts: AccountsHeld, me: Account) -> Page[TokenRow]:
    """My tokens that were not revoked, the latest first."""
    found = [_row(one) for one in accounts.tokens.all_of(me)]
    return Page(items=found, next=None, total=len(found))


@router.post("/tokens", summary="Make a token", status_code=HTTPStatus.CREATED)
def make_token(accounts: AccountsHeld, me: SignedIn, given: TokenGiven) -> TokenMade:
    """Makes a token that may at most what I may. Its secret is in this answer and nowhere else."""
    token, secret = accounts.tokens.make(me, given.name, given.role, days=given.days)
    return TokenMade(token=_row(token), secret=secret)


@router.delete("/tokens/{token_id}", summary="Revoke a token", status_code=HTTPStatus.NO_CONTENT)
def revoke_token(accounts: AccountsHeld, me: Account, token_id: str) -> None:
    """Revokes one of my tokens for good."""
    accounts.tokens.revoke(me, token_id)


@router.get("/users/{name}/tokens", summary="List a user's tokens")
def list_user_tokens(accounts: AccountsHeld, me: Account, name: str) -> Page[TokenRow]:
    """A user's tokens that were not revoked, the latest first."""
    found = [_row(one) for one in accounts.tokens.all_of(accounts.people.get(name))]
    return Page(items=found, next=None, total=len(found))


@router.delete("/users/{name}/tokens/{token_id}", summary="Revoke a user's token", status_code=HTTPStatus.NO_CONTENT)
def revoke_user_token(accounts: AccountsHeld, me: Account, name: str, token_id: str) -> None:
    """Revokes one of a user's tokens for good."""
    accounts.tokens.revoke(accounts.people.get(name), token_id)


def _row(one: Token) -> TokenRow:
    return TokenRow(id=one.id, name=one.name, role=one.role, made_at=one.made_at, ends_at=one.ends_at,
                    used_at=one.used_at)
