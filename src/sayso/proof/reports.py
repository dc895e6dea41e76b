"""One report looked at whole: its record, what follows from it, and the bytes it came from."""

from __future__ import annotations

import dataclasses
import zlib
from collections.abc import Generator, Iterator, Sequence
from typing import TypeVar

from sayso.keeping.standing import stands_under
from sayso.proof.damages import Damage, Looked, short
from sayso.proof.ids import false_ids, false_positions
from sayso.proof.positions import odd_positions
from sayso.proof.refusals import odd_refusals
from sayso.proof.rows import odd_rows
from sayso.proof.spans import lost_spans
from sayso.records.brief import Brief
from sayso.records.errors import SpanMismatch
from sayso.records.judgement import Judgement
from sayso.records.proof import bad_bounds, bad_ids, bad_references
from sayso.records.record import Record
from sayso.store.adding import told_of
from sayso.store.columns import storable
from sayso.store.packing import unpack
from sayso.store.parts import Parts, parts_of
from sayso.store.proving import KeptReport

T = TypeVar("T")


def report_damages(kept: KeptReport, judgements: Sequence[Judgement] | None,
                   looked: Looked) -> Iterator[Damage]:
    """What is wrong with a report as it lies in the tables, its bytes apart.

    Args:
        judgements: those on it that stand; None where they cannot be read.
    """
    looked.at["reports"] += 1
    name, where = str(kept.row["id"]), str(kept.row["origin"])
    record = yield from _read(Record, "record", kept.record, name, where)
    brief = yield from _read(Brief, "brief", kept.brief, name, where)
    reading = (yield from _read(Record, "reading", kept.reading, name, where)) if kept.reading is not None else None
    if record is None:
        return
    yield from _record(record, kept, looked)
    yield from odd_refusals(kept.refusals, looked, record)
    if brief is not None:
        yield from _with_brief(record, brief, reading, kept, looked)
    if judgements is not None:
        yield from _standing(record, reading, kept, judgements, looked)


def _read(kind: type[T], what: str, body: bytes | None, name: str, where: str) -> Generator[Damage, None, T | None]:
    """What is kept packed, or None and why it cannot be read."""
    try:
        if body is not None:
            return unpack(kind, body)
        why = "nothing"
    except (zlib.error, ValueError, SpanMismatch) as error:
        why = str(error)
    yield Damage(kind="record", id=name, what=what, expected=f"a {what} that can be read", found=short(why),
                 where=where)
    return None


def _record(record: Record, kept: KeptReport, looked: Looked) -> Iterator[Damage]:
    """What the record says of itself, and that the text that is searched is its text."""
    document, where = record.document, record.document.origin
    yield from lost_spans(record, looked)
    for fault in (*bad_ids(record), *bad_references(record), *bad_bounds(record)):
        yield Damage(kind="part", id=fault.split(" ", 1)[0], what=fault, where=where)
    for what, made, found in (("text", document.text, kept.text), ("title", document.title or "", kept.title)):
        looked.at["texts"] += 1
        if found is None or storable(made) != found:
            yield Damage(kind="text", id=str(kept.row["id"]), what=what, expected=short(made), found=short(found or ""),
                         where=where)
    if kept.reading is None:
        yield from false_ids(record, looked, read_once=kept.row["revision"] == 1)


def _with_brief(record: Record, brief: Brief, reading: Record | None, kept: KeptReport,
                looked: Looked) -> Iterator[Damage]:
    """That the rows are those of the record and brief, and the brief is one of the record."""
    name, where = str(kept.row["id"]), record.document.origin
    parts = parts_of(record, brief, reading)
    report = {"id": record.document.id, "origin": where, **told_of(record.document)}
    yield from odd_rows("documents", [report], [kept.row], looked, owner=name, where=where)
    for table, rows in kept.rows.items():
        yield from odd_rows(table, parts.rows[table], rows, looked, owner=name, where=where)
    yield from odd_rows("claims", _claims(parts), _claims_kept(kept), looked, owner=name, where=where)
    yield from odd_positions(brief, record, looked)
    yield from false_positions(brief, record, looked)


def _claims(parts: Parts) -> Iterator[dict[str, object]]:
    for claim, voice, marks in zip(parts.claims, parts.voices, parts.marks, strict=True):
        yield {**claim, "party": voice["party"], "places": " ".join(map(storable, marks)),
               **{f"voice_{key}": value for key, value in voice.items()}}


def _claims_kept(kept: KeptReport) -> Iterator[dict[str, object]]:
    for row in kept.claims:
        yield {**row, "places": " ".join(row["marks"]),
               **{f"voice_{key}": value for key, value in row["voice"].items()}}


def _standing(record: Record, reading: Record | None, kept: KeptReport, judgements: Sequence[Judgement],
              looked: Looked) -> Iterator[Damage]:
    """That the record is what the machine's reading gives under people's judgements."""
    if reading is None:
        if judgements and not kept.reading:
            yield Damage(kind="standing", id=str(kept.row["id"]), what="the machine's reading beside the record",
                         expected=f"one, for {len(judgements)} judgements", found="none", where=record.document.origin)
        return
    looked.at["records under judgements"] += 1
    yield from lost_spans(reading, looked)
    yield from false_ids(reading, looked, read_once=False)
    made = stands_under(reading, judgements).record
    for field in dataclasses.fields(Record):
        one, other = getattr(made, field.name), getattr(record, field.name)
        if one != other and field.name != "refusals":
            yield Damage(kind="standing", id=str(kept.row["id"]), what=field.name, expected=short(one),
                         found=short(other), where=record.document.origin)
