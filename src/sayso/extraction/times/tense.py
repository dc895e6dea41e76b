"""The tense that grammar gives a time expression: that of the clause it stands in.

A day told in the past tense lies behind, one after "will" ahead; what is planned lies ahead whenever it was
planned ("scheduled a vote for Friday"), and an infinitive lies after its verb ("agreed to meet on Monday")
unless that verb tells that it came about ("managed to leave on Monday": Karttunen 1971). What is agreed or declared
begins after that, too ("agreed to a truce starting on Sunday"); what is reported does not ("reported clashes starting
on Sunday").
"""

from __future__ import annotations

from spacy.tokens import Doc

from sayso.lexicon.calendar import time_grammar
from sayso.reading.parsed import Token, parsed_of
from sayso.records.moments import Tense

_LONGEST_CLIMB = 12  # heads above an expression that are looked at; deeper trees are parser errors
_WILL = frozenset(("will", "wo", "shall", "'ll", "’ll", "would", "'d", "’d"))
_MAY = frozenset(("may", "might", "could", "can", "should", "must", "ca"))
_IS = frozenset(("is", "are", "was", "were"))
_UP_TO = frozenset(("until", "till", "through", "by", "to"))
_BEFORE_NOUN = frozenset(("nmod:poss", "compound", "amod", "nmod:unmarked", "nmod:desc", "det", "nmod"))
_CLAUSAL = frozenset(("advcl", "parataxis", "conj", "xcomp", "ccomp", "acl", "csubj"))


def tense_of(doc: Doc, start: int, end: int) -> tuple[Tense | None, bool]:
    """The tense of the clause that holds these characters, and whether grammar settles it.

    Args:
        doc: a parsed text. start, end: of the time expression.

    Returns:
        The tense, None for the present and what is neither; False where no clause was found.
    """
    text = parsed_of(doc)
    span = text.char_span(start, end, alignment_mode="expand")
    if span is None or span.root.head.i == span.root.i:
        return None, False
    head = span.root
    marks = {child.text.lower() for child in head.children if child.dep_ == "case"}
    if head.dep_ in _BEFORE_NOUN and head.i < head.head.i:
        ahead = _is_planned(head.head) and _above(head.head) == "future"  # "will decide after Sunday's election"
        return ("future" if ahead else "past"), True  # "Wednesday's ruling", "the June accord"
    if "since" in marks:
        return "past", True
    predicate = _predicate_above(head)
    if predicate is None:
        return None, False
    if [token.text.lower() for token in text[max(0, span.start - 2) : span.start]] in (["soon", "as"], ["early", "as"]):
        return "future", True
    if _begins_what_is_agreed(head, marks):
        return "future", True
    if head.i < predicate.i and _plans(predicate):  # "on Friday they planned to leave" dates the planning
        return _finite(predicate)[0] or "future", True
    tense = _tense_at(predicate)
    perfect = any(child.lemma_ == "have" and child.tag_ in ("VBZ", "VBP") for child in predicate.children)
    if tense == "past" and perfect and marks & {"until", "till"}:
        return "future", True  # "have until Tuesday to leave"
    if tense == "past" and (predicate.i != head.head.i or marks & _UP_TO):
        return None, True  # "spoke of a visit in March", "extended until March": either side of today
    if tense == "future" and _is_predicate(predicate) and predicate.i not in (head.head.i, head.head.head.i):
        return None, True  # "the terms of the truce of May 3 will be kept"
    return tense, True


def _begins_what_is_agreed(head: Token, marks: set[str]) -> bool:
    """ "a truce from Sunday", "starting Sunday", "to begin on Sunday", "effective Sunday", where one agreed to it."""
    if any(child.text.lower() == "effective" for child in head.children):
        above = head.head
    elif head.head.lemma_.lower() in time_grammar("onset") and head.head.tag_ in ("VBG", "VB"):
        above = head.head.head
    elif "from" in marks:
        above = head.head
    else:
        return False
    if above.lemma_.lower() in time_grammar("agreed_on"):
        above = above.head
    elif not any(child.lemma_.lower() in time_grammar("agreed_on") for child in above.children):
        return False
    return above.lemma_.lower() in time_grammar("agreeing")


