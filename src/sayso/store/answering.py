"""Who answers the questions of an incident, kept beside it: a list tells of each how many do, and reads no answers.

An origin stands once for all questions that are the incident's own (`wider` is then ""), and once for each wider one
that its reports answer.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import Connection, delete, insert, literal, select

from sayso.records.linked import Question
from sayso.store import schema as t
from sayso.store.bulk import MANY, among, insert_all
from sayso.store.lists import parts

_Told = set[tuple[str, str, str]]


def incidents_asked(connection: Connection, questions: Collection[str]) -> set[str]:
    """The incidents whose own some of these questions are."""
    c = t.questions.c
    return {one for part in parts(questions, size=MANY) for one in connection.scalars(
        select(c.incident).distinct().where(among(connection, c.id, part), c.incident.is_not(None)))}


def put_origins(connection: Connection, incidents: Collection[str], questions: Iterable[Question]) -> None:
    """Keeps anew who answers, once incidents and questions are as found.

    Args:
        incidents: those that are others, or of which a question is gone. questions: those that are others.
    """
    o, q, a, i = t.incident_origins.c, t.questions.c, t.answers.c, t.incidents.c
    found = list(questions)
    wider = [one for one in found if one.incident is None]
    for part in parts([one.id for one in wider], size=MANY):
        connection.execute(delete(t.incident_origins).where(among(connection, o.wider, part)))
    anew = {*incidents, *(one.incident for one in found if one.incident is not None)}
    own = select(q.incident, literal(""), a.origin).distinct().join(t.answers, a.question == q.id).join(
        t.incidents, i.id == q.incident)
    told: _Told = set()
    for part in parts(anew, size=MANY):
        connection.execute(delete(t.incident_origins).where(among(connection, o.incident, part)))
        connection.execute(insert(t.incident_origins).from_select(
            ["incident", "wider", "origin"], own.where(among(connection, q.incident, part))))
        told |= _wider_of(connection, part)
    told |= _answering(connection, wider)
    insert_all(connection, t.incident_origins, [
        {"incident": incident, "wider": question, "origin": origin} for incident, question, origin in sorted(told)])


def _wider_of(connection: Connection, incidents: list[str]) -> _Told:
    """Who answers wider questions in these incidents' reports."""
    h, p, b, a, q = (one.c for one in (t.incident_documents, t.positions, t.answer_positions, t.answers, t.questions))
    home = {row.id: row.incident for row in connection.execute(select(p.id, h.incident).join(
        t.positions, p.document == h.document).where(among(connection, h.incident, incidents), p.scope.is_not(None)))}
    # Which of them are wider is not asked for but told: SQLite begins with all that are, where it may.
    return {(home[row.position], row.question, row.origin) for part in parts(home, size=MANY)
            for row in connection.execute(select(b.position, b.question, a.origin, q.incident).join(
                t.answers, (a.question == b.question) & (a.id == b.answer)).join(t.questions, q.id == b.question)
                .where(among(connection, b.position, part))) if row.incident is None}


def _answering(connection: Connection, questions: list[Question]) -> _Told:
    """Who answers these questions in which incident's reports."""
    h = t.incident_documents.c
    told = {(document, one.id, answer.origin.key) for one in questions for answer in one.answers
            for document in answer.documents}
    home = {row.document: row.incident for part in parts({one for one, _, _ in told}, size=MANY)
            for row in connection.execute(select(h.document, h.incident).where(among(connection, h.document, part)))}
    return {(home[document], question, origin) for document, question, origin in told if document in home}
