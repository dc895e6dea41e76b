"""Finds the events of a text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from sayso.extraction.events.arguments import noun_phrase, participants
from sayso.extraction.events.background import report_year
from sayso.extraction.events.circumstances import place_of, time_of
from sayso.extraction.events.frame import LIGHT, Frame
from sayso.extraction.events.generic import is_generic
from sayso.extraction.events.grammar import lemma, words_between
from sayso.extraction.events.guards import is_heading, is_on_sport, may_tell
from sayso.extraction.events.intent import obligation, type_by_intent
from sayso.extraction.events.senses import fits
from sayso.extraction.events.status import status_in_year
from sayso.extraction.events.sub_events import HARMS, sub_event
from sayso.lexicon.events import EventLexicon, EventSense, event_lexicon
from sayso.reading.parsed import Parsed, Token, parsed_of
from sayso.records.mentions import EventMention
from sayso.records.span import Span

# Words between a trigger's head and another of its words that still leave them one span.
NEAR = 5
# Light verbs that become part of the trigger; those that end an event do not.
_CARRYING = LIGHT - {"stop", "cease", "end", "halt"}
# Parts of speech that a trigger's head may have.
_TELLING = ("VERB", "NOUN", "ADJ", "PROPN")


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A trigger found: its head, the sense meant, and the other tokens of the expression."""

    frame: Frame
    sense: EventSense
    others: tuple[Token, ...]


def find_events(doc: Doc, *, published: str | None = None) -> tuple[EventMention, ...]:
    """The events that a text tells, in its order.

    One for each trigger; two where it tells a harm whose ACLED sub-event the clause tells ("killed in a clash").

    Args:
        doc: a parsed text (Universal Dependencies, names, sentences).
        published: ISO date of the report; earlier years are then background.
    """
    text = parsed_of(doc)
    year = report_year(text, published)
    candidates = _distinct(_candidates(text))
    senses = {candidate.frame.token.i: candidate.sense for candidate in candidates}
    found = [mention for candidate in candidates for mention in _mentions(text, candidate, year, senses)]
    found += [mention for token in text if (mention := _demand(text, token)) is not None]
    return tuple(sorted(found, key=lambda one: (one.trigger, one.type, one.mode or "")))


def _candidates(doc: Parsed) -> Iterator[_Candidate]:
    lexicon = event_lexicon()
    for sentence in doc.sents:
        told = [(token, senses) for token in sentence if (senses := _senses_of(token, lexicon))]
        if not told or is_on_sport(sentence):
            continue
        heading = is_heading(sentence)
        for token, senses in told:
            candidate = _first_that_fits(token, senses, heading=heading)
            if candidate is not None:
                yield candidate


def _senses_of(token: Token, lexicon: EventLexicon) -> tuple[EventSense, ...]:
    if token.pos_ not in _TELLING:
        return ()
    senses = lexicon.by_head.get(lemma(token), ())
    word = token.text.lower()
    if token.pos_ != "VERB" and word != lemma(token):  # "wounded", "talks"
        senses = lexicon.by_head.get(word, ()) + senses
    return senses


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


def _mentions(
    doc: Parsed, candidate: _Candidate, year: int | None, senses: dict[int, EventSense],
) -> Iterator[EventMention]:
    """The event of a trigger; where it tells a harm and its clause the ACLED sub-event too, both."""
    frame, sense = candidate.frame, candidate.sense
    status = status_in_year(frame.token, year)
    if any(child.text.lower() == "no" for token in candidate.others for child in token.children):
        status = "negated"  # "caused damage but no injuries"
    actor, recipient = participants(sense, frame, candidate.others)
    hits_places = sense.type == "ASSAULT" and sense.mode not in ("kill", "injure")
    kind, mode = type_by_intent(sense, frame, status)
    narrower = sub_event(sense, frame, (actor, recipient), senses) if kind == sense.type else None
    event = EventMention(
        trigger=_trigger(doc, candidate), type=kind, mode=mode if mode in HARMS else narrower or mode,
        actor=noun_phrase(doc, actor),
        recipient=noun_phrase(doc, recipient), place=place_of(doc, frame, recipient if hits_places else []),
        time=time_of(doc, frame), status=status,
    )
    yield event
    if narrower is not None and event.mode in HARMS:
        yield replace(event, mode=narrower)


def _trigger(doc: Parsed, candidate: _Candidate) -> Span:
    """The span of the head with the other words of the expression, and a light verb, that stand near."""
    head = candidate.frame.token
    tokens = [head, *(token for token in candidate.others if abs(token.i - head.i) <= NEAR)]
    verb = candidate.frame.support
    if verb is not None and head.dep_ == "obj" and 0 < head.i - verb.i <= NEAR and lemma(verb) in _CARRYING:
        tokens.append(verb)
    first, last = min(tokens, key=lambda one: one.i), max(tokens, key=lambda one: one.i)
    return words_between(doc, first.i, last.i)


def _demand(doc: Parsed, token: Token) -> EventMention | None:
    """A demand told by "must" or "should"."""
    told = obligation(token)
    if told is None:
        return None
    verb, who, whom = told
    last = verb if 0 < verb.i - token.i <= NEAR else token
    return EventMention(trigger=words_between(doc, token.i, last.i), type="REQUEST",
                        actor=noun_phrase(doc, who), recipient=noun_phrase(doc, whom))
