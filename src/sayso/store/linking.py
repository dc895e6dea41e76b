"""What linking reads from a store and writes into it."""

from __future__ import annotations

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from operator import itemgetter

from sqlalchemy import (
    ColumnElement,
    Connection,
    Table,
    bindparam,
    delete,
    func,
    literal,
    or_,
    select,
    update,
)

from sayso.records.brief import Brief, Position
from sayso.records.linked import Answer, Copy, Incident, Link, Question
from sayso.records.waiting import Waiting
from sayso.store import schema as t
from sayso.store.adding import insert_new
from sayso.store.agreements import begins, parties
from sayso.store.answering import incidents_asked, put_origins
from sayso.store.bulk import MANY, among, insert_all, rows_among
from sayso.store.columns import storable
from sayso.store.crossing import mark_across
from sayso.store.editions import editions_of
from sayso.store.links import link_of
from sayso.store.lists import gathered, parts
from sayso.store.packing import pack, unpack, unpack_without
from sayso.store.rows import Row, day_of, place_marks
from sayso.store.tallies import claims_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Relinked:
    """What linking found, to be put in the place of what it found before; each part may be in any order.

    Attributes:
        linked: ids of the reports that were linked; they are then no longer `unlinked`.
        links, copies: these replace all that touch `linked`. links_gone: of others, the ids of those that are not kept
            any more, the lower id first.
        incidents: with those of an id that is there replaced. Their own links are not kept with them: they are those
            among their reports. incidents_gone: ids of those that are no more.
        questions, questions_gone: likewise.
        ungathered, anew: reports whose incidents are to be made anew, which `ungathered` then gives; the latter are
            others themselves. gathered: those of which that is done here.
        scopes: wider scopes whose questions are to be asked again, which `unasked_scopes` then gives.
        asked: those of which they are asked again here.
        waiting: the answers of `questions` that wait for a judgement.
        sketches: what linking compares of reports first, by their ids. form: the name of how they are made.
    """

    linked: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    links_gone: tuple[tuple[str, str], ...] = ()
    copies: tuple[Copy, ...] = ()
    incidents: tuple[Incident, ...] = ()
    incidents_gone: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    questions_gone: tuple[str, ...] = ()
    ungathered: tuple[str, ...] = ()
    anew: tuple[str, ...] = ()
    gathered: tuple[str, ...] = ()
    scopes: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    sketches: tuple[tuple[str, bytes], ...] = ()
    form: str = ""


def unlinked(connection: Connection, limit: int | None) -> list[str]:
    """Reports that linking has not seen as they now are, by day of publication and id: neighbours come together so."""
    c = t.documents.c
    query = select(c.id).where(c.linked.is_(False)).order_by(c.day, c.id)
    return list(connection.scalars(query.limit(limit)))


def briefs(connection: Connection, ids: Collection[str], *, positions: bool = True) -> list[Brief]:
    """The briefs of those of the reports that are in the store, by id, with which version of an article each is; or
    without that and without positions, which take 0.2 of 0.5 ms where there are three, more where there are more."""
    rows = gathered(connection, ids, lambda part: select(t.briefs.c.body).where(t.briefs.c.document.in_(part))
                    .order_by(t.briefs.c.document))
    if not positions:
        return [unpack_without(Brief, row.body, "positions") for row in rows]
    editions = editions_of(connection, ids)
    found = (unpack(Brief, row.body) for row in rows)
    return [dataclasses.replace(one, edition=editions[one.document]) if one.document in editions else one
            for one in found]


def sharing(connection: Connection, keys: Collection[str]) -> dict[str, list[str]]:
    """Of each of the keys that any report has, the reports that have it, in no order."""
    c, found = t.keys.c, dict[str, list[str]]()
    names = defaultdict[str, list[str]](list)  # two keys may be kept as one: see `storable`
    for name in keys:
        names[storable(name)].append(name)
    # The holders of a key come as one text: a row each takes three times as long.
    held = select(c.key, func.aggregate_strings(c.document, "\n")).group_by(c.key)
    for part in parts(keys, size=MANY):
        for key, documents in connection.execute(held.where(among(connection, c.key, part))):
            found |= dict.fromkeys(names[key], documents.split("\n"))
    return found


