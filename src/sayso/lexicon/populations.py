"""Nouns for persons and the population they belong to: military, civilian or unknown.

Read from data/populations.yml, which names the codebooks.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import get_args

from sayso.lexicon.datafile import load_yaml
from sayso.lexicon.inflection import plural
from sayso.records.errors import LexiconDamaged
from sayso.records.mentions import Population


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonNoun:
    """A noun for persons; a plain one tells nothing narrower than its population."""

    population: Population
    plain: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Populations:
    """The lexicon of persons.

    Attributes:
        nouns: noun in lower case, singular and plural -> what it tells.
        modifiers: a word before the noun -> the population it moves it to.
        bodies: a group after "members of" -> the population of its members.
        collectives: singular nouns that are no single person.
    """

    nouns: Mapping[str, PersonNoun]
    modifiers: Mapping[str, Population]
    bodies: Mapping[str, Population]
    collectives: frozenset[str]


@cache
def populations() -> Populations:
    """The persons of the lexicon.

    Raises:
        LexiconDamaged: an unknown population, or no source.
    """
    data = load_yaml("populations.yml")
    if not data.get("source"):
        raise LexiconDamaged("populations.yml has no source.", remedy="Name one.")
    nouns: dict[str, PersonNoun] = {}
    for group in data["groups"]:
        if group["population"] not in get_args(Population):
            raise LexiconDamaged(
                f"populations.yml: population {group['population']!r}.",
                remedy=f"Use one of {get_args(Population)}.",
            )
        noun = PersonNoun(population=group["population"], plain=bool(group.get("plain")))
        for word in group["words"]:
            for form in (word.lower(), plural(word.lower())):
                nouns.setdefault(form, noun)
    return Populations(
        nouns=nouns,
        modifiers=_by_word(data["modifiers"]),
        bodies=_by_word(data["bodies"]),
        collectives=frozenset(data["collectives"]["words"]),
    )


def _by_word(groups: Mapping[str, list[str]]) -> dict[str, Population]:
    """Each word of the groups with its population; plurals too."""
    found: dict[str, Population] = {}
    for population in get_args(Population):
        for word in groups.get(population, ()):
            for form in (word, plural(word)):
                found.setdefault(form, population)
    return found
