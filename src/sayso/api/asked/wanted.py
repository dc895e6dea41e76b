"""Filters as a store takes them."""

from __future__ import annotations

from sayso.api.asked.filters import (
    AboutClaims,
    ExportAsked,
    Given,
    OfClaims,
    OfIncidents,
    Ordered,
    OverviewAsked,
    QuestionsAsked,
    ReportsAsked,
)
from sayso.api.asked.identifiers import report_named, side_named, whole
from sayso.api.asked.when import through
from sayso.api.asked.where import box_of, near_of
from sayso.export import Wanted
from sayso.store import Store
from sayso.store.wanted import ClaimsWanted, DocumentsWanted, IncidentsWanted, QuestionsWanted


def incidents_wanted(store: Store, asked: OfIncidents | OverviewAsked) -> IncidentsWanted:
    """Filters of incidents."""
    return {"since": asked.since, "until": through(asked.until), "place": asked.place, "side": side_named(asked.side),
            "kind": asked.type.upper() if asked.type else None, "document": report_named(store, asked.document),
            "about": asked.about, "status": asked.status, "near": near_of(asked.near), "bbox": box_of(asked.bbox),
            "latest": _latest(asked)}


def questions_wanted(store: Store, asked: QuestionsAsked) -> QuestionsWanted:
    """Filters of questions."""
    incident = whole(store, asked.incident, "incident") if asked.incident else None
    return {"about": asked.about, "topic": asked.topic, "measure": asked.measure, "status": asked.status,
            "side": side_named(asked.side), "place": asked.place, "incident": incident,
            "document": report_named(store, asked.document), "since": asked.since, "until": through(asked.until),
            "latest": _latest(asked)}


def claims_wanted(store: Store, asked: OfClaims) -> ClaimsWanted:
    """Filters of claims; on a map or timeline a side is who says it, where nobody else is asked for."""
    side = side_named(asked.side) if isinstance(asked, OverviewAsked) else None
    return {"by": asked.by or side, "about": asked.about if isinstance(asked, AboutClaims) else None,
            "act": asked.act, "polarity": asked.polarity, "certainty": asked.certainty, "form": asked.form,
            "measure": asked.measure, "population": asked.population, "since": asked.since,
            "until": through(asked.until), "place": asked.place, "near": near_of(asked.near),
            "bbox": box_of(asked.bbox), "document": report_named(store, asked.document),
            "latest": _latest(asked)}


def documents_wanted(asked: ReportsAsked) -> DocumentsWanted:
    """Filters of reports."""
    return {"since": asked.since, "until": through(asked.until), "publisher": asked.publisher, "origin": asked.origin,
            "latest": _latest(asked)}


def export_wanted(store: Store, asked: ExportAsked) -> Wanted:
    """Filters of an export."""
    return Wanted(
        side=side_named(asked.side), by=asked.by, about=asked.about, act=asked.act, place=asked.place,
        since=asked.since, until=through(asked.until), measure=asked.measure, topic=asked.topic, status=asked.status,
        type=asked.type, incident=whole(store, asked.incident, "incident") if asked.incident else None,
        document=report_named(store, asked.document))


def _latest(asked: Given) -> bool:
    return isinstance(asked, Ordered) and asked.order == "latest"
