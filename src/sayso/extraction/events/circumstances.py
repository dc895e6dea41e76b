"""Where and when, where grammar attaches it to the trigger."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.extraction.events.frame import SAYING, Frame, support_verb
from sayso.extraction.events.grammar import children, lemma, preposition, sentence_bounds, with_conjuncts, words_between
from sayso.extraction.events.senses import is_place
from sayso.lexicon.event_grammar import word_class
from sayso.reading.parsed import Parsed, Token
from sayso.records.span import Span

_PLACE_PREPOSITIONS = word_class("place_prepositions")
_LOCATING = word_class("locating_prepositions")
# Of these a place is told only if no better one is.
_WEAK = word_class("weak_place_prepositions")
_TIME_WORDS = word_class("time_words")
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}|\d{4}|(?:1[89]|20)\d\d|\d{1,2}(?:am|pm)|\d{1,2}(?:st|nd|rd|th)", re.IGNORECASE)
# "After days of fighting" tells no time.
_UNITS = word_class("time_units")
_INNER = ("nmod", "nmod:poss", "amod", "nmod:unmarked")
_TEMPORAL_RELATIONS = ("obl:tmod", "nmod:tmod", "obl:unmarked", "nmod:unmarked", "obl", "nmod", "advmod", "npadvmod")


def is_temporal(token: Token) -> bool:
    """Whether a word heads a time expression: a day, month, part of the day, year or clock time."""
    word = token.text.lower().rstrip(".")
    if lemma(token) in _TIME_WORDS or word in _TIME_WORDS or token.text.lower() in _TIME_WORDS:
        return not (word == "may" and token.pos_ != "PROPN") and not (word == "second" and token.pos_ != "NOUN")
    if token.pos_ != "NUM":
        return False
    return bool(_CLOCK.fullmatch(token.text)) or any(
        child.text.lower().rstrip(".") in _TIME_WORDS for child in token.children)


def place_of(doc: Parsed, frame: Frame, participants: list[Token]) -> Span | None:
    """The name of the place that the clause attaches to the trigger, or that it is done to.

    Args:
        participants: actor and recipient; a place that is hit ("shelled Jermuk") is where it happens.
    """
    weak: Span | None = None
    for holder in holders(frame):
        for phrase, word in _phrases(holder):
            name = _place_name(doc, phrase, loose=word in _LOCATING) if word in _PLACE_PREPOSITIONS else None
            if name is not None and word not in _WEAK:
                return name
            weak = weak or name
    for token in participants:
        name = _place_name(doc, token)
        if name is not None:
            return name
    return weak


def time_of(doc: Parsed, frame: Frame) -> Span | None:
    """The time expression that the clause attaches to the trigger, without its preposition."""
    for holder in holders(frame):
        for child in holder.children:
            mark = preposition(child)
            lasting = mark in ("for", "since", "until") or (mark in ("after", "before") and lemma(child) in _UNITS)
            if child.dep_ in _TEMPORAL_RELATIONS and is_temporal(child) and not lasting:
                return _temporal_span(doc, child)
            if child.dep_ in ("obl", "nmod") and preposition(child) in ("during", "on", "in", "at", "over", "of"):
                inner = next((below for below in child.children if below.dep_ in _INNER and is_temporal(below)), None)
                if inner is not None and not is_place(inner):
                    return _temporal_span(doc, inner)
        if holder.i != frame.token.i and is_temporal(holder):
            return _temporal_span(doc, holder)
    return None


def holders(frame: Frame) -> Iterator[Token]:
    """The trigger, the verb that carries it, and the clauses above it up to a verb of saying."""
    current = frame.token
    yield current
    for _ in range(4):
        verb = support_verb(current) if current.pos_ == "NOUN" else None
        relation = current.dep_.partition(":")[0]
        upper = verb or current.head
        if upper.i == current.i or (relation in ("ccomp", "parataxis", "root", "acl") and verb is None):
            return
        if upper.pos_ in ("VERB", "AUX") and lemma(upper) in SAYING:
            return
        yield upper
        current = upper


def _phrases(holder: Token) -> Iterator[tuple[Token, str]]:
    for child in children(holder, "obl", "nmod", "advcl", "acl"):
        word = preposition(child)
        if word:
            yield child, word
    for child in children(holder, "advmod", "obl:unmarked"):
        if is_place(child):
            yield child, "in"


def _place_name(doc: Parsed, phrase: Token, *, loose: bool = False) -> Span | None:
    """The first place name in a phrase: its head, what it names ("the town of X"), or what it is in.

    Args:
        loose: any proper noun will do, even one that the reader does not take for a place.
    """
    for token in with_conjuncts([phrase]):
        if is_place(token):
            return _name_around(doc, token)
    for child in sorted(phrase.children, key=lambda child: preposition(child) not in _LOCATING):
        if child.dep_.partition(":")[0] in ("nmod", "appos", "flat", "compound", "amod", "obl") and is_place(child):
            return _name_around(doc, child)
        if child.dep_.partition(":")[0] in ("nmod", "appos"):
            below = next((lower for lower in child.children if is_place(lower)), None)
            if below is not None:
                return _name_around(doc, below)
    named = phrase.pos_ == "PROPN" and phrase.text[:1].isupper() and not phrase.ent_type_
    if loose and named and not is_temporal(phrase):
        return _name_around(doc, phrase)
    return None


def _name_around(doc: Parsed, token: Token) -> Span:
    """The whole name: the entity the token is in, else its row of proper nouns."""
    left = right = token.i
    if token.ent_type_:
        while doc[left].ent_iob_ == "I" and left > 0:
            left -= 1
        while right + 1 < len(doc) and doc[right + 1].ent_iob_ == "I":
            right += 1
        return words_between(doc, left, right)
    first, last = sentence_bounds(token)
    while left - 1 >= first and doc[left - 1].pos_ == "PROPN" and doc[left - 1].dep_ in ("compound", "flat", "amod"):
        left -= 1
    while right + 1 < last and doc[right + 1].pos_ == "PROPN" and doc[right + 1].dep_ in ("flat", "compound"):
        right += 1
    return words_between(doc, left, right)


def _temporal_span(doc: Parsed, head: Token) -> Span:
    """The expression around its head, without the preposition before it."""
    inside = {head.i}
    stack = [head]
    while stack:
        for child in stack.pop().children:
            if child.dep_ in ("case", "mark", "punct", "cc", "acl", "acl:relcl", "conj", "advcl", "parataxis") and not (
                    child.dep_ == "case" and child.i > head.i):
                continue
            if child.dep_ in ("nmod", "obl", "appos") and not is_temporal(child) and child.pos_ != "NUM":
                continue
            inside.add(child.i)
            stack.append(child)
    left, right = min(inside), max(inside)
    return words_between(doc, left, right)
