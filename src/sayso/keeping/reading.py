"""A report read for the store: its record, and the brief it gives to linking."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from typing import Protocol

from sayso.bounds import SECONDS, within
from sayso.bounds import STAGE as BOUNDS
from sayso.gate import is_unread
from sayso.linking.briefs import brief_of
from sayso.records.brief import Brief
from sayso.records.document import Document
from sayso.records.errors import UnreadableReport
from sayso.records.record import Record, Refusal

# Reports read together: as many as a pipeline parses at once.
BATCH = 16


class Reads(Protocol):
    """What reads reports: `sayso.pipeline.Pipeline`."""

    def pipe(self, documents: Iterable[Document]) -> Iterator[Record]:
        """The record of each document, in their order."""


def read_for_store(documents: Iterable[Document], pipeline: Reads) -> Iterator[tuple[Record, Brief]]:
    """The record and brief of each document, in their order.

    A record that gives no brief is kept all the same, with a refusal; it is then linked by its wording and
    its title at most.
    """
    for record in pipeline.pipe(documents):
        yield with_brief(record)


def with_brief(record: Record) -> tuple[Record, Brief]:
    """A record and its brief; a record that gives none is kept with a refusal.

    A report that the gate left unread has an empty brief: it is linked with nothing.
    """
    if is_unread(record):
        return record, _empty_brief(record)
    try:
        with within(SECONDS, "linking it"):
            return record, brief_of(record)
    except UnreadableReport as error:
        refusal = Refusal(stage=BOUNDS, reason=error.reason)
    except Exception as error:  # noqa: BLE001 - the other boundary of one report: a fault in linking must not stop others
        refusal = Refusal(stage="brief", reason=f"{type(error).__name__}: {error}")
    return dataclasses.replace(record, refusals=(*record.refusals, refusal)), _empty_brief(record)


def _empty_brief(record: Record) -> Brief:
    document = record.document
    return Brief(
        document=document.id, origin=document.origin, title=document.title, publisher=document.publisher,
        published=document.published.value, terms=(), signature=(), happenings=(), positions=(), keys=(),
    )  # fmt: skip
