"""Parties by their actor's id and by their key."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from sayso.lexicon.parties import parties
from sayso.records.brief import Side
from sayso.records.identity import content_id
from sayso.records.record import Actor


def side(key: str | None) -> Side | None:
    """The side of a party's key; None for none."""
    return Side(id=content_id("act", "party", key), name=parties()[key].name) if key else None


def key_of(actor: Actor | None) -> str | None:
    """The key of a party's actor; None where it is none."""
    return _keys().get(actor.id) if actor else None


def key_of_side(one: Side | None) -> str | None:
    """The key of a side; None where it is no party that the lexicon knows."""
    return _keys().get(one.id) if one else None


@cache
def _keys() -> Mapping[str, str]:
    return {content_id("act", "party", key): key for key in parties()}
