"""Whose a figure is: the words that tell the party, the population, and what is narrower."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.extraction.figures.links import Link
from sayso.extraction.figures.nouns import numbered
from sayso.extraction.figures.quantities import Quantity
from sayso.extraction.figures.words import Words
from sayso.lexicon.figure_words import figure_words
from sayso.lexicon.populations import populations
from sayso.reading.parsed import Token
from sayso.records.mentions import Population
from sayso.records.span import Span, span_of

_POSSESSIVES = figure_words("possessives")
_PLAIN_ADJECTIVES = figure_words("plain_adjectives")
_OWN_LOSSES = figure_words("own_losses")
_MILITARY_WORDS = figure_words("military")


@dataclass(frozen=True, slots=True, kw_only=True)
class Whose:
    """The counted as told: see `FigureMention`."""

    party: Span | None
    population: Population
    detail: str | None
    victims: Span | None


def whose(words: Words, quantity: Quantity, link: Link) -> Whose:
    """Party, population and detail of a number."""
    population, detail = _population(words, quantity)
    if quantity.noun is None and link.at < quantity.first and (noun := numbered(words, link.at)) is not None:
        population, detail = _of_numbered(words, noun)
    if words.lows[link.at] in _MILITARY_WORDS or words.follows(link.at + 1, ("in", "action")):
        population = "military" if population == "unknown" else population
    return Whose(
        party=_party(words, quantity, link),
        population=population,
        detail=detail,
        victims=_victims(words, quantity),
    )


def _victims(words: Words, quantity: Quantity) -> Span | None:
    """The noun phrase after the number."""
    if quantity.noun is None or quantity.phrase_last <= quantity.last:
        return None
    first = quantity.last + 1 + (words.lows[quantity.last + 1] == "of")
    return (
        span_of(words.text, words.starts[first], words.end(quantity.phrase_last))
        if first <= quantity.phrase_last
        else None
    )


def _population(words: Words, quantity: Quantity) -> tuple[Population, str | None]:
    """What the noun and the words before it tell; members of a body are what the body is."""
    lexicon = populations()
    if quantity.noun is None:
        return _of_named(words, quantity)
    entry = lexicon.nouns.get(quantity.name)
    population: Population = entry.population if entry else "unknown"
    detail = quantity.name if entry and not entry.plain else None
    for index in range(quantity.last + 1, quantity.noun):
        moved = lexicon.modifiers.get(words.lows[index])
        if moved and population == "unknown":
            population = moved
    if quantity.name in ("member", "members", "others", "people", "men") and population == "unknown":
        population = _of_body(words, quantity.noun) or population
    joined = _joined(words, quantity)
    if joined and detail:
        detail = f"{detail} and {joined}"
    return population, detail


def _of_numbered(words: Words, noun: int) -> tuple[Population, str | None]:
    """What the noun tells of which the number is given: "the number of soldiers killed rose to 9"."""
    names = (" ".join(words.lows[noun - 1 : noun + 1]), words.lows[noun])
    entry = next((found for name in names if (found := populations().nouns.get(name))), None)
    return (entry.population, None if entry.plain else words.lows[noun]) if entry else ("unknown", None)


def _of_named(words: Words, quantity: Quantity) -> tuple[Population, str | None]:
    """What the office or trade with a name tells; the detail is both ("judge ana ruiz")."""
    if quantity.told != "name":
        return "unknown", None
    entry = populations().nouns.get(quantity.name)
    name = " ".join(words.lows[quantity.first : quantity.last + 1])
    return (entry.population, f"{quantity.name} {name}") if entry else ("unknown", name)


def _joined(words: Words, quantity: Quantity) -> str | None:
    """The second noun that the same number counts ("12 women and children")."""
    after = quantity.phrase_last + 1
    if after + 1 < len(words) and words.lows[after] == "and":
        entry = populations().nouns.get(words.lows[after + 1])
        if entry and not entry.plain and words.tokens[after + 1].tag_ == "NNS":
            return words.lows[after + 1]
    return None


def _of_body(words: Words, noun: int) -> Population | None:
    """The population of "members of the security forces"."""
    if noun + 1 >= len(words) or words.lows[noun + 1] not in ("of", "from"):
        return None
    for index in range(noun + 2, min(len(words), noun + 9)):
        found = populations().bodies.get(words.lows[index])
        if found:
            return found
        if words.tokens[index].pos_ in ("VERB", "AUX", "PUNCT"):
            return None
    return None


def _party(words: Words, quantity: Quantity, link: Link) -> Span | None:
    """The words that tell the side: a possessive or name before the noun, the body after it, or who tells it."""
    inside = _inside(words, quantity.last + 1 if not quantity.indefinite else quantity.first + 1, quantity.noun)
    if inside is not None:
        return inside
    after = _after(words, quantity)
    if after is not None:
        return after
    return _own(words, words.tokens[link.at], link)


def _inside(words: Words, begin: int, noun: int | None) -> Span | None:
    """A possessive, or the run of names and adjectives of nationality up to the noun and with it ("12 Syrians")."""
    if noun is None:
        return None
    run: list[int] = []
    for index in range(begin, noun + 1):
        token, low = words.tokens[index], words.lows[index]
        if low in _POSSESSIVES and index < noun:
            return _span(words, index, index)
        if _names_a_side(token, low):
            run.append(index)
        elif run:
            break
    return _span(words, run[0], run[-1]) if run else None


def _names_a_side(token: Token, low: str) -> bool:
    """A name of a place or group, or a capitalised adjective."""
    if low in _PLAIN_ADJECTIVES or not token.text.isalpha() or low in populations().nouns:
        return False
    if token.ent_type_ in ("LOC", "ORG", "GPE", "NORP"):
        return True
    capital = token.text[0].isupper() and not token.text.isupper()
    return (capital and token.pos_ in ("ADJ", "PROPN")) or (
        token.text.isupper() and token.pos_ == "PROPN" and len(low) > 1
    )


def _after(words: Words, quantity: Quantity) -> Span | None:
    """ "members of Hamas", "soldiers from Chad", "on the Ukrainian side"."""
    index = quantity.phrase_last + 1
    if index + 1 >= len(words) or words.lows[index] not in ("of", "from"):
        return None
    index += 1
    while index < len(words) and words.lows[index] in ("the", "a", "an"):
        index += 1
    begin = index
    while index < len(words) and index - begin < 8 and words.tokens[index].pos_ in ("PROPN", "ADJ", "NOUN"):
        index += 1
    for start in range(begin, index):
        if _names_a_side(words.tokens[start], words.lows[start]):
            return _span(words, start, index - 1)
    return None


def _own(words: Words, trigger: Token, link: Link) -> Span | None:
    """The subject of a verb by which a party tells its own losses ("Chad lost 50 soldiers", "X announced 50 KIA")."""
    node = trigger
    for _ in range(3):
        if (
            node.pos_ == "VERB"
            and node.lemma_.lower() in _OWN_LOSSES
            and (node.i != trigger.i or link.trigger.frame == "loses")
        ):
            for child in node.children:
                if (
                    child.dep_.startswith("nsubj")
                    and child.i < node.i
                    and (child.ent_type_ or child.pos_ == "PROPN")
                ):
                    return _span(words, child.left_edge.i, child.i) if child.left_edge.dep_ != "case" else None
            return None
        if node.head.i == node.i or link.trigger.frame not in ("count", "loses"):
            return None
        node = node.head
    return None


def _span(words: Words, first: int, last: int) -> Span:
    return span_of(words.text, words.starts[first], words.end(last))
