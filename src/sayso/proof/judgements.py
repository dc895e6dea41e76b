"""Whether judgements are what was decided, and find what they were about."""

from __future__ import annotations

import dataclasses
import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sayso.judging.applying import judged
from sayso.proof.damages import Damage, Looked, short
from sayso.proof.rows import odd_rows
from sayso.records.errors import SpanMismatch
from sayso.records.identity import content_id
from sayso.records.judgement import Judgement
from sayso.records.record import Record
from sayso.store.judging import named_in
from sayso.store.packing import unpack

_COLUMNS = ("id", "kind", "author", "at")


def odd_judgement(row: Mapping[str, Any], documents: Sequence[Mapping[str, Any]],
                  looked: Looked) -> Iterator[Damage]:
    """A judgement that cannot be read, whose id is not its digest, or that the tables tell otherwise.

    Args:
        row: of `judgements`. documents: rows of `judgement_documents`.
    """
    looked.at["judgements"] += 1
    name = row["id"]
    try:
        one, plain = unpack(Judgement, row["body"]), json.loads(zlib.decompress(row["body"]))
    except (zlib.error, ValueError, SpanMismatch) as error:
        yield Damage(kind="judgement", id=name, what="body", expected="a judgement that can be read", found=str(error))
        return
    made = judgement_id(one, plain)
    for what, wanted, found in (("id", made, name), *((what, getattr(one, what), row[what]) for what in _COLUMNS)):
        if wanted != found:
            yield Damage(kind="judgement", id=name, what=what, expected=short(wanted), found=short(found))
    wanted_rows = [{"judgement": name, "document": held} for held in sorted(named_in(one))]
    yield from odd_rows("judgement_documents", wanted_rows, documents, looked, owner=name)


def judgement_id(one: Judgement, plain: Mapping[str, Any]) -> str:
    """The id that a judgement has by what it says.

    Args:
        plain: as it was kept, since a field that came later was not in the digest.
    """
    if one.kind in ("merge", "split"):
        return content_id("jud", one.kind, one.left, one.right, one.author, one.at, one.reason)
    undone = {name: None for name in ("undone_at", "undone_by") if name in plain}
    return content_id("jud", {**plain, "id": "", **undone})


def astray(reading: Record, judgements: Sequence[Judgement]) -> Iterator[Damage]:
    """A note for each judgement on a report that nothing in it answers to any more."""
    for one in judged(dataclasses.replace(reading, judged=()), judgements).astray:
        words = one.judgement.around.text if one.judgement.around else ""
        yield Damage(kind="astray", id=one.judgement.id, what=f"{one.judgement.kind} by {one.judgement.author}",
                     expected=short(words), found=one.why, where=reading.document.origin)


def reports_gone(row: Mapping[str, Any], there: set[str], documents: Sequence[Mapping[str, Any]]) -> Iterator[Damage]:
    """A note for each report that a judgement names and the store has not."""
    for held in documents:
        if held["document"] not in there:
            yield Damage(kind="astray", id=row["id"], what=f"{row['kind']} by {row['author']}",
                         expected=f"report {held['document']}", found="it is not in the store")
