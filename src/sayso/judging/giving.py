"""What a person gives as a value: a party or actor by name, a place of the gazetteer or a point, a time, a source."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from sayso.gazetteer import open_gazetteer
from sayso.judging.stating import stated_actor
from sayso.lexicon.parties import parties, party_id, party_named
from sayso.records.brief import Side
from sayso.records.by_id import ById
from sayso.records.errors import BadSetting
from sayso.records.identity import content_id
from sayso.records.mentions import SourceKind
from sayso.records.span import Span
from sayso.records.stated import StatedActor, StatedPlace, StatedSource

__all__ = ["PRECISIONS", "actor_given", "place_given", "point_given", "source_given"]

# How exactly a place is known, the finest first.
PRECISIONS = ("exact", "settlement", "district", "province", "region", "country")
_BY_KIND = {"settlement": "settlement", "site": "exact", "country": "country", "admin1": "province",
            "admin2": "district"}
_ACTORS: dict[SourceKind, str] = {"speaker": "person", "institution": "institution", "outlet": "outlet",
                                  "unnamed": "group"}


def actor_given(given: str, known: ById) -> StatedActor:
    """A party or actor: by the id of an actor of the report, else by a party's name, alias or country code.

    A name that is no party of the lexicon's becomes a party of its own, the same in every report.

    Raises:
        BadSetting: the report has no such actor, or there is no name.
    """
    name = " ".join(given.split())
    if name.startswith("act_"):
        found = known.actors.get(name)
        key = next((one for one in parties() if party_id(one) == name), None)
        if found is None and key is None:
            raise BadSetting(f"{name!r} is no actor of this report.", remedy="Give a party's name, or an actor's id.")
        return stated_actor(found, known) if found else _party(key or "")
    if not name:
        raise BadSetting("an actor has no name.", remedy="Give a party's name, or an actor's id.")
    key = party_named(name)
    return _party(key) if key else StatedActor(id=content_id("act", "party", name), name=name, kind="party")


def _party(key: str) -> StatedActor:
    return StatedActor(id=party_id(key), name=parties()[key].name, kind="party")


def source_given(name: str, kind: str, party: str | None, span: Span | None, known: ById) -> StatedSource:
    """Who says a claim.

    Args:
        name: a person's, body's or outlet's, a party's, or the id of an actor of the report.
        kind: as `Source.kind`; a claim of kind `report` is the report's own.
        party: the side it belongs to, as for `actor_given`. span: the words that name it in the report.
    """
    if kind not in (kinds := get_args(SourceKind)):
        raise BadSetting(f"a source cannot be of kind {kind!r}.", remedy=f"Choose one of {_list(kinds)}.")
    if kind == "report":
        return StatedSource(name="the report", kind="report", actor=None)
    if name.startswith("act_") or (party is None and party_named(name)):
        actor = actor_given(name, known)
        return StatedSource(name=actor.name, kind=kind, actor=actor, span=span)  # type: ignore[arg-type]
    called = " ".join(name.split())
    if not called:
        raise BadSetting("a source has no name.", remedy="Say who it is; for the report's own words choose `report`.")
    side = actor_given(party, known) if party else None
    belongs = side.party if side and side.kind != "party" else Side(id=side.id, name=side.name) if side else None
    actor = StatedActor(id=content_id("act", _ACTORS[kind], called, side.id if side else None), name=called,  # type: ignore[index]
                        kind=_ACTORS[kind], party=belongs)  # type: ignore[index]
    return StatedSource(name=called, kind=kind, actor=actor, span=span)  # type: ignore[arg-type]


def place_given(gazetteer_id: str, name: str, precision: str | None, span: Span | None) -> StatedPlace:
    """A place of the gazetteer, by its id and one of its names.

    Raises:
        BadSetting: the gazetteer has no place of that name and id.
    """
    for entry, _ in open_gazetteer().look_up(name):
        if entry.id == gazetteer_id:
            return StatedPlace(
                name=entry.name, lat=entry.lat, lon=entry.lon, country=entry.country, admin1=entry.admin1,
                kind=entry.kind, precision=_precise(precision or _BY_KIND.get(entry.kind, "region")),
                gazetteer_id=entry.id, other_names=entry.other_names, span=span)
    raise BadSetting(f"the gazetteer has no place {name!r} with the id {gazetteer_id!r}.",
                     remedy="Choose one that it gives for a name, or set a point.")


def point_given(lat: float, lon: float, name: str, precision: str, span: Span | None, *,
                country: str | None = None) -> StatedPlace:
    """A point that a person sets, with how exactly it is meant."""
    return StatedPlace(name=name.strip() or "a point on the map", lat=lat, lon=lon, country=country, admin1=None,
                       kind="point", precision=_precise(precision), gazetteer_id=None, span=span)


def _precise(precision: str) -> str:
    if precision not in PRECISIONS:
        raise BadSetting(f"a place cannot be known to {precision!r}.", remedy=f"Choose one of {_list(PRECISIONS)}.")
    return precision


def _list(names: Iterable[str]) -> str:
    return ", ".join(names)
