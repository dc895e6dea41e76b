"""What a database engine complains of, said as errors of a store."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, IntegrityError

from sayso.records.errors import StoreDamaged, StoreError, StoreForeign, StoreUnavailable

_DAMAGED = ("malformed", "disk i/o error", "no such table", "no such column", "checksum", "could not read block",
            "does not exist", "database corruption")


@contextmanager
def told(url: str) -> Iterator[None]:
    """Errors of the engine within it become errors that name the store and the remedy.

    Raises:
        StoreForeign, StoreDamaged, StoreUnavailable: for what the engine, or unpacking, says.
    """
    try:
        yield
    except DBAPIError as error:
        raise _as_store_error(url, error) from error
    except (zlib.error, ValueError) as error:
        raise StoreDamaged(f"store {url}: a part of it cannot be unpacked ({error}).",
                           remedy="Restore it from a copy, or add the reports to a new store.") from error


def _as_store_error(url: str, error: DBAPIError) -> StoreError:
    words = _words_of(error)
    lower = words.lower()
    if isinstance(error, IntegrityError) or "violates" in lower:
        return StoreError(f"store {url} does not take what refers to something that it has not: {words}.")
    if "not a database" in lower:
        return StoreForeign(f"{url} is no store: {words}.", remedy="Give another path.")
    if any(sign in lower for sign in _DAMAGED):
        return StoreDamaged(f"store {url} is damaged: {words}.",
                            remedy="Restore it from a copy, or add the reports to a new store.")
    return StoreUnavailable(f"store {url} cannot be used: {words}.",
                            remedy="See that it is running, may be written, has room, and no other program holds it.")


def _words_of(error: DBAPIError) -> str:
    """What the engine says for people; PostgreSQL's driver gives it among other fields, under "M"."""
    said = error.orig.args[0] if error.orig and error.orig.args else error.orig
    return str(said.get("M", said) if isinstance(said, dict) else said)
