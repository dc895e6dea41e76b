"""People who may sign in, kept: one transaction a call."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any, TypedDict, Unpack

from sqlalchemy import Connection, Row, delete, insert, select, update

from sayso.records.account import Role, User
from sayso.records.errors import BadSetting, NotKept
from sayso.store import schema as t


class Changes(TypedDict, total=False):
    """What can be changed of a user."""

    role: Role
    password: str
    disabled_at: str | None
    signed_in_at: str


class Users:
    """The users of a store; names are compared by `folded`, which who calls works out."""

    def __init__(self, reading: Callable[[], Any], writing: Callable[[], Any]) -> None:
        self._reading, self._writing = reading, writing

    def add(self, user: User, folded: str) -> None:
        """Puts one in.

        Raises:
            BadSetting: the name was given before.
        """
        with self._writing() as connection:
            if connection.scalar(select(t.users.c.name).where(t.users.c.folded == folded)) is not None:
                raise BadSetting(f"user {user.name!r} is there already.", remedy="Take another name; one that was "
                                 "given before stays with the judgements that bear it.")
            connection.execute(insert(t.users), {**dataclasses.asdict(user), "folded": folded})

    def get(self, folded: str) -> User | None:
        """The user of that name; None where there is none."""
        with self._reading() as connection:
            return _first(connection, folded)

    def all(self) -> list[User]:
        """All of them, by name."""
        with self._reading() as connection:
            return [user_of(row) for row in connection.execute(select(t.users).order_by(t.users.c.folded))]

    def change(self, folded: str, **new: Unpack[Changes]) -> User:
        """Changes one, and ends their sessions where the password is another one or they may not sign in any more.

        Raises:
            NotKept: there is no such user. BadSetting: no admin who may sign in would be left.
        """
        with self._writing() as connection:
            user = _first(connection, folded)
            if user is None:
                raise NotKept(f"user {folded!r} is not in the store.", remedy="See which there are.")
            after = dataclasses.replace(user, **new)
            if _governs(user) and not _governs(after):
                _keep_an_admin(connection, user)
            connection.execute(update(t.users).where(t.users.c.id == user.id).values(**new))
            if after.disabled_at is not None or after.password != user.password:
                connection.execute(delete(t.sessions).where(t.sessions.c.user == user.id))
            return after

    def renew(self, user: User, password: str) -> None:
        """Keeps the same password under other parameters; sessions go on. Changed meanwhile, it stays as it is."""
        c = t.users.c
        with self._writing() as connection:
            connection.execute(update(t.users).where(c.id == user.id, c.password == user.password)
                               .values(password=password))


def user_of(row: Row[Any]) -> User:
    """A user, of a row that has the columns of `users`."""
    return User(id=row.id, name=row.name, role=row.role, password=row.password, made_at=row.made_at,
                made_by=row.made_by, disabled_at=row.disabled_at, signed_in_at=row.signed_in_at)


def _first(connection: Connection, folded: str) -> User | None:
    row = connection.execute(select(t.users).where(t.users.c.folded == folded)).first()
    return None if row is None else user_of(row)


def _governs(user: User) -> bool:
    return user.role == "admin" and user.disabled_at is None


def _keep_an_admin(connection: Connection, leaving: User) -> None:
    """Sees that another admin stays; the rows are held, so that two who leave at once do not both get away with it."""
    c = t.users.c
    admins = connection.scalars(select(c.id).where(c.role == "admin", c.disabled_at.is_(None)).order_by(c.id)
                                .with_for_update()).all()
    if not set(admins) - {leaving.id}:
        raise BadSetting(f"user {leaving.name!r} is the last admin who can sign in.",
                         remedy="Make another one an admin first.")
