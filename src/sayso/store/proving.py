"""What a store holds as it lies there, row by row, for `sayso.proof` to look at: nothing is made better or left out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, func, inspect, select
from sqlalchemy.exc import DBAPIError

from sayso.store import schema as t
from sayso.store.bulk import among
from sayso.store.faults import told
from sayso.store.packing import unpack_bytes
from sayso.store.rows import Row
from sayso.store.store import Store
from sayso.store.tallies import miscounted

# Ids read at once; what hangs on one is read by itself.
PAGE = 200
_KEPT_WITH_REPORT = ("keys", "figures", "events", "places", "positions", "judged")


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptReport:
    """One report as it lies in the tables, out of one read.

    Attributes:
        row: of `documents`. title, text: of `texts`; None where there is no such row.
        record, brief, reading: packed; None where there is none.
        claims: rows with those of their voices in `voice`, and what their places are found by in `marks`.
        rows: of the other tables that follow from the record.
        refusals: what could not be read of it.
    """

    row: Row
    title: str | None
    text: str | None
    record: bytes | None
    brief: bytes | None
    reading: bytes | None
    claims: tuple[Row, ...]
    rows: dict[str, list[Row]]
    refusals: tuple[Row, ...]


class Proving:
    """Reads for a proof; each is one transaction in which nothing moves."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @contextmanager
    def still(self) -> Iterator[Connection]:
        """A connection on which others' writes are not seen; nobody waits for it."""
        engine = self._store._engine
        with told(self._store.url), engine.connect() as connection:
            if engine.dialect.name == "postgresql":
                connection.execution_options(isolation_level="REPEATABLE READ")
            yield connection

    def report_ids(self) -> Iterator[str]:
        """Ids of all reports, in their order."""
        return self.ids(t.documents)

    def ids(self, table: Table) -> Iterator[str]:
        """The first key column of a table, in its order, a page at a time."""
        column, after = next(iter(table.primary_key.columns)) if table is not t.documents else t.documents.c.id, None
        while True:
            query = select(column).order_by(column).limit(PAGE)
            with self.still() as connection:
                page = connection.scalars(query if after is None else query.where(column > after)).all()
            yield from page
            if len(page) < PAGE:
                return
            after = page[-1]

    def size(self, table: Table) -> int:
        """How many rows a table has."""
        with self.still() as connection:
            return connection.scalar(select(func.count()).select_from(table)) or 0

    def row(self, table: Table, key: str) -> Row | None:
        """One row by its first key column; None if it went meanwhile."""
        with self.still() as connection:
            found = connection.execute(select(table).where(next(iter(table.primary_key.columns)) == key)).first()
        return dict(found._mapping) if found else None

    def report(self, name: str) -> KeptReport | None:
        """One report; None if it went meanwhile."""
        with self.still() as connection:
            row = connection.execute(select(t.documents).where(t.documents.c.id == name)).first()
            if row is None:
                return None
            words = connection.execute(select(t.texts).where(t.texts.c.number == row.number)).first()
            bodies = [connection.scalar(select(table.c.body).where(table.c.document == name))
                      for table in (t.records, t.briefs, t.readings)]
            return KeptReport(
                row=dict(row._mapping), title=words.title if words else None, text=words.text if words else None,
                record=bodies[0], brief=bodies[1], reading=bodies[2], claims=tuple(_claims(connection, name)),
                rows={one: _rows(connection, t.metadata.tables[one], "document", name) for one in _KEPT_WITH_REPORT},
                refusals=tuple(_rows(connection, t.refusals, "document", name)))

    def under(self, table: Table, key: str, tables: tuple[Table, ...]) -> tuple[Row | None, dict[str, list[Row]]]:
        """A row, and the rows of other tables that are of it, by a column named after the first table's one."""
        of = table.name.removesuffix("s")
        with self.still() as connection:
            row = connection.execute(select(table).where(table.c.id == key)).first()
            return (dict(row._mapping) if row else None), {
                one.name: _rows(connection, one, of, key) for one in tables}

    def captures(self, document: str) -> list[Row]:
        """Where else a report came from, word for word."""
        with self.still() as connection:
            return _rows(connection, t.captures, "document", document)

    def kept_bytes(self, digest: str) -> bytes | None:
        """The bytes of that SHA-256; None where there are none."""
        row = self.row(t.originals, digest)
        return unpack_bytes(row["packed"], bytes(row["data"])) if row else None

    def present(self, table: Table, ids: set[str], column: str = "id") -> set[str]:
        """Those of the ids that a table holds."""
        with self.still() as connection:
            c = table.c[column]
            return set(connection.scalars(select(c).where(among(connection, c, sorted(ids)))))

    def text(self, document: str) -> str | None:
        """The text of a report as it is searched; None where there is none."""
        with self.still() as connection:
            found: str | None = connection.scalar(
                select(t.texts.c.text).join(t.documents, t.documents.c.number == t.texts.c.number)
                .where(t.documents.c.id == document))
        return found

    def loose_refusals(self) -> Iterator[Row]:
        """What could not be read of whole inputs."""
        for key in self.ids(t.refusals):
            row = self.row(t.refusals, key)
            if row is not None and row["document"] is None:
                yield row

    def miscounted(self) -> list[Row]:
        """Counts of claims and reports that are not what is there, 100 at most."""
        with self.still() as connection:
            return miscounted(connection)

    def sites(self) -> Iterator[Row]:
        """The places that reports tell of, each once, a page at a time."""
        c, after = t.sites.c.id, ""
        while True:
            with self.still() as connection:
                page = connection.execute(select(t.sites).where(c > after).order_by(c).limit(PAGE)).all()
            yield from (dict(row._mapping) for row in page)
            if len(page) < PAGE:
                return
            after = page[-1].id

    # The engine's own

    def pages_damaged(self) -> list[str]:
        """What SQLite finds wrong with its file, in its words; PostgreSQL has no such question."""
        with self.still() as connection:
            if connection.dialect.name != "sqlite":
                return []
            try:
                said = connection.exec_driver_sql("PRAGMA integrity_check(20)").scalars().all()
            except DBAPIError as error:
                return [str(error.orig)]
        return [one for one in said if one != "ok"]

    def tables(self) -> dict[str, tuple[set[str], set[str]]]:
        """Of each table that is there the names of its columns and of its indexes."""
        with self.still() as connection:
            looked = inspect(connection)
            return {name: ({one["name"] for one in looked.get_columns(name)},
                           {str(one["name"]) for one in looked.get_indexes(name)})
                    for name in looked.get_table_names() if name in t.metadata.tables}

    def without_end(self, table: Table, columns: tuple[str, ...], end: Table,
                    named: tuple[str, ...]) -> list[tuple[Any, ...]]:
        """Rows of a table that refer to what another one has not: their keys and what they refer to, 100 at most."""
        c, other = table.c, end.alias()
        met = [c[one] == other.c[two] for one, two in zip(columns, named, strict=True)]
        keys = [*table.primary_key.columns, *(c[one] for one in columns)]
        query = select(*keys).where(~select(1).select_from(other).where(*met).exists())
        query = query.where(*(c[one].is_not(None) for one in columns)).order_by(*table.primary_key.columns).limit(100)
        with self.still() as connection:
            return [tuple(row) for row in connection.execute(query)]


def _rows(connection: Connection, table: Table, column: str, key: str) -> list[Row]:
    query = select(table).where(table.c[column] == key).order_by(*table.primary_key.columns)
    return [dict(row._mapping) for row in connection.execute(query)]


def _claims(connection: Connection, name: str) -> Iterator[Row]:
    c, v, p = t.claims.c, t.voices.c, t.claim_places.c
    marks: dict[int, list[str]] = {}
    query = select(p.claim, p.place).join(t.claims, c.number == p.claim).where(c.document == name)
    for row in connection.execute(query.order_by(p.claim, p.place)):
        marks.setdefault(row.claim, []).append(row.place)
    voices = {row.number: dict(row._mapping) for row in connection.execute(
        select(t.voices).where(v.number.in_(select(c.voice).where(c.document == name))))}
    for found in connection.execute(select(t.claims).where(c.document == name).order_by(c.number)):
        yield {**found._mapping, "voice": voices.get(found.voice, {}), "marks": tuple(marks.get(found.number, ()))}
