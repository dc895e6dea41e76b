"""Different names of one body (data/bodies.yml)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from sayso.lexicon.datafile import load_yaml
from sayso.lexicon.institutions import named_bodies
from sayso.lexicon.phrases import Phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownBody:
    """A body that a name alone tells.

    Attributes:
        party: key of the party it belongs to, empty if none.
        key: what all its names share; `government` where the name stands for the government itself.
        cased: the capitals are part of the name.
    """

    party: str
    key: str
    cased: bool = False


@cache
def known_bodies() -> Phrases[KnownBody]:
    """Every body known by name, under one key for all its names; a body of several names stands first."""
    return Phrases([*_joined(), *_single()])


@cache
def body_nouns() -> Mapping[str, str]:
    """Key of a body's noun -> the key that it shares with other nouns for the same body ("army", "armed forces")."""
    return {noun: key for key, nouns in load_yaml("bodies.yml")["nouns"].items() if key != "source" for noun in nouns}


@cache
def spellings() -> Mapping[str, str]:
    """Words of bodies' names that are spelt in two ways, folded -> the spelling that both share."""
    return {form: key for key, form in load_yaml("bodies.yml")["spellings"].items() if key != "source"}


def _joined() -> Iterator[tuple[str, KnownBody]]:
    for entry in load_yaml("bodies.yml")["same"]["bodies"]:
        for name in entry["names"]:
            yield name, KnownBody(party=entry["party"], key=entry["key"], cased=name.isupper())


def _single() -> Iterator[tuple[str, KnownBody]]:
    for body in named_bodies().all():
        yield body.form, KnownBody(party=body.party, key=body.key, cased=body.cased)
