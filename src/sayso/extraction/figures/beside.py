"""What the figures of one text are to each other: more of them, a part, an earlier count, or the same told loosely.

A report tells one toll many times over: the whole, the children among the dead, the two brothers of one family, what
was first said, "many martyrs". Only some of these are counts of their own. Codebooks keep the whole and drop what it
took in or overtook (UCDP GED 24.1, 4.4; Airwars, method note on superseded tolls); here nothing is dropped: a figure
that belongs to another one points at it and says how.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.extraction.figures.links import Link
from sayso.extraction.figures.quantities import Quantity
from sayso.extraction.figures.words import Words
from sayso.lexicon.figure_words import figure_phrases, figure_words
from sayso.records.mentions import FigureMention
from sayso.records.span import Span

_NEAR = 600  # code points back to the whole of "3 of them": three sentences, further the reader has lost it
_REACH = 28  # words before a number in which "initially" speaks of it
_AFTER = 7  # words after it in which "so far" does
_SENTENCES = 2  # sentences on in which a later number can overtake it
_POSSESSIVES = figure_words("possessives")
_KIN = figure_words("relational")
_HOUSES = figure_words("houses")
_EARLIER = tuple(tuple(phrase.split(" ")) for phrase in figure_phrases("earlier"))
_STILL = tuple(tuple(phrase.split(" ")) for phrase in figure_phrases("still"))
_OVERTAKEN = figure_words("overtaken")
_KNOWN = frozenset({"the", "both", "all", "these", "those"})
_BODIES = figure_words("bodies")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A figure with what it was made of; `within` is the number of the sum that it is a member of."""

    figure: FigureMention
    quantity: Quantity
    link: Link
    within: Span | None = None

    @property
    def size(self) -> float:
        """The number it tells: its low bound, else its high one."""
        low, high = self.figure.low, self.figure.high
        return low if low is not None else high if high is not None else 0

    @property
    def vague(self) -> bool:
        """Whether no number is told, only that there were several."""
        return self.quantity.numeral.kind == "vague" and self.figure.low == _LEAST


_LEAST = 2  # what a plural says at the least


def stand_beside(told: Sequence[Told], words: Words) -> list[FigureMention]:
    """The figures in the text's order, each with what it is to another one of its measure, and to which."""
    found: list[FigureMention] = []
    by_measure: dict[str, list[Told]] = {}
    for one in told:
        by_measure.setdefault(one.figure.measure, []).append(one)
    wholes = {measure: [one for one in some if _whole(one)] for measure, some in by_measure.items()}
    for one in told:
        if one.within:
            found.append(replace(one.figure, part=True, relative=False, base=one.within))
            continue
        adds = _added_to(one, found, words)
        goes_on = bool(found) and found[-1].part and _goes_on(told[len(found) - 1], one, words)
        placed = replace(one.figure, relative=adds is not None, part=one.figure.part or goes_on)
        if adds is not None and one.quantity.numeral.kind == "vague" and _only_hedge(placed):
            placed = replace(placed, low=None, high=None)
        base = adds or (_part_of(one, found) if placed.part else None)
        if base is None:
            placed, base = _related(one, placed, wholes[one.figure.measure], words)
        found.append(replace(placed, base=base.number if base else None))
    return found


def _related(
    one: Told, placed: FigureMention, wholes: Sequence[Told], words: Words
) -> tuple[FigureMention, FigureMention | None]:
    """The whole that a figure is a part, an earlier count or a loose word of; it stays as it is where there is none."""
    larger = [
        whole for whole in wholes if whole is not one and whole.size > one.size and _of_one_kind(whole, one)
    ]
    if not larger or one.figure.high == 0:
        return placed, None
    before = [whole for whole in larger if whole.figure.number.start < one.figure.number.start]
    nearest = (before or larger)[-1 if before else 0].figure
    if one.vague:
        return replace(placed, loose=True), nearest
    if before and _narrower(one, words):
        return replace(placed, part=True), nearest
    if _first_told(one, words):
        return replace(placed, earlier=True), larger[-1].figure
    overtaking = _overtaking(one, larger, words)
    if overtaking:
        return replace(placed, earlier=True), overtaking.figure
    return placed, None


def _whole(one: Told) -> bool:
    """Whether a figure can be the whole of others: told in numbers, of one incident, and no part itself."""
    figure = one.figure
    if one.vague or figure.part or one.within or one.size < _LEAST:
        return False
    if figure.cumulative and one.link.trigger.frame != "toll":
        return False
    return not one.quantity.numeral.more


