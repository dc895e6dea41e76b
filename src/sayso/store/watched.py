"""What is watched, kept: sources and what they told of, and the versions of articles; one transaction a call."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, func, insert, select, update

from sayso.records.watched import Version, WatchedItem, WatchedSource
from sayso.store import schema as t
from sayso.store.adding import insert_new
from sayso.store.editions import give_way
from sayso.store.lists import gathered, paged


class Watched:
    """The sources, items and versions of a store."""

    def __init__(self, reading: Callable[[], Any], writing: Callable[[], Any]) -> None:
        self._reading, self._writing = reading, writing

    def sources(self) -> dict[str, WatchedSource]:
        """Every source that was ever asked, by its name."""
        with self._reading() as connection:
            rows = connection.execute(select(t.watched_sources).order_by(t.watched_sources.c.name))
            return {row.name: WatchedSource(**row._mapping) for row in rows}

    def polled(self, source: WatchedSource, items: Sequence[WatchedItem] = ()) -> tuple[int, int]:
        """Keeps how a source now stands together with what it told of, so that nothing told is ever lost.

        An item that is known keeps its state; one of which the source now says something else is due when it says so.

        Returns:
            How many items were new, and of how many of the known ones something else is told.
        """
        told = {item.key: item for item in reversed(items)}  # of several of one key the first
        c = t.watched_items.c
        with self._writing() as connection:
            row = dataclasses.asdict(source)
            if not insert_new(connection, t.watched_sources, [row]):
                connection.execute(update(t.watched_sources).where(
                    t.watched_sources.c.name == source.name).values(row))
            known = {row.key: row.told for row in gathered(
                connection, told, lambda part: select(c.key, c.told).where(c.key.in_(part)))}
            other = [one for key, one in told.items() if key in known and one.told and one.told != known[key]]
            for item in other:
                connection.execute(update(t.watched_items).where(c.key == item.key).values(
                    told=item.told, due=item.due))
            new = [dataclasses.asdict(item) for key, item in told.items() if key not in known]
            insert_new(connection, t.watched_items, new)
            return len(new), len(other)

    def due(self, now: str, source: str, limit: int) -> list[WatchedItem]:
        """What is to be got of a source by now, what waits longest first."""
        c = t.watched_items.c
        query = select(t.watched_items).where(c.source == source, c.due <= now)
        with self._reading() as connection:
            rows = connection.execute(query.order_by(c.due, c.key).limit(limit))
            return [WatchedItem(**row._mapping) for row in rows]

    def next_due(self, sources: Collection[str]) -> str | None:
        """When the next item of these sources is due; None where none will be."""
        c = t.watched_items.c
        with self._reading() as connection:
            found: str | None = connection.scalar(
                select(func.min(c.due)).where(c.due.is_not(None), c.source.in_(list(sources))))
            return found

    def got(self, items: Sequence[WatchedItem]) -> None:
        """Keeps how these items now stand."""
        with self._writing() as connection:
            for item in items:
                connection.execute(update(t.watched_items).where(t.watched_items.c.key == item.key)
                                   .values(dataclasses.asdict(item)))

    def keep(self, version: Version) -> None:
        """Notes that a report which is there is the next version of an article; once, if it is the latest already. The
        article's reports are then to be linked anew."""
        with self._writing() as connection:
            if is_next(connection, version):
                give_way(connection, [version.document], [version.article])
            keep(connection, version)

    def version(self, article: str, number: int) -> Version | None:
        """One version of an article; None where it has no such."""
        v = t.versions.c
        with self._reading() as connection:
            row = connection.execute(select(t.versions).where(v.article == article, v.number == number)).first()
            return row and Version(**row._mapping)

    def latest(self, article: str) -> Version | None:
        """The last version of an article; None where it has none."""
        v = t.versions.c
        with self._reading() as connection:
            row = connection.execute(select(t.versions).where(v.article == article)
                                     .order_by(v.number.desc()).limit(1)).first()
            return row and Version(**row._mapping)

    def worded(self, wording: str) -> list[Version]:
        """The versions of these very words, by article and number."""
        v = t.versions.c
        with self._reading() as connection:
            rows = connection.execute(select(t.versions).where(v.wording == wording).order_by(v.article, v.number))
            return [Version(**row._mapping) for row in rows]

    def versions(self, article: str) -> list[Version]:
        """The versions of an article, in the order of their capture."""
        v = t.versions.c
        with self._reading() as connection:
            rows = connection.execute(select(t.versions).where(v.article == article).order_by(v.number))
            return [Version(**row._mapping) for row in rows]

    def articles_of(self, document: str) -> list[str]:
        """The articles of which a report is a version."""
        v = t.versions.c
        with self._reading() as connection:
            return list(connection.scalars(select(v.article).where(v.document == document).distinct()
                                           .order_by(v.article)))

    def changes(self, *, after: Version | None = None, limit: int | None = None) -> Iterator[Version]:
        """The versions that came behind others, the last captured first.

        Args:
            after: the last one seen. limit: how many at most.
        """
        v = t.versions.c
        order = [v.captured_at, v.article, v.number]
        query = select(*order, v.document, v.wording, v.archive, v.record).where(v.number > 1)
        rows = paged(self._reading, query, order,
                     after=None if after is None else [after.captured_at, after.article, after.number], limit=limit,
                     down=True)
        return (Version(**row._mapping) for row in rows)


def keep(connection: Connection, version: Version) -> None:
    """Puts a version behind those that an article has, unless its latest is of the same report."""
    if is_next(connection, version):
        row = _last(connection, version.article)
        number = row.number + 1 if row else 1
        connection.execute(insert(t.versions), {**dataclasses.asdict(version), "number": number})


def is_next(connection: Connection, version: Version) -> bool:
    """Whether the latest version that an article has is of another report."""
    row = _last(connection, version.article)
    return row is None or row.document != version.document


def _last(connection: Connection, article: str) -> Row[Any] | None:
    v = t.versions.c
    query: Select[Any] = select(v.number, v.document).where(v.article == article).order_by(v.number.desc()).limit(1)
    return connection.execute(query).first()
