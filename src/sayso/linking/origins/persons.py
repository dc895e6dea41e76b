"""Persons as origins."""

from __future__ import annotations

from sayso.linking.origins.names import person_words
from sayso.linking.origins.phrase import read_phrase
from sayso.linking.origins.sides import key_of, side
from sayso.records.brief import Origin
from sayso.records.by_id import ById
from sayso.records.record import Actor, Source

_MOST_WORDS = 14


def person_origin(source: Source, actor: Actor | None, by_id: ById) -> Origin:
    """A person who speaks in his own right: by the words of his name, or by his office where only that is told."""
    belongs = key_of(by_id.actors.get(actor.party or "")) if actor else None
    offices = _offices(source, actor)
    name = actor.name if actor else source.name
    if actor is not None and actor.kind in ("office", "person") and offices and name[-1:].islower() and _plain(name):
        return Origin(key=f"office:{belongs or ''}:{offices[0]}", name=name, kind="speaker", party=side(belongs),
                      offices=offices)
    words = person_words(name)
    alone = f":{belongs}" if len(words) == 1 and belongs else ""
    return Origin(key=f"person:{' '.join(words)}{alone}", name=name, kind="speaker", party=side(belongs),
                  offices=offices)


def _offices(source: Source, actor: Actor | None) -> tuple[str, ...]:
    told = [source.span.text] if source.span else []
    told += [one.text for one in actor.mentions] if actor else []
    found = [office for text in told if len(text.split()) <= _MOST_WORDS for office in read_phrase(text).offices]
    return tuple(sorted(set(found)))


def _plain(name: str) -> bool:
    """Whether a name is a description: nothing is left once offices and parties are taken off."""
    phrase = read_phrase(name)
    return not phrase.rest
