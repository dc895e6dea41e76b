"""What waits for a person's judgement, what matters first."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping

from sayso.records.brief import Position
from sayso.records.linked import Answer, Question
from sayso.records.waiting import Waiting

__all__ = ["LEAST", "waiting_of"]

# Lighter answers wait for nobody.
LEAST = 1.0
# A count weighs its power of ten: 10 weighs 1, 1,000 weighs 3. Ground and things count as persons do.
CONTRADICTS, CORRECTS, CONTRADICTED = 4.0, 2.0, 3.0
UNNAMED, UNSURE, RATHER, ALONE = 1.5, 1.5, 0.5, 1.0
LARGE = 10


def waiting_of(questions: Iterable[Question], positions: Iterable[Position]) -> tuple[Waiting, ...]:
    """The answers that a person should look at.

    Args:
        positions: of the questions' frames: how firmly an answer was given is told there.
    """
    known = {one.id: one for one in positions}
    return tuple(found for question in questions for found in _waiting(question, known))


def _waiting(question: Question, known: Mapping[str, Position]) -> Iterator[Waiting]:
    against = {one.to: one for one in question.answers if one.relation == "contradicts"}
    for answer in question.answers:
        lead = known.get(answer.positions[0]) if answer.positions else None
        if lead is None:
            continue
        told = (*_reasons(answer, against.get(answer.id), lead), *_alone(question, answer))
        reasons = sorted(told, key=lambda one: (-one[0], one[1]))
        weight = sum(one for one, _ in reasons)
        if weight >= LEAST:
            yield Waiting(question=question.id, answer=answer.id, document=lead.document, claim=lead.claim,
                          item=lead.item, weight=round(weight, 3), why=tuple(words for _, words in reasons))


def _alone(question: Question, answer: Answer) -> Iterator[tuple[float, str]]:
    """What a large figure weighs more for that nobody else gives one."""
    if question.origins == 1 and max(answer.low or 0, answer.high or 0) >= LARGE:
        yield ALONE, "one origin alone says it"


def _reasons(answer: Answer, against: Answer | None, lead: Position) -> Iterator[tuple[float, str]]:
    """What an answer weighs, each with the reason in words."""
    number = max((one for one in (answer.low, answer.high) if one is not None), default=0)
    if number >= LARGE:
        yield math.log10(number), f"a large figure: {number:,g}"
    if answer.relation == "contradicts":
        yield CONTRADICTS, f"it contradicts another answer: {answer.why}" if answer.why else \
            "it contradicts another answer"
    elif answer.relation == "corrects":
        yield CORRECTS, "its source took back what it said before"
    if against is not None:
        yield CONTRADICTED, f"{against.origin.name} contradicts it"
    if answer.origin.kind == "unnamed":
        yield UNNAMED, "its source is not named"
    if lead.certainty in ("possible", "underspecified"):
        yield UNSURE, "it is said as no more than possible" if lead.certainty == "possible" else \
            "how firmly it is said is not told"
    elif lead.certainty == "probable":
        yield RATHER, "it is said as probable"
