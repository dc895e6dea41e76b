"""Every judgement and every undoing in order, and the same as W3C PROV-JSON.

In PROV (https://www.w3.org/submissions/2013/SUBM-prov-json-20130424/) a judgement is an entity that an activity of a
person generated, having used the report; taking it back is an activity that invalidated it. A value that was set
right is a revision of the machine's: an edit shows as an edit.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from sayso.records.judgement import Correction, Entry, Judgement
from sayso.records.plain import to_plain

JSON = dict[str, Any]


def entries(judgements: Iterable[Judgement]) -> tuple[Entry, ...]:
    """The judgements and undoings, the first first."""
    told: list[Entry] = []
    for one in judgements:
        told.append(Entry(at=one.at, what="judged", author=one.author, judgement=one))
        if one.undone_at is not None:
            told.append(Entry(at=one.undone_at, what="took back", author=one.undone_by, judgement=one))
    return tuple(sorted(told, key=lambda entry: (entry.at, entry.judgement.id, entry.what)))


def prov(judgements: Iterable[Judgement]) -> JSON:
    """The judgements and undoings as a PROV-JSON document."""
    document: JSON = {"prefix": {"sayso": "urn:sayso:"}}
    for entry in entries(judgements):
        for section, name, value in _told(entry):
            document.setdefault(section, {})[name] = value
    return document


def _told(entry: Entry) -> Iterator[tuple[str, str, JSON]]:
    judgement = entry.judgement
    done = f"sayso:{'judging' if entry.what == 'judged' else 'undoing'}_{judgement.id}"
    yield "activity", done, {"prov:startTime": entry.at, "prov:endTime": entry.at,
                             "prov:type": _name("Judging" if entry.what == "judged" else "Undoing")}
    if entry.author is not None:
        person = f"sayso:person_{quote(entry.author, safe='')}"
        yield "agent", person, {"prov:type": {"$": "prov:Person", "type": "prov:QUALIFIED_NAME"},
                                "sayso:name": entry.author}
        yield "wasAssociatedWith", f"_:by_{done[6:]}", {"prov:activity": done, "prov:agent": person}
    if entry.what == "took back":
        yield "wasInvalidatedBy", f"_:end_{done[6:]}", {
            "prov:entity": _id(judgement.id), "prov:activity": done, "prov:time": entry.at}
        return
    yield from _judged(judgement, done)


def _judged(judgement: Judgement, done: str) -> Iterator[tuple[str, str, JSON]]:
    told: JSON = {"prov:type": _name("Judgement"), "sayso:kind": judgement.kind, "sayso:reason": judgement.reason}
    if judgement.part is not None:
        told["prov:value"] = json.dumps(to_plain(judgement.part), ensure_ascii=False, sort_keys=True)
    yield "entity", _id(judgement.id), told
    yield "wasGeneratedBy", f"_:made_{judgement.id}", {
        "prov:entity": _id(judgement.id), "prov:activity": done, "prov:time": judgement.at}
    reports = [*judgement.left, *judgement.right, *((judgement.document,) if judgement.document else ())]
    for report in reports:
        yield "entity", _id(report), {"prov:type": _name("Report")}
        yield "used", f"_:used_{judgement.id}_{report}", {"prov:activity": done, "prov:entity": _id(report)}
        yield "wasDerivedFrom", f"_:from_{judgement.id}_{report}", {
            "prov:generatedEntity": _id(judgement.id), "prov:usedEntity": _id(report), "prov:activity": done}
    for change in judgement.changes:
        yield from _edited(judgement, change, done)


def _edited(judgement: Judgement, change: Correction, done: str) -> Iterator[tuple[str, str, JSON]]:
    """A value set right: the person's is a revision of the machine's."""
    before, after = (f"sayso:{judgement.id}_{change.field}_{which}" for which in ("before", "after"))
    for name, value in ((before, change.machine), (after, change.person)):
        yield "entity", name, {"prov:type": _name("Value"), "sayso:field": change.field,
                               "prov:value": json.dumps(to_plain(value), ensure_ascii=False, sort_keys=True)}
    yield "hadMember", f"_:held_{judgement.id}_{change.field}", {
        "prov:collection": _id(judgement.id), "prov:entity": after}
    yield "wasGeneratedBy", f"_:made_{judgement.id}_{change.field}", {
        "prov:entity": after, "prov:activity": done, "prov:time": judgement.at}
    yield "wasDerivedFrom", f"_:edit_{judgement.id}_{change.field}", {
        "prov:generatedEntity": after, "prov:usedEntity": before, "prov:activity": done,
        "prov:type": {"$": "prov:Revision", "type": "prov:QUALIFIED_NAME"}}


def _id(name: str) -> str:
    return f"sayso:{name}"


def _name(kind: str) -> JSON:
    return {"$": f"sayso:{kind}", "type": "prov:QUALIFIED_NAME"}
