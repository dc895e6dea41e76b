"""Passwords, kept as argon2id (RFC 9106) and compared in one and the same time, known name or not."""

from __future__ import annotations

import threading
import unicodedata
from dataclasses import dataclass

from argon2 import PasswordHasher, Type
from argon2.exceptions import InvalidHashError, VerificationError

from sayso.accounts.secrets import new_secret
from sayso.records.errors import BadSetting

SHORTEST, LONGEST = 12, 1000
_VARIED = 5       # different characters that a password has at least
_AT_ONCE = 4      # digests worked out at a time: each takes its memory, and others must still be answered


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What working out a digest costs; RFC 9106's second recommendation, 60 ms of two cores.

    Attributes:
        passes: over the memory. memory: KiB. lanes: worked out side by side.
    """

    passes: int = 3
    memory: int = 65_536
    lanes: int = 4


class Passwords:
    """Makes and compares digests of passwords."""

    def __init__(self, cost: Cost) -> None:
        self._hasher = PasswordHasher(time_cost=cost.passes, memory_cost=cost.memory, parallelism=cost.lanes,
                                      type=Type.ID)
        self._turns = threading.BoundedSemaphore(_AT_ONCE)
        self._nobodys: str | None = None

    def digest_of(self, password: str) -> str:
        """The digest to keep, in PHC form."""
        with self._turns:
            return self._hasher.hash(_normal(password))

    def fits(self, password: str, kept: str | None) -> bool:
        """Whether a password is the one of a digest; None stands for a name that nobody has.

        Then it is compared with the digest of a secret that was drawn: that takes as long, and nothing fits it.
        """
        if self._nobodys is None:  # once, for whichever name comes first
            self._nobodys = self.digest_of(new_secret())
        with self._turns:
            try:
                self._hasher.verify(self._nobodys if kept is None else kept, _normal(password))
            except (VerificationError, InvalidHashError):
                return False
        return kept is not None

    def outdated(self, kept: str) -> bool:
        """Whether a digest was worked out under other parameters than now."""
        return self._hasher.check_needs_rehash(kept)


def check_password(password: str, name: str) -> None:
    """Sees that a new password can be taken.

    Raises:
        BadSetting: it is too short or long, too uniform, or holds the name.
    """
    remedy = f"Take {SHORTEST} characters or more: some words that do not belong together do well."
    plain = _normal(password)
    if len(plain) < SHORTEST:
        raise BadSetting(f"the password has {len(plain)} characters.", remedy=remedy)
    if len(plain) > LONGEST:
        raise BadSetting(f"the password has {len(plain)} characters.", remedy=f"Take {LONGEST} at most.")
    if len(set(plain)) < _VARIED:
        raise BadSetting("the password repeats a few characters.", remedy=remedy)
    if len(name) > 3 and _normal(name).casefold() in plain.casefold():
        raise BadSetting("the password holds the user's name.", remedy=remedy)


def _normal(password: str) -> str:
    """As it is compared: however a keyboard puts accents together."""
    return unicodedata.normalize("NFKC", password).encode("utf-8", "replace").decode()
