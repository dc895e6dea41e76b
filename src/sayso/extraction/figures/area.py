"""Areas of land, in square kilometres."""

from __future__ import annotations

from functools import cache

from sayso.extraction.figures.quantities import Quantity
from sayso.extraction.figures.words import Words
from sayso.lexicon.measures import measures
from sayso.records.mentions import FigureMention
from sayso.records.span import Span, span_of

Bound = float | int | None


@cache
def _units() -> dict[str, tuple[tuple[tuple[str, ...], float], ...]]:
    """Units by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], float]]] = {}
    for unit, factor in measures().area_units.items():
        words = tuple(unit.split(" "))
        found.setdefault(words[0], []).append((words, factor))
    return {first: tuple(sorted(rest, key=lambda pair: -len(pair[0]))) for first, rest in found.items()}


def _area_unit(words: Words, quantity: Quantity) -> tuple[int, float] | None:
    """Last token of the unit of area after a number, and square kilometres in one; None if there is none."""
    index = quantity.last + 1
    if index >= len(words):
        return None
    for unit, factor in _units().get(words.lows[index], ()):
        if words.follows(index, unit):
            return index + len(unit) - 1, factor
    return None


def _in_territory(words: Words, quantity: Quantity) -> bool:
    """Whether the sentence speaks of territory or of its control."""
    first, last = words.sentence(quantity.first)
    return any(low in measures().territory for low in words.lows[first:last])


def square_kilometres(bound: Bound, factor: float) -> Bound:
    """A bound in square kilometres, to six significant digits; whole numbers stay whole where the unit is one."""
    if bound is None or factor == 1:
        return bound
    value = float(f"{bound * factor:.6g}")
    return int(value) if value == int(value) else value


def area_figure(words: Words, quantity: Quantity) -> FigureMention | None:
    """A number of square kilometres, miles, hectares of territory."""
    unit = _area_unit(words, quantity)
    if unit is None or not _in_territory(words, quantity):
        return None
    last, factor = unit
    end, party = _of_land(words, last)
    numeral = quantity.numeral
    return FigureMention(
        span=span_of(words.text, numeral.start, words.end(end)),
        number=span_of(words.text, numeral.core, numeral.end),
        measure="area_km2",
        low=square_kilometres(numeral.low, factor),
        high=square_kilometres(numeral.high, factor),
        hedge=numeral.hedge,
        party=party,
        relative=numeral.more,
    )


def _of_land(words: Words, last: int) -> tuple[int, Span | None]:
    """The end of "of sovereign Armenian territory" after a unit, and whose it is."""
    if last + 1 >= len(words) or words.lows[last + 1] != "of":
        return last, None
    end, party = last + 1, None
    while (
        end + 1 < len(words)
        and words.tokens[end + 1].pos_ in ("ADJ", "NOUN", "PROPN", "DET", "PRON", "PART")
        and end - last < 7
    ):
        end += 1
        token = words.tokens[end]
        if party is None and (
            token.ent_type_
            or (token.text[0].isupper() and token.pos_ in ("ADJ", "PROPN"))
            or token.text.lower() in ("its", "their", "his")
        ):
            party = span_of(words.text, token.idx, words.end(end))
    return end, party
