"""Which reports are versions of one article, and which of them was captured last.

An article is what was watched under one name, and what came from one address of the web. A file is none by itself: its
next content may be another report.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from sqlalchemy import Connection, select, update

from sayso.records.brief import Edition
from sayso.store import schema as t
from sayso.store.changes import count_change
from sayso.store.lists import gathered, parts

__all__ = ["addresses", "editions_of", "give_way"]

# When a report was last captured: ISO 8601, then its number among the versions that were watched.
_Moment = tuple[str, int]


def editions_of(connection: Connection, ids: Collection[str]) -> dict[str, Edition]:
    """Of those of the reports of which there are several versions, which one. Of one that is a version of several
    articles, that which no later one has replaced, else the first by name."""
    c, v = t.documents.c, t.versions.c
    articles = {row.article for row in gathered(
        connection, ids, lambda part: select(v.article).where(v.document.in_(part)))}
    articles |= addresses(row.origin for row in gathered(
        connection, ids, lambda part: select(c.origin).where(c.id.in_(part))))
    captured: defaultdict[str, dict[str, _Moment]] = defaultdict(dict)
    for article, document, moment in _captured(connection, articles):
        held = captured[article]
        held[document] = max(moment, held.get(document, moment))
    found: dict[str, Edition] = {}
    for article, held in sorted(captured.items()):
        for place, document in enumerate(sorted(held, key=lambda one: (held[one], one)), start=1):
            edition = Edition(article=article, place=place, last=place == len(held))
            if len(held) > 1 and (document not in found or (edition.last and not found[document].last)):
                found[document] = edition
    return {one: found[one] for one in ids if one in found}


def give_way(connection: Connection, documents: Collection[str], articles: Collection[str]) -> None:
    """Has the reports of articles linked anew to which others are about to be added: which one stands is another one.
    The first thing of a transaction, as in all that counts a change (`count_change`).

    Args:
        documents: those that are about to be added, or to be versions once more.
    """
    held = {document for _, document, _ in _captured(connection, articles)} - {*documents}
    if not held:
        return
    count_change(connection)
    for part in parts({*held, *documents}):
        connection.execute(update(t.documents).where(t.documents.c.id.in_(part)).values(linked=False))


def addresses(origins: Iterable[str]) -> set[str]:
    """Those of the origins that are addresses of the web."""
    return {one for one in origins if one.startswith(("http://", "https://"))}


def _captured(connection: Connection, articles: Collection[str]) -> Iterator[tuple[str, str, _Moment]]:
    """The reports that are versions of these articles, each with when it was captured."""
    c, v = t.documents.c, t.versions.c
    for row in gathered(connection, articles, lambda part: select(
            v.article, v.document, v.captured_at, v.number).where(v.article.in_(part))):
        yield row.article, row.document, (row.captured_at, row.number)
    for row in gathered(connection, addresses(articles), lambda part: select(
            c.origin, c.id, c.captured_at).where(c.origin.in_(part))):
        yield row.origin, row.id, (row.captured_at, 0)