def _of_one_kind(whole: Told, one: Told) -> bool:
    """Whether nothing told of two figures keeps them apart: a soldier is none of the civilians, one side's none of the
    other's."""
    first, second = whole.figure, one.figure
    if "unknown" not in (first.population, second.population) and first.population != second.population:
        return False
    return (
        first.party is None
        or second.party is None
        or first.party.text.lower() in _POSSESSIVES
        or second.party.text.lower() in _POSSESSIVES
        or first.party.text.lower() == second.party.text.lower()
        or second.population == "civilian"
    )


def _goes_on(before: Told, one: Told, words: Words) -> bool:
    """Whether a number stands in the list of the part before it ("including two women and five children")."""
    between = words.lows[before.quantity.phrase_last + 1 : one.quantity.first]
    same = before.figure.measure == one.figure.measure and not before.within
    return same and between in (["and"], [","], [",", "and"])


def _added_to(one: Told, before: Sequence[FigureMention], words: Words) -> FigureMention | None:
    """The figure that "12 more" adds to: the last of its measure, in the same sentence, or right before where the
    number is exact."""
    figure = one.figure
    if not figure.relative:
        return None
    for other in reversed(before[-6:]):
        if other.measure == figure.measure and other.high != 0 and _near(other, figure, words):
            return other
    return None


def _near(other: FigureMention, figure: FigureMention, words: Words) -> bool:
    """Whether a number stands in the sentence of another, or right after it; a vague one only in the same."""
    one, two = words.sentence(words.at(other.number.start)), words.sentence(words.at(figure.number.start))
    return one == two or (figure.high is not None and one[1] == two[0])


def _part_of(one: Told, before: Sequence[FigureMention]) -> FigureMention | None:
    """The figure that a part belongs to: of those of its measure not far before, the last that is large enough."""
    near = [
        figure
        for figure in before
        if figure.measure == one.figure.measure and one.figure.number.start - figure.span.start <= _NEAR
    ]
    enough = [
        figure for figure in near if (figure.low or figure.high or 0) >= one.size and not (figure.part or figure.base)
    ]
    return (enough or near)[-1] if near else None


def _only_hedge(figure: FigureMention) -> bool:
    """Whether all that is told is a vague word ("dozens")."""
    return figure.high is None and bool(figure.hedge and figure.hedge.lower() in figure.number.text.lower())


def _narrower(one: Told, words: Words) -> bool:
    """Whether the counted are some of those who died: told by their kin or house, as others, as known ("the two
    patients", "both"), by name, or by the bodies found."""
    quantity = one.quantity
    known = words.lows[quantity.first] in _KNOWN or (
        quantity.first > 0 and words.lows[quantity.first - 1] in _KNOWN and words.lows[quantity.last] != "of"
    )
    return bool(quantity.told) or quantity.numeral.more or known or quantity.name in _BODIES or _by_kin(one, words)


def _by_kin(one: Told, words: Words) -> bool:
    """ "His two sons", "four of her neighbours", "three siblings", "two members of the Roe family"."""
    quantity = one.quantity
    inside = range(max(0, quantity.first - 2), (quantity.noun or quantity.last) + 1)
    if one.figure.population == "military" and quantity.name not in _KIN:
        return False  # "12 of its soldiers": a side's own, and no kin of somebody told of
    if any(words.lows[index] in _POSSESSIVES or words.lows[index] in ("'s", "’s") for index in inside):
        return True
    if quantity.name in _KIN:
        return True
    after = words.lows[quantity.phrase_last + 1 : quantity.phrase_last + 8]
    return bool(after) and after[0] in ("of", "from") and any(low in _HOUSES for low in after[1:])


def _first_told(one: Told, words: Words) -> bool:
    """Whether the words around say that the number was the first, or not the last ("initially", "so far")."""
    first, last = words.sentence(one.quantity.first)
    for index in range(one.quantity.first - 1, max(first, one.quantity.first - _REACH) - 1, -1):
        if words.lows[index] in _OVERTAKEN:
            return False
        if any(words.follows(index, phrase) for phrase in _EARLIER):
            return True
    after = range(one.quantity.phrase_last + 1, min(last, one.quantity.phrase_last + 1 + _AFTER))
    # "Raised the toll to ten, from seven earlier": the word speaks of the number beside it.
    end = next((index for index in after if words.tokens[index].pos_ == "NUM"), after.stop)
    return any(words.follows(index, phrase) for index in after if index < end for phrase in _STILL)


def _overtaking(one: Told, larger: Sequence[Told], words: Words) -> Told | None:
    """The larger number that is told next with a word of change before it ("later", "rose to")."""
    place = one.quantity.phrase_last
    for other in larger:
        if other.quantity.first <= place:
            continue
        ends = {words.sentence(index)[1] for index in range(place, other.quantity.first)}
        if len(ends) > _SENTENCES:
            return None
        between = words.lows[max(place, other.quantity.first - _REACH) + 1 : other.quantity.first]
        if any(low in _OVERTAKEN for low in between):
            return other
    return None
