"""A record taken apart into what a store keeps of it, before anything is written."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.records.brief import Brief
from sayso.records.by_id import ById
from sayso.records.document import Document
from sayso.records.record import Record, Refusal
from sayso.store.packing import pack
from sayso.store.rows import (
    Row,
    claim_row,
    event_rows,
    figure_rows,
    first_of_each,
    judged_rows,
    place_rows,
    places_of,
    position_rows,
    site_row,
    voice_of,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """Everything but the original, as rows; made before the transaction, which is kept short so.

    Attributes:
        claims, voices, marks: of each claim its row, its voice's, and what its places are found by, in step.
        sites: the places that it tells of, each once.
        rows: what else goes into tables named after them.
    """

    document: Document
    claims: tuple[Row, ...]
    voices: tuple[Row, ...]
    marks: tuple[tuple[str, ...], ...]
    sites: tuple[Row, ...]
    rows: dict[str, list[Row]]
    refusals: tuple[Refusal, ...]


def parts_of(record: Record, brief: Brief, reading: Record | None = None, *, sound: bool | None = None) -> Parts:
    """What is kept of a report.

    Args:
        record: as it stands; all rows are of it. reading: what the machine read, where that is another.
        sound: as in `Stands`.
    """
    document, known = record.document.id, ById(record)
    return Parts(
        document=record.document,
        claims=tuple(claim_row(claim, record, known) for claim in record.claims),
        voices=tuple(voice_of(claim, known) for claim in record.claims),
        marks=tuple(tuple(sorted(places_of(claim, record, known))) for claim in record.claims),
        sites=tuple(first_of_each(sorted(map(site_row, record.places), key=lambda row: (row["id"], row["name"])))),
        rows={
            "records": [{"document": document, "body": pack(record)}],
            "readings": [{"document": document, "body": pack(reading), "sound": sound}] if reading is not None else [],
            "briefs": [{"document": document, "body": pack(brief)}],
            "keys": [{"key": key, "document": document} for key in sorted(set(brief.keys))],
            "figures": first_of_each(figure_rows(record)), "events": first_of_each(event_rows(record, known)),
            "places": first_of_each(place_rows(record)), "positions": first_of_each(position_rows(brief)),
            "judged": list(judged_rows(record)),
        },
        refusals=record.refusals,
    )
