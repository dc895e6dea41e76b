"""Users made and changed."""

from __future__ import annotations

from sayso.accounts.clock import Clock, told
from sayso.accounts.guarding import Asking, Guard
from sayso.accounts.names import folded, user_name
from sayso.accounts.passwords import Passwords, check_password
from sayso.accounts.secrets import new_id
from sayso.records.account import ROLES, Role, User
from sayso.records.errors import BadSetting, NotKept
from sayso.store.accounts import Accounts


class People:
    """The users of a store. Names are given in any case; one that is not there raises NotKept."""

    def __init__(self, held: Accounts, passwords: Passwords, guard: Guard, clock: Clock) -> None:
        self._held, self._passwords, self._guard, self._clock = held, passwords, guard, clock

    def all(self) -> list[User]:
        """All of them, by name."""
        return self._held.users.all()

    def get(self, name: str) -> User:
        """The user of a name."""
        user = self._held.users.get(folded(name))
        if user is None:
            raise NotKept(f"user {name!r} is not in the store.", remedy="See which there are.")
        return user

    def any_admin(self) -> bool:
        """Whether there is an admin who can sign in."""
        return any(one.role == "admin" and one.disabled_at is None for one in self.all())

    def add(self, name: str, role: str, password: str, *, by: str) -> User:
        """Makes a user.

        Raises:
            BadSetting: the name was given before, or name, role or password cannot be taken.
        """
        name = user_name(name)
        check_password(password, name)
        user = User(id=new_id("usr"), name=name, role=_role(role), password=self._passwords.digest_of(password),
                    made_at=told(self._clock()), made_by=by)
        self._held.users.add(user, folded(name))
        return user

    def set_role(self, name: str, role: str) -> User:
        """Gives another role, from now on; BadSetting is raised where no admin would be left."""
        return self._held.users.change(self._named(name), role=_role(role))

    def set_password(self, name: str, password: str) -> User:
        """Gives another password, and ends all sessions under the old one."""
        user = self.get(name)
        check_password(password, user.name)
        return self._held.users.change(folded(name), password=self._passwords.digest_of(password))

    def change_password(self, user: User, old: str, new: str, asking: Asking) -> User:
        """Has users change their own password; all their sessions end, this one too.

        Raises:
            SignInRefused: the old one is wrong. TriedTooOften: it was, too often. BadSetting: the new one cannot be.
        """
        check_password(new, user.name)
        self._guard.user_of(user.name, old, asking)
        return self.set_password(user.name, new)

    def disable(self, name: str) -> User:
        """Has a user not sign in any more; sessions end, tokens open nothing. What they judged stays."""
        return self._held.users.change(self._named(name), disabled_at=self.get(name).disabled_at or told(self._clock()))

    def enable(self, name: str) -> User:
        """Has a user sign in again."""
        return self._held.users.change(self._named(name), disabled_at=None)

    def unblock(self) -> None:
        """Has nobody wait any more after attempts that failed."""
        self._guard.unblock()

    def _named(self, name: str) -> str:
        return folded(self.get(name).name)


def _role(told: str) -> Role:
    for role in ROLES:
        if role == told:
            return role
    raise BadSetting(f"role {told[:40]!r} is none.", remedy=f"Take one of {', '.join(ROLES)}.")
