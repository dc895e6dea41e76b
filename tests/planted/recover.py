"""Planted reports the whole way: JSON Lines, intake, pipeline, briefs."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from sayso.intake import IntakeOptions, Refused, open_reports
from sayso.linking.briefs import brief_of
from sayso.pipeline import Pipeline
from sayso.records.brief import Brief
from sayso.records.record import Record
from tests.planted.stream import write_lines
from tests.planted.truth import Planted


def records_of(stream: Planted, folder: Path) -> tuple[Record, ...]:
    """The stream's records, in its order.

    Args:
        folder: where the stream is put down for intake.

    Raises:
        ValueError: intake refused a report.
    """
    path = folder / "planted.jsonl"
    write_lines(stream, path)
    documents = []
    for report in open_reports([str(path)], options=IntakeOptions()):
        if isinstance(report, Refused):
            raise ValueError(f"{report.origin} was refused: {report.reason}")
        documents.append(report)
    return tuple(Pipeline().pipe(documents))


def briefs_of(records: Iterable[Record]) -> tuple[Brief, ...]:
    """What each gives to linking."""
    return tuple(map(brief_of, records))


def names_of(briefs: Iterable[Brief]) -> dict[str, str]:
    """Planted ids by document ids."""
    return {brief.document: brief.origin for brief in briefs}
