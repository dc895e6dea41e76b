"""What a door opens: bytes, and what is known about them from outside."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.intake.draft import Draft
from sayso.records.errors import UnreadableReport


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """Bytes of one input.

    Attributes:
        origin: path, address, `mail.eml#attachment`, or "-" for standard input.
        data: all of it, within the size limit.
        url: the address it was fetched from, after redirects.
        charset: the encoding its transport names.
        depth: how many messages it lies within.
        within: origin of the outermost of these; None for what lies in none.
    """

    origin: str
    data: bytes
    url: str | None = None
    charset: str | None = None
    depth: int = 0
    within: str | None = None


def is_address(words: str) -> bool:
    """Whether an input is an address rather than a path."""
    scheme, separator, _ = words.partition("://")
    return bool(separator) and scheme.isascii() and scheme.replace("+", "").replace("-", "").isalnum()


# What a door finds: a report, bytes for another door, or the origin and reason of what it refuses.
Found = Draft | Material | tuple[str, UnreadableReport]
