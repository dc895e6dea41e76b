"""Origins of several reports that are one, though one report tells less of them than another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sayso.linking.origins.sides import key_of_side
from sayso.records.brief import Origin


def same_origin(origins: Iterable[Origin]) -> Mapping[str, Origin]:
    """For each key of these origins, the one origin that stands for it.

    A pure function of the set. Two are joined only where one tells less than the other and nothing else fits it:
    a surname goes to the only full name of that surname whose party and office do not differ. Two people of one
    surname stay apart, and a surname that both could bear stays with neither.
    """
    known: dict[str, Origin] = {}
    for one in sorted(origins, key=_fullness):
        known.setdefault(one.key, one)
    return {key: known[_target(one, known)] for key, one in sorted(known.items())}


def _fullness(one: Origin) -> tuple[bool, bool, bool, int, str]:
    """The one that tells most first."""
    return one.office is not None, one.party is None, not one.offices, -len(one.name), one.name


def _target(one: Origin, known: Mapping[str, Origin]) -> str:
    kind, _, rest = one.key.partition(":")
    if kind != "person" or " " in rest:
        return one.key
    surname = rest.partition(":")[0]
    fitting = [other.key for other in known.values() if _full(other, surname) and _agree(one, other)]
    return fitting[0] if len(fitting) == 1 else one.key


def _full(other: Origin, surname: str) -> bool:
    kind, _, rest = other.key.partition(":")
    return kind == "person" and " " in rest and rest.rsplit(" ", 1)[-1] == surname


def _agree(one: Origin, other: Origin) -> bool:
    mine, its = key_of_side(one.party), key_of_side(other.party)
    return not (mine and its and mine != its)
