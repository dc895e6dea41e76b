"""A question whose answers are stances, not counts: put, answered and worded alike for every topic."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from sayso.linking.answers import Compare, answered
from sayso.records.brief import Position, Side, Topic, Whereabouts
from sayso.records.identity import content_id
from sayso.records.linked import Frame, Question, Range

__all__ = ["Asked", "area_in_words", "evidence_in_words", "put"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is asked of the positions of a frame; the fields are those of `Question`.

    Attributes:
        of: what makes it this question and no other of its frame, for its id.
        range: for counts told beside stances, else None.
    """

    topic: Topic
    measure: str
    text: str
    of: tuple[str, ...] = ()
    victim: Side | None = None
    by: Side | None = None
    place: Whereabouts | None = None
    since: str | None = None
    until: str | None = None
    range: Range | None = None


def put(asked: Asked, positions: Iterable[Position], stances: Mapping[str, str], frame: Frame,
        compare: Compare) -> Question:
    """The question with its answers.

    Args:
        asked: what is asked. positions: those that answer it, at least one.
        stances: of each position's id, what it answers in the words of this question ("violated by X").
        frame: whose question it is. compare: how two positions stand to each other; it gets them with those words.
    """
    of = frame.incident.id if frame.incident else frame.scope
    id = content_id("que", of, asked.topic, asked.measure, *asked.of)
    worded = [replace(one, stance=stances[one.id]) for one in positions]
    found = answered(id, worded, copies=frame.copies, publishers=frame.publishers, compare=compare,
                     say=lambda one: one.stance + area_in_words(one) + evidence_in_words(one), editions=frame.editions)
    # "Rising" is said of counts; a state that has changed is revised.
    status = "revised" if found.status == "rising" and asked.range is None else found.status
    return Question(
        id=id, text=asked.text, topic=asked.topic, measure=asked.measure, victim=asked.victim, by=asked.by,
        population="unknown", place=asked.place, since=asked.since, until=asked.until,
        incident=frame.incident.id if frame.incident else None, status=status, origins=found.origins,
        outlets=found.outlets, range=asked.range, answers=found.answers)


def evidence_in_words(position: Position) -> str:
    """What an answer rests on, as the report has it, in brackets; nothing where nothing is told."""
    return f" (evidence: “{'”, “'.join(position.evidence)}”)" if position.evidence else ""


def area_in_words(position: Position) -> str:
    """The square kilometres told beside a stance on ground ("over 10 km²"), after a comma; nothing without."""
    number = position.low if position.low is not None else position.high
    return "" if number is None else f", {f'{position.hedge} ' if position.hedge else ''}{number:,} km²"
