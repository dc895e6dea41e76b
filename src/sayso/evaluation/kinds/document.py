"""What intake finds in the report as a whole (`document`), and words of the page (`furniture`)."""

from __future__ import annotations

from typing import get_args

from sayso.evaluation.kinds.kind import Kind, choice, plain
from sayso.evaluation.quoting import coverage
from sayso.records.document import Basis, Document
from sayso.records.span import Span


def _one_line(words: str | None) -> str | None:
    return " ".join(words.split()) if words else None


KIND: Kind[Document] = Kind(
    name="document", key=None, items=lambda record: [record.document], spans=lambda _document: (),
    fields={
        "title": plain(lambda document, _view: _one_line(document.title)),
        "dateline": plain(lambda document, _view: _one_line(document.dateline)),
        "byline": plain(lambda document, _view: _one_line(document.byline)),
        "published": plain(lambda document, _view: document.published.value),
        "basis": choice(get_args(Basis), lambda document, _view: document.published.basis),
    })

# A furniture span of the program may take in neighbouring lines that are furniture too.
FURNITURE: Kind[Span] = Kind(
    name="furniture", key="words", items=lambda record: record.document.layout.furniture,
    spans=lambda span: (span,), alike=coverage, same=lambda wanted, told: coverage(wanted, told) == 1,
    touches=lambda wanted, told: coverage(wanted, told) > 0, fields={})
