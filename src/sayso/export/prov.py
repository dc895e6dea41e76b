"""Where claims come from, as W3C PROV-JSON: originals, reports, the relay chain, corrections, and people's judgements.

A report is derived from its original by an activity of Sayso. A claim was quoted from what the one nearest the reader
said, that from what the next one said, and so on to the one who said it first, who is its primary source. An answer
that took an earlier one back is a revision of it. Judgements are told as the audit tells them.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any
from urllib.parse import quote

from sayso.export.losses import Tally
from sayso.export.selecting import Selection, ToldClaim
from sayso.judging.audit import prov as judged
from sayso.records.identity import content_id
from sayso.store import StoredDocument

JSON = dict[str, Any]
_TYPES = {"person": "prov:Person", "organization": "prov:Organization"}
_PART = 1 << 16


def write(selection: Selection, tally: Tally) -> Iterator[bytes]:
    """One document; its sections grow in files of their own, and are put together at the end."""
    with TemporaryDirectory(prefix="sayso-prov-") as folder, ExitStack() as held:
        sections = _Sections(Path(folder), held)
        documents = set()
        for report, claims in selection.reports():
            documents.add(report.id)
            _report(report, sections)
            for told in claims:
                _claim(told, sections, tally)
        _revisions(selection, documents, sections, tally)
        _judgements(selection, documents, sections)
        yield from sections.whole()


class _Sections:
    """The sections of a document, each in a file."""

    def __init__(self, folder: Path, held: ExitStack) -> None:
        self._folder, self._held = folder, held
        self._files: dict[str, IO[bytes]] = {}
        self._told: defaultdict[str, set[str]] = defaultdict(set)

    def add(self, section: str, name: str, value: JSON, *, again: bool = False) -> None:
        """Tells of something.

        Args:
            again: its name may come again, and is told once. Most are named after a claim and come once: remembering
                them too would take a gigabyte at a million claims.
        """
        if again and name in self._told[section]:
            return
        if again:
            self._told[section].add(name)
        first = section not in self._files
        if first:
            self._files[section] = self._held.enter_context((self._folder / section).open("w+b"))
        line = f"{json.dumps(name)}:{json.dumps(value, ensure_ascii=False)}".encode("utf-8", "replace")
        self._files[section].write((b"" if first else b",\n") + line)

    def whole(self) -> Iterator[bytes]:
        yield b'{"prefix":{"sayso":"urn:sayso:"}'
        for section, file in sorted(self._files.items()):
            yield f',\n"{section}":{{\n'.encode()
            file.seek(0)
            while part := file.read(_PART):
                yield part
            yield b"}"
        yield b"}\n"


def _report(report: StoredDocument, out: _Sections) -> None:
    """A report, derived from the bytes that were captured."""
    name, original, reading = _id(report.id), f"sayso:sha256_{report.sha256}", f"sayso:reading_{report.id}"
    out.add("entity", name, {"prov:type": _kind("Report"), "sayso:origin": report.origin, **{
        f"sayso:{key}": value for key, value in (("title", report.title), ("publisher", report.publisher),
                                                 ("published", report.published), ("url", report.url)) if value}},
            again=True)
    out.add("entity", original, {"prov:type": _kind("Original"), "sayso:sha256": report.sha256,
                                 "sayso:mediaType": report.media_type}, again=True)
    out.add("activity", reading, {"prov:type": _kind("Reading"), "prov:startTime": report.added_at})
    out.add("agent", "sayso:software", {"prov:type": _prov("prov:SoftwareAgent"), "sayso:name": "Sayso",
                                        "sayso:version": report.version}, again=True)
    out.add("wasAssociatedWith", f"_:by_{report.id}", {"prov:activity": reading, "prov:agent": "sayso:software"})
    out.add("used", f"_:used_{report.id}", {"prov:activity": reading, "prov:entity": original})
    out.add("wasDerivedFrom", f"_:from_{report.id}", {
        "prov:generatedEntity": name, "prov:usedEntity": original, "prov:activity": reading})
    if report.publisher:
        out.add("wasAttributedTo", f"_:published_{report.id}", {
            "prov:entity": name, "prov:agent": _agent(report.publisher, "organization", out)})


def _claim(told: ToldClaim, out: _Sections, tally: Tally) -> None:
    """A claim, quoted from what each relay said, back to the one who said it first."""
    row, claim = told.row, told.claim
    name = f"sayso:{row.document}_{row.id}"
    value: JSON = {"prov:type": _kind("Claim"), "prov:value": row.text, "sayso:act": row.act,
                   "sayso:polarity": row.polarity, "sayso:certainty": row.certainty}
    tally.lost("evidence", len(claim.evidence))
    tally.lost("chain", len(claim.sources) > 2)
    if claim.evidence:
        value["sayso:evidence"] = "; ".join(one.text for one in claim.evidence)
    out.add("entity", name, value, again=True)  # its revisions tell of it too
    out.add("wasGeneratedBy", f"_:read_{row.document}_{row.id}", {
        "prov:entity": name, "prov:activity": f"sayso:reading_{row.document}"})
    _derived("quoted", name, _id(row.document), "prov:Quotation", out)
    inner = _id(row.document)
    for at, source in enumerate(claim.sources):
        if source.kind == "report":
            continue
        saying = f"{name}_said_{at}"
        out.add("entity", saying, {"prov:type": _kind("Saying")})
        out.add("wasAttributedTo", f"_:said_{row.document}_{row.id}_{at}", {
            "prov:entity": saying, "prov:agent": _agent(source.name, told.kind_of(source), out)})
        _derived("relayed", inner if at else name, saying, "prov:Quotation", out)
        inner = saying
        if at == len(claim.sources) - 1:
            _derived("first", name, saying, "prov:PrimarySource", out)


def _revisions(selection: Selection, documents: set[str], out: _Sections, tally: Tally) -> None:
    """Claims by which an origin took back or replaced what it had said."""
    for question in selection.store.questions(incident=selection.wanted.incident, document=selection.wanted.document):
        answers = {one.id: one for one in question.answers}
        for one in question.answers:
            earlier = answers.get(one.to or "")
            if earlier is None or not {one.documents[0], earlier.documents[0]} <= documents:
                continue
            if one.relation in ("corrects", "updates"):
                new, old = (f"sayso:{told.documents[0]}_{told.claims[0]}" for told in (one, earlier))
                for name in (new, old):
                    out.add("entity", name, {"prov:type": _kind("Claim")}, again=True)
                _derived(one.relation, new, old, "prov:Revision", out)
            else:
                tally.lost("answers")


def _judgements(selection: Selection, documents: set[str], out: _Sections) -> None:
    """What people judged of these reports, as the audit tells it."""
    about = [one for one in selection.store.judgements(standing_only=False)
             if {*one.left, *one.right, *((one.document,) if one.document else ())} & documents]
    for section, entries in judged(about).items():
        for name, value in entries.items():
            if section != "prefix":
                out.add(section, name, value, again=True)


def _derived(how: str, new: str, old: str, kind: str, out: _Sections) -> None:
    out.add("wasDerivedFrom", f"_:{content_id(how, new, old)}", {
        "prov:generatedEntity": new, "prov:usedEntity": old, "prov:type": _prov(kind)},
        again=kind == "prov:Revision")


def _agent(name: str, kind: str | None, out: _Sections) -> str:
    agent = f"sayso:voice_{quote(name, safe='')}"
    value: JSON = {"sayso:name": name}
    if kind is not None:
        value["prov:type"] = _prov(_TYPES[kind])
    out.add("agent", agent, value, again=True)
    return agent


def _id(name: str) -> str:
    return f"sayso:{name}"


def _kind(name: str) -> JSON:
    return _prov(f"sayso:{name}")


def _prov(name: str) -> JSON:
    return {"$": name, "type": "prov:QUALIFIED_NAME"}
