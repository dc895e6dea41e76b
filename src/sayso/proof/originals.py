"""Whether the bytes are those that came, and whether intake still makes of them the text that is kept."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Any

from sayso.intake import take_again
from sayso.proof.damages import Damage, Looked, short
from sayso.records.document import Document
from sayso.records.errors import UnreadableReport
from sayso.records.original import Original
from sayso.store.packing import unpack_bytes


def odd_bytes(row: Mapping[str, Any], looked: Looked) -> Iterator[Damage]:
    """That bytes have the SHA-256 and the size under which they are kept."""
    looked.at["originals"] += 1
    name = row["sha256"]
    try:
        data = unpack_bytes(row["packed"], bytes(row["data"]))
    except zlib.error as error:
        yield Damage(kind="original", id=name, what="bytes", expected="bytes that can be unpacked", found=str(error))
        return
    found = sha256(data).hexdigest()
    if found != name:
        yield Damage(kind="original", id=name, what="SHA-256", expected=name, found=found)
    elif len(data) != row["size"]:
        yield Damage(kind="original", id=name, what="size", expected=f"{len(data)} bytes",
                     found=f"{row['size']} bytes")


def text_again(document: Document, original: Original, looked: Looked) -> Iterator[Damage]:
    """A note where intake now makes another text of the bytes: a newer version may read them better."""
    looked.at["texts read again"] += 1
    try:
        again: str | None = take_again(original, document).text
    except UnreadableReport as error:
        again = None
        found = str(error)
    if again is not None and again == document.text:
        return
    if again is not None:
        at = next((place for place, (one, other) in enumerate(zip(again, document.text, strict=False))
                   if one != other), min(len(again), len(document.text)))
        found = f"the kept text differs from {at} on: {short(document.text[at:at + 60])}"
    yield Damage(kind="text_now", id=document.id, what="text", where=document.origin, found=found,
                 expected="a report in its bytes" if again is None else short(again[at:at + 60]))
