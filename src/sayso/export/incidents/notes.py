"""An incident's questions in words: the range, the dispute, and who says what."""

from __future__ import annotations

from sayso.export.incidents.gathered import Gathered
from sayso.records.linked import Answer, Question
from sayso.wording.answers import put, standing
from sayso.wording.voices import voice

_DAY = 10


def notes_of(told: Gathered) -> str:
    """What is asked of an incident and answered, a sentence a question, those most origins answer first."""
    asked = sorted(told.questions, key=lambda one: (one.measure != "killed", -one.origins, one.id))
    return " ".join([f"{told.incident.title}.", *(question_in_words(one) for one in asked)])


def question_in_words(question: Question) -> str:
    """A question with how it stands and every answer: its number, who gives it and when, ids at the end."""
    status = question.status.replace("_", " ")
    said = "; ".join(answer_in_words(one, question.measure) for one in question.answers)
    return f"{question.text} {standing(question)} ({status}): {said} [{question.id}]."


def answer_in_words(answer: Answer, measure: str) -> str:
    """One answer with who gives it, through whom, and when."""
    told = f"{put(answer, measure)} by {voice(answer.origin)}"
    told += f" through {', '.join(answer.relays)}" if answer.relays else ""
    return told + (f", {answer.said_at[:_DAY]}" if answer.said_at else "")
