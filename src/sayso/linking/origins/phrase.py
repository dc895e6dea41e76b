"""What the words for a source tell: parties, bodies, offices, and the words that are left."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from sayso.lexicon.bodies import body_nouns, known_bodies
from sayso.lexicon.forces import actor_nouns
from sayso.lexicon.parties import party_words
from sayso.lexicon.phrases import TextWord, text_words

# Words that tell nothing of which body is meant.
_EMPTY = frozenset(["the", "of", "in", "and", "for", "a", "an", "s", "republic", "its", "their", "his", "her", "own",
                    "on", "at", "to", "from", "by"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """An expression for somebody, taken apart.

    Attributes:
        parties: keys of the parties it names, in order.
        bodies: bodies it names, as party and body key; the party is empty where the phrase does not tell it.
        offices: keys of offices ("head of government", "spokesperson").
        persons: keys of nouns for persons and groups, singular ("official", "witness").
        rest: words that tell more ("vegas"), in order.
    """

    parties: tuple[str, ...]
    bodies: tuple[tuple[str, str], ...]
    offices: tuple[str, ...]
    persons: tuple[str, ...]
    rest: tuple[str, ...]


@cache
def read_phrase(text: str) -> Phrase:
    """Takes an expression apart; names of bodies go before nouns, and nouns before words for parties."""
    words = text_words(text)
    left = list(words)
    parties: list[str] = []
    bodies: list[tuple[str, str]] = []
    offices: list[str] = []
    persons: list[str] = []
    for hit in known_bodies().find(text, left):
        body = next((one for one in hit.value if not one.cased or text[hit.start:hit.end].isupper()), None)
        if body:
            left = _without(left, hit.start, hit.end)
            bodies.append((body.party, body.key))
    for found in actor_nouns().find(text, left):
        noun = found.value[-1] if found.value[-1].kind == "institution" else found.value[0]
        left = _without(left, found.start, found.end)
        if noun.kind in ("institution", "force"):
            bodies.append(("", body_nouns().get(noun.key, noun.key)))
        elif noun.kind == "office":
            offices.append(noun.key)
        else:
            persons.append(noun.key)
    for told in party_words().find(text, left):
        meaning = next((one for one in told.value if one.party and (not one.cased or text[told.start].isupper())), None)
        if meaning:
            left = _without(left, told.start, told.end)
            parties.append(meaning.party)
    return Phrase(
        parties=tuple(dict.fromkeys(parties)), bodies=tuple(bodies), offices=tuple(offices),
        persons=tuple(persons), rest=tuple(word.key for word in left if word.key not in _EMPTY),
    )


def _without(words: list[TextWord], start: int, end: int) -> list[TextWord]:
    return [word for word in words if not start <= word.start < end]
