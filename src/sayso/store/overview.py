"""What pages ask of a store: rows by id, how many of each, names for pickers, days and places."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Unpack

from sqlalchemy import cast, func, select

from sayso.records.brief import Position
from sayso.records.linked import Link, Question
from sayso.records.mentions import Certainty, Polarity
from sayso.store import picturing
from sayso.store import schema as t
from sayso.store.agreements import Told, agreements, positions_told
from sayso.store.asking import questions_asked
from sayso.store.bulk import rows_among
from sayso.store.columns import Words
from sayso.store.finding import claim_rows
from sayso.store.kept import StoredClaim
from sayso.store.links import count_links_within, strongest_within
from sayso.store.lists import gathered
from sayso.store.packing import unpack, unpack_short, unpack_without
from sayso.store.picturing import IncidentPoint, PlacePoint
from sayso.store.rows import folded
from sayso.store.wanted import ClaimsWanted, DocumentsWanted, IncidentsWanted, QuestionsWanted

# Voices of as many claims as the last one given, among which names decide.
SPARE = 200
_LAST = "\U0010ffff"  # sorts after everything that a name may hold


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentTally:
    """Of one incident: questions by status, and how many origins stand behind their answers."""

    questions: dict[str, int] = field(default_factory=dict)
    origins: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Firmness:
    """How firmly a claim is made (FactBank), and what is done by making it."""

    act: str
    polarity: Polarity
    certainty: Certainty


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceName:
    """One who says something, with how many claims."""

    name: str
    kind: str
    party: str | None
    party_name: str | None
    claims: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceNamed:
    """A place that reports tell of, with how many do."""

    gazetteer_id: str | None
    name: str
    country: str | None
    lat: float | None
    lon: float | None
    precision: str
    reports: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerOf:
    """An answer that a claim stands behind."""

    claim: str
    incident: str | None
    question: str
    answer: str


def _without_answers(body: bytes) -> Question:
    found = unpack_without(Question, body, "answers")
    bounded = found.range is not None and (found.range.low, found.range.high) != (None, None)
    return found if bounded else unpack(Question, body)


class Overview:
    """Questions about many rows at once, each answered by one or two queries.

    Args:
        reading: gives a connection; see `Store.overview`.
    """

    def __init__(self, reading: Callable[[], Any]) -> None:
        self._reading = reading

    def claims_of(self, ids: Collection[str]) -> dict[str, StoredClaim]:
        """Those of the claims that are in the store, by id; of a claim in several reports the first."""
        with self._reading() as connection:
            return claim_rows(connection, ids)

    def firmness(self, claims: Collection[str]) -> dict[str, Firmness]:
        """How firmly each of these claims is made."""
        c = t.claims.c
        with self._reading() as connection:
            return {row.id: Firmness(act=row.act, polarity=row.polarity, certainty=row.certainty) for row in rows_among(
                connection, c.id, claims, select(c.id, c.act, c.polarity, c.certainty))}

    def claims_in(self, documents: Collection[str]) -> dict[str, int]:
        """How many claims each of these reports has."""
        c = t.claims.c
        with self._reading() as connection:
            return {row.document: row.n for row in rows_among(
                connection, c.document, documents, select(c.document, func.count().label("n")).group_by(c.document))}

    def tallies(self, incidents: Collection[str]) -> dict[str, IncidentTally]:
        """Of each of these incidents the questions that its reports answer, by status, and the origins that do.

        Questions that are wider than an incident (a ceasefire, a war's toll) count in each whose reports answer them.
        """
        o, q = t.incident_origins.c, t.questions.c
        questions: dict[str, Counter[str]] = {one: Counter() for one in incidents}
        origins: dict[str, set[str]] = {one: set() for one in incidents}
        wider: defaultdict[str, set[str]] = defaultdict(set)
        with self._reading() as connection:
            for row in gathered(connection, incidents, lambda part: select(
                    q.incident, q.status, func.count().label("n")).where(q.incident.in_(part))
                    .group_by(q.incident, q.status)):
                questions[row.incident][row.status] = row.n
            for row in gathered(connection, incidents, lambda part: select(
                    o.incident, o.wider, o.origin).where(o.incident.in_(part))):
                origins[row.incident].add(row.origin)
                if row.wider:
                    wider[row.wider].add(row.incident)
            for row in gathered(connection, wider, lambda part: select(q.id, q.status).where(q.id.in_(part))):
                for one in wider[row.id]:
                    questions[one][row.status] += 1
        return {one: IncidentTally(questions=dict(questions[one]), origins=len(origins[one])) for one in incidents}

    def leading(self, incidents: Collection[str]) -> dict[str, Question]:
        """Of each of these incidents the count that leads: of the dead, else whichever most origins answer; without its
        answers where their bounds say what stands."""
        q = t.questions.c
        best: dict[str, tuple[tuple[bool, int, str], str]] = {}
        with self._reading() as connection:
            for row in gathered(connection, incidents, lambda part: select(
                    q.id, q.incident, q.measure, q.origins).where(q.incident.in_(part), q.topic == "figure")):
                weight = (row.measure == "killed", row.origins, row.id)
                best[row.incident] = max(best.get(row.incident, (weight, row.id)), (weight, row.id))
            bodies = {row.id: row.body for row in gathered(
                connection, [one for _, one in best.values()], lambda part: select(q.id, q.body).where(q.id.in_(part)))}
        return {incident: _without_answers(bodies[one]) for incident, (_, one) in best.items()}

    def strongest_within(self, incident: str, limit: int,
                         after: tuple[float, str, str] | None = None) -> tuple[list[Link], int]:
        """So many of the links among an incident's reports, the surest first, and how many there are.

        Args:
            after: score and ends of the last one seen.
        """
        with self._reading() as connection:
            return strongest_within(connection, incident, limit, after)

    def named_after(self, incident: str) -> str | None:
        """The report after which an incident of that id is or was named, its earliest; None where there is none."""
        c = t.documents.c
        with self._reading() as connection:
            found: str | None = connection.scalar(select(c.id).where(c.names == incident).limit(1))
        return found

    def agreements(self, side: str | None = None, *, steps: int | None = None,
                   words: int | None = None, until: str | None = None) -> Iterator[Told]:
        """What is told of each agreement, by when it begins; see `store.agreements.agreements`."""
        return agreements(self._reading, side, steps=steps, words=words, until=until)

    def count_links(self, incident: str) -> int:
        """How many links there are among an incident's reports."""
        with self._reading() as connection:
            return count_links_within(connection, incident)

    def most_answered_of(self, incident: str, limit: int | None) -> tuple[list[Question], int]:
        """Of an incident's questions so many as lists tell them, those that most origins answer first, of several those
        with most answers; and how many it has."""
        q, a = t.questions.c, t.answers.c
        n = select(func.count()).where(a.question == q.id).scalar_subquery()
        with self._reading() as connection:
            rows = connection.execute(select(q.id).where(q.incident == incident).order_by(
                q.origins.desc(), n.desc(), q.day, q.id)).all()
            asked = [row.id for row in rows[:limit]]
            bodies = {row.id: row.body for row in gathered(
                connection, asked, lambda part: select(q.id, q.body).where(q.id.in_(part)))}
        return [unpack_short(bodies[one]) for one in asked], len(rows)

    def most_answered(self, about: str) -> tuple[str | None, int]:
        """Of the questions with all of these words the one that most origins answer, of several that with most answers,
        of those the first, None where there is none; and how many have these words."""
        q, a = t.questions.c, t.answers.c
        n = select(func.count()).where(a.question == q.id).scalar_subquery()
        with self._reading() as connection:
            most, there = connection.execute(questions_asked(
                select(*[func.max(q.origins), func.count()]), {"about": about})).one()
            found: str | None = None if most is None else connection.scalar(questions_asked(
                select(q.id).where(q.origins == most), {"about": about}).order_by(n.desc(), q.day, q.id).limit(1))
        return found, there

    def questions_of(self, ids: Collection[str]) -> dict[str, Question]:
        """Those of the questions that are in the store, by id."""
        q = t.questions.c
        with self._reading() as connection:
            return {row.id: unpack(Question, row.body) for row in gathered(
                connection, ids, lambda part: select(q.id, q.body).where(q.id.in_(part)))}

    def titles(self, incidents: Collection[str]) -> dict[str, str]:
        """The title of each of these incidents."""
        c = t.incidents.c
        with self._reading() as connection:
            return {row.id: row.title for row in gathered(
                connection, incidents, lambda part: select(c.id, c.title).where(c.id.in_(part)))}

    def questions_told(self, documents: Collection[str], *, topic: str | None = None,
                       wider: bool = False) -> list[Question]:
        """The questions that any of these reports answers, by id.

        Args:
            topic: of this topic alone. wider: those alone that belong to no one incident.
        """
        q, m = t.questions.c, t.question_marks.c
        fits = [q.topic == topic] if topic is not None else []
        fits += [q.incident.is_(None)] if wider else []
        with self._reading() as connection:
            ids = {row.question for row in rows_among(connection, m.value, documents, select(m.question).distinct()
                   .join(t.questions, q.id == m.question).where(m.kind == "document", *fits))}
            found = {row.id: row.body for row in gathered(
                connection, ids, lambda part: select(q.id, q.body).where(q.id.in_(part)))}
        return [unpack(Question, found[one]) for one in sorted(found)]

    def positions_of(self, ids: Collection[str], documents: Collection[str]) -> list[Position]:
        """Those of the positions that any of these reports gives, in no order of meaning.

        Args:
            documents: the reports, of which briefs are read for positions that are not kept by themselves.
        """
        with self._reading() as connection:
            return positions_told(connection, ids, documents)

    def voices(self, beginning: str, limit: int) -> list[VoiceName]:
        """Those who say something whose name, or a later word of it, begins so; who says most first."""
        v, c, words = t.voices.c, t.tallies.c, folded(beginning)
        said = select(c.value, c.n).where(c.kind == "voice", c.n > 0)
        if words:
            said = said.where(c.value.in_(select(cast(v.number, Words)).where(
                v.folded.startswith(words, autoescape=True) | v.folded.contains(f" {words}", autoescape=True))))
        with self._reading() as connection:
            told = {int(row.value): row.n for row in connection.execute(
                said.order_by(c.n.desc(), c.value).limit(limit + SPARE))}
            rows = list(gathered(connection, [str(one) for one in told], lambda part: select(
                v.number, v.name, v.kind, v.party, v.party_name).where(v.number.in_(map(int, part)))))
        rows.sort(key=lambda row: (-told[row.number], row.name, row.number))
        return [VoiceName(name=row.name, kind=row.kind, party=row.party or None, party_name=row.party_name or None,
                          claims=told[row.number]) for row in rows[:limit]]

    def parties(self, beginning: str, limit: int) -> list[VoiceName]:
        """The sides to which those who say something belong, likewise."""
        v, c, words = t.voices.c, t.tallies.c, folded(beginning)
        named = select(v.party, func.min(v.party_name).label("party_name")).where(
            v.party != "", v.party_folded.startswith(words, autoescape=True)).group_by(v.party).subquery()
        query = select(named.c.party, named.c.party_name, func.sum(c.n).label("n")).join(
            t.tallies, (c.kind == "party") & (c.value == named.c.party)).group_by(named.c.party, named.c.party_name)
        query = query.order_by(func.sum(c.n).desc(), named.c.party_name, named.c.party)
        with self._reading() as connection:
            rows: Sequence[Any] = connection.execute(query.limit(limit)).all()
        return [VoiceName(name=row.party_name, kind="party", party=row.party, party_name=row.party_name,
                          claims=int(row.n)) for row in rows]

    def places(self, beginning: str, limit: int) -> list[PlaceNamed]:
        """Places that reports tell of whose name begins so; what most reports tell of first."""
        s, c, words = t.sites.c, t.tallies.c, folded(beginning)
        query = select(s.gazetteer_id, s.name, s.country, s.lat, s.lon, s.precision, c.n).join(
            t.tallies, (c.kind == "site") & (c.value == s.id) & (c.n > 0))
        query = query.where(s.folded >= words, s.folded < words + _LAST) if words else query
        query = query.order_by(c.n.desc(), s.folded, s.gazetteer_id, s.id)
        with self._reading() as connection:
            rows = connection.execute(query.limit(limit)).all()
        return [PlaceNamed(gazetteer_id=row.gazetteer_id, name=row.name, country=row.country, lat=row.lat, lon=row.lon,
                           precision=row.precision, reports=row.n) for row in rows]

    def answers_on(self, claims: Collection[str]) -> list[AnswerOf]:
        """The answers that these claims stand behind."""
        c, a, q = t.positions.c, t.answer_positions.c, t.questions.c
        with self._reading() as connection:
            return [AnswerOf(claim=row.claim, incident=row.incident, question=row.question, answer=row.answer)
                    for row in gathered(connection, claims, lambda part: select(
                        c.claim, q.incident, a.question, a.answer).distinct().join(
                        t.answer_positions, a.position == c.id).join(t.questions, q.id == a.question)
                        .where(c.claim.in_(part)).order_by(c.claim, a.question, a.answer))]

    def incident_points(self, limit: int, **wanted: Unpack[IncidentsWanted]) -> list[IncidentPoint]:
        """The incidents that fit as a map shows them, those with most reports first."""
        with self._reading() as connection:
            return picturing.incident_points(connection, wanted, limit)

    def place_points(self, limit: int, **wanted: Unpack[ClaimsWanted]) -> tuple[list[PlacePoint], bool]:
        """The places that the claims that fit tell of, those of most claims first; and whether more claims fit than
        were looked at, which are then the last said."""
        with self._reading() as connection:
            return picturing.place_points(connection, wanted, limit)

    def days_of_incidents(self, **wanted: Unpack[IncidentsWanted]) -> dict[str, int]:
        """How many of the incidents that fit begin on each day; "" where none is known."""
        with self._reading() as connection:
            return picturing.days_of_incidents(connection, wanted)

    def days_of_claims(self, **wanted: Unpack[ClaimsWanted]) -> tuple[dict[str, int], bool]:
        """How many of the claims that fit were made on each day; and whether more fit than were counted, likewise."""
        with self._reading() as connection:
            return picturing.days_of_claims(connection, wanted)

    def days_of_documents(self, **wanted: Unpack[DocumentsWanted]) -> dict[str, int]:
        """How many of the reports that fit were published on each day."""
        with self._reading() as connection:
            return picturing.days_of_documents(connection, wanted)

    def count_incidents(self, **wanted: Unpack[IncidentsWanted]) -> int | None:
        """How many incidents fit; None for more than are counted."""
        with self._reading() as connection:
            return picturing.count_incidents(connection, wanted)

    def count_questions(self, **wanted: Unpack[QuestionsWanted]) -> int | None:
        """How many questions fit, likewise."""
        with self._reading() as connection:
            return picturing.count_questions(connection, wanted)

    def count_claims(self, **wanted: Unpack[ClaimsWanted]) -> int | None:
        """How many claims fit, likewise."""
        with self._reading() as connection:
            return picturing.count_claims(connection, wanted)

    def count_documents(self, **wanted: Unpack[DocumentsWanted]) -> int | None:
        """How many reports fit, likewise."""
        with self._reading() as connection:
            return picturing.count_documents(connection, wanted)
