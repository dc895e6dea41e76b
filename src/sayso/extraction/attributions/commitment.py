"""How firmly a source stands by a content, and which act that makes of the cue (FactBank)."""

from __future__ import annotations

from dataclasses import replace

from sayso.extraction.attributions.cue_words import is_negated
from sayso.extraction.attributions.drafts import Draft
from sayso.extraction.attributions.quotations import MARKS
from sayso.extraction.attributions.tree import Tree
from sayso.lexicon.acts import Shift, acts, certainty_words, shifts
from sayso.lexicon.cues import verb_cues
from sayso.records.mentions import Certainty, Commitment, Polarity

_ORDER: tuple[Certainty, ...] = ("certain", "probable", "possible", "underspecified")
_FIRST_PERSONS = frozenset({"i", "we"})
# Explicit performatives (Austin 1962): "We demand that ..." makes saying so a demand.
_PERFORMATIVE = frozenset(
    {
        "demand",
        "urge",
        "call on",
        "condemn",
        "reject",
        "warn",
        "deny",
        "promise",
        "threaten",
        "accuse",
        "expect",
        "doubt",
        "confirm",
        "praise",
        "oppose",
        "express concern",
        "believe",
        "assess",
    }
)
_THIRD_PERSONS = frozenset({"he", "she", "it", "they"})
_REPORTED_FORCE = frozenset(
    {"demand", "urge", "call on", "condemn", "reject", "promise", "threaten", "accuse", "deny"}
)
_NO_FORCE = frozenset({"say", "announce", "claim", "report"})


def content_verb(tree: Tree, draft: Draft) -> int | None:
    """The content's main predicate: the token whose head lies outside it."""
    for first, last in draft.content:
        for index in range(first, last):
            head = tree.head[index]
            outside = head == index or not any(start <= head < end for start, end in draft.content)
            if outside and tree.pos[index] in ("VERB", "AUX", "ADJ", "NOUN", "PROPN"):
                return index
    return None


def with_force(tree: Tree, draft: Draft) -> Draft:
    """The draft with the act that its content makes of it: a vow to retaliate is a threat."""
    verb = content_verb(tree, draft)
    if verb is None:
        return draft
    if draft.act == "announce" and tree.words[draft.content[0][0]] in MARKS:
        draft = replace(draft, act="say")  # quoted words are said; what is announced is told in other words
    performative = _performed(tree, draft, verb)
    if performative:
        return replace(draft, act=performative)
    words = {
        tree.lemma[index] for first, last in draft.content for index in range(first, min(last, first + 60))
    }
    modals = (
        {tree.lemma[kid] for kid in tree.kids[verb]}
        | {tree.low[kid] for kid in tree.kids[verb]}
        | {tree.lemma[verb]}
    )
    for shift in shifts():
        if draft.act not in shift.sources or not words & shift.words:
            continue
        if shift.modals:
            fits = bool(modals & shift.modals) and (not shift.negated or tree.lemma[verb] in shift.words)
        else:
            fits = _is_deed(tree, draft, verb, shift)
        if fits and (not shift.negated or is_negated(tree, verb)):
            return replace(draft, act=shift.act)
    return draft


def _is_deed(tree: Tree, draft: Draft, verb: int, shift: Shift) -> bool:
    """Whether the content's predicate is one of the shift's words, or carries one ("launch a strike")."""
    lemma = tree.lemma[verb]
    if shift.others_deed:
        subject = tree.kid(verb, "nsubj")
        if (
            subject is not None and tree.pos[subject] == "PRON" and tree.low[subject] != "what"
        ) or is_negated(tree, verb):
            return False
    predicates = any(
        tree.pos[index] == "VERB" for first, last in draft.content for index in range(first, last)
    )
    modified = any(tree.lemma[kid] in shift.words for kid in tree.all_kids(verb, "compound", "amod"))
    named = tree.pos[verb] != "VERB" and (modified or not predicates)  # "vowed response measures"
    return lemma in shift.words or lemma in shift.carriers or named


def _performed(tree: Tree, draft: Draft, verb: int) -> str | None:
    """The act of "we expect that ..." where the speaker's own words perform it."""
    if draft.act not in _NO_FORCE:
        return None
    subject = tree.kid(verb, "nsubj")
    if subject is None or is_negated(tree, verb):
        return None
    reported = tree.low[subject] in _THIRD_PERSONS and tree.pos[verb] == "VERB"
    if tree.low[subject] not in _FIRST_PERSONS and not reported:
        return None
    for cues in verb_cues().get(tree.lemma[verb], {}).values():
        if cues[0].act in (_REPORTED_FORCE if reported else _PERFORMATIVE):
            return cues[0].act
    return None


def commitment_of(tree: Tree, draft: Draft) -> Commitment:
    """Polarity and certainty that act, negation and the content's modals and adverbs give.

    A cue that is denied ("did not say that") leaves the content open; "does not believe that" and
    "has no doubt" turn it round.
    """
    act = acts()[draft.act]
    certainty, polarity = act.certainty, act.polarity
    for index in range(*draft.cue[0]):
        word = certainty_words().get(tree.lemma[index])
        if word and index != draft.anchor:
            certainty = _weaker(certainty, word)
    verb = content_verb(tree, draft)
    if verb is not None and act.family == "assertive":
        for kid in tree.kids[verb]:
            word = certainty_words().get(tree.low[kid]) or certainty_words().get(tree.lemma[kid])
            if (
                word
                and tree.base[kid] in ("aux", "advmod")
                and not (tree.low[kid] == "could" and is_negated(tree, verb))
            ):
                certainty = _weaker(certainty, word)
        if tree.lemma[verb] in ("seem", "appear"):
            certainty = _weaker(certainty, "probable")
    if draft_negated(tree, draft):
        if draft.act in ("believe", "expect", "assess"):
            polarity = _turned(polarity)
        elif draft.act in ("doubt", "deny"):
            polarity = "+"
        else:
            certainty = "underspecified"
    return Commitment(polarity=polarity, certainty=certainty)


def draft_negated(tree: Tree, draft: Draft) -> bool:
    """Whether the cue itself is denied."""
    return tree.pos[draft.anchor] in ("VERB", "ADJ", "AUX") and is_negated(tree, draft.anchor)


def _weaker(one: Certainty, other: Certainty) -> Certainty:
    return one if _ORDER.index(one) >= _ORDER.index(other) else other


def _turned(polarity: Polarity) -> Polarity:
    return "-" if polarity == "+" else "+"
