"""Kinds of columns that both engines understand alike."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine


class Words(TypeDecorator[str]):
    """Text in the order of its code points, whatever language the database is set to.

    A zero byte and half a surrogate pair, which no database takes, are kept as U+FFFD. Records themselves
    are kept packed, where nothing is replaced.
    """

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """On PostgreSQL the order has to be asked for; on SQLite it is the only one."""
        kind = Text(collation="C") if dialect.name == "postgresql" else Text()
        return dialect.type_descriptor(kind)

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """The text as it can be kept and looked up."""
        return None if value is None else storable(value)


def storable(text: str) -> str:
    """The text without what a database cannot take."""
    if text.isascii() and "\0" not in text:
        return text
    return text.replace("\0", "\ufffd").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
