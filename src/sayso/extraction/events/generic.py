"""Deeds spoken of in general: no occurrence of its own is told, so no event is made of them.

ACE calls an event generic unless it is one occurrence, or a finite set of them, at some place and time (ACE English
Annotation Guidelines for Events 5.4.3, genericity); ACLED and UCDP code only what can be put at a place and a
date. "A regime that murders priests" and "the killing of civilians must stop" tell no incident; "murdered two
priests", "the killing of civilians in Kassa" do.
"""

from __future__ import annotations

from sayso.extraction.events.circumstances import is_temporal
from sayso.extraction.events.frame import Frame
from sayso.extraction.events.grammar import (
    PARTITIVE,
    children,
    first_conjunct,
    lemma,
    preposition,
    sentence_bounds,
)
from sayso.extraction.events.guards import is_capitalised
from sayso.extraction.events.senses import is_place
from sayso.lexicon.event_grammar import word_class
from sayso.lexicon.event_status import status_lexicon
from sayso.lexicon.events import EventSense
from sayso.reading.parsed import Token

# Modes of deeds that are also spoken of in general.
_DEEDS = ("kill", "assassination", "massacre", "execution", "torture", "Abduction/forced disappearance",
          "Sexual violence", "injure", "Looting/property destruction")
# Of these a present without a time tells no state that lasts ("are holding hostages" does).
_DONE_AT_ONCE = ("kill", "assassination", "massacre", "execution", "torture", "Sexual violence", "injure")
# Deeds in the singular that need not be one occurrence ("the murder of peasants"; but "the massacre of peasants").
_UNCOUNTED = word_class("uncounted_deeds")
_POINTING = ("det", "nummod", "nmod", "obl", "acl")
# What makes a plural a finite set ("several villagers").
_COUNTING = word_class("counting")
_DEALING = word_class("dealing")
_PRESENT = ("VBZ", "VBP")
# "The killing of priests must stop" tells no occurrence; "murders were committed" does.
_GOING_ON = ("stop", "end", "cease", "halt", "continue", "increase")


def is_generic(token: Token, sense: EventSense, frame: Frame) -> bool:
    """Whether a deed is spoken of in general ("crimes such as murders", "they kill civilians with impunity")."""
    if sense.pos == "noun" and sense.type == "ASSAULT" and token.tag_ == "NNS" and _is_somebodys_business(token):
        return True
    if sense.mode not in _DEEDS:
        return False
    if sense.pos == "verb":
        return sense.mode in _DONE_AT_ONCE and _is_habitual(token, frame)
    if sense.pos == "adjective":
        return token.dep_ == "amod" and token.head.dep_ == "nmod" and _is_anybody(token.head)
    told = frame.support is not None and lemma(frame.support) not in _GOING_ON
    return not told and _is_generic_noun(token, sense)


def _is_somebodys_business(noun: Token) -> bool:
    """Whether somebody is only said to deal in such acts ("responsible for attacks on convoys")."""
    holder = first_conjunct(noun).head
    return lemma(holder) in _DEALING and not _is_set(noun) and not any(
        child.dep_ in ("det", "nmod:poss") or lemma(child) in _COUNTING for child in noun.children)


def _is_generic_noun(token: Token, sense: EventSense) -> bool:
    if token.tag_ not in ("NNS", "NN"):
        return False
    pointing = [child for child in token.children
                if child.dep_.partition(":")[0] in _POINTING or (child.dep_ == "amod" and is_capitalised(child))]
    if not pointing:
        single = token.tag_ == "NN" and sense.mode in ("kill", "assassination")
        return not single and lemma(token.head) not in PARTITIVE
    if token.tag_ == "NN" and lemma(token) not in _UNCOUNTED:
        return False
    patients = [child for child in children(token, "nmod") if preposition(child) == "of"]
    counted = lemma(first_conjunct(token).head) in PARTITIVE
    return bool(patients) and not counted and _is_indefinite(token) and not _is_set(token) and all(
        _is_anybody(patient) and (token.tag_ == "NNS" or not children(patient, "amod")) for patient in patients)


def _is_indefinite(noun: Token) -> bool:
    """Whether nothing but "the" or a degree stands before the noun ("the murder", "massive killings")."""
    return not any(child.dep_ in ("nummod", "nmod:poss") or lemma(child) in _COUNTING or (
        child.dep_ == "det" and child.text.lower() != "the") for child in noun.children)


def _is_anybody(noun: Token) -> bool:
    """Whether a plural means any of its kind: no number, article or owner, no clause, no place or day with it."""
    return (noun.tag_ == "NNS" and not noun.ent_type_ and lemma(noun) not in PARTITIVE and not any(
        child.dep_ in ("det", "nummod", "nmod:poss", "appos", "acl", "acl:relcl") or lemma(child) in _COUNTING
        for child in noun.children) and not _is_set(noun))


def _is_set(token: Token) -> bool:
    """Whether a place, a time or a number stands with a word, which makes it a finite set."""
    if token.right_edge.i - token.left_edge.i > 25:
        return True
    return any(below.pos_ == "NUM" or is_place(below) or is_temporal(below) for below in token.subtree)


def _is_habitual(verb: Token, frame: Frame) -> bool:
    """A present without place, time or number, done to any of a kind ("they are murdering peasants").

    A line without a full stop may be a headline, whose present tells what has happened.
    """
    patients = frame.at("obj")
    if not patients or not all(map(_is_anybody, patients)) or not _is_present(verb) or _is_denied(verb):
        return False
    last = verb.doc[sentence_bounds(verb)[1] - 1]
    return not last.is_alpha and not any(
        is_place(below) or is_temporal(below) or below.pos_ == "NUM"
        for child in children(verb, "obl", "nmod", "advmod", "nsubj") for below in (child, *child.children))


def _is_denied(verb: Token) -> bool:
    """Whether the habit is denied, which is news of its own ("we do not torture prisoners")."""
    return any(status_lexicon().adverbs.get(child.text.lower()) == "negating" for child in children(verb, "advmod"))


def _is_present(verb: Token, depth: int = 0) -> bool:
    """Whether the tense of the clause, or of the verb that the infinitive or gerund hangs on, is the present."""
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "aux:pass")]
    if any(child.tag_ in ("MD", "VBN", "VBD") or lemma(child) == "have" for child in auxiliaries):
        return False
    if verb.tag_ == "VBG" and auxiliaries:
        return verb.dep_ == "acl:relcl"  # "soldiers are killing peasants" may be news; "an army that is killing ..."
    if verb.tag_ in _PRESENT or any(child.tag_ in _PRESENT for child in auxiliaries):
        return not any(child.text.lower() == "being" for child in auxiliaries)
    linked = verb.dep_ == "xcomp" or (verb.dep_ == "conj" and not auxiliaries)
    return linked and depth < 3 and verb.tag_ in ("VB", "VBG") and _is_present(verb.head, depth + 1)
