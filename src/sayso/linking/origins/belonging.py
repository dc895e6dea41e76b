"""The side of a person whom one report names without it and another with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from sayso.records.brief import Position, Side


def with_sides(positions: Iterable[Position]) -> tuple[Position, ...]:
    """The positions of one frame, each person's with the side that the other reports of the frame tell.

    "Defence Minister Nora Vane" is of the country that another report names with her. Where two are named, nothing is
    taken over. A function of the set; the order stays.
    """
    told: defaultdict[str, dict[str, Side]] = defaultdict(dict)
    given = tuple(positions)
    for one in given:
        if one.origin.party is not None:
            told[one.origin.key][one.origin.party.id] = one.origin.party
    return tuple(_with(one, told) for one in given)


def _with(one: Position, told: dict[str, dict[str, Side]]) -> Position:
    sides = told.get(one.origin.key, {})
    if one.origin.party is not None or len(sides) != 1 or not one.origin.key.startswith("person:"):
        return one
    return replace(one, origin=replace(one.origin, party=next(iter(sides.values()))))
