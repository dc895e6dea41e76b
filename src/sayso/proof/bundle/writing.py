"""A bundle of a store or a part of it: originals as files; what was read, linked and judged as JSON Lines."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso.judging.audit import prov
from sayso.keeping.provenance import reading_version
from sayso.proof.bundle.bag import Bag
from sayso.proof.bundle.zipped import zip_folder
from sayso.records.errors import BadSetting, StoreDamaged, StoreUnavailable
from sayso.records.judgement import Judgement
from sayso.records.linked import Incident, Question
from sayso.records.plain import to_plain
from sayso.records.serial import record_to_json
from sayso.store import Store
from sayso.store.proving import Proving

Told = Callable[[str, int, int], None]
Line = dict[str, Any]

# Files are named by what they are, never by what they were called where they came from.
_ENDINGS = {"text/plain": "txt", "text/html": "html", "application/xhtml+xml": "html", "application/pdf": "pdf",
            "message/rfc822": "eml", "application/json": "json", "application/x-ndjson": "json"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Which part of a store goes into a bundle; nothing told is all of it.

    Attributes:
        incident: id of an incident: its reports and its questions. report: id or origin of one report.
    """

    incident: str | None = None
    report: str | None = None


def write_bundle(store: Store, out: Path, part: Part, told: Told = lambda what, done, of: None,
                 seal: Callable[[Path], None] = lambda folder: None) -> None:
    """Writes a bundle; the same store gives the same bytes, on any machine.

    Args:
        out: a folder that is not there, or a file that ends in .zip and is not there.
        told: is told what is written, how many are done, and of how many.
        seal: is handed the finished folder, to put a time stamp into it.

    Raises:
        BadSetting: there is something of that name. NotKept: no such incident or report.
        StoreUnavailable: it cannot be written.
    """
    if out.exists():
        raise BadSetting(f"--out {out} is there already.", remedy="Give another name; a bundle is never written over.")
    if not out.absolute().parent.is_dir():
        raise BadSetting(f"--out {out}: its folder does not exist.", remedy="Make the folder.")
    folder = out.with_name(f"{out.name}.part")
    try:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        _Writing(store, folder, part, told).write()
        seal(folder)
        if out.suffix == ".zip":
            zip_folder(folder, out)
        else:
            folder.rename(out)
    except OSError as error:
        raise StoreUnavailable(f"{out} cannot be written: {error}.",
                               remedy="See that there is room, and that the folder may be written.") from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class _Writing:
    def __init__(self, store: Store, folder: Path, part: Part, told: Told) -> None:
        self._store, self._proving, self._part, self._told = store, Proving(store), part, told
        self._bag, self._last = Bag(folder), ""

    def write(self) -> None:
        """Everything, reports first."""
        documents, incidents, questions = self._chosen()
        judgements = self._judgements(documents)
        bag = self._bag
        bag.put("reports.jsonl", _lines(self._reports(documents)))
        bag.put("records.jsonl", _lines(record_to_json(self._store.record(one)) for one in documents))
        bag.put("readings.jsonl", _lines(self._readings(documents, judgements)))
        bag.put("incidents.jsonl", _lines(to_plain(one) for one in incidents))
        bag.put("questions.jsonl", _lines(to_plain(one) for one in questions))
        bag.put("judgements.jsonl", _lines(to_plain(one) for one in judgements))
        bag.put("refusals.jsonl", _lines(self._refusals()))
        bag.put("prov.json", [_json(prov(judgements))])
        for one in judgements:
            self._last = max(self._last, one.at, one.undone_at or "")
        bag.close(self._info(len(documents)))

    def _chosen(self) -> tuple[list[str], Iterable[Incident], Iterable[Question]]:
        store, part = self._store, self._part
        if part.incident is not None:
            incident = store.incident(part.incident)
            return sorted(incident.documents), [incident], store.questions(incident=incident.id)
        if part.report is not None:
            name = store.document(part.report).id
            held = [store.incident(one.id) for one in store.incidents_of([name])]
            return [name], held, store.questions(document=name)
        return list(self._proving.report_ids()), (store.incident(one.id) for one in store.incidents()), \
            store.questions()

    def _judgements(self, documents: list[str]) -> list[Judgement]:
        if self._part == Part():
            return self._store.judgements(standing_only=False)
        return self._store.judgements(standing_only=False, documents=documents)

    def _reports(self, documents: list[str]) -> Iterator[Line]:
        for done, name in enumerate(documents):
            self._told("reports", done, len(documents))
            one = self._store.document(name)
            self._last = max(self._last, one.added_at)
            captures = [{key: row[key] for key in ("origin", "media_type", "captured_at", "captured_from", "locator")}
                        | {"sha256": row["original"], "file": self._original(row["original"], row["media_type"])}
                        for row in self._proving.captures(name)]
            line = {key: value for key, value in to_plain(one).items() if key != "linked"}
            yield {**line, "file": self._original(one.sha256, one.media_type), "captures": captures}
        self._told("reports", len(documents), len(documents))

    def _original(self, digest: str, media_type: str) -> str:
        """Puts bytes into the payload, once; returns their name."""
        name = f"originals/{digest}.{_ENDINGS.get(media_type.partition(';')[0].strip(), 'bin')}"
        if not self._bag.holds(name):
            data = self._proving.kept_bytes(digest)
            if data is None:
                raise StoreDamaged(f"the original {digest} is not in the store.",
                                   remedy="See what `sayso verify` says.")
            self._bag.put(name, [data])
        return f"data/{name}"

    def _readings(self, documents: list[str], judgements: list[Judgement]) -> Iterator[Line]:
        judged = {one.document for one in judgements if one.document is not None}
        for name in documents:
            if name in judged:
                yield record_to_json(self._store.review.reading(name))

    def _refusals(self) -> Iterator[Line]:
        """Whole inputs that could not be read; of a part of a store there are none."""
        for row in self._proving.loose_refusals() if self._part == Part() else ():
            digest = row["original"]
            yield {**row, "file": self._original(digest, "application/octet-stream") if digest else None}

    def _info(self, reports: int) -> dict[str, str]:
        """What bag-info.txt says; the day is the last on which anything in the bundle came in or was judged."""
        part = self._part
        chosen = f"incident {part.incident}" if part.incident else f"report {part.report}" if part.report else "all"
        return {"Bagging-Date": self._last[:10] or "1970-01-01", "Bag-Software-Agent": f"sayso {reading_version()}",
                "External-Description": f"{reports} reports with originals, records and judgements",
                "Sayso-Part": " ".join(chosen.split())}


def _lines(rows: Iterable[Line]) -> Iterator[bytes]:
    for row in rows:
        yield _json(row) + b"\n"


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=True, separators=(",", ":")).encode("ascii")
