"""Finds the events of a text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from sayso.extraction.events.arguments import noun_phrase, participants
from sayso.extraction.events.circumstances import place_of, time_of
from sayso.extraction.events.frame import Frame
from sayso.extraction.events.grammar import lemma
from sayso.extraction.events.guards import is_generic, is_heading, is_on_sport, may_tell
from sayso.extraction.events.intent import obligation, type_by_intent
from sayso.extraction.events.senses import fits
from sayso.extraction.events.status import status_of
from sayso.lexicon.events import EventSense, event_lexicon
from sayso.records.mentions import EventMention
from sayso.records.span import Span, span_of

# Words between a trigger's head and another of its words that still leave them one span.
NEAR = 5


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A trigger found: its head, the sense meant, and the other tokens of the expression."""

    frame: Frame
    sense: EventSense
    others: tuple[Token, ...]


def find_events(doc: Doc, *, published: str | None = None) -> tuple[EventMention, ...]:
    """The events that a text tells, in its order; one for each trigger.

    Args:
        doc: a parsed text (Universal Dependencies, names, sentences).
        published: ISO date of the report; earlier years are then background.
    """
    found = [_mention(doc, candidate, published) for candidate in _distinct(_candidates(doc))]
    found += [mention for token in doc if (mention := _demand(doc, token)) is not None]
    return tuple(sorted(found, key=lambda one: (one.trigger, one.type, one.mode or "")))


def _candidates(doc: Doc) -> Iterator[_Candidate]:
    lexicon = event_lexicon()
    for sentence in doc.sents:
        if is_on_sport(sentence):
            continue
        heading = is_heading(sentence)
        for token in sentence:
            senses = lexicon.by_head.get(lemma(token), ())
            if token.pos_ == "ADJ":
                senses += lexicon.by_head.get(token.lower_, ())
            if not senses:
                continue
            candidate = _first_that_fits(token, senses, heading=heading)
            if candidate is not None:
                yield candidate


def _first_that_fits(token: Token, senses: tuple[EventSense, ...], *, heading: bool) -> _Candidate | None:
    frame = Frame(token)
    for sense in senses:
        if may_tell(token, sense, heading=heading):
            others = fits(sense, frame)
            if others is not None and not is_generic(token, sense, frame):
                return _Candidate(frame, sense, tuple(others))
    return None


def _distinct(candidates: Iterator[_Candidate]) -> list[_Candidate]:
    """One event for each trigger: a word of a longer expression tells none of its own."""
    kept: list[_Candidate] = []
    taken: set[int] = set()
    ranked = sorted(candidates, key=lambda one: (-len(one.others), one.frame.token.i))
    for candidate in ranked:
        if candidate.frame.token.i not in taken:
            kept.append(candidate)
            taken.update((candidate.frame.token.i, *(token.i for token in candidate.others)))
    return kept


def _mention(doc: Doc, candidate: _Candidate, published: str | None) -> EventMention:
    frame, sense = candidate.frame, candidate.sense
    status = status_of(frame.token, published=published)
    if any(child.lower_ == "no" for token in candidate.others for child in token.children):
        status = "negated"  # "caused damage but no injuries"
    actor, recipient = participants(sense, frame, candidate.others)
    kind, mode = type_by_intent(sense, frame, status)
    return EventMention(
        trigger=_trigger(doc, candidate), type=kind, mode=mode, actor=noun_phrase(doc, actor),
        recipient=noun_phrase(doc, recipient), place=place_of(doc, frame, recipient if sense.type == "ASSAULT" and sense.mode not in ("kill", "injure") else []), time=time_of(doc, frame), status=status,
    )


def _trigger(doc: Doc, candidate: _Candidate) -> Span:
    """The span of the head with the other words of the expression, and a light verb, that stand near."""
    head = candidate.frame.token
    tokens = [head, *(token for token in candidate.others if abs(token.i - head.i) <= NEAR)]
    verb = candidate.frame.support
    if verb is not None and head.dep_ == "obj" and 0 < head.i - verb.i <= NEAR and lemma(verb) not in (
            "stop", "cease", "end", "halt", "meet", "follow", "see"):
        tokens.append(verb)
    first, last = min(tokens, key=lambda one: one.i), max(tokens, key=lambda one: one.i)
    return span_of(doc.text, first.idx, last.idx + len(last))


def _demand(doc: Doc, token: Token) -> EventMention | None:
    """A demand told by "must" or "should"."""
    told = obligation(token)
    if told is None:
        return None
    verb, who, whom = told
    last = verb if 0 < verb.i - token.i <= NEAR else token
    return EventMention(trigger=span_of(doc.text, token.idx, last.idx + len(last)), type="REQUEST",
                        actor=noun_phrase(doc, who), recipient=noun_phrase(doc, whom))
