"""Reports as the interface gives them."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.api.shapes.reports import Capture, OriginalFile, ReportDetail, ReportRecord, ReportRow, row_of
from sayso.records.judgement import Judgement
from sayso.records.record import Record
from sayso.store import Store
from sayso.store.kept import StoredDocument


def rows(store: Store, reports: Sequence[StoredDocument]) -> list[ReportRow]:
    """Stored reports as rows."""
    claims = store.overview.claims_in([one.id for one in reports])
    return [row_of(one, claims.get(one.id, 0)) for one in reports]


def rows_of(store: Store, ids: Sequence[str]) -> list[ReportRow]:
    """Reports by id as rows, in the order of the ids."""
    found = {one.id: one for one in rows(store, store.documents_of(ids))}
    return [found[one] for one in ids if one in found]


def report_detail(store: Store, report: str) -> ReportDetail:
    """One report with its text and record."""
    stored, record, original = store.document(report), store.record(report), store.original(report)
    document = record.document
    (row,) = rows(store, [stored])
    return ReportDetail(
        **dict(row), byline=document.byline, dateline=document.dateline, text=document.text, dated=document.published,
        furniture=list(document.layout.furniture), captions=list(document.layout.captions),
        record=_parts(record), machine=_parts(store.review.reading(report)) if record.judged else None,
        judged=list(record.judged),
        original=OriginalFile(sha256=stored.sha256, size=len(original.data), media_type=stored.media_type,
                              captured_at=stored.captured_at, captured_from=stored.captured_from,
                              locator=stored.locator),
        captures=[Capture(origin=one) for one in store.origins_of([report]).get(report, ())],
        copies=store.copies_of([report]), incidents=[one.id for one in store.incidents_of([report])],
        judgements=judgements_on(store, {report}))


def _parts(record: Record) -> ReportRecord:
    return ReportRecord(claims=list(record.claims), figures=list(record.figures), events=list(record.events),
                        places=list(record.places), times=list(record.times), actors=list(record.actors),
                        refusals=list(record.refusals))


def judgements_on(store: Store, documents: set[str]) -> list[Judgement]:
    """What people decided about any of these reports, oldest first, with what was taken back."""
    return store.judgements(standing_only=False, documents=documents)
