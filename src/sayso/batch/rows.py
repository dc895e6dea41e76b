"""A record as rows of the tables."""

from __future__ import annotations

from typing import Any

from sayso.intake import Refused
from sayso.records.document import Document
from sayso.records.original import Original
from sayso.records.plain import to_plain
from sayso.records.record import Claim, Figure, Record, Refusal

Row = dict[str, Any]


def document_row(document: Document, original: Original, *, captured_at: str | None) -> Row:
    """A report, with where it came from.

    Args:
        captured_at: when it was captured, as the archive tells; None where only the time of the run is known.
    """
    plain = to_plain(document)
    return {
        **plain, "published": document.published.value, "published_basis": document.published.basis,
        "published_evidence": plain["published"]["evidence"], "furniture": plain["layout"]["furniture"],
        "captions": plain["layout"]["captions"], "words": len(document.text.split()), "sha256": original.sha256,
        "media_type": original.media_type, "captured_at": captured_at, "captured_from": original.captured_from,
        "locator": original.locator,
    }


def record_rows(record: Record) -> dict[str, list[Row]]:
    """What a record tells, by table; the report itself is `document_row`'s."""
    document = record.document
    known: Row = {"document": document.id}
    return {
        "claims": [known | _claim(one) for one in record.claims],
        "figures": [known | _figure(one) for one in record.figures],
        **{name: [known | to_plain(one) for one in getattr(record, name)]
           for name in ("events", "places", "times", "actors")},
        "refusals": [known | _refusal(one, document.origin) for one in record.refusals],
    }


def refused_row(refused: Refused, sha256: str | None) -> Row:
    """A whole input, or a piece of one, that could not be read."""
    return _refusal(refused.refusal, refused.origin) | {
        "message": refused.message, "remedy": refused.remedy, "sha256": sha256}


def _claim(claim: Claim) -> Row:
    return {**to_plain(claim), "polarity": claim.commitment.polarity, "certainty": claim.commitment.certainty}


def _figure(figure: Figure) -> Row:
    victim, scope = figure.victim, figure.scope
    return {
        **to_plain(figure),
        "victim_party": victim.party, "victim_population": victim.population, "victim_detail": victim.detail,
        "scope_on": scope.on, "scope_since": scope.since, "scope_until": scope.until, "scope_place": scope.place}


def _refusal(refusal: Refusal, origin: str) -> Row:
    return {**to_plain(refusal), "origin": origin, "message": "", "remedy": ""}
