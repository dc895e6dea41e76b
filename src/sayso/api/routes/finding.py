"""Search, and names for pickers."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query

from sayso.api.asked.filters import GazetteerAsked, NamesAsked, SearchAsked
from sayso.api.asked.wanted import claims_wanted
from sayso.api.asked.where import point_of
from sayso.api.held import Held
from sayso.api.shapes.finding import ActorName, Found, GazetteerPlace, Passage, PlaceName
from sayso.api.shapes.paging import Page
from sayso.api.shapes.times import moment_of
from sayso.gazetteer import MAIN, Entry, open_gazetteer
from sayso.linking.whereabouts import great_circle
from sayso.records.errors import BadSetting
from sayso.store import Store
from sayso.store.kept import Hit
from sayso.store.overview import PlaceNamed, VoiceName

router = APIRouter(tags=["finding"])
# How exactly a place of the gazetteer is known by its kind, as grounding says it.
_PRECISIONS = {"settlement": "settlement", "admin1": "province", "admin2": "district", "country": "country",
               "continent": "region", "site": "exact"}


@router.get("/search", summary="Search everything")
def search(store: Held, asked: Annotated[SearchAsked, Query()]) -> Found:
    """Reports and claims that hold the words, the latest first, and actors and places of that name."""
    def wanted(kind: str) -> bool:
        return asked.kind in (None, kind)

    return Found(
        q=asked.q,
        reports=_passages(store, asked, "document") if wanted("report") else [],
        claims=_passages(store, asked, "claim") if wanted("claim") else [],
        actors=_actors(store, asked.q, asked.limit) if wanted("actor") else [],
        places=[_place(one) for one in store.overview.places(asked.q, asked.limit)] if wanted("place") else [])


@router.get("/actors", summary="Names of those who say something")
def list_actors(store: Held, asked: Annotated[NamesAsked, Query()]) -> Page[ActorName]:
    """Sides and those who speak, by how their names begin; who says most first."""
    return Page(items=_actors(store, asked.q, asked.limit), next=None, total=None)


@router.get("/places", summary="Names of places that reports tell of")
def list_places(store: Held, asked: Annotated[NamesAsked, Query()]) -> Page[PlaceName]:
    """Places by how their names begin; what most reports tell of first."""
    return Page(items=[_place(one) for one in store.overview.places(asked.q, asked.limit)], next=None, total=None)


@router.get("/gazetteer", summary="Places of the gazetteer")
def search_gazetteer(asked: Annotated[GazetteerAsked, Query()]) -> Page[GazetteerPlace]:
    """Places to choose from when correcting: of a name, those nearest to a point first, else the largest; without a
    name those around the point."""
    near = point_of(asked.near)
    if asked.q is None:
        if near is None:
            raise BadSetting("neither a name nor a point is given.", remedy="Give `q`, `near`, or both.")
        around = open_gazetteer().around(*near, asked.limit)
        return Page(items=[_entry(one, _km(near, one)) for one in around], next=None, total=None)
    found = [(entry, how, _km(near, entry)) for entry, how in open_gazetteer().look_up(asked.q)]
    found.sort(key=lambda one: (one[2] if one[2] is not None else 0, one[1] != MAIN, -one[0].population, one[0].id))
    return Page(items=[_entry(entry, km) for entry, _, km in found[:asked.limit]], next=None, total=None)


def _passages(store: Store, asked: SearchAsked, kind: Literal["document", "claim"]) -> list[Passage]:
    hits = store.search(asked.q, asked.limit, kind=kind, **claims_wanted(store, asked))
    return [_passage(one) for one in hits]


def _passage(hit: Hit) -> Passage:
    return Passage(kind="report" if hit.kind == "document" else "claim", id=hit.id, document=hit.document,
                   title=hit.title, published=moment_of(hit.published), snippet=hit.snippet, start=hit.start,
                   words=list(hit.words), in_title=hit.in_title)


def _actors(store: Store, beginning: str, limit: int) -> list[ActorName]:
    found = [*store.overview.parties(beginning, limit), *store.overview.voices(beginning, limit)]
    return [_actor(one) for one in found[:limit]]


def _actor(one: VoiceName) -> ActorName:
    return ActorName(name=one.name, kind=one.kind, party=one.party, party_name=one.party_name, claims=one.claims)


def _place(one: PlaceNamed) -> PlaceName:
    return PlaceName(gazetteer_id=one.gazetteer_id, name=one.name, country=one.country, lat=one.lat, lon=one.lon,
                     precision=one.precision, reports=one.reports)


def _entry(entry: Entry, km: float | None) -> GazetteerPlace:
    return GazetteerPlace(
        gazetteer_id=entry.id, name=entry.name, other_names=list(entry.other_names), lat=entry.lat, lon=entry.lon,
        country=entry.country, admin1=entry.admin1, precision=_PRECISIONS.get(entry.kind, "region"),
        radius_km=entry.radius_km, kind=entry.kind, population=entry.population,
        km=None if km is None else round(km, 1))


def _km(point: tuple[float, float] | None, entry: Entry) -> float | None:
    return None if point is None else great_circle(point, (entry.lat, entry.lon))
