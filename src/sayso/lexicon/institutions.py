"""Institutions of states and organisations (data/institutions.yml)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from sayso.lexicon.datafile import load_yaml
from sayso.lexicon.phrases import Phrases
from sayso.lexicon.titles import Noun, both_numbers

NamedKind = Literal["institution", "force"]


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedBody:
    """A body known by a name of its own.

    Attributes:
        form: its name, as the lexicon spells it.
        party: key of the party it belongs to.
        kind: institution or force.
        key: `government` where the name stands for the government itself, else the name.
        cased: the capitals are part of the name.
    """

    form: str
    party: str
    kind: NamedKind
    key: str
    cased: bool


@cache
def named_bodies() -> Phrases[NamedBody]:
    """Bodies known by name, to be found in a text."""
    return Phrases((body.form, body) for body in _bodies())


def _bodies() -> Iterator[NamedBody]:
    data = load_yaml("institutions.yml")
    for code, sorts in data["named"].items():
        if code == "source":
            continue
        for sort, forms in sorts.items():
            for form in forms:
                yield NamedBody(form=form, party=code, kind="force" if sort == "force" else "institution",
                                key="government" if sort == "metonym" else form.casefold(), cased=_cased(form))
    for organisation, forms in data["bodies"].items():
        if organisation != "source":
            for form in forms:
                yield NamedBody(form=form, party=organisation, kind="institution", key=_bare(form), cased=_cased(form))


def _bare(form: str) -> str:
    """The key of a body of the United Nations: with and without "UN" it is the same one."""
    folded = form.casefold()
    return folded.removeprefix("un ").removeprefix("u.n. ")


def _cased(form: str) -> bool:
    letters = [sign for sign in form if sign.isalpha()]
    return " " not in form and sum(sign.isupper() for sign in letters) >= 2


def institution_nouns() -> Iterator[tuple[str, Noun]]:
    """Every common noun of an institution, with ministries and ministers by portfolio."""
    data = load_yaml("institutions.yml")
    for key, forms in data["heads"]["unique"].items():
        for form in forms:
            yield from both_numbers(form, Noun(key=key, kind="institution", unique=True))
    for key, forms in data["heads"]["shared"].items():
        for form in forms:
            own = key if key == "ministry" else form
            yield from both_numbers(form, Noun(key=own, kind="institution"))
    for portfolio, names in data["portfolios"].items():
        if portfolio != "source":
            for name in names:
                yield from _portfolio(portfolio, name)
    for form, key in data["abbreviations"].items():
        if form != "source":
            yield form, Noun(key=key, kind="institution", unique=True)


def _portfolio(portfolio: str, name: str) -> Iterator[tuple[str, Noun]]:
    ministry = Noun(key=f"ministry/{portfolio}", kind="institution", unique=True)
    minister = Noun(key=f"minister/{portfolio}", kind="office", unique=True)
    deputy = Noun(key=f"deputy minister/{portfolio}", kind="office")
    for form in (f"{name} ministry", f"ministry of {name}", f"ministry for {name}", f"ministry of the {name}",
                 f"department of {name}", f"{name} department"):
        yield from both_numbers(form, ministry)
    for form in (f"{name} minister", f"minister of {name}", f"minister for {name}", f"minister of the {name}",
                 f"{name} secretary", f"secretary of {name}", f"{name} chief"):
        if form not in ("state secretary", "secretary of state", "security chief", "intelligence chief"):
            yield from both_numbers(form, minister)
    for form in (f"deputy {name} minister", f"deputy minister of {name}", f"vice {name} minister",
                 f"vice minister of {name}", f"assistant {name} secretary"):
        yield from both_numbers(form, deputy)


@cache
def abbreviations() -> Mapping[str, str]:
    """Abbreviations that stand for a body of whichever state is meant, with its key."""
    return {form: key for form, key in load_yaml("institutions.yml")["abbreviations"].items() if form != "source"}
