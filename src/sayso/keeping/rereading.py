"""Reports read again by a newer Sayso: the kept text is read, people's judgements stay."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator

from sayso.keeping.provenance import reading_version
from sayso.keeping.reading import BATCH, Reads, read_for_store
from sayso.records.document import Document, Published
from sayso.store import Store


def reread(store: Store, pipeline: Reads, *, everything: bool = False,
           told: Callable[[str], None] = lambda document: None) -> int:
    """Reads again what another version of Sayso read; returns how many reports that were.

    Each is replaced in one transaction, so that a run that was stopped goes on where it was. Text, title and
    whatever else was published stay as they were taken in; a date inferred from the text is inferred anew.
    Linking is another step (`link_new`).

    Args:
        everything: read again also what this version has read; stopped, that starts from the beginning.
        told: is told the origin of each report that was read again.
    """
    version, done = reading_version(), 0
    waiting = (row.id for row in store.documents()) if everything else store.outdated(version)
    for batch in _batches(waiting):
        documents = [_as_taken_in(store.record(one).document) for one in batch]
        for record, brief in read_for_store(documents, pipeline):
            store.replace(record, brief, version=version)
            done += 1
            told(record.document.origin)
    return done


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
