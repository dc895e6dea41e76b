"""Parties as reports are compared by them: from an actor of a record, from a key of the lexicon."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from sayso.lexicon.parties import parties, party_id
from sayso.records.brief import Side
from sayso.records.by_id import ById
from sayso.records.record import Actor

__all__ = ["key_of", "one_of", "side", "side_of"]


def side(key: str | None) -> Side | None:
    """The side of a party's key; None where there is none that the lexicon knows."""
    party = parties().get(key or "")
    return Side(id=party_id(party.key), name=party.name) if party else None


def side_of(actor: str | None, known: ById) -> Side | None:
    """The party that an actor, told by its id, is or belongs to; None for nobody and for those of no party."""
    found = known.actors.get(actor or "")
    if found is not None and found.kind != "party":
        found = known.actors.get(found.party or "")
    return Side(id=found.id, name=found.name) if found else None


def key_of(actor: Actor | None) -> str | None:
    """The key of a party's actor; None where it is none."""
    return _keys().get(actor.id) if actor else None


def one_of(sides: Iterable[Side | None]) -> Side | None:
    """The side that all who name one name; None where they name several or none."""
    known = {one.id: one for one in sides if one}
    return next(iter(known.values())) if len(known) == 1 else None


@cache
def _keys() -> Mapping[str, str]:
    return {party_id(key): key for key in parties()}
