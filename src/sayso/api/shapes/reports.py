"""Reports, and what the machine and people read in them."""

from __future__ import annotations

from pydantic import BaseModel, Field

from sayso.api.shapes.times import Moment, moment_of
from sayso.records.document import Published
from sayso.records.judgement import Judged, Judgement
from sayso.records.linked import Copy
from sayso.records.record import Actor, Claim, Event, Figure, Place, Refusal, Time
from sayso.records.span import Span
from sayso.store.kept import StoredDocument


class ReportRow(BaseModel):
    """A report as lists show it."""

    id: str = Field(examples=["doc_24bd9cc87e9f8454"])
    origin: str = Field(description="Where it came from: a path, an address, or the id it was given.")
    title: str | None
    publisher: str | None
    published: Moment | None
    url: str | None
    language: str | None = Field(description="ISO 639-1.")
    added_at: str
    version: str = Field(description="Of Sayso, that read it last.")
    linked: bool = Field(description="Whether it was brought together with the others as it now is.")
    claims: int = Field(description="How many claims were read in it.")


class OriginalFile(BaseModel):
    """The bytes that a report was read from."""

    sha256: str
    size: int = Field(description="In bytes.")
    media_type: str
    captured_at: str
    captured_from: str
    locator: str | None = Field(description="Where within that: a line of JSON Lines, an attachment.")


class Capture(BaseModel):
    """Where a report came from, word for word the same."""

    origin: str


class ReportRecord(BaseModel):
    """What stands in a report, as it stands now."""

    claims: list[Claim]
    figures: list[Figure]
    events: list[Event]
    places: list[Place]
    times: list[Time]
    actors: list[Actor]
    refusals: list[Refusal]


class ReportDetail(ReportRow):
    """One report: its text, what was read in it, and what it came from."""

    byline: str | None
    dateline: str | None
    text: str = Field(description="As given; every span points into it, in Unicode code points.")
    dated: Published = Field(description="When it was published, and how that is known.")
    furniture: list[Span] = Field(description="Words of the page and not of the report: nothing is read from them.")
    captions: list[Span]
    record: ReportRecord
    original: OriginalFile
    captures: list[Capture] = Field(description="Every place it came from, the first one first.")
    copies: list[Copy] = Field(description="Reports of the same wording, and other versions of it.")
    incidents: list[str] = Field(description="Ids of the incidents it is in.")
    judgements: list[Judgement] = Field(description="What people decided about it.")
    judged: list[Judged] = Field(description="What each judgement means for each value: what the machine says "
                                 "there, what the person says, and whether it decides what stands.")
    machine: ReportRecord | None = Field(description="What the machine read, without people's judgements; null where "
                                         "nobody judged, and the record is just that.")


def row_of(report: StoredDocument, claims: int) -> ReportRow:
    """A stored report as a row."""
    return ReportRow(
        id=report.id, origin=report.origin, title=report.title, publisher=report.publisher,
        published=moment_of(report.published), url=report.url, language=report.language, added_at=report.added_at,
        version=report.version, linked=report.linked, claims=claims)
