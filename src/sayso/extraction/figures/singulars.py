"""Single persons with an article: "a soldier was killed" is one, "a couple" two."""

from __future__ import annotations

from sayso.extraction.figures.numerals import Numeral
from sayso.extraction.figures.phrases import LONGEST, noun_head, noun_name, phrase_root
from sayso.extraction.figures.quantities import Quantity
from sayso.extraction.figures.triggers import Triggers
from sayso.extraction.figures.words import Words
from sayso.lexicon.figure_words import figure_words
from sayso.lexicon.populations import populations

_ORDINALS = figure_words("ordinals")
_ARTICLES = figure_words("articles")


def find_indefinites(words: Words, triggers: Triggers, counted: list[Quantity]) -> list[Quantity]:
    """The numbers of a text, and between them each "a soldier": a singular noun for a person after an article."""
    taken = {index for quantity in counted for index in range(quantity.first, quantity.phrase_last + 1)}
    found = list(counted)
    lexicon = populations()
    articles = [index for index, low in enumerate(words.lows[:-1]) if low in _ARTICLES and index not in taken]
    for index in articles:
        if words.tokens[index].pos_ == "NOUN" or words.lows[index + 1] in _ORDINALS:
            continue
        noun = _aged(words, index + 1) or _head_after_article(words, index + 1, triggers)
        if noun is None and words.lows[index] == "another" and _alone(words, index, triggers):
            found.append(_one_more(words, index))
        if (
            noun is None
            or noun in taken
            or words.tokens[noun].tag_ in ("NNS", "NNPS")
            or _describes(words, index, noun)
        ):
            continue
        name = noun_name(words, noun)
        person = (name in lexicon.nouns and name not in lexicon.collectives) or name.endswith("old")
        if not person and not (words.tokens[noun].pos_ in ("PROPN", "ADJ", "NOUN") and _nationality(words, noun)):
            continue
        start = words.starts[index]
        more = words.lows[index] == "another"
        numeral = Numeral(start=start, end=words.end(index), core=start, low=1, high=1, more=more)
        found.append(
            Quantity(
                numeral=numeral,
                first=index,
                last=index,
                noun=noun,
                phrase_last=noun,
                root=phrase_root(words, index, noun, noun),
                name=name,
                person=True,
                indefinite=True,
            )
        )
    return sorted(found, key=lambda quantity: quantity.first)


def _alone(words: Words, index: int, triggers: Triggers) -> bool:
    """Whether "another" has its own predicate right beside it."""
    after = words.tokens[index + 1].pos_
    return index + 1 in triggers or (index - 1 in triggers and after in ("PUNCT", "ADP", "CCONJ", "SCONJ", "ADV"))


def _one_more(words: Words, index: int) -> Quantity:
    """ "another" that stands alone: one more of those just told of ("one was killed and another wounded")."""
    start = words.starts[index]
    numeral = Numeral(start=start, end=words.end(index), core=start, low=1, high=1, more=True)
    return Quantity(
        numeral=numeral, first=index, last=index, noun=None, phrase_last=index, root=index, indefinite=True
    )


def _describes(words: Words, article: int, noun: int) -> bool:
    """Whether "a soldier" says what somebody named is: as a predicate, or beside the name ("Li, a mayor, died")."""
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


def _head_after_article(words: Words, begin: int, triggers: Triggers) -> int | None:
    """As `_head`, and an age may stand before the noun ("a 34-year-old man")."""
    index = begin
    while (
        index < min(len(words), begin + LONGEST)
        and (
            words.tokens[index].pos_ in ("NUM", "ADV", "PUNCT")
            or words.lows[index] in ("year", "old", "years", "month", "week")
            or any(sign.isdigit() for sign in words.lows[index])
        )
        and words.lows[index] not in (",", ".", "(", ")", ";")
    ):
        index += 1
    return noun_head(words, index, triggers, frozenset())


def _nationality(words: Words, index: int) -> bool:
    """Whether a word looks like the name of somebody's people ("a Palestinian"): a capital, and the usual endings."""
    token = words.tokens[index]
    return token.text[0].isupper() and words.lows[index].endswith(
        ("ian", "ean", "ese", "ish", "rani", "raeli", "raqi", "meni", "eri", "stani")
    )
