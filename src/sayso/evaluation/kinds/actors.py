"""Actors: which words mean one and the same, of what kind it is, and for which side it stands."""

from __future__ import annotations

from sayso.evaluation.kinds.kind import SAME_PHRASE, Field, Kind, Words, plain
from sayso.evaluation.kinds.view import View, is_named
from sayso.evaluation.quoting import likeness
from sayso.records.record import Actor


def _found(wanted: Words, told: Words) -> float:
    """The share of the wanted mentions that are among the told ones."""
    held = [any(likeness((one,), (other,)) >= SAME_PHRASE for other in told) for one in wanted]
    return sum(held) / len(held)


def _party(actor: Actor, view: View) -> tuple[str, ...]:
    """The party's names; a party is its own."""
    return view.names(actor.id if actor.kind == "party" else actor.party)


_PARTY: Field[Actor] = Field(
    read=lambda value, _text: None if value is None else str(value),
    holds=lambda wanted, actor, view: is_named(wanted, _party(actor, view)) if wanted else actor.party is None,
    told=lambda actor, view: next(iter(_party(actor, view)), "none"))

KIND: Kind[Actor] = Kind(
    name="actors", key="mentions", items=lambda record: record.actors, spans=lambda actor: actor.mentions,
    alike=_found, same=lambda wanted, told: _found(wanted, told) == 1,
    touches=lambda wanted, told: _found(wanted, told) == 1,
    fields={
        "name": plain(lambda actor, _view: actor.name), "kind": plain(lambda actor, _view: actor.kind),
        "party": _PARTY,
    })
