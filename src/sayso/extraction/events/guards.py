"""Where a word that tells an event elsewhere does not: in names, before other nouns, in figures of speech."""

from __future__ import annotations

import re

from sayso.extraction.events.grammar import lemma, opens_sentence
from sayso.lexicon.event_grammar import word_class
from sayso.lexicon.events import EventSense, event_lexicon
from sayso.reading.parsed import Stretch, Token

_SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}")
# Relations that parsers give to a noun before another one ("artillery and combat drones").
_LOOSE = ("conj", "nmod", "amod", "nmod:desc", "dep")
# Nouns that leave the event of the noun before them as it is ("bombing campaign").
TRANSPARENT = word_class("transparent_heads")


def is_heading(sentence: Stretch) -> bool:
    """Whether most of its longer words are capitalised: then capitals tell nothing of names."""
    words = [token.text for token in sentence if token.text.isalpha() and len(token.text) > 3]
    return len(words) >= 3 and sum(word[0].isupper() for word in words) >= 0.7 * len(words)


def is_on_sport(sentence: Stretch) -> bool:
    """Whether the sentence is on sport, where "attack" and "beat" tell of a game: a score, or words of sport."""
    lexicon = event_lexicon()
    hints = sum(2 if _SCORE.fullmatch(token.text) else lemma(token) in lexicon.sport for token in sentence)
    return hints >= 3


def may_tell(token: Token, sense: EventSense, *, heading: bool) -> bool:
    """Whether this token, by part of speech and place, can be the head of such a trigger."""
    if sense.pos == "adjective":
        return token.pos_ in ("ADJ", "VERB", "NOUN") and (token.dep_ == "amod" or token.pos_ in ("ADJ", "NOUN"))
    if token.ent_type_ and not heading:
        return False
    if sense.pos == "verb":
        return token.pos_ == "VERB" and token.dep_ not in ("amod", "compound", "case", "mark")
    return _may_be_noun(token, sense, heading=heading)


def is_capitalised(token: Token) -> bool:
    """Whether a word begins with a capital and is not all in capitals."""
    return token.text[:1].isupper() and not token.text.isupper()


def _may_be_noun(token: Token, sense: EventSense, *, heading: bool) -> bool:
    if token.pos_ == "PROPN" and not heading and token.text[:1].isupper():
        return False
    if token.pos_ not in ("NOUN", "PROPN") and not (token.pos_ == "VERB" and token.tag_ == "VBG" and token.dep_ in (
            "nsubj", "obj", "obl", "nmod", "compound", "nsubj:pass")):
        return False
    if token.dep_ == "compound" and token.head.i > token.i:
        return lemma(token.head) in TRANSPARENT and lemma(token.head) not in sense.words
    if token.dep_ in _LOOSE and token.i + 1 < len(token.doc) and token.nbor().pos_ in ("NOUN", "PROPN"):
        return False
    return not _named_by_capitals(token, heading=heading)


def _named_by_capitals(token: Token, *, heading: bool) -> bool:
    """Whether the noun is the last word of a name ("the Six-Day War")."""
    return is_capitalised(token) and not heading and not opens_sentence(token)
