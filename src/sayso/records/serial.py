"""A record as JSON values, under the names that others read (`sayso.record/1`)."""

from __future__ import annotations

import dataclasses
from typing import Any

from sayso.records.document import Document
from sayso.records.record import Record
from sayso.records.span import Span

JSON = dict[str, Any]


def record_to_json(record: Record) -> JSON:
    """The record as nested dictionaries, lists and plain values, keys in a fixed order.

    Tuples become lists, spans `{start, end, text}`; the document's layout is told as `furniture`
    and `captions`.
    """
    body = {field.name: _plain(getattr(record, field.name)) for field in dataclasses.fields(record)
            if field.name not in ("schema", "document")}
    return {"schema": record.schema, "document": document_to_json(record.document), **body}


def document_to_json(document: Document) -> JSON:
    """The document's part of the record."""
    return {
        "id": document.id, "origin": document.origin, "title": document.title, "publisher": document.publisher,
        "byline": document.byline, "dateline": document.dateline, "url": document.url,
        "language": document.language, "text": document.text, "published": _plain(document.published),
        "furniture": _plain(document.layout.furniture), "captions": _plain(document.layout.captions),
    }


def _plain(value: object) -> Any:
    if isinstance(value, Span):
        return {"start": value.start, "end": value.end, "text": value.text}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, (tuple, list)):
        return [_plain(one) for one in value]
    return value
