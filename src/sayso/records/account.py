"""People who sign in, and what opens the door for them; of each secret only its digest is ever held."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Role = Literal["reader", "reviewer", "admin"]
# From the one that may least.
ROLES: tuple[Role, ...] = get_args(Role)


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """Somebody who may sign in.

    Attributes:
        name: as it is shown, and as it stands on judgements; never given to another one, and never changed.
        password: argon2id in PHC form, with its salt and parameters.
        disabled_at: since when they may not sign in; None while they may.
        signed_in_at: when they last signed in.
        Moments are ISO 8601, UTC.
    """

    id: str
    name: str
    role: Role
    password: str
    made_at: str
    made_by: str
    disabled_at: str | None = None
    signed_in_at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One browser that has signed in.

    Attributes:
        key: SHA-256 of the secret that the browser holds. user: id. seen_at: when it last asked something.
        ends_at: when it ends however much it is used.
    """

    key: str
    user: str
    made_at: str
    seen_at: str
    ends_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """What a program shows in place of a name and password.

    Attributes:
        key: SHA-256 of the secret. user: id of whose it is. name: what it is for, in their words.
        role: what it may at most; never more than its owner. ends_at: None for one that does not end by itself.
    """

    id: str
    key: str
    user: str
    name: str
    role: Role
    made_at: str
    ends_at: str | None = None
    used_at: str | None = None
    revoked_at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """How often something may be tried, under one name for what tries.

    Attributes:
        key: digest of who tries what. free: times that cost no waiting. most: seconds that one waits at most.
    """

    key: str
    free: int
    most: float

    def wait(self, tried: int, since: float) -> float:
        """Seconds still to wait after so many failures, the last of them `since` seconds ago; each doubles it."""
        if tried < self.free:
            return 0.0
        return max(0.0, min(2.0 ** min(tried - self.free, 30), self.most) - max(0.0, since))


def least(one: Role, other: Role) -> Role:
    """The role of the two that may less."""
    return min(one, other, key=ROLES.index)


def may(role: Role, needed: Role) -> bool:
    """Whether a role may what another one may."""
    return ROLES.index(role) >= ROLES.index(needed)
