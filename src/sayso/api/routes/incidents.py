"""Incidents: a list, one, its matrix, its agreements."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from sayso.api.asked.filters import AtAsked, IncidentsAsked, Paged
from sayso.api.asked.identifiers import incident_named
from sayso.api.asked.pages import page_of
from sayso.api.asked.wanted import incidents_wanted
from sayso.api.assembling.agreements import agreements_of
from sayso.api.assembling.incidents import incident_detail, incident_rows, questions_of
from sayso.api.assembling.matrix import matrix_of
from sayso.api.assembling.questions import claims_behind
from sayso.api.held import Held
from sayso.api.shapes.agreements import Agreements
from sayso.api.shapes.incidents import IncidentDetail, IncidentRow
from sayso.api.shapes.matrix import Matrix
from sayso.api.shapes.paging import Page
from sayso.records.errors import BadSetting
from sayso.records.linked import Incident, Link
from sayso.store import Store

router = APIRouter(prefix="/incidents", tags=["incidents"])


@router.get("", summary="List incidents")
def list_incidents(store: Held, asked: Annotated[IncidentsAsked, Query()]) -> Page[IncidentRow]:
    """Incidents by the day they begin."""
    wanted = incidents_wanted(store, asked)
    found = store.incidents(after=asked.after, limit=asked.limit + 1, **wanted)
    incidents, following = page_of(found, asked.limit, lambda one: one.id)
    return Page(items=incident_rows(store, incidents), next=following, total=store.overview.count_incidents(**wanted))


@router.get("/{incident_id}", summary="One incident")
def get_incident(store: Held, incident_id: str) -> IncidentDetail:
    """One incident with its reports, what brings them together most, and near ones."""
    return incident_detail(store, _incident(store, incident_id))


@router.get("/{incident_id}/links", summary="Why an incident's reports are together")
def list_links(store: Held, incident_id: str, asked: Annotated[Paged, Query()]) -> Page[Link]:
    """Its links, the surest first, each with score and reason."""
    incident = incident_named(store, incident_id)
    found, total = store.overview.strongest_within(incident, asked.limit + 1, _place_of(asked.after))
    page, following = page_of(found, asked.limit, lambda one: f"{one.score!r},{one.one},{one.other}")
    return Page(items=page, next=following, total=total)


@router.get("/{incident_id}/matrix", summary="An incident's questions against its origins")
def get_matrix(store: Held, incident_id: str) -> Matrix:
    """Every answer: a row a question, a column an origin."""
    incident = _incident(store, incident_id)
    questions = questions_of(store, incident)
    return matrix_of(incident, questions, claims_behind(store, questions))


@router.get("/{incident_id}/agreements", summary="The agreements an incident's reports tell of")
def get_agreements(store: Held, incident_id: str, asked: Annotated[AtAsked, Query()]) -> Agreements:
    """The course of each ceasefire or agreement; with `at`, each side's view then."""
    incident = _incident(store, incident_id)
    return agreements_of(store, incident, questions_of(store, incident, "agreement"), asked.at)


def _incident(store: Store, typed: str) -> Incident:
    return store.incident(incident_named(store, typed), links=0)


def _place_of(told: str | None) -> tuple[float, str, str] | None:
    """Where a page of links goes on."""
    if told is None:
        return None
    score, *ends = told.split(",")
    try:
        one, other = ends
        return float(score), one, other
    except ValueError:
        raise BadSetting(f"{told!r} is no place in a list of links.",
                         remedy="Give `next` of the page before.") from None
