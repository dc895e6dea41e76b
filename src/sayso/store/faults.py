"""What a database engine complains of, said as errors of a store."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

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
        raise _as_store_error(url, str(error.orig)) from error
    except (zlib.error, ValueError) as error:
        raise StoreDamaged(f"store {url}: a part of it cannot be unpacked ({error}).",
                           remedy="Restore it from a copy, or add the reports to a new store.") from error


def _as_store_error(url: str, words: str) -> StoreError:
    lower = words.lower()
    if "not a database" in lower:
        return StoreForeign(f"{url} is no store: {words}.", remedy="Give another path.")
    if any(sign in lower for sign in _DAMAGED):
        return StoreDamaged(f"store {url} is damaged: {words}.",
                            remedy="Restore it from a copy, or add the reports to a new store.")
    return StoreUnavailable(f"store {url} cannot be used: {words}.",
                            remedy="See that it is running, may be written, has room, and no other program holds it.")
