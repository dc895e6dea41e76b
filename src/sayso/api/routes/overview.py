"""The map and the timeline."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import Annotated

from fastapi import APIRouter, Query

from sayso.api.asked.filters import MapAsked, OfIncidents
from sayso.api.assembling.incidents import incident_rows
from sayso.api.assembling.map import map_of_incidents, map_of_places
from sayso.api.held import Held
from sayso.api.routes.incidents import incidents_wanted
from sayso.api.shapes.overview import Day, Timeline, WorldMap

router = APIRouter(tags=["overview"])
MOST = 5_000  # features of a map at most


@router.get("/map", summary="Incidents or claims on a map")
def get_map(store: Held, asked: Annotated[MapAsked, Query()]) -> WorldMap:
    """A feature for each incident, or for each place that claims name, with how exactly it is known."""
    if asked.what == "claims":
        return map_of_places(store.overview.claims_by_place(MOST))
    found = list(islice(store.incidents(limit=MOST, **incidents_wanted(store, asked)), MOST))
    return map_of_incidents(incident_rows(store, found))


@router.get("/timeline", summary="How much falls on each day")
def get_timeline(store: Held, asked: Annotated[OfIncidents, Query()]) -> Timeline:
    """Incidents, claims and reports by day."""
    begun = Counter((one.start or "")[:10] for one in store.incidents(**incidents_wanted(store, asked)))
    said, published = store.overview.said(), store.overview.published()
    days = sorted({*begun, *said, *published} - {""})
    return Timeline(days=[_day(one, begun, said, published) for one in days], undated=_day("", begun, said, published))


def _day(day: str, begun: Counter[str], said: dict[str, int], published: dict[str, int]) -> Day:
    return Day(day=day, incidents=begun[day], claims=said.get(day, 0), reports=published.get(day, 0))
