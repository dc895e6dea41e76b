"""Persons as origins."""

from __future__ import annotations

import re

from sayso.lexicon.forces import actor_nouns
from sayso.lexicon.phrases import text_words
from sayso.linking.origins.names import person_words
from sayso.linking.origins.phrase import read_phrase
from sayso.linking.origins.wordings import words_for
from sayso.linking.sides import key_of, side
from sayso.records.brief import Origin
from sayso.records.by_id import ById
from sayso.records.record import Actor, Source

# An office that somebody held once tells nothing of whom an office now means.
_FORMER = re.compile(r"\b(?:former|formerly|ex|late|then|one-time|onetime|retired|candidate|nominee)\b", re.IGNORECASE)


def person_origin(source: Source, actor: Actor | None, by_id: ById) -> Origin:
    """A person who speaks in his own right, by the words of his name.

    A surname alone is kept apart by party, until `same_origin` finds the full name.
    """
    belongs = key_of(by_id.actors.get(actor.party or "")) if actor else None
    name = actor.name if actor else source.name
    words = person_words(name)
    alone = f":{belongs}" if len(words) == 1 and belongs else ""
    return Origin(key=f"person:{' '.join(words)}{alone}", name=name, kind="speaker", party=side(belongs),
                  offices=_offices(source, actor))


def office_origin(source: Source, actor: Actor | None, by_id: ById, document: str) -> Origin | None:
    """The holder of an office who is not told by name ("the Armenian prime minister", "the mayor of Orvel").

    None where it is no office, or a name stands with it. An office that a state has once is known by the party,
    another by the words for its place, and one without either is of this report alone.
    """
    name = actor.name if actor else source.name
    phrase = read_phrase(name)
    if not phrase.offices or "spokesperson" in phrase.offices or phrase.bodies:
        return None
    if phrase.rest and not _described(name):
        return None
    belongs = phrase.parties[0] if phrase.parties else key_of(by_id.actors.get(actor.party or "")) if actor else None
    office = phrase.offices[0]
    of = " ".join(sorted(phrase.named)) or (belongs if belongs and _unique(office) else f"@{document}")
    return Origin(key=f"office:{of}:{office}", name=name, kind="speaker", party=side(belongs), offices=(office,))


def _described(name: str) -> bool:
    """Whether an expression opens or ends with its noun: "mayor of Orvel", "Orvel mayor"."""
    if name.split()[-1].islower():
        return True
    first = next(iter(actor_nouns().find(name, text_words(name))), None)
    return first is not None and name[first.start].islower() and name[:first.start].strip() in ("", "the")


def _unique(office: str) -> bool:
    """Whether a state has one such office."""
    return office.startswith("minister/") or office in (
        "head of state", "head of government", "vice president", "deputy prime minister", "secretary of state",
        "secretary-general", "speaker", "army chief", "human rights defender", "prosecutor general", "police chief",
        "pope", "first lady")


def _offices(source: Source, actor: Actor | None) -> tuple[str, ...]:
    return tuple(sorted({office for text in words_for(source, actor) if not _FORMER.search(text)
                         for office in read_phrase(text).offices}))
