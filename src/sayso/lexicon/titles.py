"""Offices, ranks, forms of address and nouns for persons (data/titles.yml)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from sayso.lexicon.datafile import load_yaml
from sayso.lexicon.inflection import plural
from sayso.lexicon.phrases import fold_word

Gender = Literal["m", "f"]
NounKind = Literal["person", "office", "institution", "force", "group", "outlet", "pair"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """What a noun or compound for somebody tells.

    Attributes:
        key: what two expressions must share to mean the same office or body ("head of government");
            the noun's own singular where it has no key of its own.
        kind: what it is a noun for.
        unique: a state has one at a time.
        gender: where the noun itself tells.
        plural: whether the form is a plural.
        ranks: a military or police rank, which stands with names.
    """

    key: str
    kind: NounKind
    unique: bool = False
    gender: Gender | None = None
    plural: bool = False
    rank: bool = False


def both_numbers(form: str, noun: Noun) -> Iterator[tuple[str, Noun]]:
    """A form with its meaning, and its plural with the plural's."""
    yield form, noun
    many = _plural_title(form)
    if many != form:
        yield many, Noun(key=noun.key, kind=noun.kind, unique=False, gender=noun.gender, plural=True, rank=noun.rank)


def _plural_title(form: str) -> str:
    """"heads of state", "chiefs of staff": the noun before "of" takes the plural."""
    head, of, rest = form.partition(" of ")
    return f"{plural(head)}{of}{rest}"


def title_nouns() -> Iterator[tuple[str, Noun]]:
    """Every form for a person, with what it tells; the first of equal forms counts."""
    data = load_yaml("titles.yml")
    for key, forms in data["offices"]["unique"].items():
        for form in forms:
            yield from both_numbers(form, Noun(key=key, kind="office", unique=True))
    gendered = _gendered(data["roles"])
    for key, forms in data["offices"]["shared"].items():
        for form in forms:
            yield from both_numbers(form, Noun(key=key, kind="office", gender=gendered.get(form)))
    for form in data["ranks"]["words"]:
        yield from both_numbers(form, Noun(key=form, kind="person", rank=True))
    for gender in ("m", "f", "any"):
        for form in data["roles"][gender]:
            yield from both_numbers(form, Noun(key=form, kind="person", gender=gendered.get(form)))
    for form in data["groups"]["words"]:
        yield form, Noun(key=form, kind="group", plural=True)


def _gendered(roles: Mapping[str, Any]) -> dict[str, Gender]:
    told: dict[str, Gender] = dict.fromkeys(roles["m"], "m")
    told.update(dict.fromkeys(roles["f"], "f"))
    return told


@cache
def honorifics() -> Mapping[str, Gender | None]:
    """Forms of address, in lower case, with the gender they tell."""
    data = load_yaml("titles.yml")["honorifics"]
    found: dict[str, Gender | None] = dict.fromkeys(data["any"])
    found.update(dict.fromkeys(data["m"], "m"))
    found.update(dict.fromkeys(data["f"], "f"))
    return found


@cache
def pair_words() -> frozenset[str]:
    """Plural nouns that after "both" or "the two" mean the two parties of a conflict."""
    return frozenset(load_yaml("titles.yml")["pairs"]["words"])


@cache
def unnamed_words() -> frozenset[str]:
    """Nouns, singular and plural, that leave a source unnamed."""
    words = load_yaml("titles.yml")["unnamed"]["heads"]
    return frozenset(form for word in words for form in (word, plural(word)))


@cache
def gender_of_given_name() -> Mapping[str, Gender]:
    """Given names that are nearly always of one gender, folded."""
    data = load_yaml("given_names.yml")
    told: dict[str, Gender] = {}
    for name in data["m"].split():
        told[fold_word(name)] = "m"
    for name in data["f"].split():
        told[fold_word(name)] = "f"
    return told
