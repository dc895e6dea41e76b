"""The conditions of lists: which rows fit the filters, as the database is asked for them.

Each function takes a query and gives it with conditions added, so that a list, its count and its days on a timeline
ask for the same rows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Select,
    Table,
    and_,
    exists,
    func,
    literal,
    or_,
    select,
    tuple_,
)

from sayso.store import schema as t
from sayso.store.bulk import among
from sayso.store.lists import common
from sayso.store.rows import asked_place, day_of, folded
from sayso.store.stretches import TOO_WIDE, Stretch, around
from sayso.store.wanted import ClaimsWanted, DocumentsWanted, IncidentsWanted, QuestionsWanted
from sayso.store.words import holding, phrases_of

Asked = Select[Any]


def documents_asked(query: Asked, wanted: DocumentsWanted) -> Asked:
    """Reports that fit."""
    c = t.documents.c
    query = _within(query, c.day, wanted)
    return _equal(query, {c.publisher: wanted.get("publisher"), c.origin: wanted.get("origin")})


def incidents_asked(query: Asked, wanted: IncidentsWanted) -> Asked:
    """Incidents that fit."""
    c, held, q = t.incidents.c, t.incident_documents.c, t.questions.c
    query = _overlapping(query, c.day, c.ends, wanted)
    query = _marked(query, t.incident_marks, "incident", c.id, {
        "side": wanted.get("side"), "type": wanted.get("kind")})
    if (place := _place(wanted)) is not None:
        query = query.where(_happened_in(c.id, place))
    query = _with_words(query, c.title, wanted.get("about"))
    for condition in around(c.lat, c.lon, wanted.get("near"), wanted.get("bbox")):
        query = query.where(condition, c.precision.not_in(TOO_WIDE))
    if status := wanted.get("status"):
        query = query.where(exists().where(q.incident == c.id, q.status == status))
    if document := wanted.get("document"):
        query = query.where(c.id.in_(select(held.incident).where(held.document == document)))
    return query


def questions_asked(query: Asked, wanted: QuestionsWanted) -> Asked:
    """Questions that fit."""
    c = t.questions.c
    query = _overlapping(query, c.day, c.ends, wanted)
    query = _equal(query, {c.topic: wanted.get("topic"), c.measure: wanted.get("measure"),
                           c.status: wanted.get("status"), c.incident: wanted.get("incident"),
                           c.scope: wanted.get("scope")})
    query = _with_words(query, c.text, wanted.get("about"))
    return _marked(query, t.question_marks, "question", c.id, {
        "place": _place(wanted), "side": wanted.get("side"), "document": wanted.get("document")})


def claims_asked(connection: Connection, query: Asked, wanted: ClaimsWanted) -> Asked:
    """Claims that fit, with `claim_places` for a place that is asked for; `said_of` tells by what they are sorted, and
    `number_of` what numbers them. What they are near to, or in which box, is for `within` to ask."""
    c, held, said = t.claims.c, t.claim_places.c, said_of(wanted)
    query = _equal(_within(query, said, wanted), {
        c.act: wanted.get("act"), c.polarity: wanted.get("polarity"), c.form: wanted.get("form"),
        c.certainty: wanted.get("certainty"), c.document: wanted.get("document")})
    by, about, place = wanted.get("by"), wanted.get("about"), _place(wanted)
    query = query.where(_said_by(connection, by)) if by is not None else query
    query = query.where(holding(connection, "claims", phrases_of(about))) if about is not None else query
    query = _counting(connection, query, wanted)
    if place is None:
        return query
    query = query.where(held.place == place)
    # Words are looked up by the claims' numbers, in a clause that does not tell so.
    bare = about is None and query.get_final_froms() == [t.claim_places]
    return query if bare else query.where(held.claim == c.number)


def within(connection: Connection, query: Asked, wanted: ClaimsWanted, stretch: Stretch) -> Asked:
    """Those of the claims that fit that belong to a stretch."""
    said, number = said_of(wanted), number_of(wanted)
    query = _said_within(query, said, stretch)
    for places in stretch.places:
        held = t.claim_places.alias().c
        told = _said_within(select(held.claim).where(among(connection, held.place, places)), held.said, stretch)
        query = query.where(number.in_(told))
    return query


def _said_within(query: Asked, said: Column[str], stretch: Stretch) -> Asked:
    query = query.where(said >= stretch.since) if stretch.since else query
    return query.where(said < stretch.until) if stretch.until is not None else query


def said_of(wanted: ClaimsWanted) -> Column[str]:
    """When claims were said, as it stands in the index that gives those of one place in order."""
    return t.claims.c.said if wanted.get("place") is None else t.claim_places.c.said


def number_of(wanted: ClaimsWanted) -> Column[int]:
    """The claims' numbers: where nothing but a place and a time is asked for, claims themselves are not looked at."""
    return t.claims.c.number if wanted.get("place") is None else t.claim_places.c.claim


