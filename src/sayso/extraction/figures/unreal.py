"""Tolls that are not told as having happened: what could, should or will be, what is planned or only tried.

They are left out: a figure of the record is a quantity that somebody states of the world. "May have killed 30" is
such a statement and stays; "could kill thousands" is none.
"""

from __future__ import annotations

from sayso.extraction.figures.words import Words
from sayso.lexicon.figure_words import figure_words
from sayso.reading.parsed import Token

_MODALS = figure_words("modals")
_PERFECT_IS_REAL = figure_words("modals_of_the_past")
_PLANS = figure_words("plans")
_GERUND_PLANS = figure_words("gerund_plans")
_ATTEMPTED = figure_words("attempted")
_RAISING = figure_words("raising")
_IF = figure_words("conditions")
_REPORTED = figure_words("reported_as")
_COUNTING = figure_words("counting_verbs")
_WRONGLY = figure_words("counted_wrongly")
_DENIED = figure_words("negations")


def is_unreal(words: Words, at: int) -> bool:
    """Whether the trigger at a token is told as possible, future, planned or conditional."""
    token = words.tokens[at]
    if token.pos_ not in ("VERB", "AUX", "ADJ"):
        return _under_modal(token) or any(child.text.lower() in _ATTEMPTED for child in token.children)
    verb = _carrier(token)
    return _modal(verb) or _conditional(verb) or _infinitive_of_plan(verb) or _once_reported(token)


def is_denied(words: Words, at: int) -> bool:
    """Whether the trigger's verb is negated ("did not kill"): such a number tells nothing."""
    token = words.tokens[at]
    return any(child.text.lower() in _DENIED and child.i < token.i for child in _carrier(token).children) or any(
        child.text.lower() in _DENIED and child.i < token.i for child in token.children
    )


def is_miscounted(words: Words, noun: int) -> bool:
    """ "Some victims had been counted twice": a word on the counting, and no toll."""
    token = words.tokens[noun]
    verb = token.head
    return token.dep_ in ("nsubj:pass", "obj") and verb.lemma_.lower() in _COUNTING and any(
        child.text.lower() in _WRONGLY for child in verb.children)


def _carrier(token: Token) -> Token:
    """The word that carries the auxiliaries: of coordinated ones that share a subject the first, else itself."""
    node = token
    for _ in range(4):
        if (
            node.dep_ == "conj"
            and node.head.pos_ in ("VERB", "ADJ")
            and not any(child.dep_.startswith(("nsubj", "aux", "mark")) for child in node.children)
        ):
            node = node.head
        else:
            break
    return node


def _modal(verb: Token) -> bool:
    """A modal without "have": "could kill"; "would have killed" is unreal too."""
    auxiliaries = [
        child.text.lower()
        for child in verb.children
        if child.dep_ in ("aux", "aux:pass", "cop") and child.i < verb.i
    ]
    modals = [low for low in auxiliaries if low in _MODALS]
    if not modals:
        return False
    return not ("have" in auxiliaries and modals[0] in _PERFECT_IS_REAL)


def _conditional(verb: Token) -> bool:
    return any(child.dep_ == "mark" and child.text.lower() in _IF for child in verb.children)


def _infinitive_of_plan(verb: Token) -> bool:
    """ "to kill 5": unreal unless a raising verb carries it; "to have killed 5" is told as real."""
    if not any(
        child.dep_ in ("mark", "aux") and child.text.lower() == "to" and child.i < verb.i
        for child in verb.children
    ):
        return _gerund_of_plan(verb)
    if any(child.text.lower() in ("have", "be", "been") for child in verb.children) and verb.tag_ == "VBN":
        head = verb.head
        return (
            verb.dep_ != "root"
            and head.lemma_.lower() in _PLANS
            and "have" not in [c.text.lower() for c in verb.children]
        )
    return verb.head.lemma_.lower() not in _RAISING


def _once_reported(verb: Token) -> bool:
    """ "A soldier who had been reported killed": a word on whom it was said of, and no toll."""
    report = verb.head
    before = [token.text.lower() for token in verb.doc[max(0, verb.i - 3) : verb.i]]
    if before[:2] == ["had", "been"] and verb.doc[verb.i - 1].lemma_.lower() in _REPORTED:
        return True  # whatever the parser made of it
    return (
        report.lemma_.lower() in _REPORTED
        and report.dep_ == "acl:relcl"
        and verb.dep_ in ("xcomp", "ccomp")
        and any(child.text.lower() == "had" for child in report.children)
    )


def _gerund_of_plan(verb: Token) -> bool:
    return verb.tag_ == "VBG" and verb.head.i < verb.i and verb.head.lemma_.lower() in _GERUND_PLANS


def _under_modal(token: Token) -> bool:
    """A noun or adjective whose clause is modal ("could cause 500 deaths")."""
    node = token
    for _ in range(3):
        if node.head.i == node.i:
            return False
        node = node.head
        if node.pos_ in ("VERB", "AUX"):
            return _modal(node) or _conditional(node)
    return False
