"""Signing in and out in a browser."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from sayso.accounts.clock import Clock, later, told
from sayso.accounts.guarding import Asking, Guard
from sayso.accounts.secrets import digest, new_secret
from sayso.records.account import Session, User
from sayso.store.accounts import Accounts

_NOTED = 60  # seconds within which a session that is used is not noted again


@dataclass(frozen=True, slots=True, kw_only=True)
class Lifetimes:
    """When sessions end. `idle`: hours without use. `whole`: hours from signing in, however much it is used."""

    idle: float = 12.0
    whole: float = 7 * 24.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedIn:
    """Who signed in, and what their browser is to hold.

    Attributes:
        secret: opens the door until `ends_at`. mark: by which the browser is known when it signs in again.
    """

    user: User
    secret: str
    mark: str
    ends_at: str


class Sessions:
    """The sessions of a store."""

    def __init__(self, held: Accounts, guard: Guard, lifetimes: Lifetimes, clock: Clock) -> None:
        self._held, self._guard, self._lifetimes, self._clock = held, guard, lifetimes, clock

    def sign_in(self, name: str, password: str, asking: Asking, *, instead_of: str | None = None) -> SignedIn:
        """Begins a session under a secret that nobody knew before.

        Args:
            instead_of: secret of the session that the browser had, which ends.

        Raises:
            SignInRefused, TriedTooOften: as of `Guard.user_of`.
        """
        user = self._guard.user_of(name, password, asking)
        return self.begin(user, instead_of=instead_of)

    def begin(self, user: User, *, instead_of: str | None = None) -> SignedIn:
        """Begins a session of somebody who has shown who they are."""
        now, secret, mark = self._clock(), new_secret(), new_secret()
        session = Session(key=digest(secret), user=user.id, made_at=told(now), seen_at=told(now),
                          ends_at=later(now, hours=self._lifetimes.whole))
        self._held.signing.begin(session, instead_of=None if instead_of is None else digest(instead_of))
        self._guard.know(user.name, mark)
        return SignedIn(user=user, secret=secret, mark=mark, ends_at=session.ends_at)

    def user_of(self, secret: str, *, used: bool = True) -> User | None:
        """Whose session a secret opens; None where it opens none, or it has ended. `used`: this is use of it."""
        found = self._held.signing.session(digest(secret))
        if found is None:
            return None
        (session, user), now = found, self._clock()
        if told(now) >= session.ends_at or session.seen_at <= told(now - timedelta(hours=self._lifetimes.idle)):
            self._held.signing.end(session.key)
            return None
        if used and session.seen_at <= told(now - timedelta(seconds=_NOTED)):
            self._held.signing.seen(session.key, told(now))
        return user

    def sign_out(self, secret: str) -> None:
        """Ends the session of a secret, if there is one."""
        self._held.signing.end(digest(secret))

    def sign_out_everywhere(self, user: User, *, tokens: bool = False) -> None:
        """Ends all sessions of a user; with `tokens` revokes theirs too."""
        self._held.signing.end_all(user.id, tokens_at=told(self._clock()) if tokens else None)
