"""Reads every case with the pipeline, and compares."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.evaluation.cases import Case
from sayso.evaluation.matching import Finding, compare
from sayso.evaluation.mirror import Image, images
from sayso.evaluation.sides import Exchange, Forms
from sayso.intake import document_from_text
from sayso.pipeline import Pipeline
from sayso.records.document import Document
from sayso.records.errors import GoldDamaged, UnreadableReport
from sayso.records.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A case with its record, or with why there is none."""

    case: Case
    record: Record | None
    refused: str = ""


def read_cases(cases: Sequence[Case], pipeline: Pipeline) -> Iterator[Reading]:
    """Each case read, in their order. One that cannot be read is a case in which nothing is found."""
    documents = [_document(case) for case in cases]
    records = pipeline.pipe(document for document in documents if isinstance(document, Document))
    for case, document in zip(cases, documents, strict=True):
        if isinstance(document, Document):
            record = next(records)
            refused = "; ".join(f"{refusal.stage}: {refusal.reason}" for refusal in record.refusals)
            yield Reading(case=case, record=record, refused=refused)
        else:
            yield Reading(case=case, record=None, refused=document)


def _document(case: Case) -> Document | str:
    try:
        return document_from_text(case.text, published=case.published, publisher=case.publisher, origin=case.id)
    except UnreadableReport as error:
        return str(error)


def findings_of(readings: Sequence[Reading]) -> tuple[Finding, ...]:
    """What was asked and how it came out; of a case without a record everything asked is missing."""
    found: list[Finding] = []
    for reading in readings:
        if reading.record is not None:
            found += compare(reading.case, reading.record)
        else:
            found += (Finding(case=reading.case.id, difficulty=reading.case.difficulty, kind=one.kind,
                              outcome="missing", label=one.label) for one in reading.case.asked)
    return tuple(found)


def images_of(readings: Sequence[Reading], sides: Mapping[str, Forms], pipeline: Pipeline) -> tuple[Image, ...]:
    """Of the cases that name two parties, what is mirrored when these are exchanged.

    Raises:
        GoldDamaged: a case names a party that the table does not have.
    """
    plain = [reading for reading in readings if reading.case.swap]
    exchanges = [_exchange(reading.case, sides) for reading in plain]
    texts = [exchange.apply(reading.case.text).text for reading, exchange in zip(plain, exchanges, strict=True)]
    swapped = read_cases([_with_text(reading.case, text) for reading, text in zip(plain, texts, strict=True)], pipeline)
    found: list[Image] = []
    for one, other, exchange in zip(plain, swapped, exchanges, strict=True):
        if one.record is not None and other.record is not None:
            found += images(one.case.id, one.record, other.record, exchange)
    return tuple(found)


def _exchange(case: Case, sides: Mapping[str, Forms]) -> Exchange:
    parties, *others = case.swap
    for name in parties:
        if name not in sides:
            raise GoldDamaged(f"case {case.id}: swap names {name!r}, which parties.yml does not have.",
                              remedy="Add it there with all its forms.")
    return Exchange(sides[parties[0]], sides[parties[1]], others)


def _with_text(case: Case, text: str) -> Case:
    return Case(difficulty=case.difficulty, name=case.name, style=case.style, setting=case.setting, text=text,
                published=case.published, publisher=case.publisher)

