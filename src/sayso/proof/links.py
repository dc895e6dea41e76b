"""Whether what linking found stands on what is there: incidents, questions and their answers."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Generator, Iterator, Mapping
from typing import Any, TypeVar

from sqlalchemy import Table

from sayso.proof.damages import Damage, Looked, short
from sayso.proof.rows import odd_rows
from sayso.records.errors import SpanMismatch
from sayso.records.identity import content_id, incident_id
from sayso.records.linked import Answer, Incident, Question
from sayso.store import schema as t
from sayso.store.linking import rows_of_incident, rows_of_question
from sayso.store.packing import unpack
from sayso.store.proving import Proving

T = TypeVar("T")
Rows = Mapping[str, list[dict[str, Any]]]
_Of = Callable[[Answer], tuple[str, ...]]
_STANDS_ON: tuple[tuple[str, _Of, Table], ...] = (
    ("claim", lambda one: one.claims, t.claims), ("report", lambda one: one.documents, t.documents),
    ("position", lambda one: one.positions, t.positions))


def incident_damages(row: Mapping[str, Any], rows: Rows, proving: Proving, looked: Looked) -> Iterator[Damage]:
    """What is wrong with an incident.

    Args:
        row: of `incidents`. rows: of the tables that are of it.
    """
    looked.at["incidents"] += 1
    one = yield from _unpacked("incident", Incident, row)
    if one is None:
        return
    yield from _all_rows(rows_of_incident(one), {"incidents": [dict(row)], **rows}, one.id, looked)
    yield from _id("incident", one.id, incident_id(one.documents[0]) if one.documents else "", looked)
    events = {event for _, event in one.events}
    for missing in sorted(events - proving.present(t.events, events)):
        yield Damage(kind="incident", id=one.id, what="an event that it holds", expected=missing, found="not there")


def question_damages(row: Mapping[str, Any], rows: Rows, proving: Proving, looked: Looked) -> Iterator[Damage]:
    """What is wrong with a question and its answers; `row` is of `questions`."""
    looked.at["questions"] += 1
    one = yield from _unpacked("question", Question, row)
    if one is None:
        return
    yield from _all_rows(rows_of_question(one), {"questions": [dict(row)], **rows}, one.id, looked)
    if one.incident is not None and not proving.present(t.incidents, {one.incident}):
        yield Damage(kind="question", id=one.id, what="its incident", expected=one.incident, found="not there")
    yield from _answers(one, proving, looked)


def _answers(question: Question, proving: Proving, looked: Looked) -> Iterator[Damage]:
    held = [(what, of, proving.present(table, {name for one in question.answers for name in of(one)}))
            for what, of, table in _STANDS_ON]
    near = {one.id for one in question.answers}
    wider = proving.present(t.answers, {one.to for one in question.answers if one.to} - near)
    for one in question.answers:
        looked.at["answers"] += 1
        yield from _id("answer", one.id, content_id("ans", question.id, one.positions[0]) if one.positions else "",
                       looked)
        for what, of, there in held:
            for name in of(one):
                if name not in there:
                    yield Damage(kind="answer", id=one.id, what=f"a {what} that it stands on", expected=name,
                                 found="not there")
        if one.to is not None and one.to not in near | wider:
            yield Damage(kind="answer", id=one.id, what=f"the answer that it {one.relation}", expected=one.to,
                         found="not there")
    yield from _words(question, proving, looked)


def _words(question: Question, proving: Proving, looked: Looked) -> Iterator[Damage]:
    """That the words of answers stand in their reports, a report's text at a time."""
    for document in sorted({words.document for one in question.answers for words in one.words}):
        text = proving.text(document)
        for one in question.answers:
            for words in one.words:
                if words.document != document:
                    continue
                looked.at["spans"] += 1
                found = (text or "")[words.start:words.end]
                if found != words.text:
                    yield Damage(kind="span", id=one.id, what=f"words of an answer at {words.start} to {words.end}",
                                 expected=short(words.text), found=short(found), where=document)


def _unpacked(kind: str, of: type[T], row: Mapping[str, Any]) -> Generator[Damage, None, T | None]:
    """The thing itself, or None and what is wrong with it."""
    try:
        return unpack(of, row["body"])
    except (zlib.error, ValueError, SpanMismatch) as error:
        yield Damage(kind=kind, id=row["id"], what="body", expected=f"what tells the {kind}", found=short(str(error)))
        return None


def _all_rows(made: Rows, kept: Rows, owner: str, looked: Looked) -> Iterator[Damage]:
    for table, rows in made.items():
        yield from odd_rows(table, rows, kept[table], looked, owner=owner)


def _id(what: str, held: str, made: str, looked: Looked) -> Iterator[Damage]:
    looked.at["ids"] += 1
    if held != made:
        yield Damage(kind="id", id=held, what=what, expected=made, found=held)
