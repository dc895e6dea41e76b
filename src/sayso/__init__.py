"""Sayso reads reports on armed conflict and keeps the record: who says what happened, in which words.

    import sayso
    record = sayso.read("The ministry said 12 soldiers were killed.", published="2022-09-13")
    for record in sayso.read_all(["reports/", "https://example.org/a.html"]):
        ...
    with sayso.open("news.db") as news:
        tolls = news.questions(measure="killed", status="disputed").to_pandas()
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from sayso.intake import IntakeOptions, Refused
    from sayso.opened import Opened
    from sayso.pipeline import Pipeline
    from sayso.records.record import Record

__all__ = ["open", "read", "read_all"]


def read(text: str, *, published: str | None = None, title: str | None = None, publisher: str | None = None,
         reader: str = "sayso") -> Record:
    """The record of one report given as text.

    Args:
        text: the report, as it is; every span of the record points into it.
        published: ISO 8601 date or instant of publication, where known.
        title, publisher: where known.
        reader: "sayso", or the name of an installed spaCy pipeline with UD labels.

    Raises:
        UnreadableReport: the text is empty, not English, or no text.
        ModelUnavailable, GazetteerUnavailable: what Sayso reads with cannot be loaded.
    """
    from sayso.intake import document_from_text

    return _pipeline(reader).read(document_from_text(text, published=published, title=title, publisher=publisher))


def open(store: str | Path) -> Opened:
    """A store, to be looked into: see `sayso.opened`.

    Args:
        store: a file (SQLite), or `postgresql://user:password@host/database`.

    Raises:
        StoreMissing: there is none. StoreForeign, StoreDamaged, StoreTooNew, StoreUnavailable: it cannot be used.
    """
    from sayso.opened import opened

    return opened(store)


def read_all(inputs: Sequence[str | Path], *, options: IntakeOptions | None = None, reader: str = "sayso",
             gate: bool = False) -> Iterator[Record | Refused]:
    """Records of files, folders, addresses or `-`, in the order given, with what was refused between them.

    Args:
        gate: leave reports unread whose words say nothing of armed conflict; their records say so.
    """
    from sayso.intake import IntakeOptions, Refused, open_reports

    pipeline = _pipeline(reader, gate)
    for report in open_reports(inputs, options=options or IntakeOptions()):
        yield report if isinstance(report, Refused) else pipeline.read(report)


@cache
def _pipeline(reader: str, gate: bool = False) -> Pipeline:
    from sayso.pipeline import Pipeline

    return Pipeline(reader=reader, gate=gate)
