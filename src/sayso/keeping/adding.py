"""Reports taken into a store: each read once, kept in one transaction, and from then on there for good."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from sayso.bounds import said
from sayso.gate import is_unread
from sayso.intake import Handed, IntakeOptions, Refused, Taken, document_id, take_in
from sayso.keeping.provenance import now, reading_version
from sayso.keeping.reading import BATCH, Reads, read_for_store
from sayso.records.document import Document
from sayso.records.errors import NotKept
from sayso.records.original import Original
from sayso.records.watched import Version
from sayso.store import Store
from sayso.store.kept import StoredDocument

_Waiting = tuple[Document, Original, Version | None]
# Those added are linked once so many have come, and again once half as many more have: what many read in the first hour
# is there to be asked, and an archive in no order, each part of which touches most incidents, is linked three times
# over at the most.
LINKED_FROM = 4_000


class Watcher(Protocol):
    """Who is told what happens while reports are taken in."""

    def added(self, origin: str, document: str) -> None:
        """A report was read and kept under this id."""

    def known(self, origin: str, document: str) -> None:
        """A report is in the store already, under this id."""

    def refused(self, origin: str, stage: str, reason: str) -> None:
        """A report, or a part of it, could not be read; that is kept too."""


@dataclass(slots=True)
class Added:
    """What came of the inputs.

    Attributes:
        added, known, refused: reports kept, those that were there already, and those that could not be read.
        unread: of those kept, how many the gate left unread.
        barren: inputs that gave no report at all.
    """

    added: int = 0
    known: int = 0
    refused: int = 0
    unread: int = 0
    barren: int = 0


def add_reports(inputs: Iterable[str | Path | Handed], store: Store, pipeline: Reads, *, options: IntakeOptions,
                watcher: Watcher, count: Added | None = None, link: Callable[[], object] | None = None) -> Added:
    """Reads and keeps the reports of all inputs, but those that the store has.

    A report is known by its id, a digest of what was published, before anything in it is read; so the same
    inputs given once more go on where they were left. Linking is another step (`link_new`), which the caller takes
    at the end.

    Args:
        count: goes up as reports come, for a caller that wants to know when it is stopped midway.
        link: links what is there; called as reports come, whenever as many are not linked as `LINKED_FROM` says.

    Raises:
        SaysoError: the store cannot be written, or a setting is wrong; what was kept before stays.
    """
    run = Adding(store, pipeline, watcher, count if count is not None else Added(), link)
    for given in inputs:
        gave = False
        for taken in take_in(given, options=options):
            gave |= run.take(taken)
        run.count.barren += not gave
    run.read()
    return run.count


class LinkedAsTheyCome:
    """Links what was added whenever as many are not linked as `LINKED_FROM` says.

    Args:
        link: links what is there; None leaves all to the caller. added: how many were added before.
    """

    def __init__(self, link: Callable[[], object] | None, added: int) -> None:
        self._link, self._began, self._linked = link, added, 0

    def so_far(self, added: int) -> None:
        """So many are added by now."""
        new = added - self._began
        if self._link and new - self._linked >= max(LINKED_FROM, self._linked // 2):
            self._link()
            self._linked = new


class Adding:
    """Reports on their way into a store, read a batch at a time.

    Args:
        count: goes up as reports come. link: as for `add_reports`.
    """

    def __init__(self, store: Store, pipeline: Reads, watcher: Watcher, count: Added,
                 link: Callable[[], object] | None) -> None:
        self._store, self._pipeline, self._watcher = store, pipeline, watcher
        self._version = reading_version()
        self._waiting: dict[str, _Waiting] = {}
        self.count = count
        self._linking = LinkedAsTheyCome(link, count.added)

    @property
    def waiting(self) -> int:
        """How many are taken and not read yet."""
        return len(self._waiting)

    def take(self, taken: Taken, *, of: Version | None = None) -> bool:
        """Takes one report; whether it is one.

        Args:
            of: the version of an article that it is, kept together with it.
        """
        report = taken.report
        if isinstance(report, Refused):
            self._refuse(report, taken.original)
            return False
        assert taken.original is not None  # a document was made of something
        if report.id in self._waiting:
            self.read()
        kept = kept_already(self._store, report)
        if kept is not None:
            if kept.origin != report.origin:
                self._store.capture(kept.id, report.origin, taken.original)
            if of is not None:
                self._store.watched.keep(dataclasses.replace(of, document=kept.id))
            self.count.known += 1
            self._watcher.known(report.origin, kept.id)
            return True
        self._waiting[report.id] = report, taken.original, of
        if len(self._waiting) >= BATCH:
            self.read()
        return True

    def read(self) -> None:
        """Reads what waits; each report is kept as soon as it is read."""
        waiting, self._waiting = self._waiting, {}
        documents = (document for document, _, _ in waiting.values())
        for record, brief in read_for_store(documents, self._pipeline):
            _, original, of = waiting[record.document.id]
            if self._store.add(record, brief, original, version=self._version, of=of):
                self.count.added += 1
                self.count.unread += is_unread(record)
                self._watcher.added(record.document.origin, record.document.id)
            else:  # another process was quicker
                self.count.known += 1
                self._watcher.known(record.document.origin, record.document.id)
            for refusal in () if is_unread(record) else record.refusals:
                self._watcher.refused(record.document.origin, refusal.stage,
                                      said(refusal.stage, refusal.reason))
        self._linking.so_far(self.count.added)

    def _refuse(self, report: Refused, original: Original | None) -> None:
        self._store.refuse(report.origin, report.refusal, original, now(), message=report.message)
        self.count.refused += 1
        self._watcher.refused(report.origin, report.refusal.stage, f"{report.message} {report.remedy}".strip())


def kept_already(store: Store, report: Document) -> StoredDocument | None:
    """The report as it is kept: under its id, or under the one that an older intake gave what came from there."""
    for name in (report.id, report.origin):
        try:
            kept = store.document(name)
        except NotKept:
            continue
        if kept.id == report.id or _id_now(store.record(kept.id).document) == report.id:
            return kept
    return None


def _id_now(one: Document) -> str:
    """The id that a kept report would get if it came now: another one once its bytes were taken in again."""
    return document_id(one.text, one.title, one.publisher, one.url, one.published)
