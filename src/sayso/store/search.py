"""Reports and claims in which words stand, with the passage around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import Any

from sqlalchemy import Connection, Select, select

from sayso.records.span import Span
from sayso.store import schema as t
from sayso.store.asking import claims_asked, documents_asked, said_of, within
from sayso.store.kept import Hit
from sayso.store.stretches import FIRST, GROWTH, stretches
from sayso.store.wanted import ClaimsWanted, DocumentsWanted
from sayso.store.words import Phrase, alike, holding, phrases_of, tokens

# A snippet is about so many code points long: two lines of a terminal.
SNIPPET = 200
# Of a claim's report so many code points from where the claim starts are looked at first: it holds the words itself.
_NEAR = 1_000
# The words asked for that are looked at in one report: each is compared with each to choose the passage.
_MOST_FOUND = 500


def documents(connection: Connection, asked: str, limit: int, wanted: DocumentsWanted) -> Iterator[Hit]:
    """Reports whose title and text hold all the words, the latest published first."""
    phrases = phrases_of(asked)
    c, held = t.documents.c, t.texts.c
    query = select(c.id, c.origin, c.published, held.title, held.text).join(t.texts, held.number == c.number)
    query = documents_asked(query.where(holding(connection, "texts", phrases)), wanted)
    for row in connection.execute(query.order_by(c.day.desc(), c.id.desc()).limit(limit)):
        start, snippet, words = excerpt(row.text, phrases)
        yield Hit(kind="document", id=row.id, document=row.id, origin=row.origin, title=row.title or None,
                  published=row.published, snippet=snippet, start=start, words=words,
                  in_title=bool(stand(row.title, phrases)))


def claims(connection: Connection, asked: str, limit: int, wanted: ClaimsWanted) -> Iterator[Hit]:
    """Claims whose words hold all of those asked for, the last said first."""
    phrases = phrases_of(asked)
    c, d, held = t.claims.c, t.documents.c, t.texts.c
    query: Select[Any] = select(c.id, c.document, c.start, c.text, d.origin, d.title, d.published,
                                held.text.label("whole"))
    query = query.join(t.documents, d.id == c.document).join(t.texts, held.number == d.number)
    query = claims_asked(connection, query.where(holding(connection, "claims", phrases)), wanted)
    query = query.order_by(said_of(wanted).desc(), c.document.desc(), c.start.desc())
    told = stretches(connection, wanted, first=FIRST, growth=GROWTH, latest=True)
    rows = chain.from_iterable(connection.execute(within(connection, query, wanted, one).limit(limit)) for one in told)
    for row in islice(rows, limit):
        start, snippet, words = excerpt(row.whole, phrases, first=row.start)
        yield Hit(kind="claim", id=row.id, document=row.document, origin=row.origin, title=row.title,
                  published=row.published, snippet=snippet, start=start, words=words)


def stand(words: str, phrases: Sequence[Phrase]) -> list[Span]:
    """Where the words and phrases stand in a text, in its order."""
    told = list(tokens(words))
    found = set()
    for phrase in ([alike(word) for word in one] for one in phrases):
        for at in range(len(told) - len(phrase) + 1):
            if told[at][2] == phrase[0] and all(told[at + by][2] == word for by, word in enumerate(phrase)):
                found.add((told[at][0], told[at + len(phrase) - 1][1]))
    return [Span(start, end, words[start:end]) for start, end in sorted(found)]


def excerpt(words: str, phrases: Sequence[Phrase], *, first: int = 0) -> tuple[int, str, tuple[Span, ...]]:
    """The passage that holds most of the phrases, the earliest such: its start, the passage, the words in it.

    Args:
        first: words before it are not looked at, where any stand after it.
    """
    found = (_near(words, phrases, first) or _after(stand(words, phrases), first))[:_MOST_FOUND]
    best = max(found, key=lambda span: (_told_within(found, span), -span.start), default=None)
    middle = best.start if best else first
    start = _blank_before(words, max(0, middle - SNIPPET // 4)) if middle > SNIPPET // 4 else 0
    end = _blank_before(words, start + SNIPPET) if len(words) > start + SNIPPET else len(words)
    end = max(end, best.end) if best else end
    return start, words[start:end], tuple(span for span in found if start <= span.start and span.end <= end)


def _near(words: str, phrases: Sequence[Phrase], first: int) -> list[Span]:
    """Where the phrases stand from an offset on, if all stand in one passage shortly after it; else nothing."""
    if first == 0 or first + _NEAR >= len(words):
        return []
    since, until = _blank_before(words, first), _blank_before(words, first + _NEAR)
    found = _after([Span(since + one.start, since + one.end, one.text) for one in stand(words[since:until], phrases)],
                   first)
    whole = any(one.start + SNIPPET < until and _told_within(found, one) >= len(phrases) for one in found)
    return found if whole else []


def _after(found: list[Span], first: int) -> list[Span]:
    return [span for span in found if span.start >= first] or found


def _told_within(found: Sequence[Span], one: Span) -> int:
    """How many different words stand in a snippet's reach from one of them on."""
    return len({alike(span.text) for span in found if one.start <= span.start < one.start + SNIPPET // 2})


def _blank_before(words: str, at: int) -> int:
    """Just after the last blank before an offset; the offset itself where a word is too long for that."""
    blank = max(words.rfind(" ", at - 40, at), words.rfind("\n", at - 40, at)) if at >= 40 else -1
    return blank + 1 if blank >= 0 else at
