"""Agreements in the order in which they begin, read only as far as they are asked for.

A question on an agreement tells when that begins (`begins`), and who takes part in telling of it (marks `party`). What
was told of one agreement is what its questions were answered from.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, and_, or_, select

from sayso.records.brief import Brief, Position
from sayso.records.linked import Question
from sayso.store import schema as t
from sayso.store.lists import gathered, paged
from sayso.store.packing import unpack
from sayso.store.rows import day_of

# Questions on agreements read at once: a page of 30 agreements takes one reading.
_AT_ONCE = 35
_VIOLATION = " violation"
# What questions on one agreement have in common: incident, scope, kind, the day it begins.
_Frame = tuple[str | None, str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What is told of one agreement, or of several of one scope that nobody dates.

    Attributes:
        begins: ISO 8601: from when on it holds; else when something was first said of it; "" where neither is told.
        positions: in no order of meaning. left: how many more there are that were not asked for.
        certain: the party asked for takes part in it; else that shows from the positions.
    """

    begins: str
    positions: tuple[Position, ...]
    left: int
    certain: bool


def begins(question: Question) -> str | None:
    """When the agreement that a question is on begins; None for a question on something else."""
    if question.topic != "agreement":
        return None
    return day_of(question.since) or min((one.said_at for one in question.answers if one.said_at), default="")


def parties(question: Question) -> set[str]:
    """Who takes part in what is told of an agreement; among them "" where there may be more: a question that is about
    several doers, or about a breach, does not name all. Nobody for a question on something else."""
    if question.topic != "agreement":
        return set()
    sides = (question.by, *(one.origin.party for one in question.answers))
    named = {side.id for side in sides if side}
    return named if question.by and not question.measure.endswith(_VIOLATION) else {*named, ""}


def agreements(connect: Callable[[], Any], side: str | None, *, steps: int | None = None,
               words: int | None = None, until: str | None = None) -> Iterator[Told]:
    """What is told of each agreement, by when it begins.

    Args:
        side: those alone in which this party, by its id, may take part.
        steps: of one that is dated so many answers, the first. words: so many positions behind each, the first.
        until: answers that were given by then, alone, as ISO 8601 sorts; `left` does not count the others.
    """
    q, marks = t.questions.c, t.question_marks.c
    query = select(q.begins, q.id, q.incident, q.scope, q.measure, q.day).where(q.begins.is_not(None))
    if side is not None:
        query = query.where(q.id.in_(select(marks.question).where(marks.kind == "party", marks.value.in_([side, ""]))))
    seen: set[_Frame] = set()
    after: Sequence[Any] | None = None
    while rows := list(paged(connect, query, (q.begins, q.id), after=after, limit=_AT_ONCE)):
        after = rows[-1][:2]
        new = {_frame(row): row.begins for row in reversed(rows) if _frame(row) not in seen}
        seen |= new.keys()
        with connect() as connection:
            questions = _questions(connection, new)
            named = _naming(connection, questions, side)
            sure = {frame for one, frame in questions.items() if one in named and frame[-1]}
            whole = {frame for frame in new if not frame[-1] or (side is not None and frame not in sure)}
            found = _told(connection, questions, until, lambda frame, cut=whole: (  # type: ignore[misc]
                (None, None) if frame in cut else (steps, words)))
        for frame in sorted(new, key=lambda one: (new[one], str(one))):
            held, left = found.get(frame, ((), 0))
            yield Told(begins=new[frame], positions=tuple(held), left=left, certain=frame in sure)


def _frame(row: Any) -> _Frame:
    """Who broke an agreement is asked apart from whether it holds."""
    return row.incident, row.scope, row.measure.removesuffix(_VIOLATION), row.day


def _questions(connection: Connection, frames: Collection[_Frame]) -> dict[str, _Frame]:
    """All questions of these frames."""
    q = t.questions.c
    fits = [and_(q.incident == incident if incident is not None else q.scope == scope, q.day == day)
            for incident, scope, _, day in sorted(frames, key=str)]
    query = select(q.id, q.incident, q.scope, q.measure, q.day).where(q.begins.is_not(None), or_(*fits))
    found = {row.id: _frame(row) for row in connection.execute(query)} if fits else {}
    return {one: frame for one, frame in found.items() if frame in frames}


def _naming(connection: Connection, questions: Collection[str], side: str | None) -> set[str]:
    """Those of the questions that name a party."""
    c = t.question_marks.c
    return set() if side is None else {row.question for row in gathered(connection, questions, lambda part: select(
        c.question).where(c.kind == "party", c.value == side, c.question.in_(part)))}


def _told(connection: Connection, questions: Mapping[str, _Frame], until: str | None,
          cut: Callable[[_Frame], tuple[int | None, int | None]]) -> dict[_Frame, tuple[list[Position], int]]:
    """The positions behind the questions of each frame, as far as `cut` says, and how many more there are."""
    a, behind = t.answers.c, t.answer_positions.c
    answers: defaultdict[_Frame, defaultdict[tuple[str, str, int], list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in gathered(connection, questions, lambda part: select(
            a.question, a.at, a.said_at, behind.position).join(
            t.answer_positions, and_(behind.question == a.question, behind.answer == a.id))
            .where(a.question.in_(part))):
        if until is not None and (row.said_at is None or row.said_at > until):
            continue
        answers[questions[row.question]][row.said_at or "", row.question, row.at].append(row.position)
    chosen: dict[_Frame, set[str]] = {}
    for frame, held in answers.items():
        steps, words = cut(frame)
        chosen[frame] = {one for step in sorted(held)[:steps] for one in sorted(held[step])[:words]}
    positions: defaultdict[str, list[Position]] = defaultdict(list)
    for one in positions_told(connection, {one for wanted in chosen.values() for one in wanted}):
        positions[one.id].append(one)
    return {frame: ([one for name in sorted(wanted) for one in positions.get(name, ())],
                    len({one for step in answers[frame].values() for one in step} - wanted))
            for frame, wanted in chosen.items()}


def positions_told(connection: Connection, ids: Collection[str], documents: Collection[str] | None = None,
                   ) -> list[Position]:
    """These positions of all reports that have them, in no order of meaning.

    Args:
        documents: the reports alone of which briefs are read for positions that are not kept by themselves; None for
            all that have one.
    """
    c, b = t.positions.c, t.briefs.c
    rows = list(gathered(connection, ids, lambda part: select(c.id, c.document, c.body).where(c.id.in_(part))))
    found = [unpack(Position, row.body) for row in rows if row.body is not None]
    bare = {row.document for row in rows if row.body is None}
    wanted = set(ids) - {one.id for one in found}
    for row in gathered(connection, bare if documents is None else bare & set(documents),
                        lambda part: select(b.body).where(b.document.in_(part))):
        found += [one for one in unpack(Brief, row.body).positions if one.id in wanted]
    return found
