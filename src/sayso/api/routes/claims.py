"""Claims: a list and one."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from sayso.api.asked.filters import ClaimsAsked
from sayso.api.asked.identifiers import whole
from sayso.api.asked.pages import page_of
from sayso.api.asked.wanted import claims_wanted
from sayso.api.assembling.claims import claim_detail
from sayso.api.held import Held
from sayso.api.shapes.claims import ClaimDetail, ClaimRow, row_of
from sayso.api.shapes.paging import Page

router = APIRouter(prefix="/claims", tags=["claims"])


@router.get("", summary="List claims")
def list_claims(store: Held, asked: Annotated[ClaimsAsked, Query()]) -> Page[ClaimRow]:
    """Claims by when they were said."""
    wanted = claims_wanted(store, asked)
    found = store.claims(after=asked.after, limit=asked.limit + 1, **wanted)
    claims, following = page_of(found, asked.limit, lambda one: one.id)
    return Page(items=[row_of(one) for one in claims], next=following, total=store.overview.count_claims(**wanted))


@router.get("/{claim_id}", summary="One claim")
def get_claim(store: Held, claim_id: str) -> ClaimDetail:
    """One claim with its figures, events, places and times, and the answers it stands behind."""
    return claim_detail(store, whole(store, claim_id, "claim"))