def sketches(connection: Connection, ids: Collection[str], form: str) -> dict[str, bytes]:
    """The sketches of those of the reports of which one of this form is kept."""
    c = t.sketches.c
    return {row.document: row.body for row in gathered(connection, ids, lambda part: select(
        c.document, c.body).where(c.document.in_(part), c.form == form))}


def weakest_of(connection: Connection, ids: Collection[str], most: int) -> dict[str, tuple[float, tuple[str, str]]]:
    """Of each of the reports that has so many links or more: which of the `most` strongest is the weakest, and how
    strong it is."""
    c, found = t.links.c, dict[str, tuple[float, tuple[str, str]]]()
    strength = func.coalesce(c.strength, c.score).label("strength")
    for part in parts(ids):
        here, there = (select(end.label("of"), c.one, c.other, strength).where(end.in_(part))
                       for end in (c.one, c.other))
        links = here.union_all(there).subquery()
        at = func.row_number().over(partition_by=links.c.of, order_by=(
            links.c.strength.desc(), links.c.one.desc(), links.c.other.desc())).label("at")
        ranked = select(links, at).subquery()
        found |= {row.of: (row.strength, (row.one, row.other))
                  for row in connection.execute(select(ranked).where(ranked.c.at == most))}
    return found


def ungathered(connection: Connection, of: Collection[str] | None) -> dict[str, bool]:
    """Reports whose incidents are to be made anew, by day of publication and id; whether they are others themselves."""
    c, d = t.ungathered.c, t.documents.c
    if of is not None:
        return dict(sorted((row.document, row.anew) for row in gathered(
            connection, of, lambda part: select(t.ungathered).where(c.document.in_(part)))))
    query = select(c.document, c.anew).join(t.documents, d.id == c.document).order_by(d.day, d.id)
    return {row.document: row.anew for row in connection.execute(query)}


def links_of(connection: Connection, ids: Collection[str], *, reasons: bool = True,
             across: bool = False) -> list[Link]:
    """The links that touch any of the reports, by their ends; without reasons, which are most of what is kept of one,
    where those are not wanted; those `across` two incidents alone."""
    c = t.links.c
    wanted = select(c.one, c.other, c.score, c.reason if reasons else literal("").label("reason"), c.strength)
    wanted = wanted.where(c.across.is_(True)) if across else wanted
    found = {(row.one, row.other): row for column in (c.one, c.other)
             for row in rows_among(connection, column, ids, wanted)}
    return [link_of(row) for _, row in sorted(found.items(), key=itemgetter(0))]


def degrees_of(connection: Connection, ids: Collection[str]) -> dict[str, int]:
    """How many links each of the reports has that has any."""
    found: Counter[str] = Counter()
    for column in (t.links.c.one, t.links.c.other):
        for part in parts(ids):
            counted = select(column, func.count()).where(column.in_(part)).group_by(column)
            found.update({row[0]: row[1] for row in connection.execute(counted)})
    return dict(found)


def copies_of(connection: Connection, ids: Collection[str]) -> list[Copy]:
    """The copies that touch any of the reports."""
    c = t.copies.c
    found = {(row.earlier, row.later): row for column in (c.earlier, c.later)
             for row in rows_among(connection, column, ids, select(t.copies))}
    return [Copy(earlier=earlier, later=later, share=row.share, kind=row.kind)
            for (earlier, later), row in sorted(found.items())]


def incidents_of(connection: Connection, ids: Collection[str]) -> list[Incident]:
    """The incidents that hold any of the reports, by id, without their links."""
    held, c = t.incident_documents.c, t.incidents.c
    found = {row.id: row.body for row in gathered(
        connection, ids, lambda part: select(c.id, c.body).join(held.incident.table, held.incident == c.id)
        .where(held.document.in_(part)))}
    return [unpack(Incident, found[one]) for one in sorted(found)]


def questions_within(connection: Connection, incidents: Collection[str], scopes: Collection[str]) -> list[str]:
    """Ids of the questions that belong to any of the incidents or wider scopes."""
    c = t.questions.c
    return sorted({row.id for column, asked in ((c.incident, incidents), (c.scope, set(scopes) - {""}))
                   for row in gathered(connection, asked, lambda part, column=column:  # type: ignore[misc]
                                       select(c.id).where(column.in_(part)))})


