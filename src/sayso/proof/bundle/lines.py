"""The records of a bundle: words at their spans, ids, judgements and their targets, provenance."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from sayso.judging.audit import prov
from sayso.keeping.standing import stands_under
from sayso.proof.damages import Damage, Looked, short
from sayso.proof.ids import false_ids
from sayso.proof.judgements import astray, judgement_id
from sayso.proof.spans import lost_spans
from sayso.records.errors import SpanMismatch
from sayso.records.judgement import Judgement
from sayso.records.plain import from_plain
from sayso.records.record import Record
from sayso.store.judging import named_in

Line = dict[str, Any]
# What of a record is told under the same names as it is kept; the layout is not.
_TOLD = ("claims", "figures", "events", "places", "times", "actors", "judged")


class _Bad(Exception):
    """A line that is no object of JSON."""


def line_damages(folder: Path, looked: Looked) -> Iterator[Damage]:
    """Everything that is wrong with what the lines of a bundle say; its files are those of its manifests."""
    data = folder / "data"
    try:
        judgements = yield from _judgements(data, looked)
        reports = {row["id"]: row for row in _rows(data / "reports.jsonl")}
        yield from _originals(reports, folder)
        yield from _records(data, reports, judgements, looked)
        yield from _questions(data, reports, looked)
    except (_Bad, KeyError, TypeError, AttributeError, OSError) as error:
        yield Damage(kind="line", id="data", what="records", expected="objects of JSON, a line each",
                     found=short(str(error)))


def _rows(path: Path) -> Iterator[Line]:
    """The objects of a file, a line each.

    Raises:
        _Bad: a line is none.
    """
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            try:
                row = json.loads(line)
            except (ValueError, RecursionError) as error:
                raise _Bad(f"line {number} of {path.name}: {error}") from None
            if not isinstance(row, dict):
                raise _Bad(f"line {number} of {path.name} is no object")
            yield row


def _judgements(data: Path, looked: Looked) -> Any:
    """Damages of the judgements; gives the judgements themselves."""
    found: list[Judgement] = []
    for row in _rows(data / "judgements.jsonl"):
        looked.at["judgements"] += 1
        try:
            one = from_plain(Judgement, row)
        except (ValueError, SpanMismatch) as error:
            yield Damage(kind="judgement", id=str(row.get("id")), what="line", expected="a judgement", found=str(error))
            continue
        found.append(one)
        made = judgement_id(one, row)
        if made != one.id:
            yield Damage(kind="judgement", id=one.id, what="id", expected=made, found=one.id)
    told = json.loads((data / "prov.json").read_bytes())
    looked.at["entries of provenance"] += sum(len(section) for section in told.values())
    if told != json.loads(json.dumps(prov(found))):
        yield Damage(kind="prov", id="data/prov.json", what="provenance", expected="that of the judgements",
                     found="another one")
    return found


def _originals(reports: Mapping[str, Line], folder: Path) -> Iterator[Damage]:
    """That each report has its bytes, under the digest that it tells."""
    for row in reports.values():
        for held in (row, *row["captures"]):
            name = str(held["file"])
            there = Path(name).name.partition(".")[0] == held["sha256"] and (folder / name).is_file()
            if not (name.startswith("data/originals/") and there):
                yield Damage(kind="line", id=row["id"], what="original", expected=f"a file of {held['sha256']}",
                             found=name, where=row["origin"])


def _records(data: Path, reports: Mapping[str, Line], judgements: list[Judgement], looked: Looked) -> Iterator[Damage]:
    readings = _by_document(data / "readings.jsonl")
    seen = set()
    for row in _rows(data / "records.jsonl"):
        looked.at["reports"] += 1
        name = str(row["document"]["id"])
        seen.add(name)
        yield from _outside_spans(row, looked)
        try:
            record = from_plain(Record, row)
            reading = from_plain(Record, _at(data / "readings.jsonl", readings[name])) if name in readings else None
        except (ValueError, SpanMismatch) as error:
            yield Damage(kind="line", id=name, what="record", expected="a record", found=short(str(error)))
            continue
        yield from lost_spans(record, looked)
        own = [one for one in judgements if one.document == name]
        if reading is not None:
            yield from lost_spans(reading, looked)
            yield from astray(reading, own)
            yield from _standing(record, reading, own)
        yield from false_ids(reading or record, looked, read_once=False)
    for name in sorted(set(reports) ^ seen):
        yield Damage(kind="line", id=name, what="report", expected="a record and its original", found="one of both")
    for one in judgements:
        for name in sorted(named_in(one) - seen):
            yield Damage(kind="outside", id=one.id, what=f"{one.kind} by {one.author}", expected=f"report {name}",
                         found="not in the bundle")


def _outside_spans(row: Line, looked: Looked) -> Iterator[Damage]:
    """Furniture and captions, which are told beside the layout that a record is made of."""
    text, document = row["document"]["text"], row["document"]
    for name in ("furniture", "captions"):
        for span in document[name]:
            looked.at["spans"] += 1
            if text[span["start"]:span["end"]] != span["text"]:
                yield Damage(kind="span", id=document["id"], what=name, expected=short(span["text"]),
                             found=short(text[span["start"]:span["end"]]), where=document["origin"])


def _standing(record: Record, reading: Record, judgements: list[Judgement]) -> Iterator[Damage]:
    made = stands_under(dataclasses.replace(reading, judged=()), judgements).record
    for name in _TOLD:
        if getattr(made, name) != getattr(record, name):
            yield Damage(kind="standing", id=record.document.id, what=name, expected=short(getattr(made, name)),
                         found=short(getattr(record, name)), where=record.document.origin)


def _questions(data: Path, reports: Mapping[str, Line], looked: Looked) -> Iterator[Damage]:
    """That the words of answers stand in their reports; of reports that are not here nothing can be said."""
    places = _by_document(data / "records.jsonl")
    for row in _rows(data / "questions.jsonl"):
        looked.at["questions"] += 1
        outside = set()
        for answer in row["answers"]:
            looked.at["answers"] += 1
            for words in answer["words"]:
                if words["document"] not in reports:
                    outside.add(words["document"])
                    continue
                text = _at(data / "records.jsonl", places[words["document"]])["document"]["text"]
                looked.at["spans"] += 1
                if text[words["start"]:words["end"]] != words["text"]:
                    yield Damage(kind="span", id=answer["id"], what="words of an answer", expected=short(words["text"]),
                                 found=short(text[words["start"]:words["end"]]), where=words["document"])
        for name in sorted(outside):
            yield Damage(kind="outside", id=row["id"], what="an answer", expected=f"report {name}",
                         found="not in the bundle")
    for row in _rows(data / "incidents.jsonl"):
        looked.at["incidents"] += 1
        for name in sorted(set(row["documents"]) - set(reports)):
            yield Damage(kind="outside", id=row["id"], what="an incident", expected=f"report {name}",
                         found="not in the bundle")


def _by_document(path: Path) -> dict[str, int]:
    """Where in a file of records that of each report begins."""
    found, at = {}, 0
    with path.open("rb") as file:
        for line in file:
            found[str(json.loads(line)["document"]["id"])] = at
            at += len(line)
    return found


def _at(path: Path, place: int) -> Line:
    with path.open("rb") as file:
        file.seek(place)
        row: Line = json.loads(file.readline())
        return row
