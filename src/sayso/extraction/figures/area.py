"""Areas of land, in square kilometres."""

from __future__ import annotations

from functools import cache

from sayso.extraction.figures.quantities import Quantity
from sayso.extraction.figures.words import Words
from sayso.lexicon.measures import measures

Bound = float | int | None


@cache
def _units() -> dict[str, tuple[tuple[tuple[str, ...], float], ...]]:
    """Units by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], float]]] = {}
    for unit, factor in measures().area_units.items():
        words = tuple(unit.split(" "))
        found.setdefault(words[0], []).append((words, factor))
    return {first: tuple(sorted(rest, key=lambda pair: -len(pair[0]))) for first, rest in found.items()}


def area_unit(words: Words, quantity: Quantity) -> tuple[int, float] | None:
    """Last token of the unit of area after a number, and square kilometres in one; None if there is none."""
    index = quantity.last + 1
    if index >= len(words):
        return None
    for unit, factor in _units().get(words.lows[index], ()):
        if words.follows(index, unit):
            return index + len(unit) - 1, factor
    return None


def in_territory(words: Words, quantity: Quantity) -> bool:
    """Whether the sentence speaks of territory or of its control."""
    first, last = words.sentence(quantity.first)
    return any(low in measures().territory for low in words.lows[first:last])


def square_kilometres(bound: Bound, factor: float) -> Bound:
    """A bound in square kilometres, to six significant digits; whole numbers stay whole where the unit is one."""
    if bound is None or factor == 1:
        return bound
    value = float(f"{bound * factor:.6g}")
    return int(value) if value == int(value) else value
