"""Victims told without a number: by name, as "the man" or "his son", as "he", or as a bare plural.

"Jane Roe was shot dead" tells of one person killed as plainly as "a woman was shot dead", and "civilians were killed"
of more than one (MUC-4 keys write PLURAL for it; Airwars counts names, and a bare plural as two). What they are counted
for is decided in `settle`; see docs/decisions/0004-named-victims.md.
"""

from __future__ import annotations

import re

from sayso.extraction.figures.numerals import Numeral
from sayso.extraction.figures.phrases import noun_name
from sayso.extraction.figures.quantities import Quantity, Told
from sayso.extraction.figures.words import Words
from sayso.lexicon.figure_words import figure_words
from sayso.lexicon.numbers import number_words
from sayso.lexicon.populations import populations

_DEFINITE = figure_words("definite")
_SINGLE_PRONOUNS = figure_words("single_pronouns")
_LOOSE_ARTICLES = frozenset({"a", "an", "another"})
_INSIDE = ("det", "nmod:poss", "amod", "compound", "nummod", "nmod:desc", "nmod", "nmod:unmarked", "obl:unmarked",
           "advmod")
_LONGEST_NAME = 7  # words; longer runs of names are lists
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_AGE = frozenset({"year", "month", "week", "years", "months"})


def find_names(words: Words, taken: frozenset[int]) -> list[Quantity]:
    """Every person named, with the office or trade that stands with the name."""
    found = []
    for name in words.doc.ents:
        known = any(index in taken for index in range(name.start, name.end))
        if name.label_ != "PER" or len(name) > _LONGEST_NAME or known:
            continue
        found.append(_one(words, (name.start, name.end - 1), name.root.i, "name", _title(words, name.root.i)))
    return found


def _title(words: Words, root: int) -> str:
    """The noun that says what a named person is: before the name, beside it, or the word it stands beside."""
    token = words.tokens[root]
    near = [child for child in token.children if child.dep_ in ("nmod:desc", "appos", "compound")]
    if token.dep_ in ("appos", "flat", "compound", "nmod:desc"):
        near.append(token.head)
    nouns = populations().nouns
    return next((noun_name(words, one.i) for one in near if noun_name(words, one.i) in nouns), "")


def find_definites(words: Words) -> list[Quantity]:
    """Singular persons with "the", "his" or a genitive, and those without an article that begin a line ("Man dies")."""
    found = []
    lexicon = populations()
    for index, low in enumerate(words.lows):
        named = low in lexicon.nouns and low not in lexicon.collectives and words.tokens[index].tag_ == "NN"
        if not named and not _age(words, index):
            continue
        first = _phrase_start(words, index)
        inside = words.lows[first:index]
        if any(_ORDINAL.fullmatch(one) for one in inside):
            continue  # "the 3rd victim"
        if inside and inside[0] in _LOOSE_ARTICLES:
            continue
        owned = any(child.dep_ == "nmod:poss" and child.tag_ != "PRP$" for child in words.tokens[index].children)
        second = words.tokens[index].dep_ == "conj" and first == index  # "a husband and wife"
        if not (words.lows[first] in _DEFINITE or owned or second or words.sentence(index)[0] == index):
            continue
        found.append(_one(words, (first, index), index, "singular", noun_name(words, index)))
    return found


def _age(words: Words, index: int) -> bool:
    """Whether an age stands for the person ("the 2-year-old")."""
    low = words.lows[index]
    after = words.tokens[index + 1].pos_ if index + 1 < len(words) else ""
    if after in ("NOUN", "PROPN", "ADJ"):
        return False
    return low.endswith("-year-old") or (low == "old" and bool(_AGE & set(words.lows[max(0, index - 2) : index])))


def _phrase_start(words: Words, index: int) -> int:
    """The first word of the base phrase of a noun."""
    first = index
    while first > 0 and index - first < _LONGEST_NAME:
        token = words.tokens[first - 1]
        inside = token.dep_ in _INSIDE or token.text == "-"
        if not (inside and first <= words.heads[first - 1] <= index):
            break
        first -= 1
    return first


def find_pronouns(words: Words) -> list[Quantity]:
    """ "He" and "she"."""
    return [
        _one(words, (index, index), index, "pronoun", "")
        for index, low in enumerate(words.lows)
        if low in _SINGLE_PRONOUNS and words.tokens[index].tag_ == "PRP"
    ]


def find_plurals(words: Words, taken: frozenset[int]) -> list[Quantity]:
    """Persons in the plural that no number counts ("civilians", "the two" left out)."""
    lexicon, least = populations(), number_words().vague_low
    found = []
    for index, low in enumerate(words.lows):
        if index in taken or low not in lexicon.nouns or words.tokens[index].tag_ not in ("NNS", "NNPS"):
            continue
        found.append(_one(words, (_phrase_start(words, index), index), index, "plural", noun_name(words, index), least))
    return found


def _one(words: Words, place: tuple[int, int], root: int, told: Told, name: str, low: int = 1) -> Quantity:
    """What stands for one person, or for several (`low` more than one: no upper bound)."""
    first, last = place
    numeral = Numeral(
        start=words.starts[first], end=words.end(last), core=words.starts[first if told == "name" else last],
        low=low, high=low if low == 1 else None, kind="exact" if low == 1 else "vague",
    )
    return Quantity(
        numeral=numeral, first=first, last=last, noun=None if told in ("name", "pronoun") else last, phrase_last=last,
        root=root, name=name, person=True, told=told,
    )


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names, in lower case, can be of one person: the same first and last word, or all of the shorter one's
    words in the longer one's."""
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) > 1 and (shorter[0], shorter[-1]) == (longer[0], longer[-1]):
        return True
    return set(shorter) <= set(longer)
