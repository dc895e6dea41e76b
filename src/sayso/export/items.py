"""JSON documents that hold one long list, written item by item."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

JSON = dict[str, Any]


def listed(head: str, items: Iterable[Mapping[str, Any]], tail: str) -> Iterator[bytes]:
    """A document whose text is `head`, the items with commas between them, a line each, and `tail`."""
    between = head.encode()
    for item in items:
        yield between + b"\n" + as_bytes(item)
        between = b","
    yield (between if between != b"," else b"") + b"\n" + tail.encode() + b"\n"


def a_line_each(items: Iterable[Mapping[str, Any]]) -> Iterator[bytes]:
    """JSON Lines."""
    for item in items:
        yield as_bytes(item) + b"\n"


def as_bytes(item: Mapping[str, Any]) -> bytes:
    """One item as UTF-8; half a surrogate pair becomes a question mark."""
    return json.dumps(item, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def filled(item: JSON) -> JSON:
    """What is told of an item: members that are None or empty are left out."""
    return {name: value for name, value in item.items() if value not in (None, "", [], {})}
