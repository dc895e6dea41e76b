"""Reports read again by a newer Sayso: the kept bytes are taken in and read, people's judgements stay."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from functools import partial

from sayso.intake import take_again
from sayso.keeping.provenance import reading_version
from sayso.keeping.reading import BATCH, Reads, read_for_store
from sayso.keeping.standing import ON_REPORTS, at_last, stands_under
from sayso.records.brief import Brief
from sayso.records.document import Document, Published
from sayso.records.errors import UnreadableReport
from sayso.records.record import Record
from sayso.store import Store


def reread(store: Store, pipeline: Reads, *, everything: bool = False,
           told: Callable[[str], None] = lambda document: None) -> int:
    """Reads again what another version of Sayso read; returns how many reports that were.

    Each is replaced in one transaction, so that a run that was stopped goes on where it was. The kept bytes
    are taken in anew, so that a better text or title reaches the record; where they give no report any more, the text
    is read as it was taken in. A report keeps its id, by which judgements name it; those on what it says are found
    again in the new reading and applied.
    Linking is another step (`link_new`).

    Args:
        everything: read again also what this version has read; stopped, that starts from the beginning.
        told: is told the origin of each report that was read again.
    """
    version, done = reading_version(), 0
    waiting = (row.id for row in store.documents()) if everything else store.outdated(version)
    for batch in _batches(waiting):
        documents = [_taken_again(store, one) for one in batch]
        for record, brief in read_for_store(documents, pipeline):
            at_last(partial(_replace, store, record, brief, version))
            done += 1
            told(record.document.origin)
    return done


def _replace(store: Store, record: Record, brief: Brief, version: str) -> None:
    """Puts the new reading in the place of the old one, under the judgements that stand."""
    seen, name = store.changes(), record.document.id
    if judgements := store.judgements(kinds=ON_REPORTS, documents=[name]):
        stands = stands_under(record, judgements)
        record, brief = stands.record, stands.brief
        store.replace(record, brief, version=version, reading=stands.reading, sound=stands.sound,
                      seen=seen)
    else:
        store.replace(record, brief, version=version, seen=seen)


def _taken_again(store: Store, name: str) -> Document:
    before = store.record(name).document
    try:
        return take_again(store.original(name), before)
    except UnreadableReport:
        return _as_taken_in(before)


def _as_taken_in(document: Document) -> Document:
    """The document as intake gave it, before a date was inferred from its words."""
    if document.published.basis != "inferred":
        return document
    return dataclasses.replace(document, published=Published())


def _batches(ids: Iterator[str]) -> Iterator[list[str]]:
    """Batches of ids; all are taken before the first is given, since reading again makes them fewer."""
    waiting = list(ids)
    for start in range(0, len(waiting), BATCH):
        yield waiting[start : start + BATCH]
