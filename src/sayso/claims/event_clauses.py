"""Whether a time in a sentence can be that of an event in it, by the clauses they stand in.

A time dates the clause that it modifies. "On Monday he recalled the shelling" dates the recalling; "the
minister until May", "the June election" and "a base built in 1980" date something else than the attack in
the same sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from sayso.lexicon.calendar import time_grammar
from sayso.reading.parsed import Parsed, Token
from sayso.records.span import Span

_BEFORE_NOUN = frozenset(("nmod:poss", "compound", "amod", "nummod", "nmod:unmarked", "nmod:desc", "nmod", "det"))
_BOUNDING = frozenset(("since", "until", "till"))
_APART = frozenset(("ccomp", "acl", "parataxis"))  # a clause below these has a time of its own
_BREAKS = frozenset((",", ";", ":", "--", "-", "–", "—", '"'))
_FAR = 15  # words between an event and a time that still goes with it
_DEEPEST = 40  # heads above a word that are looked at: more than any sound tree has


def token_of(doc: Parsed, span: Span) -> Token | None:
    """The head word of a span, None if it holds no token."""
    found = doc.char_span(span.start, span.end, alignment_mode="expand")
    return None if found is None else found.root


def may_date(time: Token, event: Token, *, cues: Sequence[Token], told: AbstractSet[int]) -> bool:
    """Whether grammar lets a time date an event of its sentence.

    Args:
        time: head of the time expression. event: head of the trigger.
        cues: words that attribute the clause of the event to somebody.
        told: numbers of the tokens that head events.
    """
    above, path = time.head, _path(event)
    if any(token.i == time.i for token in path):
        return True  # "Tuesday, when the town was shelled"
    bounded = any(child.text.lower() in _BOUNDING for child in time.children if child.dep_ in ("case", "mark"))
    if bounded and above.tag_ != "VBG":  # "have been fighting since Monday" began then; "40 died since May" did not
        return False
    if above.i == event.i:
        return True
    if time.dep_ in _BEFORE_NOUN and time.i < above.i and not _opens_clause(time):
        return False
    if _follows(time, event):
        return True
    holder = _holder(time)
    if holder is None:
        return True  # a time that stands alone dates the sentence
    if any(token.i == holder.i for token in path):
        return _dates_below(holder, path, cues, told)
    return _beside(holder, path)


def are_linked(one: Token, other: Token) -> bool:
    """Whether one of two events stands within the clause of the other ("killed in the attack that ...")."""
    for lower, upper in ((one, other), (other, one)):
        path = _path(lower)
        place = next((place for place, token in enumerate(path) if token.i == upper.i), None)
        if place is not None:
            return not any(token.dep_.partition(":")[0] in ("ccomp", "parataxis") for token in path[:place])
    return False


def steps_apart(time: Token, event: Token) -> int:
    """How many links of the tree lie between a time and an event."""
    above = {token.i: place for place, token in enumerate(_path(event))}
    return next((steps + above[token.i] for steps, token in enumerate(_path(time)) if token.i in above), _DEEPEST)


def _opens_clause(time: Token) -> bool:
    """Whether a time that the parser took into the subject stands before it ("on 3 May rebels attacked")."""
    first = time.left_edge
    noun = time.head
    while noun.dep_ in ("compound", "flat", "nmod:unmarked", "nmod:desc") and noun.i < noun.head.i:
        noun = noun.head
    led = first.is_sent_start or first.tag_ == "IN" or (first.i > 0 and first.doc[first.i - 1].tag_ == "IN")
    return led and noun.dep_.startswith("nsubj") and time.dep_ != "nmod:poss"


def _follows(time: Token, event: Token) -> bool:
    """Whether the time comes after the event with no verb or occasion between ("the attack on the port on Monday").

    Parsers often attach such a time too high or too low; late closure decides (Frazier and Rayner 1982).
    """
    if not event.i < time.i <= event.i + _FAR:
        return False
    own_day = time_grammar("occasion")
    return not any(token.pos_ in ("VERB", "AUX") or token.text in _BREAKS or token.lemma_.lower() in own_day
                   for token in event.doc[event.i + 1 : time.i])


def _holder(time: Token) -> Token | None:
    """The word whose time it is: the predicate above, or a noun that has a day of its own."""
    token = time
    for _ in range(_DEEPEST):
        if token.head.i == token.i:
            return token if token.i != time.i else None
        token = token.head
        if token.pos_ in ("VERB", "AUX") or any(child.dep_ in ("cop", "aux:pass") for child in token.children):
            return token
        if token.lemma_.lower() in time_grammar("occasion"):
            return token
    return None


def _path(token: Token) -> list[Token]:
    """A word and all heads above it."""
    path = [token]
    while path[-1].head.i != path[-1].i and len(path) < _DEEPEST:
        path.append(path[-1].head)
    return path


def _dates_below(holder: Token, path: list[Token], cues: Sequence[Token], told: AbstractSet[int]) -> bool:
    """Whether the time of a verb above the event is the event's as well."""
    position = next(place for place, token in enumerate(path) if token.i == holder.i)
    below = path[:position]
    if any(cue.i == holder.i for cue in cues):
        return False
    if any(token.dep_.partition(":")[0] in _APART and not (token.dep_.startswith("acl") and token.head.i in told)
           for token in below):
        return False
    if any(_is_topic(token) for token in below):
        return False
    spoken_of = holder.pos_ == "VERB" and holder.lemma_.lower() in time_grammar("reaction")
    return not (spoken_of and below and below[-1].dep_.partition(":")[0] not in ("conj", "advcl", "nsubj"))


def _is_topic(token: Token) -> bool:
    """Whether an event below this word is what the clause is about, not what it tells."""
    if token.lemma_.lower() in time_grammar("topic") and token.pos_ == "NOUN":
        return True
    return any(child.text.lower() in time_grammar("topic_mark") for child in token.children if child.dep_ == "case")


def tells_when(verb: Token) -> bool:
    """Whether a clause only says when what was told came about ("it happened on Monday")."""
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in time_grammar("happening"):
        return False
    if verb.lemma_.lower() == "take" and not any(child.lemma_.lower() == "place" for child in verb.children):
        return False
    return any(child.dep_.startswith("nsubj") and child.lemma_.lower() in time_grammar("incident")
               for child in verb.children)


def _beside(holder: Token, path: list[Token]) -> bool:
    """Whether the verb of the time stands under the event, or both under one, as parts of one telling."""
    known = {token.i: place for place, token in enumerate(path)}
    climb = [holder]
    while climb[-1].i not in known and climb[-1].head.i != climb[-1].i and len(climb) < _DEEPEST:
        climb.append(climb[-1].head)
    meeting = known.get(climb[-1].i)
    if meeting is None:
        return False
    if holder.pos_ == "NOUN" and holder.lemma_.lower() in time_grammar("occasion"):
        return False
    between = [*climb[:-1], *path[:meeting]]
    if meeting == 0 and len(climb) == 2 and climb[0].dep_.startswith("acl"):
        return True  # "the attack that took place on Monday"
    return not any(token.dep_.partition(":")[0] in ("ccomp", "acl") for token in between)
