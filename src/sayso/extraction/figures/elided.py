"""Numbers whose noun is left out since the one before has it: "four soldiers were killed and 11 wounded".

A number without a noun counts what the last number with one counted (noun phrase ellipsis: Quirk et al. 1985, 12.48);
so the 11 are soldiers, of the same side.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sayso.extraction.figures.beside import Told
from sayso.extraction.figures.words import Words
from sayso.records.mentions import FigureMention

# What may be told of one kind of persons one after the other. The displaced and detained are seldom those of whom
# losses were told just before.
_LOSSES = frozenset({"killed", "wounded", "casualties", "captured", "missing"})


def with_elided(told: Iterable[Told], words: Words) -> list[Told]:
    """The figures of a text in order, each number without a noun with the population and side of the one before.

    The one before stands in the same sentence, or in the sentence before one whose subject the number is ("It said
    that 27 had been wounded"), and tells of another measure: of the same measure it would be a part of it, more, or an
    earlier count.
    """
    found: list[Told] = []
    last: Told | None = None
    for one in told:
        if one.figure.measure not in _LOSSES:
            found.append(one)
            continue
        if last is not None and _goes_on(one, last, words):
            one = replace(one, figure=_like(one.figure, last.figure))
            last = one
        elif not _bare(one) and one.within is None:
            last = one
        found.append(one)
    return found


def _goes_on(one: Told, last: Told, words: Words) -> bool:
    figure, quantity = one.figure, one.quantity
    if not _bare(one) or quantity.told or figure.population != "unknown" or figure.relative:
        return False
    if figure.measure == last.figure.measure or figure.party is not None or last.figure.population == "unknown":
        return False
    apart = words.sentence(quantity.first)[0] - words.sentence(last.quantity.first)[1]
    if apart < 0:
        return True
    return apart == 0 and words.tokens[quantity.root].dep_.startswith("nsubj")


def _bare(one: Told) -> bool:
    """Whether no noun says who is counted: in "11 wounded" the participle may be read as one."""
    return one.quantity.noun is None or one.quantity.noun == one.link.at


def _like(figure: FigureMention, last: FigureMention) -> FigureMention:
    return replace(figure, population=last.population, party=last.party or last.victims)