def _counting(connection: Connection, query: Asked, wanted: ClaimsWanted) -> Asked:
    """Claims in which something of this kind is counted."""
    c, f = t.claims.c, t.figures.c
    told = {f.measure: wanted.get("measure"), f.population: wanted.get("population")}
    meant = [column == value for column, value in told.items() if value is not None]
    if not meant:
        return query
    if not common(connection, and_(*meant)):
        return query.where(tuple_(c.document, c.id).in_(select(f.document, f.claim).where(*meant)))
    return query.where(exists().where(f.document == c.document, f.claim == c.id, *meant))


def _with_words(query: Asked, column: Column[str], about: str | None) -> Asked:
    for word in (about or "").lower().split():
        query = query.where(func.lower(column).contains(word, autoescape=True))
    return query


def _said_by(connection: Connection, by: str) -> ColumnElement[bool]:
    """Claims of a party of that name or id, else of the voices whose names hold all of the words."""
    c, v, words = t.claims.c, t.voices.c, folded(by)
    parties = parties_called(connection, by)
    if parties:
        return _one_of(c.party, parties)
    held = [(literal(" ") + v.folded + " ").contains(f" {word} ") for word in words.split()]
    voices = connection.scalars(select(v.number).where(*held)).all() if held else []
    # Where several have said much, the claims are looked through in their order rather than gathered and sorted.
    much = len(voices) > 1 and common(connection, c.voice.in_(voices))
    return _one_of(c.voice + 0 if much else c.voice, voices)


def parties_called(connection: Connection, by: str) -> Sequence[str]:
    """The parties of that name or id, by id; none where it is no party's."""
    v = t.voices.c
    named = select(v.party).distinct().where(v.party != "", (v.party == by) | (v.party_folded == folded(by)))
    return connection.scalars(named.order_by(v.party)).all()


def _one_of(column: ColumnElement[Any], values: Sequence[Any]) -> ColumnElement[bool]:
    """An index is read in the order of its next column for one value alone."""
    return column.in_(values) if len(values) != 1 else cast(ColumnElement[bool], column == values[0])


def _happened_in(incident: Column[str], place: str) -> ColumnElement[bool]:
    """Incidents of a place, and those of which something is asked there: one that spreads over towns, or over two
    countries, has no place of its own."""
    own, asked, q = t.incident_marks.c, t.question_marks.c, t.questions.c
    return or_(
        incident.in_(select(own.incident).where(own.kind == "place", own.value == place)),
        incident.in_(select(q.incident).join(t.question_marks, asked.question == q.id).where(
            asked.kind == "place", asked.value == place, q.incident.is_not(None))))


def _place(wanted: IncidentsWanted | QuestionsWanted | ClaimsWanted) -> str | None:
    """The mark under which the place asked for is kept."""
    place = wanted.get("place")
    return asked_place(place) if place is not None else None


def _equal(query: Asked, values: Mapping[Column[Any], str | None]) -> Asked:
    for column, value in values.items():
        query = query.where(column == value) if value is not None else query
    return query


def _within(query: Asked, column: Column[str], wanted: DocumentsWanted | ClaimsWanted) -> Asked:
    """What has its day or instant in the time asked for."""
    since, until = wanted.get("since"), wanted.get("until")
    query = query.where(column >= day_of(since)) if since else query
    return query.where(column < day_of(until), column != "") if until else query


def _overlapping(query: Asked, start: Column[str], end: Column[str],
                 wanted: IncidentsWanted | QuestionsWanted) -> Asked:
    """What has some of its time in that asked for; an end that is unknown is open."""
    since, until = wanted.get("since"), wanted.get("until")
    query = query.where((end > day_of(since)) | (start >= day_of(since)) | ((end == "") & (start != ""))) \
        if since else query
    return query.where(start < day_of(until), start != "") if until else query


def _marked(query: Asked, table: Table, owner: str, column: Column[str], marks: Mapping[str, str | None]) -> Asked:
    """What has each of the marks asked for."""
    for kind, value in marks.items():
        if value is not None:
            query = query.where(exists().where(table.c[owner] == column, table.c.kind == kind, table.c.value == value))
    return query
