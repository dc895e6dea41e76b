"""A name and a password looked at: slowly, equally for every name, and not too often.

Three limits hold for a browser that has never signed in with a name: on that name from its address, on its address, and
on that name from anywhere. Waiting doubles with each failure and has an end; what is asked while one must wait is not
looked at and lengthens nothing. A browser that has signed in with the name before brings a mark of its own, and is
held to a limit of its own alone: however many others try, the one who is known can sign in.
"""

from __future__ import annotations

import ipaddress
import math
from dataclasses import dataclass

from sayso.accounts.clock import Clock
from sayso.accounts.names import folded
from sayso.accounts.passwords import Passwords
from sayso.accounts.secrets import digest
from sayso.records.account import Limit, User
from sayso.records.errors import SignInRefused, TriedTooOften
from sayso.store.accounts import Accounts

_QUARTER, _MINUTES = 900.0, 300.0
_NETWORK = 64  # bits of an IPv6 address that one household holds


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """Who tries, by what can be told of them.

    Attributes:
        address: of IP; "" where it is not known. mark: what the browser holds since it signed in before.
    """

    address: str = ""
    mark: str | None = None


class Guard:
    """Looks at names and passwords."""

    def __init__(self, held: Accounts, passwords: Passwords, clock: Clock) -> None:
        self._held, self._passwords, self._clock = held, passwords, clock

    def user_of(self, name: str, password: str, asking: Asking) -> User:
        """The user of a name and password.

        Raises:
            SignInRefused: they do not belong together, or the user is disabled. TriedTooOften: one must wait.
        """
        known = None if asking.mark is None else Limit(key=_mark_key(name, asking.mark), free=10, most=_QUARTER)
        own = Limit(key=digest("here", folded(name), _network(asking.address)), free=5, most=_QUARTER)
        shared = (Limit(key=digest("address", _network(asking.address)), free=20, most=_QUARTER),
                  Limit(key=digest("name", folded(name)), free=50, most=_MINUTES))
        wait, held = self._held.attempts.begin(known, (own, *shared), self._clock().timestamp())
        if wait:
            raise TriedTooOften("Signing in failed too often.", wait=wait,
                                remedy=f"Wait {_in_words(wait)}, or have an admin run `sayso users unblock`.")
        user = self._held.users.get(folded(name))
        fits = self._passwords.fits(password, None if user is None else user.password)
        if user is None or not fits or user.disabled_at is not None:
            raise SignInRefused("This name and password do not belong together, or the account is disabled.",
                                remedy="Look at both; an admin can set a new password.")
        if self._passwords.outdated(user.password):
            self._held.users.renew(user, self._passwords.digest_of(password))
        forgiven = [own.key, *([known.key] if known in held and known else [])]
        self._held.attempts.succeeded(forgiven, [one.key for one in held if one in shared], known=None, at=0.0)
        return user

    def know(self, name: str, mark: str) -> None:
        """Has a browser known that has signed in with a name."""
        self._held.attempts.succeeded([], [], known=_mark_key(name, mark), at=self._clock().timestamp())

    def unblock(self) -> None:
        """Forgets all failures, so that nobody has to wait."""
        self._held.attempts.forgive()


def _mark_key(name: str, mark: str) -> str:
    return digest("mark", folded(name), mark)


def _network(address: str) -> str:
    """An address as it is counted: who has one of IPv6 has very many."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if ip.version == 6 and ip.ipv4_mapped:
        return str(ip.ipv4_mapped)
    return str(ipaddress.ip_network((ip, _NETWORK), strict=False)) if ip.version == 6 else str(ip)


def _in_words(wait: float) -> str:
    seconds = math.ceil(wait)
    return f"{seconds} second{'s' if seconds > 1 else ''}" if seconds < 120 else f"{math.ceil(seconds / 60)} minutes"
