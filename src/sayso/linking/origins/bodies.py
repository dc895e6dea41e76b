"""Institutions, forces and governments as origins, and those who speak for them."""

from __future__ import annotations

from sayso.lexicon.phrases import fold_phrase
from sayso.linking.origins.phrase import Phrase, read_phrase
from sayso.linking.origins.sides import key_of, side
from sayso.records.brief import Origin
from sayso.records.by_id import ById
from sayso.records.document import Document
from sayso.records.record import Actor, Claim, Source

# Acts by which officials speak for their government rather than let something be known without being named.
_OFFICIAL_ACTS = frozenset(["announce", "confirm", "acknowledge", "deny", "promise", "order", "reject", "decline"])
# Longer expressions are clauses about somebody.
_MOST_WORDS = 14


def government(actor: Actor) -> Origin:
    """A party's own word: that of its government, or of the group itself."""
    key = key_of(actor) or actor.name
    return Origin(key=f"party:{key}", name=actor.name, kind="institution", party=side(key_of(actor)))


def body_origin(
    source: Source, actor: Actor | None, claim: Claim, by_id: ById, document: Document,
) -> Origin | None:
    """The body whose word it is; None where somebody speaks for himself or nobody is named.

    A spokesperson's word is that of the body, and so is a named body's own.
    """
    belongs = key_of(by_id.actors.get(actor.party or "")) if actor else None
    if actor is not None and actor.kind in ("institution", "force"):
        return _of_body(actor.name, belongs, document, name=actor.name)
    if actor is not None and actor.kind == "group" and claim.act in _OFFICIAL_ACTS:
        return _officials(actor)
    for text in _words(source, actor):
        phrase = read_phrase(text)
        if "spokesperson" in phrase.offices:
            return _spoken_for(text, phrase, belongs, actor, document)
    return None


def _words(source: Source, actor: Actor | None) -> list[str]:
    told = [source.span.text] if source.span else []
    told += [one.text for one in actor.mentions] if actor else [source.name]
    return [text for text in dict.fromkeys(told) if len(text.split()) <= _MOST_WORDS]


def _officials(actor: Actor) -> Origin | None:
    """ "Azerbaijani officials announced": the government's word."""
    phrase = read_phrase(actor.name)
    plain = len(phrase.parties) == 1 and phrase.persons in (("official",), ("officials",), ("authorities",))
    if not plain or phrase.rest or phrase.bodies:
        return None
    found = side(phrase.parties[0])
    return Origin(key=f"party:{phrase.parties[0]}", name=actor.name, kind="institution", party=found)


def _spoken_for(
    text: str, phrase: Phrase, belongs: str | None, actor: Actor | None, document: Document,
) -> Origin | None:
    named = actor is not None and actor.kind == "person" and actor.name[-1:].isalpha() and not actor.name.islower()
    parties = phrase.parties or ((belongs,) if belongs else ())
    if not phrase.bodies and not parties:
        return None
    found = _of_phrase(phrase, belongs, document, rest=())
    office = found.name
    return Origin(key=found.key, name=actor.name if named and actor else office, kind="institution",
                  party=found.party, office=office if named else None, offices=("spokesperson",) if named else ())


def _of_body(text: str, belongs: str | None, document: Document, *, name: str) -> Origin:
    phrase = read_phrase(text)
    if not phrase.bodies and not phrase.parties:
        words = " ".join(word for word in fold_phrase(text) if word not in ("the", "s"))
        return Origin(key=f"body:{words}", name=name, kind="institution", party=side(belongs))
    found = _of_phrase(phrase, belongs, document, rest=phrase.rest)
    return Origin(key=found.key, name=name, kind="institution", party=found.party)


def _of_phrase(phrase: Phrase, belongs: str | None, document: Document, *, rest: tuple[str, ...]) -> Origin:
    """The body of a phrase: its party, what kind of body, and what else its name says."""
    own, key = phrase.bodies[0] if phrase.bodies else ("", "government")
    party = own or (phrase.parties[0] if phrase.parties else None) or belongs
    found = side(party)
    more = f":{' '.join(rest)}" if rest else ""
    if key == "government" and party and not rest:
        return Origin(key=f"party:{party}", name=found.name if found else "", kind="institution", party=found)
    plain = f"{found.name} {key}" if found else key
    if not party and not rest:
        return Origin(key=f"body::{key}@{document.id}", name=plain, kind="institution")
    return Origin(key=f"body:{party or ''}:{key}{more}", name=plain, kind="institution", party=found)
