"""The way back: from a question, a number or a claim to the words, the report and the bytes, checked at each step.

DESIGN, "What nothing excuses", 1: a value is found again, to the letter, at its span. A trail does that for one
value, over what the store holds, and says of each step what was looked at and whether it holds.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sayso.records.brief import Position
from sayso.records.by_id import ById
from sayso.records.document import Document
from sayso.records.errors import NotKept
from sayso.records.linked import Answer, Incident, Question
from sayso.records.original import Original
from sayso.records.proof import spans_of
from sayso.records.record import Claim, Event, Figure, Place, Record
from sayso.records.span import Span
from sayso.store import Store
from sayso.store.kept import Held, StoredDocument

# Questions and incidents held while ways are walked: those of a report may belong to several.
SHARED = 8
# Ways whose reports are read at once, with their bytes.
TOGETHER = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing that was looked at.

    Attributes:
        step: where on the way: answer, item, claim, words, original.
        what: in words, as what is the case if it holds.
        holds: None where it cannot be looked at (the words of a scan within its bytes).
    """

    step: str
    what: str
    holds: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Trail:
    """One way from what was asked down to bytes; a step that the way does not pass is None.

    Attributes:
        incident, question, answer, position: of linking. item: the figure, event or place.
        parts: all of the record by id. claim: who said it. words: what it stands on, spans of the text.
        document, stored: the report, and how it is kept. original: the bytes, and when and whence they came.
        checks: what was looked at, from the top down.
    """

    incident: Incident | None
    question: Question | None
    answer: Answer | None
    position: Position | None
    item: Figure | Event | Place | None
    parts: ById
    claim: Claim | None
    words: tuple[Span, ...]
    document: Document
    stored: StoredDocument
    original: Original
    checks: tuple[Check, ...]

    @property
    def sound(self) -> bool:
        """Whether nothing that was looked at fails."""
        return all(check.holds is not False for check in self.checks)


def ways_of(store: Store, identifier: str) -> list[Held]:
    """Where the ways from an id down to bytes begin: one for each position behind a question or an answer.

    Raises:
        NotKept: nothing of that id is in the store, or nothing in it leads to words.
    """
    ways = [held for held in store.holders(identifier) if held.document is not None]
    if not ways:
        raise NotKept(f"{identifier!r} leads to no words.", remedy="Give the id of a question, an answer, a claim, a "
                      "figure, an event, a place or a report.")
    return ways


def trails_of(store: Store, ways: Sequence[Held]) -> Iterator[Trail]:
    """The ways walked down to bytes, each step looked at."""
    kept = _Kept(store)
    for start in range(0, len(ways), TOGETHER):
        part = ways[start:start + TOGETHER]
        kept.read(part)
        for held in part:
            yield _trail(kept, held)


class _Kept:
    """A store of which what many ways share is read once, and what each needs at once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.question = lru_cache(SHARED)(store.question)
        self.incident = lru_cache(SHARED)(lambda one: store.incident(one, links=0))

    def read(self, ways: Iterable[Held]) -> None:
        """Reads the reports of these ways in the place of those read before."""
        documents = {held.document for held in ways if held.document is not None}
        positions = {held.position for held in ways if held.position is not None}
        self.stored = {one.id: one for one in self._store.documents_of(documents)}
        self.records = {one.document.id: one for one in self._store.records_of(documents)}
        self.originals = self._store.originals_of(documents)
        self.positions = {(one.document, one.id): one
                          for one in self._store.overview.positions_of(positions, documents)}


def _trail(store: _Kept, held: Held) -> Trail:
    assert held.document is not None
    name = held.document
    record, stored, original = store.records[name], store.stored[name], store.originals[name]
    parts = ById(record)
    question = store.question(held.question) if held.question else None
    answer = next((one for one in question.answers if one.id == held.answer), None) if question else None
    position = store.positions.get((held.document, held.position or ""))
    item = _item(held, parts)
    claim = parts.claims.get(held.claim or (position.claim if position else ""))
    incident = store.incident(held.incident) if held.incident else None
    words = _words(position, item, claim, record)
    checks = (*_answered(answer, position, item), *_told(words, item, claim, record),
              *_captured(words, record, stored, original))
    return Trail(incident=incident, question=question, answer=answer, position=position, item=item, parts=parts,
                 claim=claim, words=words, document=record.document, stored=stored, original=original, checks=checks)


def _item(held: Held, parts: ById) -> Figure | Event | Place | None:
    name = held.item or held.id
    return parts.figures.get(name) or parts.events.get(name) or parts.places.get(name)


def _words(position: Position | None, item: Figure | Event | Place | None, claim: Claim | None,
           record: Record) -> tuple[Span, ...]:
    """The narrowest words that the value stands on; none for a whole report."""
    if position is not None:
        said = position.words
        return (Span(said.start, said.end, said.text),)
    if item is not None:
        return (item.trigger if isinstance(item, Event) else item.span,)
    return claim.content if claim is not None else ()


def _answered(answer: Answer | None, position: Position | None, item: Figure | Event | Place | None) -> Iterator[Check]:
    """The answer says what its position says, and that what the report's figure says."""
    if answer is not None and position is not None:
        same = (answer.low, answer.high, answer.stance) == (position.low, position.high, position.stance)
        told = "the answer's value is this report's" if same else "folded in: other words gave the answer's value"
        yield Check(step="answer", what=told, holds=True if same else None)
    if position is not None and isinstance(item, Figure):
        yield Check(step="item", what="the bounds are those of the report's figure",
                    holds=(position.low, position.high) == (item.low, item.high))


def _told(words: tuple[Span, ...], item: Figure | Event | Place | None, claim: Claim | None,
          record: Record) -> Iterator[Check]:
    text = record.document.text
    for span in words:
        yield Check(step="words", what=f"they stand at {span.start}–{span.end} of the text",
                    holds=text[span.start:span.end] == span.text)
    if claim is None:
        return
    if item is not None and words:
        within = any(part.overlap(words[0]) for part in claim.content)
        yield Check(step="claim", what="the words stand within those of the claim", holds=within)
    spans = list(spans_of(claim))
    lost = [span for span in spans if text[span.start:span.end] != span.text]
    yield Check(step="claim", what=f"content, source and cue stand where they are said to ({len(spans)} of them)",
                holds=not lost)


def _captured(words: tuple[Span, ...], record: Record, stored: StoredDocument, original: Original) -> Iterator[Check]:
    yield Check(step="original", what="the bytes have the digest under which they are kept",
                holds=original.sha256 == stored.sha256)
    readable = text_of(original)
    for span in words:
        yield Check(step="original", what="the words are found again in the bytes",
                    holds=None if readable is None else _bare(span.text) in readable)


def text_of(original: Original) -> str | None:
    """The words of an original without blanks and marks-up, to look others up in; None where it takes a reader.

    Plain text, pages and lines of JSON alone: a mail's or PDF's words are not in its bytes as they are read.
    """
    if original.media_type.startswith(("text/plain", "text/html", "application/xhtml")):
        told = original.data.decode("utf-8", "replace")
        return None if "\ufffd" in told else _bare(html.unescape(re.sub(r"<[^>]*>", "", told)) if "html" in
                                                   original.media_type else told)
    if "json" in original.media_type:
        try:
            row = json.loads(original.data)
        except ValueError:
            return None
        return _bare(f"{row.get('title', '')} {row.get('text', '')}") if isinstance(row, dict) else None
    return None


def _bare(text: str) -> str:
    return "".join(text.split())
