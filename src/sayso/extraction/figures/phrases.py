"""The base noun phrase after a number or article, its head and where its grammar is read."""

from __future__ import annotations

from sayso.extraction.figures.triggers import Triggers
from sayso.extraction.figures.words import Words
from sayso.lexicon.figure_words import figure_words
from sayso.lexicon.measures import measures
from sayso.lexicon.populations import populations

LONGEST = 9  # words of a base noun phrase after its number; longer runs are tagging errors
_PHRASE = frozenset({"ADJ", "NOUN", "PROPN", "NUM"})
_LINKS = frozenset({"-", "‐", "–", "'s", "’s", "'", "’", '"', "“", "”", "/"})
_DEGREES = figure_words("degrees")


def noun_head(words: Words, begin: int, triggers: Triggers, begins: frozenset[int]) -> int | None:
    """The last noun of the run of nouns and adjectives that begins here; a plural ends it unless another follows."""
    noun: int | None = None
    index = begin
    while index < min(len(words), begin + LONGEST) and (index == begin or index not in begins):
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
        elif (
            token.pos_ not in _PHRASE and words.lows[index] not in _LINKS and not _before_noun(words, index)
        ) or (
            noun is not None
            and token.pos_ == "ADJ"
            and (words.tokens[noun].tag_ in ("NNS", "NNPS") or not _before_noun(words, index))
        ):
            break
        index += 1
    return noun


def _single(words: Words, index: int, triggers: Triggers) -> bool:
    """A singular that is a verb too, after a number ("Four shot"): in a headline it is the verb."""
    low = words.lows[index]
    return low == "shot" and index in triggers and words.lows[index - 1] not in ("one", "a", "no")


def _before_noun(words: Words, index: int) -> bool:
    """Whether a participle, adverb or "and" still lies before the noun ("wounded soldiers", "very young men")."""
    token = words.tokens[index]
    if index + 1 >= len(words) or token.pos_ == "SCONJ":
        return False  # "four dead as shells fall": the clause after it is another
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


def noun_name(words: Words, noun: int) -> str:
    """The noun in lower case, with the word before where the lexicon knows both together."""
    nouns, things = populations().nouns, measures().things
    if noun > 0:
        both = f"{words.lows[noun - 1]} {words.lows[noun]}"
        if both in nouns or both in things:
            return both
    return words.lows[noun]


def phrase_root(words: Words, first: int, last: int, noun: int | None) -> int:
    """From the noun, or the number, up to the word whose head lies outside the phrase."""
    index = noun if noun is not None else _number_token(words, first, last)
    for _ in range(LONGEST):
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
