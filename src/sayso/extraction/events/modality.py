"""What marks and modifies an event: modals, negation, adverbs, determiners; and what has been found of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from sayso.extraction.events.frame import SAYING
from sayso.extraction.events.grammar import children, lemma
from sayso.lexicon.event_grammar import word_class
from sayso.lexicon.event_status import status_lexicon
from sayso.reading.parsed import Token
from sayso.records.mentions import Status

_NOBODY = word_class("nobody")
_OBLIGING = word_class("obliging") | {"ought"}


@dataclass(slots=True)
class Found:
    """Effects met on the way up; `negations` counts, since two undo each other."""

    negations: int = 0
    effects: set[str] = field(default_factory=set)

    def add(self, effect: str | None) -> None:
        """Takes in one effect; None and "transparent" change nothing."""
        if effect == "negating":
            self.negations += 1
        elif effect is not None and effect != "transparent":
            self.effects.add(effect)

    def status(self) -> Status:
        """What the effects come to together."""
        negated = self.negations % 2 == 1
        if "hypothetical" in self.effects:
            return "hypothetical"
        if negated:
            return "uncertain" if "doubt" in self.effects else "negated"
        for effect in ("future", "uncertain"):
            if effect in self.effects:
                return "future" if effect == "future" else "uncertain"
        return "uncertain" if "doubt" in self.effects else "asserted"


def nominal_marks(token: Token, found: Found) -> None:
    """Determiners, adjectives and prepositions of a noun."""
    lexicon = status_lexicon()
    for child in token.children:
        word = lemma(child)
        if child.dep_ == "det" and child.text.lower() in ("no", "neither"):
            found.add("negating")
        elif child.dep_ in ("amod", "compound"):
            found.add(lexicon.adjectives.get(word) or lexicon.adjectives.get(child.text.lower()))
        elif child.dep_ == "case":
            found.add(lexicon.prepositions.get(child.text.lower()))


def nobody_takes_part(token: Token, found: Found, *, besides: Token | None = None) -> None:
    """"No soldiers were killed", "killed no one": what nobody does or suffers is negated.

    Args:
        besides: the event itself, where it is the subject or object; its own "no" is counted elsewhere.
    """
    for child in children(token, "nsubj", "obj"):
        if besides is not None and child.i == besides.i:
            continue
        if child.text.lower() in _NOBODY or any(
                mark.text.lower() in ("no", "neither") for mark in children(child, "det", "cc", "advmod")):
            found.add("negating")
            return


def verbal_marks(token: Token, found: Found) -> None:
    """Auxiliaries, adverbs and subordinators of one word."""
    lexicon = status_lexicon()
    negative = any(lexicon.adverbs.get(child.text.lower()) == "negating" for child in children(token, "advmod"))
    for child in token.children:
        relation = child.dep_.partition(":")[0]
        if relation == "aux":
            _modal(token, child, found, negative=negative)
        elif relation == "advmod" or (relation == "cc" and child.text.lower() == "nor"):
            found.add(lexicon.adverbs.get(child.text.lower()) or lexicon.adverbs.get(lemma(child)))
        elif relation == "mark":
            found.add(_marker(token, child))
        elif relation == "case" and token.tag_ == "VBG":
            found.add(lexicon.prepositions.get(child.text.lower()))
        elif relation == "advcl" and any(mark.text.lower() in ("if", "unless") for mark in children(child, "mark")):
            willed = any(aux.text.lower() in ("will", "would") for aux in children(token, "aux"))
            found.add("future" if willed else None)
    if token.dep_ == "cop" or token.pos_ == "ADJ":
        found.add(lexicon.adjectives.get(lemma(token)))


def _marker(token: Token, mark: Token) -> str | None:
    effect = status_lexicon().marks.get(mark.text.lower())
    if mark.text.lower() == "whether" or (mark.text.lower() == "if" and token.dep_ == "ccomp"):
        return "uncertain"
    if mark.text.lower() in ("until", "till", "before"):
        return None
    return effect


def _modal(verb: Token, aux: Token, found: Found, *, negative: bool) -> None:
    word = aux.text.lower()
    effect = status_lexicon().modals.get(word)
    if word in ("would", "'d", "’d"):
        found.add("future" if _reported_in_past(verb) else "hypothetical")
    elif effect == "future" and word in _OBLIGING and _is_perfect(verb):
        found.add("hypothetical")  # "should have evacuated them" tells that they did not
    elif effect == "uncertain" and negative:
        # "could not reach" did not; "may not have reached" perhaps did not.
        found.add(None if word in ("can", "ca", "could") else "doubt")
    elif effect == "uncertain":
        found.effects.add("doubt" if word in ("may", "might", "could") else "uncertain")
    elif effect == "future":
        found.add(effect)


def _is_perfect(verb: Token) -> bool:
    return any(lemma(aux) == "have" for aux in children(verb, "aux"))


def _reported_in_past(verb: Token) -> bool:
    """Whether "would" is a "will" that somebody said ("said it would withdraw")."""
    current = verb
    for _ in range(4):
        upper = current.head
        if upper.i == current.i:
            break
        if current.dep_ in ("ccomp", "parataxis", "xcomp") and (lemma(upper) in SAYING or upper.tag_ in ("VBD", "VBN")):
            return True
        current = upper
    return any(lemma(child) in SAYING for child in children(verb, "parataxis", "ccomp"))


def is_inverted_condition(token: Token) -> bool:
    """Whether the auxiliary before the subject makes a clause a condition ("had the bomb gone off, ...")."""
    if token.dep_ != "advcl" or children(token, "mark"):
        return False
    subjects = children(token, "nsubj")
    return bool(subjects) and any(aux.text.lower() in ("had", "were", "should") and aux.i < subjects[0].left_edge.i + 1
                                  and aux.i < subjects[0].i for aux in children(token, "aux", "cop"))


def is_any(token: Token) -> bool:
    """Whether the noun, or the one it is coordinated with, is a mere "any" ("reported no arrests or any deaths")."""
    first = token.head if token.dep_ == "conj" else token
    return any(child.text.lower() in ("any", "single") for noun in (token, first)
               for child in children(noun, "det", "amod"))


def is_finite(token: Token) -> bool:
    """Whether the clause has a tense of its own."""
    return token.tag_ in ("VBD", "VBZ", "VBP") or any(
        aux.tag_ in ("VBD", "VBZ", "VBP") for aux in children(token, "aux", "cop", "aux:pass"))


def is_definite(token: Token) -> bool:
    """Whether the noun speaks of a known event ("the attack", "Monday's attack")."""
    return bool(children(token, "nmod:poss")) or any(
        child.text.lower() in ("the", "this", "that", "these", "those") for child in children(token, "det"))


