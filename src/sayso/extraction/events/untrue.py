"""What a report of an event is said to be: untrue ("the claim that they shelled it is a lie")."""

from __future__ import annotations

from sayso.extraction.events.grammar import children, lemma
from sayso.lexicon.event_grammar import word_class
from sayso.lexicon.event_status import status_lexicon
from sayso.reading.parsed import Token

_UNTRUE = word_class("untrue")
_TOLD = word_class("told_things")
_JUDGING = word_class("judging")
# Steps from an event to the noun that tells of it ("reports of its forces shelling X"); none known is longer.
_STEPS = 3


def is_called_untrue(token: Token) -> bool:
    """Whether the noun that tells of the event is called untrue: "reports of X were false", "called the claim a lie".

    To call a report untrue is to deny what it says (PLOVER REJECT; FactBank, CT-). "Dismissed it as false" denies
    once, as "dismissed" alone does.

    Args:
        token: the head of the event's trigger.
    """
    noun = _told_in(token)
    if noun is None:
        return False
    upper = noun.head
    if noun.dep_.startswith("nsubj") and _says_untrue(upper) and children(upper, "cop"):
        return not _is_denied(upper)
    if noun.dep_ != "obj" or lemma(upper) not in _JUDGING or _is_denied(upper):
        return False
    # The judgement is often hung on the clause before it ("the claim that it fired baseless").
    return any(_says_untrue(word) for holder in (upper, noun, token)
               for word in children(holder, "xcomp", "obl", "obj", "advcl", "amod") if word.i > token.i)


def _told_in(token: Token) -> Token | None:
    """The noun of speech that the event is the content of."""
    current = token
    for _ in range(_STEPS):
        if current.dep_.partition(":")[0] not in ("acl", "nmod", "obl", "conj") or current.dep_ == "acl:relcl":
            return None
        current = current.head
        if lemma(current) in _TOLD:
            return current
    return None


def _says_untrue(word: Token) -> bool:
    return lemma(word) in _UNTRUE or word.text.lower() in _UNTRUE


def _is_denied(word: Token) -> bool:
    return any(status_lexicon().adverbs.get(child.text.lower()) == "negating" for child in children(word, "advmod"))
