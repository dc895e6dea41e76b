"""A store made larger by copies of itself under other ids, within the database, so that a million claims take minutes.

A copy has the days, the people, the places and words of the first; whatever has an id of its own has another one, in
the columns and in what is packed. What is of no report (voices, originals, users) is there once.
"""

from __future__ import annotations

import re
import sqlite3
import zlib
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import LargeBinary, Table

from sayso.store import schema as t

# The kinds of ids that are a copy's own.
_IDS = re.compile(rb"\b(doc|clm|fig|evt|plc|tim|pos|inc|que|ans|jud|ref)_.([0-9a-f]{15})\b")
_OF_REPORTS = (
    t.documents, t.texts, t.captures, t.records, t.briefs, t.readings, t.keys, t.claims, t.claim_places, t.figures,
    t.events, t.places, t.positions, t.links, t.copies, t.incidents, t.incident_documents, t.incident_marks,
    t.questions, t.question_marks, t.answers, t.answer_positions, t.incident_origins, t.waiting, t.judgements,
    t.judgement_documents, t.judged, t.refusals)
# Numbers that follow from the table's own, by column.
_NUMBERED = {("documents", "number"): t.documents, ("texts", "number"): t.documents, ("claims", "number"): t.claims,
             ("claim_places", "claim"): t.claims}
# One letter a copy stands in the place of an id's first digit.
MARKS = "ghijklmnopqrstuvwxyzGHIJKLMNOPQRSTUVWXYZ"


def grow(path: Path, copies: int, *, tell: Callable[[str], None] = lambda _: None) -> None:
    """Puts so many copies of a SQLite store into it, up to forty.

    Args:
        tell: is told how far it is.
    """
    if not 0 <= copies <= len(MARKS):
        raise ValueError(f"{copies} copies; there can be up to {len(MARKS)}.")
    connection = sqlite3.connect(path, isolation_level=None)
    connection.create_function("named_again", 2, _again, deterministic=True)
    connection.create_function("packed_again", 2, _packed, deterministic=True)
    for pragma in ("synchronous = OFF", "cache_size = -1000000", "foreign_keys = OFF", "temp_store = MEMORY"):
        connection.execute(f"PRAGMA {pragma}")
    rows = {table.name: connection.execute(f"SELECT coalesce(max(number), 0) FROM {table.name}").fetchone()[0]
            for table in (t.documents, t.claims)}
    firsts = {table.name: connection.execute(f"SELECT coalesce(max(rowid), 0) FROM {table.name}").fetchone()[0]
              for table in _OF_REPORTS if table.name not in ("keys", "claim_places")}
    for number, mark in enumerate(MARKS[:copies], 1):
        connection.execute("BEGIN IMMEDIATE")
        for table in _OF_REPORTS:
            columns = [column.name for column in table.columns]
            told = ", ".join(_column(table, name, mark, number, rows) for name in columns)
            among = f"WHERE rowid <= {firsts[table.name]}" if table.name in firsts else _of_first(table, rows)
            names = ", ".join(f'"{name}"' for name in columns)
            connection.execute(f"INSERT INTO {table.name} ({names}) SELECT {told} FROM {table.name} {among}")
        connection.execute("COMMIT")
        tell(f"{number} of {copies} copies")
    # A copy has the days, voices and places of the first, so whatever is kept counted is so many times as much.
    connection.execute(f"UPDATE {t.tallies.name} SET n = n * {copies + 1}")
    connection.close()


def _of_first(table: Table, rows: dict[str, int]) -> str:
    """Which rows of a table without row numbers are the first store's."""
    if table is t.claim_places:
        return f"WHERE claim <= {rows['claims']}"
    return f"WHERE document IN (SELECT id FROM documents WHERE number <= {rows['documents']})"


def _column(table: Table, name: str, mark: str, number: int, rows: dict[str, int]) -> str:
    """What a copy has in a column."""
    counted = _NUMBERED.get((table.name, name))
    if counted is not None:
        return f"{name} + {number * rows[counted.name]}"
    if name == "origin" and table in (t.documents, t.captures, t.refusals):
        return f"origin || '?{mark}'"
    if isinstance(table.c[name].type, LargeBinary):
        return f"packed_again({name}, '{mark}')"
    named = name in {"id", "document", "claim", "item", "earlier", "later", "one", "other", "incident", "question",
                     "answer", "position", "judgement", "part", "place", "to", "value", "names", "wider"}
    return f"named_again(\"{name}\", '{mark}')" if named and table is not t.claim_places else f'"{name}"'


def _again(told: str | None, mark: str) -> str | None:
    return None if told is None else _marked(told.encode(), mark).decode()


def _packed(body: bytes | None, mark: str) -> bytes | None:
    return None if body is None else zlib.compress(_marked(zlib.decompress(body), mark), 1)


def _marked(told: bytes, mark: str) -> bytes:
    return _IDS.sub(rb"\1_" + mark.encode() + rb"\2", told)
