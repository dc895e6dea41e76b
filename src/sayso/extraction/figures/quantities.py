"""Numbers with the noun phrase they count, whatever is told of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import zip_longest

from sayso.extraction.figures.nothing import counts_nothing
from sayso.extraction.figures.numerals import Numeral, find_numerals
from sayso.extraction.figures.triggers import Triggers
from sayso.extraction.figures.words import Words
from sayso.lexicon.figure_words import figure_words
from sayso.lexicon.measures import Thing, measures
from sayso.lexicon.populations import populations

_PHRASE = frozenset({"ADJ", "NOUN", "PROPN", "NUM"})
_LINKS = frozenset({"-", "‐", "–", "'s", "’s", "'", "’", '"', "“", "”", "/"})
_DETERMINERS = figure_words("determiners")
_DEGREES = figure_words("degrees")
_GROUPS_OF = figure_words("groups_of")
_DEFINITE = figure_words("definite")
_KNOWN = figure_words("known")
_PARTS = figure_words("parts")
_LONGEST = 9  # words of a base noun phrase after its number; longer runs are tagging errors


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
        definite: a singular with "the", a possessive or nothing ("the man", "his son", "Man dies"): one, told in passing.
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
    definite: bool = False


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
    kept = _of_which(words, kept)
    taken = {index for quantity in kept for index in range(quantity.first, quantity.phrase_last + 1)}
    kept += _singulars(words, triggers, taken)
    return sorted(kept, key=lambda quantity: quantity.first)


def _holds(words: Words, quantity: Quantity, after: Quantity | None) -> bool:
    """Whether a vague number only leads to another ("a group of nine soldiers", "dozens of others", "one of 12")."""
    if after is None or after.first > quantity.last + 2:
        return False
    if quantity.numeral.kind == "vague":
        return words.lows[quantity.last] == "of" or after.first == quantity.last + 1
    return quantity.numeral.low == 1 and words.lows[quantity.last + 1 : after.first] == ["of"]


def _of_which(words: Words, quantities: list[Quantity]) -> list[Quantity]:
    """A bare number after "of which" counts what the number before counts."""
    found: list[Quantity] = []
    for quantity in quantities:
        before = words.lows[max(0, quantity.first - 2) : quantity.first]
        if found and quantity.noun is None and before == ["of", "which"]:
            quantity = replace(quantity, thing=found[-1].thing, person=found[-1].person, name=found[-1].name)
        found.append(quantity)
    return found


def _counted(words: Words, numeral: Numeral, triggers: Triggers, begins: frozenset[int]) -> Quantity:
    """A number with its noun phrase."""
    first, last = words.at(numeral.start), words.at(numeral.end - 1)
    begin = last + 1
    partial = words.lows[last] in ("of", "both", "all")
    if begin < len(words) and words.lows[begin] == "of" and not numeral.others:
        begin, partial = begin + 1, True
    while partial and begin < len(words) and words.lows[begin] in _DETERMINERS:
        begin += 1
    return _phrase(words, numeral, (first, last), begin, _head(words, begin, triggers, begins))


def _phrase(words: Words, numeral: Numeral, number: tuple[int, int], begin: int, noun: int | None) -> Quantity:
    """The number with the noun that heads the phrase after it, and what it is."""
    first, last = number
    if noun is None:
        noun = _family(words, first)
        if noun is not None:
            first = noun
    phrase_last = max(last, noun if noun is not None else last)
    name = _name(words, noun) if noun is not None and noun > last else "people" if noun is not None else ""
    person = name in populations().nouns
    thing = None if person else measures().things.get(name)
    return Quantity(
        numeral=numeral,
        first=first,
        last=last,
        noun=noun,
        phrase_last=phrase_last,
        root=_root(words, first, phrase_last, noun),
        name=name,
        person=person,
        thing=thing,
        proper=noun is not None and words.tokens[noun].tag_ == "NNP",
    )


def _head(words: Words, begin: int, triggers: Triggers, begins: frozenset[int]) -> int | None:
    """The last noun of the run of nouns and adjectives that begins here; a plural ends the run unless another follows."""
    noun: int | None = None
    index = begin
    while index < min(len(words), begin + _LONGEST) and (index == begin or index not in begins):
        token = words.tokens[index]
        nominal = token.pos_ in ("NOUN", "PROPN") or words.lows[index] in populations().nouns
        if nominal and noun is None and _single(words, index, triggers):
            break
        if nominal and not (noun is not None and index in triggers and token.pos_ != "NOUN"):
            if (
                noun is not None
                and words.tokens[noun].tag_ in ("NNS", "NNPS")
                and token.tag_ not in ("NNS", "NNPS")
            ):
                break
            noun = index
        elif token.pos_ not in _PHRASE and words.lows[index] not in _LINKS and not _before_noun(words, index):
            break
        elif noun is not None and token.pos_ == "ADJ" and words.lows[index] not in ("-",):
            if words.tokens[noun].tag_ in ("NNS", "NNPS") or not _before_noun(words, index):
                break
        index += 1
    return noun


def _single(words: Words, index: int, triggers: Triggers) -> bool:
    """A singular that is a verb too, after a number ("Four shot"): in a headline it is the verb."""
    low = words.lows[index]
    return low == "shot" and index in triggers and words.lows[index - 1] not in ("one", "a", "no")


def _before_noun(words: Words, index: int) -> bool:
    """Whether a participle, adverb or "and" still lies before the noun ("wounded Armenian soldiers", "very young men")."""
    token = words.tokens[index]
    if words.lows[index] in ("and", "&", "or"):
        return (
            words.tokens[index - 1].pos_ == "ADJ"
            and _before_noun(words, index + 1)
            and words.tokens[index + 1].pos_ == "ADJ"
        )
    if token.pos_ != "ADJ" and token.tag_ not in ("VBN", "VBG") and words.lows[index] not in _DEGREES:
        return False
    for ahead in range(index + 1, min(len(words), index + 4)):
        pos = words.tokens[ahead].pos_
        if pos == "NOUN" or (pos == "PROPN" and token.pos_ != "VERB"):
            return True
        if pos not in ("ADJ", "PROPN") and words.tokens[ahead].tag_ != "VBN":
            return False
    return False


def _family(words: Words, first: int) -> int | None:
    """The group in "a family of five": the number counts its members."""
    if first >= 2 and words.lows[first - 1] == "of" and words.lows[first - 2] in _GROUPS_OF:
        return first - 2
    return None


def _name(words: Words, noun: int) -> str:
    """The noun in lower case, with the word before where the lexicon knows both together."""
    nouns, things = populations().nouns, measures().things
    if noun > 0:
        both = f"{words.lows[noun - 1]} {words.lows[noun]}"
        if both in nouns or both in things:
            return both
    return words.lows[noun]


def _root(words: Words, first: int, last: int, noun: int | None) -> int:
    """From the noun, or the number, up to the word whose head lies outside the phrase."""
    index = noun if noun is not None else _number_token(words, first, last)
    for _ in range(_LONGEST):
        head = words.heads[index]
        if head == index or not first <= head <= last:
            break
        index = head
    return index


def _number_token(words: Words, first: int, last: int) -> int:
    """The word of a bare number that carries its grammar: a numeral or noun rather than a hedge."""
    for index in range(last, first - 1, -1):
        if words.tokens[index].pos_ in ("NUM", "NOUN", "PRON", "DET", "PROPN"):
            return index
    return last


def partitive(words: Words, quantity: Quantity) -> bool:
    """Whether the number is told as so many of a known number: "3 of the 12", "some of those killed", "among them 5"."""
    after = quantity.last + 1
    if words.lows[quantity.last] == "of":
        after = quantity.last
    if after + 1 < len(words) and words.lows[after] == "of" and words.lows[after + 1] in _KNOWN:
        return True
    before = words.lows[max(0, quantity.first - 3) : quantity.first]
    return any(low in _PARTS for low in before) or before[-2:] in (
        ["of", "whom"],
        ["of", "them"],
        ["of", "these"],
        ["of", "those"],
    )


def _singulars(words: Words, triggers: Triggers, taken: set[int]) -> list[Quantity]:
    """Each "a soldier": a singular noun for a person after an article, one of them."""
    found = []
    lexicon = populations()
    for index, low in enumerate(words.lows):
        if (
            low not in ("a", "an")
            or index in taken
            or index + 1 >= len(words)
            or words.tokens[index].pos_ == "NOUN"
        ):
            continue
        noun = _aged(words, index + 1) or _head_after_article(words, index + 1, triggers)
        if (
            noun is None
            or noun in taken
            or words.tokens[noun].tag_ in ("NNS", "NNPS")
            or _describes(words, index, noun)
        ):
            continue
        name = _name(words, noun)
        person = (name in lexicon.nouns and name not in lexicon.collectives) or name.endswith("old")
        if not person and not (words.tokens[noun].pos_ in ("PROPN", "ADJ", "NOUN") and _nationality(words, noun)):
            continue
        start = words.starts[index]
        numeral = Numeral(start=start, end=words.end(index), core=start, low=1, high=1)
        found.append(
            Quantity(
                numeral=numeral,
                first=index,
                last=index,
                noun=noun,
                phrase_last=noun,
                root=_root(words, index, noun, noun),
                name=name,
                person=True,
                indefinite=True,
            )
        )
    return found


def _describes(words: Words, article: int, noun: int) -> bool:
    """Whether "a soldier" says what somebody named is: as a predicate, or beside the name ("Perez, a mayor, was killed")."""
    if any(child.dep_ == "cop" for child in words.tokens[noun].children):
        return True
    before = (
        article - 1 if article and words.lows[article - 1] not in ("also", "himself", "herself") else article - 2
    )
    return (
        before > 0
        and words.lows[before] == ","
        and words.tokens[before - 1].pos_ == "PROPN"
        and words.tokens[noun].dep_ in ("appos", "parataxis", "conj", "nmod")
    )


def _aged(words: Words, begin: int) -> int | None:
    """The last word of an age that stands for the person ("a 17-year-old was killed")."""
    for index in range(begin, min(len(words), begin + 5)):
        low = words.lows[index]
        if low.endswith("year-old") or (
            low == "old" and any("year" in words.lows[back] for back in (index - 1, index - 2))
        ):
            after = words.tokens[index + 1] if index + 1 < len(words) else None
            return None if after is not None and after.pos_ in ("NOUN", "PROPN", "ADJ") else index
        if words.tokens[index].pos_ not in ("NUM", "NOUN", "PUNCT", "ADJ"):
            return None
    return None


def find_definites(words: Words) -> list[Quantity]:
    """Singular persons with "the" or a possessive, and those without any article that begin a line ("Man dies after attack")."""
    found = []
    lexicon = populations()
    for index, low in enumerate(words.lows):
        if low not in lexicon.nouns or low in lexicon.collectives or words.tokens[index].tag_ != "NN":
            continue
        first = index
        while (
            first > 0
            and index - first < 4
            and words.heads[first - 1] == index
            and words.tokens[first - 1].dep_ in ("det", "nmod:poss", "amod", "compound", "nummod")
        ):
            first -= 1
        if any(sign.isdigit() for low in words.lows[first:index] for sign in low):
            continue  # "the 33rd journalist"
        bare = words.lows[first] not in _DEFINITE
        if bare and not (
            words.sentence(index)[0] == first and words.lows[first] not in ("a", "an", "another", "one", "no")
        ):
            continue
        numeral = Numeral(
            start=words.starts[index], end=words.end(index), core=words.starts[index], low=1, high=1
        )
        found.append(
            Quantity(
                numeral=numeral,
                first=first,
                last=index,
                noun=index,
                phrase_last=index,
                root=index,
                name=_name(words, index),
                person=True,
                definite=True,
            )
        )
    return found


def _head_after_article(words: Words, begin: int, triggers: Triggers) -> int | None:
    """As `_head`, and an age may stand before the noun ("a 34-year-old man")."""
    index = begin
    while (
        index < min(len(words), begin + _LONGEST)
        and (
            words.tokens[index].pos_ in ("NUM", "ADV", "PUNCT")
            or words.lows[index] in ("year", "old", "years", "month", "week")
            or any(sign.isdigit() for sign in words.lows[index])
        )
        and words.lows[index] not in (",", ".", "(", ")", ";")
    ):
        index += 1
    return _head(words, index, triggers, frozenset())


def _nationality(words: Words, index: int) -> bool:
    """Whether a word looks like the name of somebody's people ("a Palestinian"): a capital, and the usual endings."""
    token = words.tokens[index]
    return token.text[0].isupper() and words.lows[index].endswith(
        ("ian", "ean", "ese", "ish", "rani", "raeli", "raqi", "meni", "eri", "stani")
    )
