"""The map and the timeline."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from sayso.api.asked.filters import MapAsked, OverviewAsked
from sayso.api.asked.wanted import claims_wanted, incidents_wanted
from sayso.api.assembling.overview import map_of_incidents, map_of_places, timeline_of
from sayso.api.held import Held
from sayso.api.shapes.overview import Timeline, WorldMap

router = APIRouter(tags=["overview"])
MOST = 10_000  # features of a map at most


@router.get("/map", summary="Incidents or claims on a map")
def get_map(store: Held, asked: Annotated[MapAsked, Query()]) -> WorldMap:
    """A feature for each incident, or for each place that claims tell of, with how exactly it is known."""
    if asked.what == "claims":
        places, more = store.overview.place_points(MOST + 1, **claims_wanted(store, asked))
        return map_of_places(places[:MOST], more=more or len(places) > MOST)
    incidents = store.overview.incident_points(MOST + 1, **incidents_wanted(store, asked))
    return map_of_incidents(incidents[:MOST], more=len(incidents) > MOST)


@router.get("/timeline", summary="How much falls on each day")
def get_timeline(store: Held, asked: Annotated[OverviewAsked, Query()]) -> Timeline:
    """Incidents by the day they begin, claims by the day they were made, reports by that of publication."""
    claims = claims_wanted(store, asked)
    days, more = store.overview.days_of_claims(**claims)
    return timeline_of(
        store.overview.days_of_incidents(**incidents_wanted(store, asked)), days,
        store.overview.days_of_documents(since=claims["since"], until=claims["until"]), more=more)
