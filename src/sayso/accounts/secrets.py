"""Secrets that a browser or a program holds, and the digests of them that a store holds."""

from __future__ import annotations

import hashlib
import secrets

_BYTES = 32
TOKEN_MARK = "sayso_"  # so that a token is known where one is left lying


def new_secret(mark: str = "") -> str:
    """A secret that cannot be guessed: 256 bits, as letters, digits, - and _."""
    return mark + secrets.token_urlsafe(_BYTES)


def new_id(kind: str) -> str:
    """An id that is drawn, since nothing here follows from content."""
    return f"{kind}_{secrets.token_hex(8)}"


def digest(*parts: str) -> str:
    """SHA-256 of some parts; a secret of 256 bits needs no slow digest."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
