"""The place that a report calls somebody's: the province that its governor calls "his province".

The pronoun is a mention of the person; the place is the one within the words that name the person
("Northmark governor Ada Nordal", "the mayor of Port").
"""

from __future__ import annotations

from sayso.claims.context import WIDE, Grounded
from sayso.lexicon.place_words import place_kinds
from sayso.records.record import Actor, Place
from sayso.records.span import Span

# Kinds of places that have somebody at their head.
_HEADED = frozenset({"admin1", "admin2", "settlement", "region"})


def own_place(span: Span, ground: Grounded) -> Place | None:
    """The place of the first "in his province" after some words, in their sentence; None if there is none.

    A pronoun for a state or an organisation tells no such place: "its district" is one of many.
    """
    _, end = ground.sentence(span.start)
    after = ground.doc.char_span(span.end, end, alignment_mode="contract")
    kinds = place_kinds("kinds_after")
    for pronoun in after or ():
        noun = pronoun.head
        if pronoun.text.lower() not in ("his", "her") or kinds.get(noun.text.lower()) not in _HEADED:
            continue
        holder = ground.actor_at(Span(pronoun.idx, pronoun.idx + len(pronoun), pronoun.text))
        if holder is not None and holder.kind == "person" and noun.idx > pronoun.idx:
            return _named_with(holder, ground)
    return None


def _named_with(holder: Actor, ground: Grounded) -> Place | None:
    """The one place in the words that name somebody."""
    found = {
        place.gazetteer_id: place for place in ground.places.places
        if place.lat is not None and place.kind != "demonym" and place.precision not in WIDE
        and any(place.span in mention for mention in holder.mentions)
    }
    return next(iter(found.values())) if len(found) == 1 else None
