"""How many claims there are, kept by day and by who says what, so that they are counted without being read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, String, bindparam, cast, delete, func, literal, literal_column, select, union_all
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from sayso.store import schema as t
from sayso.store.rows import DAY, Row

# Of a kind, a value and a day; see `schema.tallies`.
Tally = Counter[tuple[str, str, str]]


def tally_of(claims: Iterable[Row], sites: Iterable[str]) -> Tally:
    """What a report counts for: rows of its claims, with their voices, and the places that it tells of, each once."""
    counted = Counter(told for one in claims for day in (one["said"][:DAY],) for told in (
        ("", "", day), ("act", one["act"], day), ("party", one["party"], day), ("voice", str(one["voice"]), ""))
        if told[0] != "party" or told[1])
    counted.update(("site", one, "") for one in sites)
    return counted


def tally_held(connection: Connection, document: str) -> Tally:
    """What a report that is there counts for."""
    c, p = t.claims.c, t.places.c
    rows = connection.execute(select(c.said, c.act, c.party, c.voice).where(c.document == document))
    sites = connection.scalars(select(p.site).distinct().where(p.document == document))
    return tally_of([dict(row._mapping) for row in rows], sites)


def put_tally(connection: Connection, more: Tally, less: Tally | None = None) -> None:
    """Counts claims in, and others out: the last thing that a transaction does, and in one order everywhere, so that of
    two who write at once neither waits long, nor both for each other."""
    changed = Counter(more)
    changed.subtract(less or {})
    rows: list[dict[str, Any]] = [{"kind": kind, "value": value, "day": day, "n": n}
                                  for (kind, value, day), n in sorted(changed.items()) if n]
    if not rows:
        return
    new: Any = postgresql_insert if connection.dialect.name == "postgresql" else sqlite_insert
    put = new(t.tallies)
    connection.execute(put.on_conflict_do_update(
        index_elements=["kind", "value", "day"], set_={"n": t.tallies.c.n + put.excluded.n}), rows)
    fewer = [{f"of_{name}": row[name] for name in ("kind", "value", "day")} for row in rows if row["n"] < 0]
    if fewer:
        c = t.tallies.c
        connection.execute(delete(t.tallies).where(
            c.kind == bindparam("of_kind"), c.value == bindparam("of_value"), c.day == bindparam("of_day"), c.n == 0),
            fewer)


def miscounted(connection: Connection) -> list[Row]:
    """Counts that are not what is there, 100 at most: kind, value, day, how many are kept and how many there are."""
    c, p, kept = t.claims.c, t.places.c, t.tallies.c
    day, none, one = func.substr(c.said, literal_column("1"), literal_column(str(DAY))), literal(""), func.count()
    counted = [
        select(literal("").label("kind"), none.label("value"), day.label("day"), literal(0).label("kept"),
               one.label("there")).group_by(day),
        select(literal("act"), c.act, day, literal(0), one).group_by(c.act, day),
        select(literal("party"), c.party, day, literal(0), one).where(c.party != "").group_by(c.party, day),
        select(literal("voice"), cast(c.voice, String), none, literal(0), one).group_by(c.voice),
        select(literal("site"), p.site, none, literal(0), func.count(p.document.distinct()))
        .where(p.site.is_not(None)).group_by(p.site)]
    both = union_all(*counted, select(kept.kind, kept.value, kept.day, kept.n, literal(0))).subquery()
    totals = func.sum(both.c.kept), func.sum(both.c.there)
    key = both.c.kind, both.c.value, both.c.day
    found = connection.execute(select(*key, totals[0].label("kept"), totals[1].label("there")).group_by(*key).having(
        totals[0] != totals[1]).order_by(*key).limit(100))
    return [dict(row._mapping) for row in found]


def claims_on(connection: Connection, kind: str, value: str, since: str | None, until: str | None) -> Mapping[str, int]:
    """How many claims of one kind fall on each day, from a day on and before another."""
    c = t.tallies.c
    query = select(c.day, c.n).where(c.kind == kind, c.value == value, c.n > 0)
    query = query.where(c.day >= since) if since else query
    query = query.where(c.day < until, c.day != "") if until else query
    return {row.day: row.n for row in connection.execute(query)}
