"""Jobs as the interface gives them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sayso.api.jobs.job import Happening, Item, Job
from sayso.api.shapes.jobs import (
    JobDetail,
    JobEvent,
    JobItem,
    JobProblem,
    JobRow,
    TouchedIncident,
    TouchedQuestion,
)
from sayso.records.errors import NotKept
from sayso.store import Store
from sayso.wording.answers import standing

LISTED = 100  # incidents and questions told with a job
NAMES = 200


def job_row(job: Job) -> JobRow:
    """A job as lists show it."""
    return JobRow(**_row(job))


def job_detail(store: Store, job: Job) -> JobDetail:
    """A job with its reports and what they changed; what was linked away since is left out."""
    row = _row(job)  # before the items: what comes in between is told by the events after it
    outcome = job.outcome
    return JobDetail(
        **row, items=[_item(one) for one in job.told_items()],
        incidents=list(_incidents(store, outcome.incidents[:LISTED], outcome.new)), incidents_n=len(outcome.incidents),
        questions=list(_questions(store, outcome.questions[:LISTED], outcome.new)), questions_n=len(outcome.questions))


def event_of(job: Job, happened: Happening) -> JobEvent:
    """Something that happened in a job."""
    return JobEvent(kind=happened.kind, job=job_row(job), item=_item(happened.item) if happened.item else None)


def _row(job: Job) -> dict[str, Any]:
    return {"id": job.id, "last": job.last, "state": job.state, "stopping": job.stopping.is_set() and not job.ended,
            "by": job.by, "asked_at": job.asked_at, "ended_at": job.ended_at, "names": list(job.names[:NAMES]),
            "inputs": len(job.names), "inputs_done": job.inputs_done, "current": job.current, "added": job.added,
            "known": job.known, "refused": job.refused, "linked": job.linked, "to_link": job.to_link,
            "problem": JobProblem(message=job.problem[0], remedy=job.problem[1]) if job.problem else None}


def _item(one: Item) -> JobItem:
    return JobItem(kind=one.kind, name=one.name, report=one.report, title=one.title, publisher=one.publisher,
                   claims=one.claims, stage=one.stage, reason=one.reason)


def _incidents(store: Store, ids: Iterable[str], new: frozenset[str]) -> Iterable[TouchedIncident]:
    for one in ids:
        try:
            incident = store.incident(one)
        except NotKept:
            continue
        yield TouchedIncident(id=one, title=incident.title, reports=len(incident.documents), new=one in new)


def _questions(store: Store, ids: Iterable[str], new: frozenset[str]) -> Iterable[TouchedQuestion]:
    for one in ids:
        try:
            question = store.question(one)
        except NotKept:
            continue
        yield TouchedQuestion(id=one, text=question.text, status=question.status, standing=standing(question),
                              new=one in new)
