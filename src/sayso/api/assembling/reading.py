"""One report as its reader wants it: with what its claims answer, its incidents by name, and its copies."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.api.assembling.reports import report_detail, rows_of
from sayso.api.shapes.reading import ClaimAnswer, IncidentName, ReportRead
from sayso.api.shapes.reports import ReportDetail, ReportRow
from sayso.store import Store
from sayso.wording.answers import put


def report_read(store: Store, report: str) -> ReportRead:
    """One report with its text and record, and what stands beside it."""
    detail = report_detail(store, report)
    titles = store.overview.titles(detail.incidents)
    return ReportRead(
        **dict(detail), answers=claim_answers(store, [one.id for one in detail.record.claims]),
        told_of=[IncidentName(id=one, title=titles[one]) for one in detail.incidents], others=_others(store, detail))


def claim_answers(store: Store, claims: Iterable[str]) -> list[ClaimAnswer]:
    """The questions that these claims answer, in the claims' order; each question is read once."""
    order = {claim: place for place, claim in enumerate(claims)}
    found = sorted(store.overview.answers_on(order), key=lambda one: order[one.claim])
    questions = store.overview.questions_of({one.question for one in found})
    answers = {answer.id: answer for question in questions.values() for answer in question.answers}
    return [ClaimAnswer(claim=one.claim, question=question.id, text=question.text, status=question.status,
                        answer=answer.id, value=put(answer, question.measure), relation=answer.relation,
                        why=answer.why)
            for one in found for question in [questions[one.question]] for answer in [answers[one.answer]]]


def _others(store: Store, detail: ReportDetail) -> list[ReportRow]:
    named = dict.fromkeys(one for copy in detail.copies for one in (copy.earlier, copy.later))
    return rows_of(store, [one for one in named if one != detail.id])
