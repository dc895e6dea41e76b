"""Which time expression dates which event.

In order: the time that grammar attaches to the event; the nearest one in its sentence that its clause allows;
for what a report speaks of again ("the attack") the date of the event it told; within a paragraph the date told
before it, since a telling goes on where it is; and for the news at the head of a report, the day of its dateline.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from sayso.claims.context import WIDE, Grounded
from sayso.claims.event_clauses import are_linked, may_date, steps_apart, tells_when, token_of
from sayso.lexicon.calendar import time_grammar
from sayso.reading.parsed import Token
from sayso.records.mentions import EventMention
from sayso.records.record import Claim, Time

_POINTS = ("DATE", "TIME")
_IN_PERSON = frozenset(("ASSAULT", "COERCE"))  # what happens on the ground, told as one stretch
# Characters after the dateline within which a report tells its news. muc4/dev, every fourth report, F1 of incident
# dates: no dateline .677; 350 characters .711; 800 .721; the whole report .710.
_HEAD = 800


@dataclass(frozen=True, slots=True)
class _Told:
    """One event with its word, the time found for it so far, and where it is told."""

    mention: EventMention
    token: Token | None
    time: Time | None
    sentence: int
    paragraph: int


def event_times(
    mentions: Sequence[EventMention], ground: Grounded, holder: Mapping[EventMention, Claim]
) -> tuple[Time | None, ...]:
    """The time of each event, None where the report does not tell it.

    Args:
        mentions: events in the text's order. ground: the report with what its words mean.
        holder: the claim that each is told in; when somebody spoke is not when it happened.
    """
    heads = [token_of(ground.doc, mention.trigger) for mention in mentions]
    numbers = frozenset(head.i for head in heads if head is not None)
    told = [_own(mention, head, numbers, ground, holder.get(mention))
            for mention, head in zip(mentions, heads, strict=True)]
    day, incidents = _dateline(ground), _incidents(ground)
    for place, one in enumerate(told):
        if one.time is None and one.mention.status == "asserted":
            found = _from_context(one, told[:place], told[place + 1 :], ground) or _of_incident(one, incidents, ground)
            if found is None and day and _is_news(one, day, ground) and not _dated(told[:place]):
                found = day
            told[place] = replace(one, time=found)
    return tuple(one.time for one in told)


def _dated(told: Sequence[_Told]) -> list[_Told]:
    """Those told as real that have a time."""
    return [one for one in told if one.time and one.mention.status == "asserted"]


def _incidents(ground: Grounded) -> list[tuple[int, Time]]:
    """Where the report says when the incident happened, and when."""
    found: list[tuple[int, Time]] = []
    for verb in ground.doc:
        if tells_when(verb):
            times = [time for time in _in_sentence(verb.idx, ground) if time.start
                     and (word := token_of(ground.doc, time.span)) and may_date(word, verb, cues=(), told=frozenset())]
            found += [(verb.idx, time) for time in times[:1]]
    return found


def _of_incident(one: _Told, incidents: Sequence[tuple[int, Time]], ground: Grounded) -> Time | None:
    """When the incident just told is said to have happened, in this paragraph or the next."""
    if one.mention.type not in _IN_PERSON:
        return None
    _, end = ground.paragraph(one.mention.trigger.start)
    _, end = ground.paragraph(min(end + 2, len(ground.document.text)))
    return next((time for offset, time in incidents if one.mention.trigger.end <= offset < end), None)


def _own(
    mention: EventMention, token: Token | None, heads: AbstractSet[int], ground: Grounded, claim: Claim | None
) -> _Told:
    """The event with the time that its own sentence gives it."""
    offset = mention.trigger.start
    if claim and any(mention.trigger.overlap(cue) for cue in claim.cue):
        claim = None  # the saying itself is the event: to condemn, to demand
    cues = [found for span in (claim.cue if claim else ()) if (found := token_of(ground.doc, span))]
    said = claim.said_at if claim else None
    near: list[tuple[bool, int, int, Time]] = []
    for time in _in_sentence(offset, ground):
        word = token_of(ground.doc, time.span)
        if token is None or word is None:
            steps = 0
        elif time.id == said or not may_date(word, token, cues=cues, told=heads):
            continue
        else:
            steps = steps_apart(word, token)
        near.append((time.start is None, steps, ground.words_between(time.span.start, offset), time))
    best = min(near, key=lambda found: (*found[:3], found[3].span.start), default=None)
    return _Told(mention, token, best[3] if best else None, ground.sentence(offset)[0], ground.paragraph(offset)[0])


def _in_sentence(offset: int, ground: Grounded) -> list[Time]:
    """The dates and clock times told in the sentence of an offset, those that nobody can place as well."""
    first, last = ground.sentence(offset)
    return [time for time in ground.times.times
            if time.type in _POINTS and not time.value.endswith("_REF") and first <= time.span.start < last]


def _from_context(one: _Told, before: Sequence[_Told], after: Sequence[_Told], ground: Grounded) -> Time | None:
    """The date that the telling around an event gives it."""
    kind = one.mention.type
    linked = next((other.time for other in (*reversed(before), *after)
                   if other.time and other.sentence == one.sentence and one.token and other.token
                   and _of_one_kind(kind, other.mention.type) and are_linked(one.token, other.token)), None)
    if linked is not None:
        return linked
    earlier = _dated(before)
    if _is_told_again(one.token):
        later = _dated(after)
        told = [other for other in (*reversed(earlier), *later) if _word(other) == _word(one)]
        told += [other for other in (*earlier, *later) if other.mention.type == kind]
        told = [other for other in told if not _elsewhere(one, other, ground)]
        if told:
            return told[0].time
    near = [other for other in earlier if other.paragraph == one.paragraph and _of_one_kind(kind, other.mention.type)]
    return near[0].time if near else None


def _elsewhere(one: _Told, other: _Told, ground: Grounded) -> bool:
    """Whether a noun says where ("the battle for Orvel"), and the other event is told of another place."""
    if one.token is None:
        return False
    mine = _towns(one.token.idx, one.token.doc[one.token.right_edge.i].idx + 1, ground)
    its = _towns(*ground.sentence(other.mention.trigger.start), ground)
    return bool(mine) and bool(its) and not mine & its


def _towns(first: int, last: int, ground: Grounded) -> set[str]:
    """The names of the places finer than a country that are told between two offsets."""
    return {place.name for place in ground.places.places
            if first <= place.span.start < last and place.kind != "demonym" and place.precision not in WIDE}


def _word(told: _Told) -> str:
    return told.token.lemma_.lower() if told.token else told.mention.trigger.text.lower()


def _of_one_kind(one: str, other: str) -> bool:
    return one == other or (one in _IN_PERSON and other in _IN_PERSON)


def _is_told_again(token: Token | None) -> bool:
    """Whether a noun speaks of what was told ("the attack", "this bombing")."""
    return (token is not None and token.pos_ in ("NOUN", "PROPN")
            and any(child.text.lower() in time_grammar("definite") for child in token.children))


def _is_news(one: _Told, day: Time, ground: Grounded) -> bool:
    """Whether a clause of its own near the dateline tells the event."""
    where, token = ground.document.layout.dateline, one.token
    if where is None or token is None or one.mention.type not in _IN_PERSON:
        return False
    clause = token.pos_ == "VERB" and not token.dep_.startswith("acl") and token.tag_ != "VB"
    other = any((time.start or "")[:10] != (day.start or "")[:10] for time in _in_sentence(token.idx, ground))
    return clause and one.mention.trigger.start - where.end <= _HEAD and not other


def _dateline(ground: Grounded) -> Time | None:
    """The day in the dateline, None where it has none."""
    where = ground.document.layout.dateline
    if where is None:
        return None
    return next((time for time in ground.times.times if time.start and time.precision == "day"
                 and where.start <= time.span.start < where.end), None)
