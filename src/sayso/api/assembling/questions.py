"""Questions and answers as the interface gives them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sayso.api.assembling.reports import rows_of
from sayso.api.shapes.places import mark_of
from sayso.api.shapes.questions import Answered, QuestionDetail, QuestionRow
from sayso.api.shapes.times import moment_of
from sayso.records.linked import Answer, Question
from sayso.store import Store
from sayso.store.overview import Firmness
from sayso.wording.answers import put, standing

Claims = Mapping[str, Firmness]


def asked(question: Question) -> dict[str, Any]:
    """The fields of `Asked`."""
    return {"id": question.id, "text": question.text, "topic": question.topic, "measure": question.measure,
            "status": question.status, "standing": standing(question), "range": question.range,
            "origins": question.origins, "outlets": question.outlets, "incident": question.incident,
            "scope": question.scope}


def told(answer: Answer, measure: str, claims: Claims) -> dict[str, Any]:
    """The fields of `Told`.

    Args:
        claims: the first behind each answer, by id: that tells how firmly it is said.
    """
    claim = claims.get(answer.claims[0]) if answer.claims else None
    return {
        "id": answer.id, "value": put(answer, measure), "low": answer.low, "high": answer.high, "hedge": answer.hedge,
        "stance": answer.stance, "denied": answer.denied, "said_at": moment_of(answer.said_at),
        "relation": answer.relation, "to": answer.to, "why": answer.why,
        "certainty": claim.certainty if claim else None, "polarity": claim.polarity if claim else None,
        "act": claim.act if claim else None, "relays": list(answer.relays), "documents": list(answer.documents),
        "claims": list(answer.claims)}


def claims_behind(store: Store, questions: Iterable[Question]) -> Claims:
    """How firmly the first claim behind each answer is made, by its id."""
    return store.overview.firmness({answer.claims[0] for question in questions for answer in question.answers
                                    if answer.claims})


def question_rows(store: Store, questions: Iterable[Question]) -> list[QuestionRow]:
    """Questions as lists show them."""
    found = list(questions)
    titles = store.overview.titles({one.incident for one in found if one.incident})
    return [QuestionRow(**_row(one, titles)) for one in found]


def question_detail(store: Store, question: Question) -> QuestionDetail:
    """One question with its answers and their reports."""
    claims = claims_behind(store, [question])
    titles = store.overview.titles({question.incident} if question.incident else ())
    documents = list(dict.fromkeys(one for answer in question.answers for one in answer.documents))
    return QuestionDetail(
        **_row(question, titles), reports=rows_of(store, documents),
        answers=[Answered(**told(one, question.measure, claims), origin=one.origin, words=list(one.words))
                 for one in question.answers])


def _row(question: Question, titles: Mapping[str, str]) -> dict[str, Any]:
    last = max((one.said_at for one in question.answers if one.said_at), default=None)
    return {**asked(question), "incident_title": titles.get(question.incident or ""), "victim": question.victim,
            "by": question.by, "population": question.population, "detail": question.detail,
            "place": mark_of(question.place), "since": moment_of(question.since), "until": moment_of(question.until),
            "answers_n": len(question.answers), "last_said": moment_of(last)}
