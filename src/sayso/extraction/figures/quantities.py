"""Numbers with the noun phrase they count, whatever is told of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Literal

from sayso.extraction.figures.nothing import counts_nothing
from sayso.extraction.figures.numerals import Numeral, find_numerals
from sayso.extraction.figures.phrases import noun_head, noun_name, phrase_root
from sayso.extraction.figures.triggers import Triggers
from sayso.extraction.figures.words import Words
from sayso.lexicon.figure_words import figure_words
from sayso.lexicon.measures import Thing, measures
from sayso.lexicon.populations import populations

Told = Literal["", "name", "singular", "pronoun", "plural", "sum"]

_DETERMINERS = figure_words("determiners")
_GROUPS_OF = figure_words("groups_of")
_KNOWN = figure_words("known")
_PARTS = figure_words("parts")
_BE = frozenset({"are", "is", "was", "were"})
_AMONG_REACH = 24  # words from "among" to the last number of the list; longer lists lose their tail


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number and what it counts, by token indices (`last` and `phrase_last` inclusive).

    Attributes:
        numeral: the number with its bounds.
        first, last: its words, hedges included.
        noun: the head noun counted; None where the number stands alone ("50 were killed").
        phrase_last: the last word of the noun phrase, `last` where there is none.
        root: the word whose head lies outside the phrase: what grammar says of it, it says of the whole.
        name: the noun in lower case, of two words where the lexicon has both ("police officers"); "" if none.
        person: the noun is one for persons in the lexicon.
        thing: the class of things the noun belongs to; None for persons and unknown nouns.
        proper: the noun is a proper name in the singular.
        indefinite: a singular with an article ("a soldier"): one of them.
        told: how somebody is told of whom no number counts: by name, as a singular with "the", a possessive or nothing
            ("the man", "his son", "Man dies"), as "he", as a bare plural, or as a sum of several; "" where counted.
    """

    numeral: Numeral
    first: int
    last: int
    noun: int | None
    phrase_last: int
    root: int
    name: str = ""
    person: bool = False
    thing: Thing | None = None
    proper: bool = False
    indefinite: bool = False
    told: Told = ""


def find_quantities(words: Words, triggers: Triggers) -> list[Quantity]:
    """Every number of the text that counts something that could be a figure, in the text's order."""
    numerals = find_numerals(words.text)
    begins = frozenset(words.at(numeral.start) for numeral in numerals)
    found = [_counted(words, numeral, triggers, begins) for numeral in numerals]
    kept = [
        quantity
        for quantity in found
        if not counts_nothing(words, quantity.numeral, quantity.first, quantity.last)
    ]
    kept = [quantity for quantity, after in zip_longest(kept, kept[1:]) if not _holds(words, quantity, after)]
    return _of_which(words, kept)


def _holds(words: Words, quantity: Quantity, after: Quantity | None) -> bool:
    """Whether a vague number only leads to another ("a group of nine soldiers", "dozens of others", "one of 12")."""
    if after is None or after.first > quantity.last + 2:
        return False
    if quantity.numeral.kind == "vague":
        return words.lows[quantity.last] == "of" or after.first == quantity.last + 1
    return quantity.numeral.low == 1 and words.lows[quantity.last + 1 : after.first] == ["of"]


def _of_which(words: Words, quantities: list[Quantity]) -> list[Quantity]:
    """A bare number counts what the number before counts after "of which", or where that one opened the sentence as
    the whole ("Of 28 drones fired, 25 were shot down")."""
    found: list[Quantity] = []
    for quantity in quantities:
        before = words.lows[max(0, quantity.first - 2) : quantity.first]
        if found and quantity.noun is None and (before == ["of", "which"] or _out_of(words, found[-1], quantity)):
            quantity = replace(quantity, thing=found[-1].thing, person=found[-1].person, name=found[-1].name)
        found.append(quantity)
    return found


def _out_of(words: Words, whole: Quantity, quantity: Quantity) -> bool:
    """Whether a sentence begins with "of" and the first of two numbers."""
    begin = words.sentence(quantity.first)[0]
    before = words.lows[begin : whole.first]
    return before in (["of"], ["of", "the"], ["out", "of"], ["out", "of", "the"])


def _counted(words: Words, numeral: Numeral, triggers: Triggers, begins: frozenset[int]) -> Quantity:
    """A number with its noun phrase."""
    first, last = words.at(numeral.start), words.at(numeral.end - 1)
    begin = last + 1
    partial = words.lows[last] in ("of", "both", "all")
    if begin < len(words) and words.lows[begin] == "of" and not numeral.others:
        begin, partial = begin + 1, True
    while partial and begin < len(words) and words.lows[begin] in _DETERMINERS:
        begin += 1
    return _phrase(words, numeral, (first, last), begin, noun_head(words, begin, triggers, begins))


def _phrase(words: Words, numeral: Numeral, number: tuple[int, int], begin: int, noun: int | None) -> Quantity:
    """The number with the noun that heads the phrase after it, and what it is."""
    first, last = number
    if noun is None:
        noun = _family(words, first)
        if noun is not None:
            first = noun
    phrase_last = max(last, noun if noun is not None else last)
    name = noun_name(words, noun) if noun is not None and noun > last else "people" if noun is not None else ""
    person = name in populations().nouns
    thing = None if person else measures().things.get(name)
    return Quantity(
        numeral=numeral,
        first=first,
        last=last,
        noun=noun,
        phrase_last=phrase_last,
        root=phrase_root(words, first, phrase_last, noun),
        name=name,
        person=person,
        thing=thing,
        proper=noun is not None and words.tokens[noun].tag_ == "NNP",
    )


def _family(words: Words, first: int) -> int | None:
    """The group in "a family of five": the number counts its members."""
    if first >= 2 and words.lows[first - 1] == "of" and words.lows[first - 2] in _GROUPS_OF:
        return first - 2
    return None


def among(words: Words, first: int) -> int | None:
    """The word for the whole group that a number of this sentence is told to be among: "dead" in "among the 19 dead
    were seven women and six children"; None where none is told. Only "among" that opens the sentence, and a form of
    "be" with no other verb before the number, are read so."""
    begin = words.sentence(first)[0]
    lows = words.lows
    if lows[begin] != "among" or first - begin > _AMONG_REACH or lows[begin + 1] not in _KNOWN:
        return None
    verbs = [index for index in range(begin + 2, first) if lows[index] in _BE]
    if len(verbs) != 1 or any(words.tokens[index].pos_ == "VERB" for index in range(verbs[0], first)):
        return None
    return None if _of_later_verb(words, first) else verbs[0] - 1


def _of_later_verb(words: Words, first: int) -> bool:
    """Whether a number is the subject of a verb after it ("..., and two houses were burned")."""
    node = words.tokens[first]
    while node.head.i > node.i:
        if node.dep_.startswith("nsubj"):
            return True
        node = node.head
    return False


def partitive(words: Words, quantity: Quantity) -> bool:
    """Whether the number is told as so many of others: "3 of the 12", "some of those killed", "among them 5"."""
    after = quantity.last + 1
    if words.lows[quantity.last] == "of":
        after = quantity.last
    if after + 1 < len(words) and words.lows[after] == "of" and words.lows[after + 1] in _KNOWN:
        return True
    if among(words, quantity.first) is not None:
        return True
    before = words.lows[max(0, quantity.first - 3) : quantity.first]
    return any(low in _PARTS for low in before) or before[-2:] in (
        ["of", "whom"],
        ["of", "them"],
        ["of", "these"],
        ["of", "those"],
    )
