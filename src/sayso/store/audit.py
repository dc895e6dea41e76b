"""The audit: every judgement and every undoing as an entry, in order, a page at a time."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Connection, Select, func, select, tuple_

from sayso.records.errors import NotKept
from sayso.records.judgement import Entry
from sayso.store import schema as t
from sayso.store.judging import judgement_from
from sayso.store.picturing import COUNTED
from sayso.store.rows import day_of
from sayso.store.wanted import EntriesWanted

_UNDONE = "-undone"
_c = t.judgements.c
# When and by whom: a judgement is an entry, and once more when it was taken back.
_JUDGED, _TOOK_BACK = (_c.at, _c.author), (_c.undone_at, _c.undone_by)


def name_of(entry: Entry) -> str:
    """By what a page goes on after it."""
    return entry.judgement.id + (_UNDONE if entry.what == "took back" else "")


def entries(connection: Connection, wanted: EntriesWanted, *, limit: int, after: str | None,
            latest: bool) -> list[Entry]:
    """So many entries, by time, or the other way round.

    Args:
        after: the name of the last one seen.

    Raises:
        NotKept: there is no such entry.
    """
    last = _last(connection, after) if after is not None else None
    found: list[tuple[tuple[str, str, bool], Entry]] = []
    for step in _steps(wanted):
        at, author = _TOOK_BACK if step else _JUDGED
        query = _asked(select(at.label("done"), author.label("who"), _c.id, _c.body, _c.undone_at, _c.undone_by),
                       wanted, undone=step)
        if last is not None:
            here, there = tuple_(at, _c.id), tuple_(*last[:2])
            # Of one judgement, made and taken back in one moment, the making comes first.
            same = last[2] > step if latest else step > last[2]
            query = query.where((here <= there if same else here < there) if latest else
                                (here >= there if same else here > there))
        order = (at.desc(), _c.id.desc()) if latest else (at, _c.id)
        found += [((row.done, row.id, step), Entry(
            at=row.done, what="took back" if step else "judged", author=row.who, judgement=judgement_from(row)))
            for row in connection.execute(query.order_by(*order).limit(limit))]
    return [entry for _, entry in sorted(found, key=lambda told: told[0], reverse=latest)[:limit]]


def count_entries(connection: Connection, wanted: EntriesWanted) -> int | None:
    """How many entries fit; None for more than `COUNTED`."""
    n = sum(connection.scalar(select(func.count()).select_from(
        _asked(select(_c.id), wanted, undone=undone).limit(COUNTED + 1).subquery())) or 0 for undone in _steps(wanted))
    return None if n > COUNTED else n


def authors(connection: Connection) -> list[str]:
    """Who judged anything or took it back, by name."""
    names = select(_c.author).union(select(_c.undone_by).where(_c.undone_by.is_not(None)))
    return sorted(connection.scalars(names))


def _steps(wanted: EntriesWanted) -> tuple[bool, ...]:
    """Of what makes an entry, what is asked for: that somebody judged, that it was taken back."""
    kind = wanted.get("kind")
    return (False, True) if kind is None else (kind == "undo",)


def _asked(query: Select[Any], wanted: EntriesWanted, *, undone: bool) -> Select[Any]:
    at, author = _TOOK_BACK if undone else _JUDGED
    query = query.where(at.is_not(None)) if undone else query
    query = query.where(_c.kind == wanted["kind"]) if wanted.get("kind") and not undone else query
    held = t.judgement_documents.c
    conditions = [condition for name, condition in (
        ("author", author == wanted.get("author")),
        ("document", _c.id.in_(select(held.judgement).where(held.document == wanted.get("document")))),
        # Moments stand with parts of a second, which sort before the sign that ends a moment without.
        ("since", at >= day_of(wanted.get("since")).removesuffix("Z")),
        ("until", at < day_of(wanted.get("until")).removesuffix("Z"))) if wanted.get(name) is not None]
    return query.where(*conditions)


def _last(connection: Connection, after: str) -> tuple[str, str, bool]:
    undone = after.endswith(_UNDONE)
    at: Column[Any] = _c.undone_at if undone else _c.at
    row = connection.execute(select(at, _c.id).where(_c.id == after.removesuffix(_UNDONE), at.is_not(None))).first()
    if row is None:
        raise NotKept(f"entry {after!r} is not in the audit.", remedy="Begin from its start.")
    return row[0], row[1], undone
