"""Whether ids are the digests of what they name, worked out again.

Left out are those of actors (their digest holds which parties they belong to as the lexicon had it) and of questions
(it holds how positions were grouped).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from sayso.intake import document_id
from sayso.proof.damages import Damage, Looked
from sayso.records.brief import Brief, Position
from sayso.records.identity import content_id
from sayso.records.record import Claim, Event, Figure, Place, Record, Time
from sayso.records.span import Span


def false_ids(record: Record, looked: Looked, *, read_once: bool) -> Iterator[Damage]:
    """Ids of a report and its parts, as the machine read it, that are not their digests.

    Args:
        read_once: the report was neither read again nor judged since it came. One that was read again keeps its id,
            whatever its text is now, so then it is a note.
    """
    document = record.document
    made = document_id(document.text, document.title, document.publisher, document.url, document.published)
    for one in _differs("report", document.id, made, record, looked):
        yield one if read_once else dataclasses.replace(one, kind="id_now")
    name = document.id
    for claim in record.claims:
        yield from _differs("claim", claim.id, _of_claim(name, claim), record, looked)
    for figure in record.figures:
        looked.at["ids"] += 1
        if not _is_figure(name, figure):
            yield Damage(kind="id", id=figure.id, what="figure", expected="a digest of its measure and words",
                         found=figure.id, where=document.origin)
    parts: tuple[Event | Place | Time, ...] = (*record.events, *record.places, *record.times)
    for part in parts:
        yield from _differs(type(part).__name__.lower(), part.id, _of_part(name, part), record, looked)


def false_positions(brief: Brief, record: Record, looked: Looked) -> Iterator[Damage]:
    """Ids of positions that are not their digests."""
    for one in brief.positions:
        yield from _differs("position", one.id, _of_position(one), record, looked)


def _differs(what: str, held: str, made: str, record: Record, looked: Looked) -> Iterator[Damage]:
    looked.at["ids"] += 1
    if held != made:
        yield Damage(kind="id", id=held, what=what, expected=made, found=held, where=record.document.origin)


def _of_claim(document: str, claim: Claim) -> str:
    return content_id("clm", document, _ends(*claim.content), _ends(*claim.cue),
                      [[one.span.start, one.span.end] if one.span else None for one in claim.sources])


def _ends(*spans: Span) -> list[list[int]]:
    return [[one.start, one.end] for one in spans]


def _of_part(document: str, part: Event | Place | Time) -> str:
    if isinstance(part, Event):
        return content_id("evt", document, part.trigger.start, part.trigger.end, part.type, part.mode)
    if isinstance(part, Place):
        return content_id("plc", part.span.start, part.span.end, part.span.text, part.gazetteer_id)
    return content_id("tim", document, part.span.start, part.span.end, part.value)


def _is_figure(document: str, figure: Figure) -> bool:
    """Whether its id holds its words and some number among them: which one, the record does not keep."""
    start, end = figure.span.start, figure.span.end
    starts = [one for one in range(start, end) if one == start or not figure.span.text[one - start - 1].isalnum()]
    return any(figure.id == content_id("fig", document, figure.measure, one, other, start, end)
               for one in starts or [start] for other in range(one + 1, end + 1))


def _of_position(one: Position) -> str:
    if one.topic == "figure":
        return content_id("pos", one.document, one.claim, one.item)
    return content_id("pos", one.document, one.claim, one.topic, one.measure, one.stance, one.item,
                      one.by.id if one.by else None,
                      (one.place.gazetteer_id or one.place.name) if one.place else None,
                      one.words.start, one.words.end, one.origin.key)
