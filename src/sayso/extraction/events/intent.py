"""PLOVER's rule on intentions: cooperation that one says one will do is AGREE, hostility THREATEN, and
what one will not do for others REJECT; what others "must" do is REQUEST.
"""

from __future__ import annotations

from sayso.extraction.events.frame import SAYING, Frame
from sayso.extraction.events.grammar import children, is_passive, lemma, surface_subjects
from sayso.extraction.events.senses import is_demonym, is_name, is_place
from sayso.lexicon.event_grammar import word_class
from sayso.lexicon.events import COOPERATIVE, EventSense, event_lexicon
from sayso.reading.parsed import Token
from sayso.records.mentions import Status

_WILL = word_class("will")
_INTENDING = word_class("intending")
_WILLING = word_class("willing")
_OBLIGING = word_class("obliging")
_PERSONAL = word_class("personal_pronouns")
_RESTRICTING = frozenset({"COERCE", "SANCTION", "PROTEST", "RETREAT"})


def type_by_intent(sense: EventSense, frame: Frame, status: Status) -> tuple[str, str | None]:
    """The type and mode that PLOVER gives, with intentions taken into account."""
    token = frame.token
    if sense.pos != "verb" or is_passive(token) or not _by_who_will(token):
        return sense.type, sense.mode
    if status == "negated":
        return ("REJECT", None) if sense.type in COOPERATIVE else (sense.type, sense.mode)
    if status != "future":
        return sense.type, sense.mode
    if sense.type in COOPERATIVE and sense.type != "AGREE":
        # "Ready to help" is AGREE already by "ready".
        told = lemma(token.head) in _WILLING and token.dep_ in ("xcomp", "advcl")
        return (sense.type, sense.mode) if told else ("AGREE", None)
    if sense.type in _RESTRICTING or (sense.type in ("ASSAULT", "MOBILIZE") and _said_of_oneself(token)):
        return "THREATEN", sense.mode if sense.mode in ("ban", "restrict", "curfew", "martial-law") else None
    return sense.type, sense.mode


def _by_who_will(token: Token) -> bool:
    """Whether the subject, a party or somebody who speaks for one, wills it."""
    willed = any(aux.text.lower() in _WILL for aux in children(token, "aux")) or (
        token.dep_ in ("xcomp", "advcl") and lemma(token.head) in _INTENDING)
    return willed and any(_is_willing(subject) for subject in surface_subjects(token))


def _is_willing(subject: Token) -> bool:
    if subject.pos_ == "PRON":
        return subject.text.lower() in _PERSONAL
    return is_name(subject) or is_place(subject) or is_demonym(subject) or lemma(subject) in event_lexicon().political


def _said_of_oneself(token: Token) -> bool:
    """Whether the subject is a pronoun for who says it ("said it would strike back")."""
    pronoun = any(subject.pos_ == "PRON" for subject in surface_subjects(token))
    return pronoun and token.dep_ in ("ccomp", "xcomp") and lemma(token.head) in SAYING


def obligation(modal: Token) -> tuple[Token, list[Token], list[Token]] | None:
    """A demand by "must" or "should": the verb, who says it and who must; None if it is none.

    The one who must is a party, and somebody else says it ("Moscow said that Kyiv must withdraw").
    """
    if modal.dep_ != "aux" or modal.text.lower() not in _OBLIGING:
        return None
    verb = modal.head
    obliged = [token for token in surface_subjects(verb)
               if is_place(token) or is_demonym(token) or lemma(token) in event_lexicon().institutions]
    upper = verb.head
    says = upper if verb.dep_ in ("ccomp", "parataxis") and lemma(upper) in SAYING else next(
        (child for child in children(verb, "parataxis", "ccomp") if lemma(child) in SAYING), None)
    if says is None or not obliged or (is_passive(verb) and not children(verb, "nsubj")):
        return None
    return verb, surface_subjects(says), obliged
