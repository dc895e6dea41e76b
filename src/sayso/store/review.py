"""What judging asks of a store: the machine's reading beside the record as it stands, and what waits for people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Unpack

from sqlalchemy import ColumnElement, Connection, Row, exists, or_, select, text, tuple_

from sayso.records.judgement import Entry, Judgement
from sayso.records.linked import Answer, Link
from sayso.records.record import Record
from sayso.records.waiting import Waiting
from sayso.store import audit
from sayso.store import schema as t
from sayso.store.bulk import rows_among
from sayso.store.finding import record
from sayso.store.judging import count_judgements, judgement_of, judgements, judgements_page
from sayso.store.links import link_of
from sayso.store.packing import unpack, unpack_some
from sayso.store.wanted import EntriesWanted, JudgementsWanted


class Review:
    """Questions that judging asks; each is one read."""

    def __init__(self, connect: Callable[[], Any]) -> None:
        self._connect = connect

    def reading(self, document_id: str) -> Record:
        """What the machine read in a report, without people's judgements.

        Raises:
            NotKept: there is no such report.
        """
        c = t.readings.c
        with self._connect() as connection:
            body = connection.scalar(select(c.body).where(c.document == document_id))
            return record(connection, document_id) if body is None else unpack(Record, body)

    def judgement(self, judgement_id: str) -> Judgement:
        """One judgement.

        Raises:
            NotKept: there is no such judgement.
        """
        with self._connect() as connection:
            return judgement_of(connection, judgement_id)

    def page(self, limit: int, *, after: str | None = None, standing_only: bool = True, latest: bool = True,
             **wanted: Unpack[JudgementsWanted]) -> tuple[list[Judgement], int]:
        """So many judgements, the latest first or the oldest, and how many fit in all.

        Args:
            after: id of the last one seen; where there is no such judgement, from the start.
        """
        with self._connect() as connection:
            return (judgements_page(connection, wanted, standing_only=standing_only, limit=limit, after=after,
                                    latest=latest),
                    count_judgements(connection, wanted, standing_only=standing_only))

    def audit(self, limit: int, *, after: str | None = None, latest: bool = False,
              **wanted: Unpack[EntriesWanted]) -> tuple[list[Entry], int | None]:
        """So many of what people judged and took back, by time, and how many fit in all; None for more than 10,000.

        Args:
            after: the name of the last entry seen, see `audit.name_of`.

        Raises:
            NotKept: there is no such entry.
        """
        with self._connect() as connection:
            return audit.entries(connection, wanted, limit=limit, after=after, latest=latest), \
                audit.count_entries(connection, wanted)

    def authors(self) -> list[str]:
        """Who judged anything or took it back, by name."""
        with self._connect() as connection:
            return audit.authors(connection)

    def disputed(self, limit: int) -> list[Waiting]:
        """The answers that people judge otherwise than each other, the heaviest first."""
        c, j = t.waiting.c, t.judged.c
        disputed = select(j.claim).where(j.disputed.is_(True))
        asked = select(t.waiting).where(c.claim.in_(disputed), _judged(j.disputed.is_(True)))
        with self._connect() as connection:
            return [_waiting(row) for row in connection.execute(
                asked.order_by(c.rank, c.answer, c.question).limit(limit))]

    def told(self, waiting: Iterable[Waiting]) -> dict[str, tuple[str, Answer]]:
        """Of each answer that waits, by its id: what is asked, and the answer."""
        q, found = t.questions.c, dict[str, tuple[str, Answer]]()
        asked = defaultdict[str, list[str]](list)
        for one in waiting:
            asked[one.question].append(one.answer)
        with self._connect() as connection:
            for row in rows_among(connection, q.id, asked, select(q.id, q.text, q.body)):
                found |= {one.id: (row.text, one) for one in unpack_some(Answer, row.body, "answers", asked[row.id])}
        return found

    def near(self, limit: int) -> list[tuple[str, str, Link]]:
        """Pairs of incidents that a link leads across, the surest first; without those that people keep apart.

        Each is told once, by its surest link, the incident of `link.one` first.
        """
        c, h = t.links.c, t.incident_documents.c
        # As the index says it: SQLite knows an index of some rows by the very words alone. All go one way, as it does.
        asked = select(c.score, c.one, c.other, c.reason, c.strength).where(text("links.across")).order_by(
            c.score.desc(), c.one.desc(), c.other.desc()).limit(2 * limit)
        found: dict[frozenset[str], tuple[str, str, Link]] = {}
        part: Sequence[Row[Any]] = ()
        with self._connect() as connection:
            while len(found) < limit and (part := connection.execute(asked if not part else asked.where(
                    tuple_(c.score, c.one, c.other) < tuple_(*part[-1][:3]))).all()):
                ends = {end for row in part for end in (row.one, row.other)}
                home = {row.document: row.incident for row in rows_among(
                    connection, h.document, ends, select(h.document, h.incident))}
                apart = _apart(connection, ends)
                for row in part:
                    here, there = home.get(row.one), home.get(row.other)
                    if here and there and here != there and len(found) < limit and not apart(row.one, row.other):
                        found.setdefault(frozenset((here, there)), (here, there, link_of(row)))
        return list(found.values())

    def unsound(self, limit: int, after: str | None = None) -> list[str]:
        """Ids of the judged reports of which some judgement does not find what it is about, or of which that was not
        looked at when they were judged.

        Args:
            after: the last one seen.
        """
        c = t.readings.c
        asked = select(c.document).where(c.sound.is_distinct_from(True)).order_by(c.document).limit(limit)
        with self._connect() as connection:
            return list(connection.scalars(asked if after is None else asked.where(c.document > after)))

    def waiting(self, author: str, limit: int, after: str | None = None) -> list[Waiting]:
        """The answers that wait for this person's judgement, the heaviest first; without those that are disputed.

        Args:
            after: id of the last answer seen; where it is not in the queue any more, from the start.
        """
        c = t.waiting.c
        asked = select(t.waiting).where(~_judged(or_(t.judged.c.author == author, t.judged.c.disputed.is_(True))))
        with self._connect() as connection:
            if after is not None:
                last = connection.execute(select(c.rank, c.answer, c.question).where(c.answer == after)).first()
                asked = asked.where(tuple_(c.rank, c.answer, c.question) > tuple_(*last)) if last else asked
            return [_waiting(row) for row in connection.execute(
                asked.order_by(c.rank, c.answer, c.question).limit(limit))]


def _apart(connection: Connection, documents: set[str]) -> Callable[[str, str], bool]:
    """Whether people keep two of these reports apart."""
    left, right = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
    for held in judgements(connection, {"kinds": ["split"], "documents": documents}, standing_only=True):
        for side, told in ((left, held.left), (right, held.right)):
            for one in documents.intersection(told):
                side[one].add(held.id)
    return lambda one, other: bool(left[one] & right[other] or left[other] & right[one])


def _judged(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether what an answer rests on was judged so: the figure or event, else the claim."""
    c, j = t.waiting.c, t.judged.c
    return exists().where(j.claim == c.claim, or_(j.part == c.item, j.part == c.claim), condition)


def _waiting(row: Row[Any]) -> Waiting:
    return Waiting(question=row.question, answer=row.answer, document=row.document, claim=row.claim, item=row.item,
                   weight=-row.rank, why=tuple(row.why.split("\n")))
