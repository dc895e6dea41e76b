"""What an id names and where it is held: the steps from a number back to its words."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sqlalchemy import Connection, select

from sayso.store import schema as t
from sayso.store.kept import Held, NamedKind
from sayso.store.naming import may_name


def holders(connection: Connection, wanted: str) -> tuple[Held, ...]:
    """Every place where an id stands; empty if the store does not know it.

    A document, claim, figure, event or place gives itself, once for each report that has it; a position gives
    itself with each answer that it stands behind. An answer or a question gives each position behind it, an incident
    each report that it holds.
    """
    finders: dict[NamedKind, Callable[[Connection, str], Iterator[Held]]] = {
        "document": _documents, "claim": _claims, "figure": _figures, "event": _events, "place": _places,
        "position": _positions, "answer": _answers, "question": _questions, "incident": _incidents}
    return tuple(held for kind, find in finders.items() if may_name(kind, wanted) for held in find(connection, wanted))


def _documents(connection: Connection, wanted: str) -> Iterator[Held]:
    c = t.documents.c
    for row in connection.execute(select(c.id).where(c.id == wanted)):
        yield Held(kind="document", id=row.id, document=row.id)


def _claims(connection: Connection, wanted: str) -> Iterator[Held]:
    c = t.claims.c
    for row in connection.execute(select(c.document).where(c.id == wanted).order_by(c.document)):
        yield Held(kind="claim", id=wanted, document=row.document, claim=wanted)


def _figures(connection: Connection, wanted: str) -> Iterator[Held]:
    c = t.figures.c
    for row in connection.execute(select(c.document, c.claim).where(c.id == wanted).order_by(c.document)):
        yield Held(kind="figure", id=wanted, document=row.document, claim=row.claim, item=wanted)


def _events(connection: Connection, wanted: str) -> Iterator[Held]:
    c = t.events.c
    for row in connection.execute(select(c.document, c.claim).where(c.id == wanted).order_by(c.document)):
        yield Held(kind="event", id=wanted, document=row.document, claim=row.claim, item=wanted)


def _places(connection: Connection, wanted: str) -> Iterator[Held]:
    for document in connection.scalars(
            select(t.places.c.document).where(t.places.c.id == wanted).order_by(t.places.c.document)):
        yield Held(kind="place", id=wanted, document=document, item=wanted)


def _positions(connection: Connection, wanted: str) -> Iterator[Held]:
    c, a = t.positions.c, t.answer_positions.c
    query = select(c.document, c.claim, c.item, a.answer, a.question, t.questions.c.incident)
    query = query.outerjoin(t.answer_positions, a.position == c.id)
    query = query.outerjoin(t.questions, t.questions.c.id == a.question)
    for row in connection.execute(query.where(c.id == wanted).order_by(c.document, a.question, a.answer)):
        yield Held(kind="position", id=wanted, document=row.document, claim=row.claim, item=row.item, position=wanted,
                   answer=row.answer, question=row.question, incident=row.incident)


def _answers(connection: Connection, wanted: str) -> Iterator[Held]:
    yield from _standing_behind(connection, "answer", wanted)


def _questions(connection: Connection, wanted: str) -> Iterator[Held]:
    yield from _standing_behind(connection, "question", wanted)


def _standing_behind(connection: Connection, kind: str, wanted: str) -> Iterator[Held]:
    c, a, told = t.positions.c, t.answer_positions.c, t.answers.c
    asked = a.answer if kind == "answer" else a.question
    query = select(a.answer, a.question, a.position, c.document, c.claim, c.item, t.questions.c.incident)
    query = query.join(t.questions, t.questions.c.id == a.question)
    query = query.join(t.answers, (told.question == a.question) & (told.id == a.answer))
    query = query.outerjoin(t.positions, c.id == a.position).where(asked == wanted)
    for row in connection.execute(query.order_by(a.question, told.at, c.document, a.position)):
        yield Held(kind="answer" if kind == "answer" else "question", id=wanted, document=row.document,
                   claim=row.claim, item=row.item, position=row.position, answer=row.answer, question=row.question,
                   incident=row.incident)


def _incidents(connection: Connection, wanted: str) -> Iterator[Held]:
    c, d = t.incident_documents.c, t.documents.c
    query = select(c.document).join(t.documents, d.id == c.document).where(c.incident == wanted)
    for row in connection.execute(query.order_by(d.day, d.id)):
        yield Held(kind="incident", id=wanted, document=row.document, incident=wanted)
