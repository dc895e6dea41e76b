"""Ids that follow from content: the same thing has the same id in every run, on every machine."""

from __future__ import annotations

import hashlib
import json

_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def content_id(kind: str, *parts: object) -> str:
    """An id such as `fig_3f2a9c01d4e8b776`, from the digest of the parts.

    Args:
        kind: what is named, a short prefix.
        parts: JSON values that make it this one and no other; their order counts.

    Returns:
        The prefix, an underscore and 16 hexadecimal digits (64 bits of SHA-256).
    """
    return f"{kind}_{hashlib.sha256(_CANONICAL.encode(parts).encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"


def incident_id(first: str) -> str:
    """The id of the incident whose earliest report this is: it stays as later reports join."""
    return content_id("inc", first)
