"""Reports: a list, one, and the bytes it was read from."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Query, Response

from sayso.api.asked.filters import ReportsAsked
from sayso.api.asked.identifiers import report_named
from sayso.api.asked.pages import page_of
from sayso.api.asked.wanted import documents_wanted
from sayso.api.assembling.reading import report_read
from sayso.api.assembling.reports import rows
from sayso.api.held import Held
from sayso.api.security.headers import SANDBOX
from sayso.api.shapes.paging import Page
from sayso.api.shapes.reading import ReportRead
from sayso.api.shapes.reports import ReportRow
from sayso.api.shapes.versions import ArticleVersions
from sayso.watching.history import histories_of

router = APIRouter(prefix="/reports", tags=["reports"])


@router.get("", summary="List reports")
def list_reports(store: Held, asked: Annotated[ReportsAsked, Query()]) -> Page[ReportRow]:
    """Reports by day of publication."""
    wanted = documents_wanted(asked)
    found = store.documents(after=asked.after, limit=asked.limit + 1, **wanted)
    reports, following = page_of(found, asked.limit, lambda one: one.id)
    return Page(items=rows(store, reports), next=following, total=store.overview.count_documents(**wanted))


@router.get("/{report_id}", summary="One report")
def get_report(store: Held, report_id: str) -> ReportRead:
    """One report: its text, what was read in it and which questions that answers, its original, its copies."""
    return report_read(store, report_named(store, report_id) or report_id)


@router.get("/{report_id}/versions", summary="Versions of the articles that a report is one of")
def list_versions(store: Held, report_id: str) -> list[ArticleVersions]:
    """Every version of the article that this report is a version of, with what changed between them.

    Empty for a report that was not watched; several articles where the same words stood at several addresses.
    """
    report = store.document(report_named(store, report_id) or report_id).id
    return [ArticleVersions(article=found[0].article, versions=found) for found in histories_of(store, report)]


@router.get("/{report_id}/original", summary="The bytes a report was read from", response_class=Response,
            responses={200: {"content": {"application/octet-stream": {}}, "description": "The bytes, to be saved."}})
def get_original(store: Held, report_id: str) -> Response:
    """The bytes as they were captured; always to be saved and never shown, since they are of elsewhere."""
    report = report_named(store, report_id) or report_id
    original = store.original(report)
    name = store.document(report).captured_from.rstrip("/").rsplit("/", 1)[-1] or report
    return Response(original.data, media_type="application/octet-stream", headers={
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(name[:150], safe='')}",
        "Content-Security-Policy": SANDBOX, "X-Content-Type-Options": "nosniff"})
