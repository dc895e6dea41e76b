"""The index of words: FTS5 on SQLite, tsvector with GIN on PostgreSQL, with one meaning on both.

A word is a run of letters and digits, in whatever case and with or without accents; nothing is stemmed. What a
user asks for is words, all of which must stand in a text, or phrases in double quotes; nothing else of what is
typed has a meaning.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam, false, text

from sayso.store.lists import COMMON
from sayso.store.rows import folded

# Words in more claims than this are asked for claim by claim, at 0.14 ms each; those in fewer are listed first. Of
# 960,000 claims, 50 of 60,000 are had in 68 ms by listing, and in 112 ms by asking, which is faster the more there are.
LISTED = 60_000

_TOKEN = re.compile(r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*")
_ASKED = re.compile(r'"([^"]*)"|([^"]+)')

Phrase = tuple[str, ...]


def phrases_of(asked: str) -> tuple[Phrase, ...]:
    """The words and phrases that a user asks for, as typed; none where there is no letter or digit."""
    found: dict[str, Phrase] = {}
    for quoted, loose in _ASKED.findall(asked):
        words = tuple(_TOKEN.findall(quoted or loose))
        for phrase in [words] if quoted else [(word,) for word in words]:
            if phrase:
                found.setdefault(folded(" ".join(phrase)), phrase)
    return tuple(found.values())


def tokens(words: str) -> Iterator[tuple[int, int, str]]:
    """Each word of a text: where it starts and ends, and how it is looked up."""
    if words.isascii():
        yield from ((match.start(), match.end(), match.group()) for match in _TOKEN.finditer(words.lower()))
        return
    for match in _TOKEN.finditer(words):
        yield match.start(), match.end(), alike(match.group())


# Words of texts come again: looking one up takes a tenth of folding it.
@lru_cache(maxsize=20_000)
def alike(word: str) -> str:
    """What all writings of a word have in common."""
    return folded(word).replace(" ", "")


def index_words(connection: Connection, table: str, rows: Iterable[tuple[int, str]]) -> None:
    """Puts texts into the index, or in the place of what it held; SQLite's triggers do that by themselves."""
    if connection.dialect.name != "postgresql":
        return
    if values := [{"number": number, "words": folded(words)} for number, words in rows]:
        connection.execute(text(
            f"INSERT INTO {table}_words (number, words) VALUES (:number, to_tsvector('simple', :words)) "
            "ON CONFLICT (number) DO UPDATE SET words = excluded.words"), values)


def holding(connection: Connection, table: str, phrases: tuple[Phrase, ...]) -> ColumnElement[bool]:
    """The condition that a row of the table holds all of the words."""
    index = f"{table}_words"
    if not phrases:
        return false()
    if connection.dialect.name == "postgresql":
        fits, values = _fits(table, phrases)
        return _condition(f"EXISTS (SELECT 1 FROM {index} WHERE {index}.number = {table}.number AND {fits})", values)
    asked = _matching(phrases)
    some = f"SELECT rowid FROM {index} WHERE {index} MATCH :asked LIMIT {LISTED + 1}"
    # Counting 60,000 takes 7 ms, half of what putting them together takes.
    count = connection.scalar(text(f"SELECT count(*) FROM ({some})"), {"asked": asked}) or 0
    if count > LISTED:
        return _condition(f"EXISTS (SELECT 1 FROM {index} WHERE {index} MATCH :asked "
                          f"AND {index}.rowid = {table}.number)", {"asked": asked})
    found = connection.scalar(text(f"SELECT json_group_array(rowid) FROM ({some})"), {"asked": asked})
    # With a sum on its left side, a list is only looked into; else the rows are found by it.
    number = f"{table}.number + 0" if count > COMMON else f"{table}.number"
    return _condition(f"{number} IN (SELECT value FROM json_each(:found))", {"found": found})


def count_holding(connection: Connection, table: str, phrases: tuple[Phrase, ...], most: int) -> int:
    """How many rows of the table hold all of the words, counted up to so many, out of the index of words alone."""
    if not phrases:
        return 0
    if connection.dialect.name == "postgresql":
        fits, values = _fits(table, phrases)
    else:
        fits, values = f"{table}_words MATCH :asked", {"asked": _matching(phrases)}
    some = f"SELECT 1 FROM {table}_words WHERE {fits} LIMIT {most:d}"
    return connection.scalar(text(f"SELECT count(*) FROM ({some}) AS found"), values) or 0


def _fits(table: str, phrases: tuple[Phrase, ...]) -> tuple[str, dict[str, Any]]:
    asked = " && ".join(f"phraseto_tsquery('simple', :word{at})" for at in range(len(phrases)))
    return f"{table}_words.words @@ ({asked})", {f"word{at}": folded(" ".join(one)) for at, one in enumerate(phrases)}


def _matching(phrases: tuple[Phrase, ...]) -> str:
    """The engine folds what is asked as it folded the text, and by its own tables of letters."""
    return " AND ".join('"' + " ".join(phrase) + '"' for phrase in phrases)


def _condition(clause: str, values: dict[str, Any]) -> ColumnElement[bool]:
    condition: Any = text(clause).bindparams(*(bindparam(name, value) for name, value in values.items()))
    return condition  # type: ignore[no-any-return]
