"""Where a word that tells an event elsewhere does not: in names, before other nouns, in figures of speech."""

from __future__ import annotations

import re

from spacy.tokens import Span, Token

from sayso.extraction.events.frame import Frame
from sayso.extraction.events.grammar import PARTITIVE, lemma
from sayso.lexicon.event_grammar import word_class
from sayso.lexicon.events import EventSense, event_lexicon

_SCORE = re.compile(r"\d{1,3}[-–:]\d{1,3}")
# Nouns that leave the event of the noun before them as it is ("bombing campaign").
# Modes of deeds that are also spoken of in general.
_DEEDS = ("kill", "assassination", "massacre", "execution", "torture", "Abduction/forced disappearance",
          "Sexual violence", "injure", "Looting/property destruction")
_POINTING = ("det", "nummod", "nmod", "obl", "acl")
# Relations that parsers give to a noun before another one ("artillery and combat drones").
_LOOSE = ("conj", "nmod", "amod", "nmod:desc", "dep")
TRANSPARENT = word_class("transparent_heads")


def is_heading(sentence: Span) -> bool:
    """Whether most of its longer words are capitalised: then capitals tell nothing of names."""
    words = [token.text for token in sentence if token.text.isalpha() and len(token.text) > 3]
    return len(words) >= 3 and sum(word[0].isupper() for word in words) >= 0.7 * len(words)


def is_on_sport(sentence: Span) -> bool:
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


def is_generic(token: Token, sense: EventSense, frame: Frame) -> bool:
    """Whether a plural or bare noun speaks of such deeds in general ("crimes such as murders and torture")."""
    if sense.pos != "noun" or sense.mode not in _DEEDS or frame.support is not None:
        return False
    if token.tag_ not in ("NNS", "NN") or (token.tag_ == "NN" and sense.mode in ("kill", "assassination")):
        return False
    pointing = [child for child in token.children
                if child.dep_.partition(":")[0] in _POINTING or (child.dep_ == "amod" and _is_capitalised(child))]
    return not pointing and lemma(token.head) not in PARTITIVE


def _is_capitalised(token: Token) -> bool:
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
    return _is_capitalised(token) and not heading and not token.is_sent_start
