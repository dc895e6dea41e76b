"""Sums that the grammar tells: "a woman and her two children were killed" tells of three."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.extraction.figures.grammar import case_of
from sayso.extraction.figures.links import Link
from sayso.extraction.figures.numerals import Numeral
from sayso.extraction.figures.quantities import Quantity, partitive
from sayso.extraction.figures.uncounted import same_person
from sayso.extraction.figures.whose import whose
from sayso.extraction.figures.words import Words
from sayso.lexicon.figure_words import figure_words

_DEEP = 5  # "and" upon "and"
_WITH = figure_words("comitative")
_LISTING = figure_words("listing")  # words and signs after which those already counted are named
_POSSESSIVES = figure_words("possessives")
_AND = frozenset({"and", "&", "plus", *_WITH})
_ALL_OF_THEM = frozenset({"both", "all"})
_MANY = 1e9

Said = tuple[Quantity, Link]


def coordinated(words: Words, one: Said, others: Iterable[Said]) -> bool:
    """Whether the same word tells the same of somebody and of one of the others, and both stand in one coordination."""
    quantity, link = one
    return any(
        other is not quantity
        and other_link.at == link.at
        and other_link.measure == link.measure
        and _top(words, quantity) == _top(words, other)
        for other, other_link in others
    )


def _top(words: Words, quantity: Quantity) -> int:
    """The word that heads the coordination; for those told with "alongside", the verb's own subject."""
    node = words.tokens[quantity.root]
    for _ in range(_DEEP):
        if node.dep_ in ("conj", "appos", "flat", "nmod:desc") and node.head.i != node.i:
            node = node.head
        elif node.dep_ in ("obl", "nmod") and case_of(node) in _WITH:
            subject = next((child for child in node.head.children if child.dep_.startswith("nsubj")), None)
            node = node.head if subject is None or subject.i >= node.i else subject
        else:
            break
    return int(node.i)


def sums(linked: Sequence[Said], words: Words) -> tuple[list[tuple[Said, list[Said]]], list[Said]]:
    """Each sum of what stands in one coordination under one word, with its members in the text's order; and what was
    left out of one, since it only says who is meant."""
    groups: dict[tuple[str, int, int], list[Said]] = {}
    for quantity, link in sorted(linked, key=lambda one: one[0].first):
        if (
            quantity.numeral.high != 0
            and (quantity.person or quantity.numeral.others)
            and not partitive(words, quantity)
            and quantity.told != "plural"
        ):
            groups.setdefault((link.measure, link.at, _top(words, quantity)), []).append((quantity, link))
    found = [(members, added(members, words)) for members in groups.values()]
    left = [one for members, kept in found for one in members if one not in kept and one[0].told]
    joined = [kept for _, kept in found if len(kept) > 1 and not _of_two_sides(kept, words)]
    return [(_sum(kept, words), kept) for kept in joined], left


def _of_two_sides(members: Sequence[Said], words: Words) -> bool:
    """Whether words of party tell members apart: two parties ("six Chadian soldiers and 14 Libyan conscripts"), or one
    party's soldiers beside civilians of nobody. No report sums the losses of two sides; a sum of them is invented."""
    told = [whose(words, quantity, link) for quantity, link in members]
    sides = [
        one.party.text.lower() if one.party and one.party.text.lower() not in _POSSESSIVES else None for one in told
    ]
    if len({side for side in sides if side}) > 1:
        return True
    known = {one.population for one in told} - {"unknown"}
    return len(set(sides)) > 1 and len(known) > 1


def added(members: Sequence[Said], words: Words) -> list[Said]:
    """Those of a coordination who add up: without names that only say who is meant ("his wife Ana", "two brothers, Li
    and Bo"), what stands beside another one, and what comes after "including"."""
    kept: list[Said] = []
    names: list[tuple[str, ...]] = []
    unnamed, last = 0.0, -1
    for quantity, link in members:
        between = words.lows[last + 1 : quantity.first] if kept else []
        if any(low in _LISTING for low in between):
            break
        if kept and quantity.told == "name" and not between:
            continue  # two halves of one name
        last = max(last, quantity.phrase_last)
        if quantity.told == "name":
            name = tuple(words.lows[quantity.first : quantity.last + 1])
            if any(same_person(name, other) for other in names):
                continue
            names.append(name)
            if unnamed and (unnamed < _named_alone(kept) or not _AND & set(between)):
                unnamed -= 1
                continue
            unnamed = 0
        elif kept and _beside_another(words, quantity, kept):
            continue
        else:
            numeral = quantity.numeral
            unnamed = numeral.high if numeral.high is not None else _MANY
        kept.append((quantity, link))
    return kept


def _named_alone(kept: Sequence[Said]) -> float:
    """How many the last counted phrase counts."""
    numeral = kept[-1][0].numeral
    return numeral.high if numeral.high is not None else _MANY


def _beside_another(words: Words, quantity: Quantity, kept: Sequence[Said]) -> bool:
    """Whether a phrase only says what somebody before it is ("Li, a mayor and a poet"; "two girls, both children")."""
    node = words.tokens[quantity.root]
    for _ in range(_DEEP):
        above = node.head
        if node.dep_ == "appos" and any(other.first <= above.i <= other.phrase_last for other, _ in kept):
            return True
        if node.dep_ not in ("conj", "appos", "flat") or above.i == node.i:
            break
        node = above
    return words.lows[quantity.first] in _ALL_OF_THEM


def _sum(members: list[Said], words: Words) -> Said:
    """One figure for all of them: the lows added up, the highs too where all have one."""
    quantities = [quantity for quantity, _ in members]
    lows = [quantity.numeral.low for quantity in quantities]
    highs = [quantity.numeral.high for quantity in quantities]
    first, last = quantities[0], max(quantities, key=lambda quantity: quantity.phrase_last)
    numeral = Numeral(
        start=min(quantity.numeral.start for quantity in quantities),
        end=words.end(last.phrase_last),
        core=min(words.starts[first.first], first.numeral.start),
        low=sum(low or 0 for low in lows),
        high=None if None in highs else sum(high or 0 for high in highs),
        hedge=next((quantity.numeral.hedge for quantity in quantities if quantity.numeral.hedge), None),
    )
    whole = replace(
        first, numeral=numeral, last=last.phrase_last, noun=None, phrase_last=last.phrase_last, name="",
        told="sum", indefinite=False,
    )
    return whole, members[0][1]
