"""What the words for a source tell: parties, bodies, offices, and the words that are left."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from sayso.lexicon.actor_words import word_set
from sayso.lexicon.bodies import body_nouns, known_bodies, spellings
from sayso.lexicon.forces import actor_nouns
from sayso.lexicon.parties import party_words
from sayso.lexicon.phrases import TextWord, text_words

# Words that tell nothing of which body is meant.
_EMPTY = frozenset(["the", "of", "in", "and", "for", "a", "an", "s", "republic", "its", "their", "his", "her", "own",
                    "on", "at", "to", "from", "by", "new", "old", "statement", "statements", "said"])
# Parts of a body that only pass on its word.
PRESS = frozenset(["press office", "press service"])
# "Hamas-run", "Russian-backed", "army-aligned": who else has a hand in it, not whose it is.
_BACKED = re.compile(
    r"[\w'’]+[-‐‑–](?:run|controlled|backed|held|affiliated|linked|based|administered|appointed|installed|aligned|allied|led|"
    r"supported|funded|sponsored|dominated|recogni[sz]ed)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A body that a phrase names.

    Attributes:
        party: key of its party; empty where the words for the body do not tell it.
        key: what kind of body ("ministry/defence"), or which ("ocha").
        unique: a party has one of it.
        start, end: where the words for it stand in the phrase.
    """

    party: str
    key: str
    unique: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """An expression for somebody, taken apart.

    Attributes:
        parties: keys of the parties it names, in order; `spans` is where those words stand.
        bodies: what bodies it names, the one that speaks first.
        offices: keys of offices ("head of government", "spokesperson").
        persons: keys of nouns for persons, groups and outlets, singular ("official", "witness").
        rest: other words, folded, in order; `named` are those of them with a capital.
    """

    parties: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    bodies: tuple[Body, ...]
    offices: tuple[str, ...]
    persons: tuple[str, ...]
    rest: tuple[str, ...]
    named: tuple[str, ...]


@lru_cache(maxsize=4096)  # each name of a report is looked at for each claim
def read_phrase(text: str) -> Phrase:
    """Takes an expression apart; names of bodies go before nouns, and nouns before words for parties."""
    text = without_backers(text)
    left = list(text_words(text))
    bodies, left = _named_bodies(text, left)
    offices: list[str] = []
    persons: list[str] = []
    for hit in actor_nouns().find(text, left):
        noun = hit.value[-1] if hit.value[-1].kind == "institution" else hit.value[0]
        left = _without(left, hit.start, hit.end)
        if noun.kind in ("institution", "force"):
            key = body_nouns().get(noun.key, noun.key)
            bodies.append(Body(party="", key=key, unique=noun.unique, start=hit.start, end=hit.end))
        else:
            (offices if noun.kind == "office" else persons).append(noun.key)
    parties: list[tuple[str, tuple[int, int]]] = []
    for told in party_words().find(text, left):
        meaning = next((one for one in told.value if one.party and (not one.cased or text[told.start].isupper())), None)
        if meaning:
            left = _without(left, told.start, told.end)
            parties.append((meaning.party, (told.start, told.end)))
    rest = [word for word in left if word.key not in _EMPTY and word.key not in _passed_over()]
    return Phrase(
        parties=tuple(dict.fromkeys(key for key, _ in parties)), spans=tuple(span for _, span in parties),
        bodies=tuple(sorted(bodies, key=_rank)), offices=tuple(offices), persons=tuple(persons),
        rest=tuple(spellings().get(word.key, word.key) for word in rest),
        named=tuple(word.key for word in rest if text[word.start].isupper()),
    )


def without_backers(text: str) -> str:
    """The text with blanks for "Hamas-run" and "Singapore-based"; all else stays where it stands."""
    return _BACKED.sub(lambda match: " " * len(match[0]), text)


def _named_bodies(text: str, words: list[TextWord]) -> tuple[list[Body], list[TextWord]]:
    found = []
    for hit in known_bodies().find(text, words):
        known = next((one for one in hit.value if not one.cased or text[hit.start:hit.end].isupper()), None)
        if known:
            words = _without(words, hit.start, hit.end)
            found.append(Body(party=known.party, key=known.key, unique=True, start=hit.start, end=hit.end))
    return found, words


def _rank(body: Body) -> tuple[bool, bool, bool, int]:
    """The general staff of the armed forces speaks, and a press office for the body it is part of; "office" and
    "department" are the last to tell which body."""
    return body.key in PRESS, body.key != "general staff", body.key == "ministry", body.start


def _without(words: list[TextWord], start: int, end: int) -> list[TextWord]:
    return [word for word in words if not start <= word.start < end]


@cache
def _passed_over() -> frozenset[str]:
    return word_set("indefinite") | word_set("counting")
