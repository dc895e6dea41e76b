"""Who is meant within one report by words that tell too little: "the ministry", a surname."""

from __future__ import annotations

from sayso.linking.origins.names import person_words
from sayso.linking.origins.phrase import read_phrase
from sayso.records.by_id import ById
from sayso.records.record import Actor


def fullest(actor: Actor | None, by_id: ById) -> Actor | None:
    """The actor of the report that this one is told more fully; itself where there is none, or more than one.

    "The ministry" is the only ministry that the report names otherwise, and a surname the only person of that name.
    """
    if actor is None or actor.kind not in ("institution", "force", "person"):
        return actor
    fits = _same_person if actor.kind == "person" else _same_body
    found = [other for other in by_id.actors.values() if other.id != actor.id and fits(actor, other)]
    return found[0] if found and len({_told(one) for one in found}) == 1 else actor


def _told(actor: Actor) -> tuple[str, ...]:
    """What makes two of these actors one: a body's kind, a person's name."""
    if actor.kind == "person":
        return person_words(actor.name)
    phrase = read_phrase(actor.name)
    return actor.party or "", phrase.bodies[0].key, *sorted(phrase.rest)


def _same_person(short: Actor, long: Actor) -> bool:
    if long.kind != "person" or (short.party and long.party and short.party != long.party):
        return False
    mine, its = person_words(short.name), person_words(long.name)
    return len(mine) == 1 and len(its) > 1 and mine[0] == its[-1]


def _same_body(short: Actor, long: Actor) -> bool:
    if long.kind not in ("institution", "force") or (short.party and long.party and short.party != long.party):
        return False
    mine, its = read_phrase(short.name), read_phrase(long.name)
    if not mine.bodies or mine.rest or mine.parties or mine.bodies[0].party or not its.bodies:
        return False
    told = bool(its.parties or its.bodies[0].party or its.named)
    kind, key = mine.bodies[0].key, its.bodies[0].key
    return told and key != "government" and (key == kind or key.startswith(f"{kind}/"))
