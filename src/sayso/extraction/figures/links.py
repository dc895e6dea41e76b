"""Which word makes a number a measure: what one route hands to the next."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.extraction.figures.quantities import Quantity
from sayso.extraction.figures.triggers import Triggers
from sayso.extraction.figures.words import Words
from sayso.lexicon.measures import Trigger

# Measures that may count a noun which the lexicon does not know, or a number that stands alone.
_OPEN = frozenset({"killed", "wounded", "casualties", "detained", "abducted", "missing", "captured", "displaced"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A number's measure and the word that tells it.

    Attributes:
        measure: the final measure, things resolved.
        at: token index of the trigger.
        trigger: its entry in the lexicon.
    """

    measure: str
    at: int
    trigger: Trigger


@dataclass(frozen=True, slots=True)
class Scene:
    """All that a route looks at; `numbered` holds the token indices of every number and what it counts."""

    words: Words
    triggers: Triggers
    numbered: frozenset[int]


def link(quantity: Quantity, at: int, trigger: Trigger) -> Link | None:
    """The link of a number to a trigger, if what it counts is of the kind that the trigger counts."""
    if quantity.thing is not None:
        measure = quantity.thing.measures.get(trigger.measure) if trigger.things else None
        return Link(measure=measure, at=at, trigger=trigger) if measure else None
    if trigger.things:
        return None
    if trigger.frame == "loses" and not quantity.person:
        return None  # "lost 2-1", "lost 12 seats"
    if not quantity.person and trigger.measure not in _OPEN:
        return None
    return Link(measure=trigger.measure, at=at, trigger=trigger)
