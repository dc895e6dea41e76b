"""The server itself, and what could not be read."""

from __future__ import annotations

from importlib.metadata import version
from typing import Annotated

from fastapi import APIRouter, Query, Request

from sayso.api.asked.filters import RefusalsAsked
from sayso.api.asked.pages import page_of
from sayso.api.held import Held
from sayso.api.shapes.about import Counts, Health, RefusalRow, Version
from sayso.api.shapes.paging import Page
from sayso.store.kept import StoredRefusal

router = APIRouter(tags=["about"])


@router.get("/refusals", summary="List what could not be read")
def list_refusals(store: Held, asked: Annotated[RefusalsAsked, Query()]) -> Page[RefusalRow]:
    """Whole inputs and parts of reports that could not be read, each with the reason."""
    found = store.refusals(origin=asked.origin, reason=asked.reason, after=asked.after)
    refusals, following = page_of(map(_refusal, found), asked.limit, lambda one: one.id)
    return Page(items=refusals, next=following, total=None)


@router.get("/health", summary="Whether the store answers")
def get_health(store: Held) -> Health:
    """Whether the store answers, and how much is in it."""
    held = store.counts()
    return Health(store=store.url, changes=store.changes(), counts=Counts(
        reports=held["documents"], claims=held["claims"], incidents=held["incidents"], questions=held["questions"],
        refusals=held["refusals"]))


@router.get("/version", summary="What runs")
def get_version(request: Request) -> Version:
    """The version of Sayso and of this interface."""
    settings = request.app.state.settings
    return Version(sayso=version("sayso"), api="v1", max_report=settings.max_report, max_upload=settings.max_upload,
                   tiles=settings.tiles)


def _refusal(one: StoredRefusal) -> RefusalRow:
    return RefusalRow(id=one.id, origin=one.origin, document=one.document, stage=one.stage, reason=one.reason,
                      message=one.message, span=one.span, at=one.at, sha256=one.sha256)
