"""What figures measure: the measures, the words that make a number one of them, and classes of things.

Read from data/measures.yml, whose head explains frames and classes; every group there names its source.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_args

from sayso.lexicon.datafile import load_yaml
from sayso.lexicon.inflection import plural, verb_forms
from sayso.records.errors import LexiconDamaged

Frame = Literal["object", "subject", "state", "count", "event", "toll", "lives", "loses"]
_VERBAL = ("object", "subject", "loses")
_NOMINAL = ("count", "event", "toll", "lives")


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A word that makes a number a measure.

    Attributes:
        measure: a key of `Measures.meanings`; for things the class of doing that `Thing.measures` maps.
        frame: where the counted stands, see data/measures.yml.
        companions: phrases, one of which has to stand near; empty if none has to.
        things: it is things that it counts, not persons.
        weak: another measure on the same number wins over this one.
        persons: its noun is one for persons, to whom a verb may do something else ("freed 12 hostages").
        bodies: it counts bodies, so a number of it is one of dead only where they are found or counted.
    """

    measure: str
    frame: Frame
    companions: frozenset[tuple[str, ...]] = frozenset()
    things: bool = False
    weak: bool = False
    persons: bool = False
    bodies: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """A class of what is counted where it is no person; `measures` maps what is done to a measure."""

    name: str
    measures: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """The lexicon of measures.

    Attributes:
        meanings: measure -> what one unit of it is.
        triggers: a form in lower case -> its triggers; those with companions first.
        phrases: the first word of a form of several words -> the whole forms, longest first.
        things: a noun in lower case, either number -> its class.
        area_units: unit of area -> square kilometres in one.
        territory: words that make an area one whose control is told.
    """

    meanings: Mapping[str, str]
    triggers: Mapping[str, tuple[Trigger, ...]]
    phrases: Mapping[str, tuple[tuple[str, ...], ...]]
    things: Mapping[str, Thing]
    area_units: Mapping[str, float]
    territory: frozenset[str]


@cache
def measures() -> Measures:
    """The measures, their triggers and the classes of things.

    Raises:
        LexiconDamaged: a row has no source, an unknown frame or an unknown measure.
    """
    data = load_yaml("measures.yml")
    things = _things(data["things"])
    known = set(data["measures"]) | {doing for thing in data["things"].values() for doing in thing["measures"]}
    found: dict[str, list[Trigger]] = {}
    for row in data["triggers"]:
        trigger = _trigger(row, known)
        for word in row["words"]:
            for form in _forms(word, trigger.frame, data["irregular"]["forms"]):
                if trigger not in found.setdefault(form, []):
                    found[form].append(trigger)
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for form in found:
        words = tuple(form.split(" "))
        if len(words) > 1:
            phrases.setdefault(words[0], []).append(words)
    return Measures(
        meanings=data["measures"],
        triggers={form: tuple(sorted(rows, key=lambda row: not row.companions)) for form, rows in found.items()},
        phrases={first: tuple(sorted(rest, key=len, reverse=True)) for first, rest in phrases.items()},
        things=things,
        area_units=data["area"]["units"],
        territory=frozenset(data["area"]["territory"]),
    )


def _trigger(row: Mapping[str, Any], known: set[str]) -> Trigger:
    """One row of the table."""
    measure, frame = row["measure"], row["frame"]
    if not row.get("source") or frame not in get_args(Frame) or measure not in known:
        raise LexiconDamaged(
            f"measures.yml: row {measure!r}, frame {frame!r}, source {row.get('source')!r}.",
            remedy="Name a measure, a frame and a source.",
        )
    return Trigger(
        measure=measure,
        frame=frame,
        companions=frozenset(tuple(phrase.split(" ")) for phrase in row.get("with", ())),
        things=bool(row.get("things")),
        weak=bool(row.get("weak")),
        persons=bool(row.get("persons")),
        bodies=bool(row.get("bodies")),
    )


def _forms(word: str, frame: Frame, irregular: Mapping[str, list[str]]) -> tuple[str, ...]:
    """Every form of a word that a frame can take, in lower case."""
    if frame in _VERBAL:
        return (word, *irregular[word]) if word in irregular else verb_forms(word)
    return (word, plural(word)) if frame in _NOMINAL else (word,)


def _things(rows: Mapping[str, Any]) -> dict[str, Thing]:
    """Each noun, singular and plural, with its class; the first class that lists it counts."""
    found: dict[str, Thing] = {}
    for name, row in rows.items():
        if not row.get("source"):
            raise LexiconDamaged(f"measures.yml: things of class {name!r} have no source.", remedy="Name one.")
        thing = Thing(name=name, measures=row["measures"])
        for word in row["words"]:
            for form in (word, plural(word)):
                found.setdefault(form, thing)
    return found
