"""Claims: a content that somebody commits to."""

from __future__ import annotations

from pydantic import BaseModel, Field

from sayso.api.shapes.reports import ReportRow
from sayso.api.shapes.times import Moment, moment_of
from sayso.records.judgement import Judged, Judgement
from sayso.records.mentions import Certainty, Form, Polarity, SourceKind
from sayso.records.record import Actor, Claim, Event, Figure, Place, Time
from sayso.store.kept import StoredClaim


class ClaimRow(BaseModel):
    """A claim as lists show it."""

    id: str = Field(examples=["clm_0d1f"])
    document: str
    title: str | None = Field(description="Of the report.")
    publisher: str | None
    published: Moment | None
    source: str = Field(description="Who said it last, by the fullest name that the report gives.")
    kind: SourceKind
    party: str | None = Field(description="Id of the party the source belongs to.")
    party_name: str | None
    relays: list[str] = Field(description="Through whom, nearest the reader first.")
    act: str = Field(description="What is done by saying it.", examples=["deny"])
    form: Form
    polarity: Polarity
    certainty: Certainty
    said: Moment | None = Field(description="When: as told, else the day of publication.")
    start: int = Field(description="Where its words start in the text.")
    text: str = Field(description="Its words; parts are joined by ` ... `.")


class Standing(BaseModel):
    """Where a claim stands among the answers."""

    incident: str | None
    question: str
    answer: str


class ClaimDetail(ClaimRow):
    """One claim with all that is told within it."""

    report: ReportRow
    claim: Claim = Field(description="As the report's record has it, with its spans.")
    figures: list[Figure]
    events: list[Event]
    places: list[Place]
    times: list[Time]
    actors: list[Actor]
    answers: list[Standing] = Field(description="The answers that it stands behind.")
    judged: list[Judged] = Field(description="What people judged of it and of what is told in it, with what the "
                                 "machine says there.")
    judgements: list[Judgement] = Field(description="What people decided about its report.")


def row_of(claim: StoredClaim) -> ClaimRow:
    """A stored claim as a row."""
    return ClaimRow(
        id=claim.id, document=claim.document, title=claim.title, publisher=claim.publisher,
        published=moment_of(claim.published), source=claim.source, kind=claim.kind, party=claim.party,
        party_name=claim.party_name, relays=list(claim.relays), act=claim.act, form=claim.form,
        polarity=claim.polarity, certainty=claim.certainty, said=moment_of(claim.said), start=claim.start,
        text=claim.text)
