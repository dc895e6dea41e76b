"""Planted reports the whole way: JSON Lines, intake, pipeline, briefs, linking."""

from __future__ import annotations

from pathlib import Path

from sayso.intake import IntakeOptions, Refused, open_reports
from sayso.linking.briefs import brief_of
from sayso.pipeline import Pipeline
from sayso.records.brief import Brief
from tests.planted.stream import write_lines
from tests.planted.truth import Planted


def briefs_of(stream: Planted, folder: Path) -> tuple[Brief, ...]:
    """The stream's briefs, in its order.

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
    return tuple(brief_of(record) for record in Pipeline().pipe(documents))


def names_of(briefs: tuple[Brief, ...]) -> dict[str, str]:
    """Planted ids by document ids."""
    return {brief.document: brief.origin for brief in briefs}
