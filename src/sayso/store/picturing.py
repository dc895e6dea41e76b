"""What maps, timelines and counts are made of: few rows that stand for many, grouped within the database."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Subquery, and_, func, select

from sayso.records.brief import Whereabouts
from sayso.store import schema as t
from sayso.store.asking import (
    Asked,
    claims_asked,
    documents_asked,
    incidents_asked,
    number_of,
    parties_called,
    questions_asked,
    said_of,
    within,
)
from sayso.store.lists import gathered
from sayso.store.rows import DAY
from sayso.store.stretches import Stretch, stretches
from sayso.store.tallies import claims_on
from sayso.store.wanted import ClaimsWanted, DocumentsWanted, IncidentsWanted, QuestionsWanted
from sayso.store.words import count_holding, phrases_of

# Beyond so many, how many there are is not counted: a reader narrows the list rather than read the number.
COUNTED = 10_000
# Of more claims than this the last ones said are put on a map (their places are looked up one by one), or by day.
MAPPED, DATED = 10_000, 50_000


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentPoint:
    """An incident as a map shows it; `place` is None where the reports agree on none, `day` and `ends` may be ""."""

    id: str
    title: str
    place: Whereabouts | None
    day: str
    ends: str
    reports: int
    disputed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacePoint:
    """A place as a map shows it: how many claims tell of it, in how many reports."""

    place: Whereabouts
    claims: int
    reports: int


def incident_points(connection: Connection, wanted: IncidentsWanted, limit: int) -> list[IncidentPoint]:
    """The incidents that fit, those with most reports first."""
    c, q = t.incidents.c, t.questions.c
    disputed = select(func.count()).where(and_(q.incident == c.id, q.status == "disputed")).scalar_subquery()
    query = incidents_asked(select(c.id, c.title, c.day, c.ends, c.size, c.place, c.gazetteer_id, c.country, c.admin1,
                                   c.lat, c.lon, c.precision, disputed.label("disputed")), wanted)
    return [IncidentPoint(id=row.id, title=row.title, place=_whereabouts(row) if row.place is not None else None,
                          day=row.day, ends=row.ends, reports=row.size, disputed=row.disputed)
            for row in connection.execute(query.order_by(c.size.desc(), c.id).limit(limit))]


def place_points(connection: Connection, wanted: ClaimsWanted, limit: int) -> tuple[list[PlacePoint], bool]:
    """The places that the claims that fit tell of, those of most claims first; of more than `MAPPED` claims those of
    the last said, and then the second is true.

    A claim's places are kept as marks: an id of the gazetteer, a name, a country's code. What the gazetteer has is
    found again by its id, and a name is a place of its own where it is not in the gazetteer.
    """
    c = t.claims.c
    last, more = _last_said(connection, select(c.number, c.document), wanted, MAPPED)
    held = t.claim_places.alias().c
    query = select(held.place, func.count().label("n"), func.count(last.c.document.distinct()).label("reports"))
    query = query.where(held.claim == last.c.number).group_by(held.place)
    told = {row.place: row for row in connection.execute(query)}
    known = dict(_places_marked(connection, told))
    found = [PlacePoint(place=known[mark], claims=row.n, reports=row.reports)
             for mark, row in told.items() if mark in known]
    return sorted(found, key=lambda one: (-one.claims, one.place.name, one.place.gazetteer_id or ""))[:limit], more


def _last_said(connection: Connection, query: Asked, wanted: ClaimsWanted, most: int) -> tuple[Subquery, bool]:
    """The claims that fit, of more than `most` the last said; and whether there are more."""
    told = stretches(connection, wanted, first=most, growth=2, latest=True)
    bare, n = claims_asked(connection, select(number_of(wanted)), wanted), 0
    with_words = _with_words(connection, wanted, most + 1)
    for last in told:
        if with_words is None:
            n += _up_to(connection, within(connection, bare, wanted, last), most + 1 - n)
        else:
            n = with_words
        if n > most:
            break
    asked = within(connection, claims_asked(connection, query, wanted), wanted, replace(last, until=None))
    if n > most:
        c, said = t.claims.c, said_of(wanted)
        order = (said, c.document, c.start) if wanted.get("place") is None else (said, number_of(wanted))
        asked = asked.order_by(*(column.desc() for column in order)).limit(most)
    return asked.subquery(), n > most


def _places_marked(connection: Connection, marks: Any) -> Iterator[tuple[str, Whereabouts]]:
    s = t.sites.c

    def shown(mark: ColumnElement[Any], part: list[str]) -> Select[Any]:
        return select(mark.label("mark"), func.min(s.gazetteer_id).label("gazetteer_id"),
                      func.min(s.name).label("place"), func.min(s.country).label("country"),
                      func.min(s.lat).label("lat"), func.min(s.lon).label("lon"),
                      func.min(s.precision).label("precision")).where(mark.in_(part)).group_by(mark)

    for row in gathered(connection, [one for one in marks if ":" in one], lambda part: shown(s.gazetteer_id, part)):
        yield row.mark, _whereabouts(row)
    for row in gathered(connection, [one for one in marks if ":" not in one],
                        lambda part: shown(s.folded, part).where(s.gazetteer_id.is_(None))):
        yield row.mark, _whereabouts(row)


def _whereabouts(row: Any) -> Whereabouts:
    return Whereabouts(gazetteer_id=row.gazetteer_id, name=row.place, lat=row.lat, lon=row.lon, country=row.country,
                       admin1=getattr(row, "admin1", None), precision=row.precision or "none")


def days_of_incidents(connection: Connection, wanted: IncidentsWanted) -> dict[str, int]:
    """How many of the incidents that fit begin on each day; "" where none is known."""
    day = func.substr(t.incidents.c.day, 1, DAY).label("told_day")
    return _by_day(connection, incidents_asked(select(day, func.count()).select_from(t.incidents), wanted))


def days_of_claims(connection: Connection, wanted: ClaimsWanted) -> tuple[dict[str, int], bool]:
    """How many of the claims that fit were made on each day; of more than `DATED`, where they are not kept counted, the
    last said are, and then the second is true."""
    kept = _kept_by(connection, wanted)
    if kept is not None:
        return dict(_summed(claims_on(connection, kind, value, wanted.get("since"), wanted.get("until"))
                            for kind, value in kept)), False
    told = stretches(connection, wanted, first=DATED, growth=2, latest=True)
    if len(told) > 1:
        return _last_days(connection, wanted, told)
    last, more = _last_said(connection, select(said_of(wanted).label("said")), wanted, DATED)
    day = func.substr(last.c.said, 1, DAY).label("told_day")
    return _by_day(connection, select(day, func.count()).select_from(last)), more


def _last_days(connection: Connection, wanted: ClaimsWanted, told: Sequence[Stretch]) -> tuple[dict[str, int], bool]:
    """The same, counted a stretch at a time from the last on."""
    day = func.substr(said_of(wanted), 1, DAY).label("told_day")
    query = claims_asked(connection, select(day, func.count(number_of(wanted))), wanted)
    found: dict[str, int] = {}
    left = DATED
    for one in told:
        days = _by_day(connection, within(connection, query, wanted, one))
        for name in sorted(days, reverse=True):
            if left < days[name]:
                return {**found, **({name: left} if left else {})}, True
            found[name] = days[name]
            left -= days[name]
    return found, False


def _kept_by(connection: Connection, wanted: ClaimsWanted) -> list[tuple[str, str]] | None:
    """Under which kinds and values the claims that are asked for are kept counted; None where they are not."""
    asked = {name: value for name, value in wanted.items() if value not in (None, False) and name != "latest"}
    days = [asked.pop(name, None) for name in ("since", "until")]
    if any(isinstance(one, str) and len(one) != DAY for one in days) or asked.keys() - {"act", "by"} or len(asked) > 1:
        return None
    if "act" in asked:
        return [("act", str(asked["act"]))]
    if "by" in asked:
        parties = parties_called(connection, str(asked["by"]))
        return [("party", one) for one in parties] if parties else None
    return [("", "")]


def _summed(parts: Iterable[Mapping[str, int]]) -> Counter[str]:
    whole: Counter[str] = Counter()
    for part in parts:
        whole.update(part)
    return whole


def days_of_documents(connection: Connection, wanted: DocumentsWanted) -> dict[str, int]:
    """How many of the reports that fit were published on each day."""
    day = func.substr(t.documents.c.day, 1, DAY).label("told_day")
    return _by_day(connection, documents_asked(select(day, func.count()).select_from(t.documents), wanted))


def _by_day(connection: Connection, query: Asked) -> dict[str, int]:
    rows: Sequence[Any] = connection.execute(query.group_by("told_day")).all()
    return {row[0]: row[1] for row in rows}


def count_incidents(connection: Connection, wanted: IncidentsWanted) -> int | None:
    """How many incidents fit; None for more than are counted."""
    return _counted(connection, incidents_asked(select(t.incidents.c.id), wanted))


def count_questions(connection: Connection, wanted: QuestionsWanted) -> int | None:
    """How many questions fit, likewise."""
    return _counted(connection, questions_asked(select(t.questions.c.id), wanted))


def count_claims(connection: Connection, wanted: ClaimsWanted) -> int | None:
    """How many claims fit, likewise."""
    told = _with_words(connection, wanted, COUNTED + 1)
    if told is not None:
        return told if told <= COUNTED else None
    query, n = claims_asked(connection, select(number_of(wanted)), wanted), 0
    for one in stretches(connection, wanted, first=COUNTED, growth=4):
        n += _up_to(connection, within(connection, query, wanted, one), COUNTED + 1 - n)
        if n > COUNTED:
            return None
    return n


def _with_words(connection: Connection, wanted: ClaimsWanted, most: int) -> int | None:
    """How many claims fit, up to so many, where words alone are asked for: of 1,001,940 claims nearly all of which hold
    one, looking up their rows took 5 s. None where something else is asked for."""
    about = wanted.get("about")
    if about is None or any(value for name, value in wanted.items() if name not in ("about", "latest")):
        return None
    return count_holding(connection, "claims", phrases_of(about), most)


def count_documents(connection: Connection, wanted: DocumentsWanted) -> int | None:
    """How many reports fit, likewise."""
    return _counted(connection, documents_asked(select(t.documents.c.id), wanted))


def _counted(connection: Connection, query: Asked) -> int | None:
    n = _up_to(connection, query, COUNTED + 1)
    return n if n <= COUNTED else None


def _up_to(connection: Connection, query: Asked, most: int) -> int:
    """How many rows a query has, counted up to so many."""
    return connection.scalar(select(func.count()).select_from(query.limit(most).subquery())) or 0