def positions_of_scope(connection: Connection, scope: str) -> list[Position]:
    """All positions of a scope wider than an incident, by report and id."""
    c = t.positions.c
    return [unpack(Position, body) for body in connection.scalars(
        select(c.body).where(c.scope == scope).order_by(c.document, c.id))]


def scopes_of(connection: Connection, ids: Collection[str]) -> list[str]:
    """The wider scopes of which any of the reports has a position, or had one when their questions were asked."""
    c, q, marks = t.positions.c, t.questions.c, t.question_marks.c
    found = {row.scope for row in gathered(
        connection, ids, lambda part: select(c.scope).distinct().where(c.document.in_(part), c.scope.is_not(None)))}
    found |= {row.scope for row in gathered(
        connection, ids, lambda part: select(q.scope).distinct().join(t.question_marks, marks.question == q.id)
        .where(q.scope != "", marks.kind == "document", marks.value.in_(part)))}
    return sorted(found)


def unasked_scopes(connection: Connection) -> list[str]:
    """The wider scopes whose questions are to be asked again."""
    return list(connection.scalars(select(t.unasked_scopes.c.scope).order_by(t.unasked_scopes.c.scope)))


def relink(connection: Connection, found: Relinked) -> None:
    """Puts what linking found in the place of what it found before."""
    for part in parts(found.linked):
        connection.execute(delete(t.links).where(or_(t.links.c.one.in_(part), t.links.c.other.in_(part))))
        connection.execute(delete(t.copies).where(or_(t.copies.c.earlier.in_(part), t.copies.c.later.in_(part))))
        connection.execute(update(t.documents).where(t.documents.c.id.in_(part)).values(linked=True))
    if found.links_gone:
        connection.execute(delete(t.links).where(_same(t.links)),
                           [{"left_": one, "right_": other} for one, other in found.links_gone])
    asked = incidents_asked(connection, [*found.questions_gone, *(one.id for one in found.questions)])
    for part in parts([*found.incidents_gone, *(one.id for one in found.incidents)]):
        connection.execute(delete(t.incidents).where(t.incidents.c.id.in_(part)))
    for part in parts([*found.questions_gone, *(one.id for one in found.questions)]):
        connection.execute(delete(t.questions).where(t.questions.c.id.in_(part)))
    for part in parts(found.asked):
        connection.execute(delete(t.unasked_scopes).where(t.unasked_scopes.c.scope.in_(part)))
    insert_new(connection, t.unasked_scopes, [{"scope": one} for one in sorted(set(found.scopes))])
    for part in parts((*found.gathered, *found.anew)):
        connection.execute(delete(t.ungathered).where(t.ungathered.c.document.in_(part)))
    insert_all(connection, t.ungathered, [{"document": one, "anew": True} for one in sorted(set(found.anew))])
    insert_new(connection, t.ungathered, [{"document": one, "anew": False} for one in sorted(set(found.ungathered))])
    for part in parts([one for one, _ in found.sketches]):
        connection.execute(delete(t.sketches).where(t.sketches.c.document.in_(part)))
    insert_all(connection, t.sketches, [
        {"document": one, "form": found.form, "body": body} for one, body in found.sketches])
    _put_pairs(connection, found)
    _put_rows(connection, map(rows_of_incident, {one.id: one for one in found.incidents}.values()))
    _put_rows(connection, map(rows_of_question, {one.id: one for one in found.questions}.values()))
    insert_all(connection, t.waiting, [{
        "question": one.question, "answer": one.answer, "document": one.document, "claim": one.claim, "item": one.item,
        "rank": -one.weight, "why": "\n".join(one.why)}
        for one in {(one.question, one.answer): one for one in found.waiting}.values()])
    put_origins(connection, {*asked, *(one.id for one in found.incidents)}, found.questions)
    mark_across(connection, {*found.linked, *(document for one in found.incidents for document in one.documents)})


def _put_pairs(connection: Connection, found: Relinked) -> None:
    linked = frozenset(found.linked)
    _put_pair_rows(connection, t.links, {(one.one, one.other): {
        "one": one.one, "other": one.other, "score": one.score, "reason": one.reason, "strength": one.strength}
        for one in found.links}, linked)
    _put_pair_rows(connection, t.copies, {(one.earlier, one.later): {
        "earlier": one.earlier, "later": one.later, "share": one.share, "kind": one.kind} for one in found.copies},
        linked)


