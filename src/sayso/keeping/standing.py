"""A report as it stands: the machine's reading with people's judgements applied, and the brief of that."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from sayso.judging.applying import Astray, judged
from sayso.keeping.reading import with_brief
from sayso.records.errors import StoreChanged
from sayso.records.judgement import Judgement
from sayso.records.record import Record
from sayso.store import Stands, Store

T = TypeVar("T")
# The kinds of judgements on what a report says.
ON_REPORTS = ("accept", "correct", "reject", "add")


def stands_under(reading: Record, judgements: Iterable[Judgement]) -> Stands:
    """The report as it stands; one that nobody judged is as the machine read it, to the byte."""
    standing = [one for one in judgements if one.undone_at is None and one.document == reading.document.id]
    applied = judged(reading, standing)
    record, brief = with_brief(applied.record)
    return Stands(record=record, brief=brief, reading=reading if standing else None, sound=not applied.astray)


def astray_in(store: Store, document: str) -> tuple[Astray, ...]:
    """The judgements that nothing in a report answers to any more."""
    return judged(store.review.reading(document), store.judgements(kinds=ON_REPORTS, documents=[document])).astray


def at_last(step: Callable[[], T]) -> T:
    """What a step gives; whoever is second to write begins anew, so one of two always gets on."""
    while True:
        try:
            return step()
        except StoreChanged:
            continue