def _predicate_above(token: Token) -> Token | None:
    """The first predicate above a word, or the noun that what is planned goes by."""
    for _ in range(_LONGEST_CLIMB):
        if token.head.i == token.i:
            return None
        token = token.head
        if _is_predicate(token) or _is_planned(token):
            return token
    return None


def _is_planned(token: Token) -> bool:
    return token.pos_ == "NOUN" and token.lemma_.lower() in time_grammar("planning_noun")


def _tense_at(found: Token) -> Tense | None:
    """The tense of a predicate, or of the noun that what is planned goes by."""
    return _clause(found) if _is_predicate(found) else "future"


def _is_predicate(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX") or any(child.dep_ in ("cop", "aux:pass") for child in token.children)


def _clause(verb: Token) -> Tense | None:
    """The tense of a clause by its predicate."""
    if _plans(verb):
        return "future"
    own, finite = _finite(verb)
    if finite:
        return own
    relation = verb.dep_.partition(":")[0]
    helpers = [child for child in verb.children if child.dep_.partition(":")[0] in ("aux", "mark", "cop")]
    if any(helper.text.lower() == "to" for helper in helpers):
        return "past" if any(helper.lemma_ == "have" for helper in helpers) else _infinitive(verb, relation)
    if verb.tag_ == "VBN":
        return "past"
    if relation in _CLAUSAL and verb.head.i != verb.i:
        return _above(verb)
    return None


def _plans(verb: Token) -> bool:
    """Whether the verb tells of something to come; "had planned" and "as planned" leave that open."""
    lemma = verb.lemma_.lower()
    if lemma in time_grammar("set_for"):
        named = any(child.text.lower() == "for" for below in verb.children for child in below.children)
        return verb.tag_ == "VBN" and named
    if lemma not in time_grammar("planning"):
        return False
    return not any(child.text.lower() in ("had", "as") for child in verb.children)


def _above(verb: Token) -> Tense | None:
    predicate = _predicate_above(verb)
    return None if predicate is None else _tense_at(predicate)


def _infinitive(verb: Token, relation: str) -> Tense | None:
    """ "to meet": what lies above decides whether it came about."""
    above = verb.head
    if above.i == verb.i:
        return "future"
    if relation == "acl":
        return "future" if _above(verb) == "future" else None
    if above.lemma_.lower() in time_grammar("planning") and not _plans(above):
        return None
    if relation == "advcl" or above.lemma_.lower() in time_grammar("implicative"):
        return _above(verb)
    return "future"


def _finite(verb: Token) -> tuple[Tense | None, bool]:
    """The tense of a verb with its auxiliaries, None for the present; and whether it is finite at all."""
    helpers = [child for child in verb.children if child.dep_.partition(":")[0] in ("aux", "cop")]
    words = {helper.text.lower() for helper in helpers}
    having = any(helper.lemma_ == "have" for helper in helpers)
    if words & (_WILL | _MAY):
        if having:
            return "past", True
        return ("future" if words & (_WILL | _MAY) != {"could"} else None), True  # "could" is a past of "can" too
    if verb.tag_ == "VB" and words & _IS and any(child.text.lower() == "to" for child in verb.children):
        return "future", True  # "is to begin on Sunday", Quirk et al. 1985, 4.66
    tags = {verb.tag_, *(helper.tag_ for helper in helpers)}
    if "VBD" in tags or (having and tags & {"VBZ", "VBP"}):
        return "past", True
    if not tags & {"VBZ", "VBP"}:
        return None, False
    if verb.tag_ == "VBG" or verb.lemma_.lower() in time_grammar("timetable"):
        return "future", True  # "is meeting them on Monday", "talks resume on Monday"
    return None, True
