"""Whether what is kept of things that could not be read is what was refused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sayso.proof.damages import Damage, Looked, short
from sayso.records.record import Record, Refusal
from sayso.records.span import Span
from sayso.store.adding import refusal_id


def odd_refusals(rows: Iterable[Mapping[str, Any]], looked: Looked, record: Record | None = None) -> Iterator[Damage]:
    """Refusals whose id is not the digest of what they say, or whose words are not in the report's text.

    Args:
        record: of the report that they are parts of.
    """
    for row in rows:
        looked.at["refusals"] += 1
        words, start = row["words"], row["start"]
        if words is not None and "\ufffd" in words:
            continue  # what no database takes was replaced, and the id is of what was there before
        span = Span(start, start + len(words), words) if words else None
        made = refusal_id(row["origin"], Refusal(stage=row["stage"], reason=row["reason"], span=span), row["document"],
                          row["original"])
        if made != row["id"]:
            yield Damage(kind="refusal", id=row["id"], what="id", expected=made, found=row["id"], where=row["origin"])
        if span is not None and record is not None and record.document.text[span.start:span.end] != words:
            yield Damage(kind="refusal", id=row["id"], what=f"words at {span.start} to {span.end}", where=row["origin"],
                         expected=short(words), found=short(record.document.text[span.start:span.end]))
