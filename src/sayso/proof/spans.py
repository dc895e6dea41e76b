"""Whether each value stands in the text, to the letter, where its span says."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from sayso.proof.damages import Damage, Looked, short
from sayso.records.record import Record
from sayso.records.span import Span


def lost_spans(record: Record, looked: Looked) -> Iterator[Damage]:
    """Every span of a record whose words are not in the text there: content, source, cue, figure, trigger, place,
    time, mention, furniture, evidence."""
    text, document = record.document.text, record.document
    for owner, path, span in _spans(record, document.id, ""):
        looked.at["spans"] += 1
        if text[span.start:span.end] != span.text:
            yield Damage(kind="span", id=owner, what=f"{path} at {span.start} to {span.end}", expected=short(span.text),
                         found=short(text[span.start:span.end]), where=document.origin)


def _spans(value: object, owner: str, path: str) -> Iterator[tuple[str, str, Span]]:
    """Each span with the id of the part that has it, and the way to it by names."""
    if isinstance(value, Span):
        yield owner, path, value
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        name = getattr(value, "id", None) or getattr(value, "part", None)
        owner, path = (name, "") if isinstance(name, str) else (owner, path)
        for field in dataclasses.fields(value):
            yield from _spans(getattr(value, field.name), owner, f"{path}.{field.name}" if path else field.name)
    elif isinstance(value, tuple):
        for one in value:
            yield from _spans(one, owner, path)
