"""Tokens, by which programs ask as their owner."""

from __future__ import annotations

from datetime import timedelta

from sayso.accounts.clock import Clock, later, told
from sayso.accounts.names import token_name
from sayso.accounts.secrets import TOKEN_MARK, digest, new_id, new_secret
from sayso.records.account import Role, Token, User, least, may
from sayso.records.errors import BadSetting, NotKept
from sayso.store.accounts import Accounts

LONGEST_DAYS = 3650
_NOTED = 60  # seconds within which a token that is used is not noted again


class Tokens:
    """The tokens of a store."""

    def __init__(self, held: Accounts, clock: Clock) -> None:
        self._held, self._clock = held, clock

    def make(self, user: User, name: str, role: Role, *, days: int | None) -> tuple[Token, str]:
        """Makes a token.

        Args:
            days: after which it ends; None for one that does not.

        Returns:
            The token, and its secret, which is told this once.

        Raises:
            BadSetting: the role is more than the user's, or the name or days cannot be taken.
        """
        if not may(user.role, role):
            raise BadSetting(f"role {role} is more than that of {user.name}, {user.role}.", remedy="Take a lesser one.")
        if days is not None and not 1 <= days <= LONGEST_DAYS:
            raise BadSetting(f"{days} days cannot be taken.", remedy=f"Take 1 to {LONGEST_DAYS}.")
        now, secret = self._clock(), new_secret(TOKEN_MARK)
        token = Token(id=new_id("tok"), key=digest(secret), user=user.id, name=token_name(name), role=role,
                      made_at=told(now), ends_at=None if days is None else later(now, days=days))
        self._held.signing.add_token(token)
        return token, secret

    def owner_of(self, secret: str, *, used: bool = True) -> tuple[User, Role] | None:
        """Whose token a secret is and what it may; None where it is none, has ended or was revoked.

        `used`: this is use of it.
        """
        found, now = self._held.signing.token(digest(secret)), self._clock()
        if found is None or found[0].revoked_at is not None:
            return None
        token, user = found
        if token.ends_at is not None and token.ends_at <= told(now):
            return None
        if used and (token.used_at is None or token.used_at <= told(now - timedelta(seconds=_NOTED))):
            self._held.signing.used(token.id, told(now))
        return user, least(token.role, user.role)

    def all_of(self, user: User) -> list[Token]:
        """The tokens of a user that were not revoked, the latest first."""
        return self._held.signing.tokens_of(user.id)

    def revoke(self, user: User, token_id: str) -> None:
        """Revokes a token for good.

        Raises:
            NotKept: the user has none of that id.
        """
        if not self._held.signing.revoke(user.id, token_id, told(self._clock())):
            raise NotKept(f"token {token_id!r} is none of {user.name}'s.", remedy="See which there are.")
