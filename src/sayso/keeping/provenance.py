"""By what and when something was put into a store."""

from __future__ import annotations

from datetime import UTC, datetime
from importlib.metadata import version


def reading_version() -> str:
    """The version of Sayso that reads now; a record that another one read can be read again."""
    return version("sayso")


def now() -> str:
    """This moment, ISO 8601, UTC, to the millisecond: two judgements in one second are two."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