def _put_pair_rows(connection: Connection, table: Table, rows: dict[tuple[str, str], Row],
                   linked: Collection[str]) -> None:
    """Puts in pairs; those of reports linked earlier may be given once more, and are replaced. Those of reports linked
    now are gone already."""
    again = [{"left_": one, "right_": other} for one, other in rows if one not in linked and other not in linked]
    if again:
        connection.execute(delete(table).where(_same(table)), again)
    insert_all(connection, table, rows.values())


def _same(table: Table) -> ColumnElement[bool]:
    left, right = table.primary_key.columns
    return (left == bindparam("left_")) & (right == bindparam("right_"))


def rows_of_incident(one: Incident) -> dict[str, list[Row]]:
    """What an incident is kept as, by table."""
    return {
        "incidents": [{
            "id": one.id, "title": one.title, "day": day_of(one.start), "ends": day_of(one.end),
            "size": len(one.documents), "body": pack(dataclasses.replace(one, links=())), **_place_columns(one)}],
        "incident_documents": [{"incident": one.id, "document": document} for document in sorted(set(one.documents))],
        "incident_marks": _marks("incident", one.id, {
            *(("side", side.id) for side in one.actors), *(("type", name) for name in one.types),
            *(("place", mark) for mark in _marks_of_place(one))}),
    }


def _place_columns(incident: Incident) -> Row:
    place = incident.place
    if place is None:
        return dict.fromkeys(("place", "gazetteer_id", "country", "admin1", "lat", "lon", "precision"))
    return {"place": place.name, "gazetteer_id": place.gazetteer_id, "country": place.country, "admin1": place.admin1,
            "lat": place.lat, "lon": place.lon, "precision": place.precision}


def rows_of_question(one: Question) -> dict[str, list[Row]]:
    """What a question is kept as, by table."""
    return {
        "questions": [{
            "id": one.id, "text": one.text, "topic": one.topic, "measure": one.measure, "status": one.status,
            "day": day_of(one.since), "ends": day_of(one.until), "incident": one.incident, "scope": one.scope,
            "origins": one.origins, "begins": begins(one), "body": pack(one)}],
        "question_marks": _marks("question", one.id, {
            *(("side", side.id) for side in (one.victim, one.by) if side),
            *(("place", mark) for mark in _marks_of_place(one)), *(("party", party) for party in parties(one)),
            *(("document", document) for answer in one.answers for document in answer.documents)}),
        "answers": _answer_rows(one),
        "answer_positions": [
            {"question": one.id, "answer": answer, "position": position} for answer, position in sorted(
                {(answer.id, held) for answer in one.answers for held in answer.positions})],
    }


def _put_rows(connection: Connection, rows: Iterable[dict[str, list[Row]]]) -> None:
    """Puts in what several are kept as, table by table: what is referred to comes first in each."""
    gathered_rows: dict[str, list[Row]] = {}
    for one in rows:
        for name, told in one.items():
            gathered_rows.setdefault(name, []).extend(told)
    for name, told in gathered_rows.items():
        insert_all(connection, t.metadata.tables[name], told)


def _answer_rows(question: Question) -> list[Row]:
    answers: dict[str, tuple[int, Answer]] = {one.id: (at, one) for at, one in enumerate(question.answers)}
    return [{"question": question.id, "id": one.id, "at": at, "origin": one.origin.key, "said_at": one.said_at,
             "relation": one.relation, "to": one.to} for at, one in answers.values()]


def _marks_of_place(one: Incident | Question) -> set[str]:
    place = one.place
    return set(place_marks(place.name, place.gazetteer_id, place.country)) if place else set()


def _marks(table: str, owner: str, marks: set[tuple[str, str]]) -> list[Row]:
    return [{table: owner, "kind": kind, "value": value} for kind, value in sorted(marks)]


def count(connection: Connection) -> dict[str, int]:
    """How many of each the store holds."""
    tables = {"documents": t.documents, "incidents": t.incidents, "questions": t.questions,
              "refusals": t.refusals}
    found = {name: connection.scalar(select(func.count()).select_from(table)) or 0 for name, table in tables.items()}
    return {**found, "claims": sum(claims_on(connection, "", "", None, None).values())}
