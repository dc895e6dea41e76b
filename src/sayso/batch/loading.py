"""The tables of a batch put into a store, as if the archive had been added to it report by report."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from sayso.batch.manifest import Finished, read_manifest
from sayso.batch.originals import Originals
from sayso.batch.rows import Row
from sayso.gate import is_unread
from sayso.intake import IntakeOptions
from sayso.keeping.adding import Added, LinkedAsTheyCome, Watcher, kept_already
from sayso.keeping.provenance import now
from sayso.records.brief import Brief
from sayso.records.errors import MissingInput, StoreDamaged
from sayso.records.original import Original
from sayso.records.record import Record, Refusal
from sayso.records.span import Span
from sayso.store import Store
from sayso.store.packing import unpack

# Reports put in in one transaction: it takes a second or two, so no other writer waits for longer.
TOGETHER = 250
_Report = tuple[Record, Brief, Original]


def load_tables(folder: Path, store: Store, *, watcher: Watcher, count: Added | None = None,
                link: Callable[[], object] | None = None) -> Added:
    """Puts the reports of all finished shards into the store, but those that it has.

    Nothing is read again. Killed anywhere and called again, it goes on: what the store has is passed over. Linking is
    another step, as for `add_reports`.

    Args: as for `add_reports`; `folder` is what `sayso batch --out` wrote.

    Raises:
        MissingInput: the folder is none of a batch, or bytes that it refers to are gone.
        StoreDamaged: a file in it is not as it was written.
    """
    head, shards = read_manifest(folder)
    options = IntakeOptions(**{**head["options"], "languages": tuple(head["options"]["languages"])})
    run = _Loading(store, watcher, count if count is not None else Added(), link, version=head["version"],
                   captured_at=head["captured_at"], originals=Originals(options))
    if not shards:
        raise MissingInput(f"folder '{folder}' has no finished shard.", remedy="Let `sayso batch` finish one.")
    for shard in shards.values():
        run.load(_tables(folder, shard))
    run.put()
    return run.count


class _Loading:
    """Reports on their way from tables into a store."""

    def __init__(self, store: Store, watcher: Watcher, count: Added, link: Callable[[], object] | None, *,
                 version: str, captured_at: str, originals: Originals) -> None:
        self._store, self._watcher, self.count = store, watcher, count
        self._version, self._captured_at, self._originals = version, captured_at, originals
        self._waiting: dict[str, _Report] = {}
        self._put: set[str] = set()  # since it was last asked which of a shard the store has
        self._linking = LinkedAsTheyCome(link, count.added)

    def load(self, tables: dict[str, list[Row]]) -> None:
        """Takes the reports of a shard, in their order, and what it refused."""
        data = self._originals.of({row["sha256"]: row for row in tables["originals"]})
        rows = tables["documents"]
        self._put.clear()
        known = {row.id for row in self._store.documents_of([row["id"] for row in rows])}
        known |= self._store.from_anywhere_of([row["origin"] for row in rows])
        for row, packed in zip(rows, tables["records"], strict=True):
            maybe = row["origin"] in known or row["id"] in known or row["id"] in self._put
            self._take(row, packed, data[row["sha256"]], maybe_known=maybe)
        for row in tables["refusals"]:
            if row["document"] is None:
                self._refuse(row, data.get(row["sha256"]))

    def put(self) -> None:
        """Puts in what waits."""
        waiting, self._waiting = list(self._waiting.values()), {}
        if not waiting:
            return
        self._put |= {record.document.id for record, _, _ in waiting}
        new = self._store.add_all(waiting, version=self._version)
        self.count.added, self.count.known = self.count.added + new, self.count.known + len(waiting) - new
        for record, _, _ in waiting:
            self.count.unread += is_unread(record)
            self._watcher.added(record.document.origin, record.document.id)
        self._linking.so_far(self.count.added)

    def _take(self, row: Row, packed: Row, data: bytes, *, maybe_known: bool) -> None:
        original = Original(
            data=data, media_type=row["media_type"], captured_at=row["captured_at"] or self._captured_at,
            captured_from=row["captured_from"], locator=row["locator"])
        if row["id"] in self._waiting:
            self.put()
            maybe_known = True
        record = unpack(Record, packed["record"])
        if maybe_known and (kept := kept_already(self._store, record.document)) is not None:
            if kept.origin != row["origin"]:
                self._store.capture(kept.id, record.document.origin, original)
            self.count.known += 1
            self._watcher.known(row["origin"], kept.id)
            return
        self._waiting[row["id"]] = record, unpack(Brief, packed["brief"]), original
        if len(self._waiting) >= TOGETHER:
            self.put()

    def _refuse(self, row: Row, data: bytes | None) -> None:
        span = Span(**row["span"]) if row["span"] else None
        original = None if data is None else Original(data=data, media_type="", captured_at="", captured_from="")
        self._store.refuse(row["origin"], Refusal(stage=row["stage"], reason=row["reason"], span=span), original, now(),
                           message=row["message"])
        self.count.refused += 1
        self._watcher.refused(row["origin"], row["stage"], f"{row['message']} {row['remedy']}".strip())


def _tables(folder: Path, shard: Finished) -> dict[str, list[Row]]:
    return {name: list(_rows(folder / name / f"{shard.shard}.parquet", shard.files[name]))
            for name in ("documents", "records", "refusals", "originals")}


def _rows(place: Path, digest: str) -> Iterator[Row]:
    from pyarrow import parquet

    try:
        data = place.read_bytes()
    except OSError as error:
        raise MissingInput(f"part '{place}' cannot be opened ({error.strerror}).",
                           remedy="Run the same `sayso batch` again after removing manifest.jsonl.") from None
    if hashlib.sha256(data).hexdigest() != digest:
        raise StoreDamaged(f"part '{place}' is not as it was written.",
                           remedy="Run the same `sayso batch` again after removing manifest.jsonl.")
    table: Any = parquet.read_table(io.BytesIO(data))
    yield from table.to_pylist()
