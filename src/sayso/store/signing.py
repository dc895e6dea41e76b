"""Sessions and tokens, kept by the digest of their secret: one transaction a call."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from sayso.records.account import Session, Token, User
from sayso.store import schema as t
from sayso.store.users import user_of


class Signing:
    """Sessions and tokens of a store."""

    def __init__(self, reading: Callable[[], Any], writing: Callable[[], Any]) -> None:
        self._reading, self._writing = reading, writing

    def begin(self, session: Session, *, instead_of: str | None = None) -> None:
        """Keeps a session, ends the one of this key, and forgets those that are over."""
        c = t.sessions.c
        with self._writing() as connection:
            connection.execute(delete(t.sessions).where((c.ends_at < session.made_at) | (c.key == instead_of)))
            connection.execute(insert(t.sessions), dataclasses.asdict(session))
            connection.execute(update(t.users).where(t.users.c.id == session.user)
                               .values(signed_in_at=session.made_at))

    def session(self, key: str) -> tuple[Session, User] | None:
        """The session of that key and whose it is; None where there is none or they are disabled."""
        with self._reading() as connection:
            row = connection.execute(select(t.sessions).where(t.sessions.c.key == key)).first()
            user = None if row is None else _open_to(connection, row.user)
            return None if row is None or user is None else (_session(row), user)

    def seen(self, key: str, at: str) -> None:
        """Notes that a session was used."""
        with self._writing() as connection:
            connection.execute(update(t.sessions).where(t.sessions.c.key == key).values(seen_at=at))

    def end(self, key: str) -> None:
        """Ends a session; one that is not there is no error."""
        with self._writing() as connection:
            connection.execute(delete(t.sessions).where(t.sessions.c.key == key))

    def end_all(self, user: str, *, tokens_at: str | None = None) -> None:
        """Ends all sessions of a user, by their id; with `tokens_at`, revokes their tokens too, at that moment."""
        with self._writing() as connection:
            connection.execute(delete(t.sessions).where(t.sessions.c.user == user))
            if tokens_at is not None:
                connection.execute(update(t.tokens).where(t.tokens.c.user == user, t.tokens.c.revoked_at.is_(None))
                                   .values(revoked_at=tokens_at))

    def add_token(self, token: Token) -> None:
        """Keeps a token."""
        with self._writing() as connection:
            connection.execute(insert(t.tokens), dataclasses.asdict(token))

    def token(self, key: str) -> tuple[Token, User] | None:
        """The token of that key and whose it is; None where there is none or they are disabled."""
        with self._reading() as connection:
            row = connection.execute(select(t.tokens).where(t.tokens.c.key == key)).first()
            user = None if row is None else _open_to(connection, row.user)
            return None if row is None or user is None else (_token(row), user)

    def tokens_of(self, user: str) -> list[Token]:
        """The tokens of a user, the latest first; those that were revoked are left out."""
        c = t.tokens.c
        with self._reading() as connection:
            return [_token(row) for row in connection.execute(
                select(t.tokens).where(c.user == user, c.revoked_at.is_(None)).order_by(c.made_at.desc(), c.id))]

    def used(self, token_id: str, at: str) -> None:
        """Notes that a token was used."""
        with self._writing() as connection:
            connection.execute(update(t.tokens).where(t.tokens.c.id == token_id).values(used_at=at))

    def revoke(self, user: str, token_id: str, at: str) -> bool:
        """Revokes a token of a user for good; False where they have none of that id that stands."""
        c = t.tokens.c
        with self._writing() as connection:
            return bool(connection.execute(update(t.tokens).where(
                c.id == token_id, c.user == user, c.revoked_at.is_(None)).values(revoked_at=at)).rowcount)


def _open_to(connection: Connection, user: str) -> User | None:
    c = t.users.c
    row = connection.execute(select(t.users).where(c.id == user, c.disabled_at.is_(None))).first()
    return None if row is None else user_of(row)


def _session(row: Row[Any]) -> Session:
    return Session(key=row.key, user=row.user, made_at=row.made_at, seen_at=row.seen_at, ends_at=row.ends_at)


def _token(row: Row[Any]) -> Token:
    return Token(id=row.id, key=row.key, user=row.user, name=row.name, role=row.role, made_at=row.made_at,
                 ends_at=row.ends_at, used_at=row.used_at, revoked_at=row.revoked_at)
