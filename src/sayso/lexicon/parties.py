"""Parties: the states of the world, and others that act as a side (data/countries.tsv, parties.yml).

A party is known by a key, the ISO 3166-1 code of a state or the usual name of any other. Every word for
it (name, adjective, its people, its seat of government) leads to that key, so that "Azeri", "Baku" and
"the Azerbaijanis" are one party, and no word ranks parties.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from sayso.lexicon.datafile import load_yaml
from sayso.lexicon.phrases import Phrases
from sayso.records.errors import BadSetting, LexiconDamaged
from sayso.records.identity import content_id

PartySort = Literal["state", "organisation", "observer", "coalition", "authority", "people", "armed group"]
WordRole = Literal["name", "adjective", "person", "people", "seat"]

_SORTS: dict[str, PartySort] = {
    "international": "organisation", "observers": "observer", "coalitions": "coalition", "authorities": "authority",
    "peoples": "people", "armed_groups": "armed group",
}
_COLUMNS = ["code", "name", "aliases", "adjectives", "person", "people", "seats"]
# An abbreviation of so few capitals has many meanings: it stands for an armed group or a mission only
# where the text also names its country or spells it out ("KIA" is mostly "killed in action").
SHORT = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A state, or another that acts as a side.

    Attributes:
        key: ISO 3166-1 alpha-2 code (ISO 3166-3 for states of the past), else the name.
        name: usual English name.
        sort: what it is.
        host: code of the country it mainly acts in.
        side: code of the state that its words mean, where it is a part of it by its own account.
    """

    key: str
    name: str
    sort: PartySort
    host: str | None = None
    side: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyWord:
    """One word or phrase for a party.

    Attributes:
        form: as the lexicon spells it.
        party: key of the party; empty for a longer name that only contains a party's word ("Latin America").
        role: what the word is; a seat means the government only where it acts.
        cased: an abbreviation, or a word that in small letters is another word: it must have its capitals.
        doubtful: counts only where the text names the party, or its host country, otherwise too.
    """

    form: str
    party: str
    role: WordRole
    cased: bool
    doubtful: bool = False


@cache
def parties() -> Mapping[str, Party]:
    """Every party by key, states first.

    Raises:
        LexiconDamaged: a row or an entry is not as the data files' heads say.
    """
    found = {row["code"]: Party(key=row["code"], name=row["name"], sort="state") for row in _countries()}
    for sort, entry in _entries():
        if entry["name"] in found:
            raise LexiconDamaged(f"parties.yml names {entry['name']!r} twice.", remedy="Join the entries.")
        for field in ("host", "side"):
            if entry.get(field) is not None and entry[field] not in found:
                raise LexiconDamaged(f"parties.yml: {field} {entry[field]!r} of {entry['name']!r} is no country code.",
                                     remedy="Use a code of countries.tsv.")
        found[entry["name"]] = Party(key=entry["name"], name=entry["name"], sort=sort, host=entry.get("host"),
                                     side=entry.get("side"))
    return found


@cache
def party_forms() -> tuple[PartyWord, ...]:
    """Every word for a party, states first."""
    return tuple(_words())


@cache
def party_words() -> Phrases[PartyWord]:
    """Every word for a party, to be found in a text."""
    return Phrases((word.form, word) for word in party_forms())


@cache
def party_named(name: str) -> str | None:
    """The key of the party that a code, name or alias means; None if none or more than one."""
    if name in parties():
        return parties()[name].side or name
    keys = {word.party for word in party_words().meanings(name) if word.party and word.role in ("name", "people")}
    return keys.pop() if len(keys) == 1 else None


def party_id(key: str) -> str:
    """The id of a party's actor: the same in every report."""
    return content_id("act", "party", key)


def party_asked(told: str | None, *, option: str = "") -> str | None:
    """The actor's id of a party that a user names, or that id itself; None for None.

    Args:
        option: how the user named it ("--party"), for the error.

    Raises:
        BadSetting: no party is known by that name, alias or country's code.
    """
    if told is None or told.startswith("act_"):
        return told
    key = party_named(told)
    if key is None:
        raise BadSetting(f"{option} {told!r} is no party that Sayso knows.".lstrip(),
                         remedy="Give a state's usual name, its two-letter code, or an armed group's name.")
    return party_id(key)


def _countries() -> Iterator[dict[str, str]]:
    text = (files("sayso.lexicon") / "data" / "countries.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    if not rows or rows[0] != _COLUMNS or any(len(row) != len(_COLUMNS) for row in rows):
        raise LexiconDamaged("lexicon/data/countries.tsv has not its seven columns.", remedy="Restore the file.")
    return (dict(zip(_COLUMNS, row, strict=True)) for row in rows[1:])


def _entries() -> Iterator[tuple[PartySort, dict[str, Any]]]:
    data = load_yaml("parties.yml")
    for group, sort in _SORTS.items():
        for entry in data[group]["entries"]:
            yield sort, entry


def _words() -> Iterator[PartyWord]:
    data = load_yaml("parties.yml")
    common = frozenset(data["common_words"]["words"])
    for form in data["no_party"]["words"]:
        yield PartyWord(form=form, party="", role="name", cased=False)
    for row in _countries():
        for form, role in _forms(row):
            yield PartyWord(form=form, party=row["code"], role=role, cased=_cased(form, common))
    for sort, entry in _entries():
        for form, role in _entry_forms(entry):
            short = form.isupper() and sum(sign.isalpha() for sign in form) <= SHORT
            local = bool(entry.get("host")) and sort in ("armed group", "coalition")
            yield PartyWord(form=form, party=entry.get("side") or entry["name"], role=role, cased=_cased(form, common),
                            doubtful=entry.get("doubtful", False) or (local and (short or form.casefold() in common)))


def _forms(row: Mapping[str, str]) -> Iterator[tuple[str, WordRole]]:
    yield row["name"], "name"
    columns: tuple[tuple[str, WordRole], ...] = (
        ("aliases", "name"), ("adjectives", "adjective"), ("person", "person"), ("people", "people"), ("seats", "seat"))
    for column, role in columns:
        for form in filter(None, row[column].split("|")):
            yield form, role


def _entry_forms(entry: Mapping[str, Any]) -> Iterator[tuple[str, WordRole]]:
    yield entry["name"], "name"
    for form in entry.get("aliases", ()):
        yield form, "name"
    for form in entry.get("adjectives", ()):
        yield form, "adjective"
    for person, people in entry.get("people", ()):
        yield person, "person"
        yield people, "people"
    for form in entry.get("seats", ()):
        yield form, "seat"


def _cased(form: str, common: frozenset[str]) -> bool:
    """Whether the capitals of a form are part of it."""
    letters = [sign for sign in form if sign.isalpha()]
    return (len(letters) <= 5 and sum(sign.isupper() for sign in letters) >= 2) or form.casefold() in common
