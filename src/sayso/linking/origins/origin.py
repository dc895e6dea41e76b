"""The one who first said a claim, and those who pass it on."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.lexicon.outlets import outlets
from sayso.lexicon.phrases import fold_phrase
from sayso.linking.origins.bodies import body_origin, government, issuer
from sayso.linking.origins.persons import office_origin, person_origin
from sayso.linking.origins.unnamed import is_nobody, unnamed_origin
from sayso.linking.origins.within import fullest
from sayso.records.brief import Origin
from sayso.records.by_id import ById
from sayso.records.document import Document
from sayso.records.record import Actor, Claim, Source

# "According to our intelligence", in a communiqué: the body itself. A paper's "our sources" are others.
_OUR = re.compile(r"(?:our|we|us|ours)\b", re.IGNORECASE)
_APPOSITION = re.compile(r",\s+((?:[A-Z][\w’'-]+\s+){1,3}[A-Z][\w’'-]+),?$")


def origin_of(claim: Claim, by_id: ById, document: Document) -> tuple[Origin, tuple[str, ...]]:
    """Who first said a claim, and the names of those who pass it on, nearest the reader first.

    The last of the chain is the origin: Reuters that quotes the prime minister is a relay. The report's own voice is
    its publisher's, or that of the agency whose copy it prints. A publisher is no relay of its own report.

    Args:
        claim: of the record that `by_id` looks up. document: of that record.
    """
    *passing, last = claim.sources
    origin = _origin(claim, last, by_id, document)
    relays = [one for one in passing if one.kind != "unnamed"
              and _key(one, claim, by_id, document) not in (origin.key, voice(document).key)]
    return origin, tuple(dict.fromkeys(one.name for one in relays))


def voice(document: Document) -> Origin:
    """The report's own voice: the body's whose communiqué it is, else its publisher's, else the report's alone."""
    if (body := issuer(document)) is not None:
        return body
    if document.publisher:
        return Origin(key=f"outlet:{outlet_key(document.publisher)}", name=document.publisher, kind="report")
    return Origin(key=f"report:{document.id}", name=document.title or document.origin, kind="report")


def outlet_key(name: str) -> str:
    """What the names of one outlet share."""
    known = outlets().meanings(name)
    return known[0].key if known else " ".join(word for word in fold_phrase(name) if word not in ("the", "s"))


def _key(source: Source, claim: Claim, by_id: ById, document: Document) -> str:
    return _origin(claim, source, by_id, document).key


def _origin(claim: Claim, source: Source, by_id: ById, document: Document) -> Origin:
    source, actor = _named_beside(source, fullest(source, by_id))
    if source.kind == "report" or (actor is None and _OUR.match(source.name) and issuer(document)):
        return voice(document)
    if actor is not None and actor.kind == "party":
        return government(actor)
    if source.kind == "outlet" and not is_nobody(source, actor):
        name = actor.name if actor else source.name
        return Origin(key=f"outlet:{outlet_key(name)}", name=name, kind="outlet")
    if (spoken := body_origin(source, actor, claim, by_id, document)) is not None:
        return spoken
    if source.kind != "unnamed" and (holder := office_origin(source, actor, by_id, document.id)) is not None:
        return holder
    if is_nobody(source, actor):
        return unnamed_origin(source, actor, by_id, document)
    return person_origin(source, actor, by_id)


def _named_beside(source: Source, actor: Actor | None) -> tuple[Source, Actor | None]:
    """The name that stands behind a description: "one of the founders, Nora Vane", "the mayor of Orvel, Nora Vane"."""
    described = actor is None or (actor.kind in ("person", "office") and actor.name[:1].islower())
    words = source.span.text if source.span else source.name
    found = _APPOSITION.search(words) if described and source.kind == "speaker" else None
    if found is None:
        return source, actor
    return replace(source, name=found[1]), replace(actor, name=found[1]) if actor else None
