"""Who is meant within one report by words that tell too little: "the ministry", a surname."""

from __future__ import annotations

from sayso.linking.origins.names import person_words
from sayso.linking.origins.phrase import Phrase, read_phrase
from sayso.records.by_id import ById
from sayso.records.record import Actor, Source


def fullest(source: Source, by_id: ById) -> Actor | None:
    """The actor of a source, or the one of the report that it is told more fully by.

    "The ministry" is the only ministry that the report names otherwise, of several the one named last before; a
    surname is the only person of that name.
    """
    actor = by_id.actors.get(source.actor or "")
    if actor is None or actor.kind not in ("institution", "force", "person"):
        return actor
    fits = _same_person if actor.kind == "person" else _same_body
    found = [other for other in by_id.actors.values() if other.id != actor.id and fits(actor, other)]
    if len({_told(one) for one in found}) > 1 and actor.kind != "person" and source.span:
        found = _last_before(found, source.span.start)
    return found[0] if len({_told(one) for one in found}) == 1 else actor


def _last_before(actors: list[Actor], place: int) -> list[Actor]:
    """Of these, the one that was spoken of last before a place in the text."""
    ends = [(max((one.end for one in actor.mentions if one.end <= place), default=-1), actor) for actor in actors]
    last = max(end for end, _ in ends)
    return [actor for end, actor in ends if end == last and last >= 0]


def _told(actor: Actor) -> tuple[str, ...]:
    """What makes two of these actors one: a body's kind and party, a person's name."""
    body = _body_told(actor)
    if actor.kind == "person" and (body is None or not body.bodies):
        return person_words(actor.name)
    assert body is not None
    return actor.party or "", body.bodies[0].key, *(() if actor.kind == "person" else sorted(body.rest))


def _body_told(actor: Actor) -> Phrase | None:
    """The words that name the body itself, or the body that a person speaks for."""
    if actor.kind in ("institution", "force"):
        return read_phrase(actor.name)
    titles = (read_phrase(one.text) for one in actor.mentions)
    return next((one for one in titles if "spokesperson" in one.offices and one.bodies), None)


def _same_person(short: Actor, long: Actor) -> bool:
    if long.kind != "person" or (short.party and long.party and short.party != long.party):
        return False
    mine, its = person_words(short.name), person_words(long.name)
    return len(mine) == 1 and len(its) > 1 and mine[0] == its[-1]


def _same_body(short: Actor, long: Actor) -> bool:
    mine, its = read_phrase(short.name), _body_told(long)
    if its is None or not its.bodies or (short.party and long.party and short.party != long.party):
        return False
    if not mine.bodies or mine.rest or mine.parties or mine.bodies[0].party:
        return False
    told = bool(its.parties or its.bodies[0].party or its.named)
    kind, key = mine.bodies[0].key, its.bodies[0].key
    return told and key != "government" and (key == kind or key.startswith(f"{kind}/"))
