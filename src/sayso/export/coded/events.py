"""The events that claims tell of, with what PLOVER and POLECAT both ask of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from sayso.export.described import described
from sayso.export.losses import Tally
from sayso.export.selecting import Selection, ToldClaim
from sayso.gazetteer.sources import country_letters
from sayso.lexicon.parties import parties, party_id
from sayso.records.record import Actor, Event, Place

_TOLD = ("asserted", "uncertain")


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """One event that is told to happen.

    Attributes:
        date: the day, as told, else the day on which it was said. mode, quad: PLOVER's.
        actor, recipient, place: as in the record, None if unknown.
    """

    told: ToldClaim
    event: Event
    date: str
    end: str | None
    mode: str | None
    quad: str
    actor: Actor | None
    recipient: Actor | None
    place: Place | None


def coded(selection: Selection, tally: Tally) -> Iterator[Coded]:
    """The events that are told to happen, by when it was said."""
    for told in selection.claims():
        for name in told.claim.events:
            one = _coded(told, told.known.events[name], tally)
            if one is not None:
                yield one


def _coded(told: ToldClaim, event: Event, tally: Tally) -> Coded | None:
    known = told.known
    if event.status not in _TOLD or told.row.polarity == "-":
        tally.lost("unreal")
        return None
    time = known.times[event.time] if event.time else None
    day = time.start if time is not None else None
    date = day or told.row.said
    if date is None:
        tally.lost("dayless")
        return None
    mode = described("plover")["modes"].get(event.type, {}).get(event.mode)
    place = known.places[event.place] if event.place else None
    tally.lost("uncertain", event.status == "uncertain")
    tally.lost("undated", day is None)
    tally.lost("attribution")
    tally.lost("figures", len(told.claim.figures))
    tally.lost("modes", event.mode is not None and mode is None)
    tally.lost("candidates", place is not None and any(
        one.gazetteer_id != place.gazetteer_id for one in place.candidates))
    return Coded(told=told, event=event, date=date[:10], mode=mode, quad=_quads()[event.type],
                 end=time.end[:10] if time is not None and time.end and day else None,
                 actor=known.actors[event.actor] if event.actor else None,
                 recipient=known.actors[event.recipient] if event.recipient else None, place=place)


def party_name(told: ToldClaim, actor: Actor) -> str | None:
    """The party that an actor is or belongs to."""
    return told.known.actors[actor.party].name if actor.party else actor.name if actor.kind == "party" else None


def country_of(told: ToldClaim, actor: Actor) -> str | None:
    """Three letters of the state that an actor is or belongs to."""
    key = _states().get(actor.party or actor.id)
    return country_letters().get(key or "")


def sector_of(told: ToldClaim, actor: Actor, tally: Tally) -> str | None:
    """MIL for a force of a state; None where more would have to be known."""
    if actor.kind == "force" and country_of(told, actor) is not None:
        return "MIL"
    tally.lost("sectors")
    return None


@cache
def _states() -> dict[str, str]:
    return {party_id(key): key for key, one in parties().items() if one.sort == "state"}


@cache
def _quads() -> dict[str, str]:
    return {kind: quad for quad, kinds in described("plover")["quads"].items() for kind in kinds}
