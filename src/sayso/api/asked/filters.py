"""The filters of each list, and its page; every filter that is given must hold."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from sayso.api.asked.when import When
from sayso.api.asked.where import Boxed, Nearby, Point
from sayso.records.brief import Topic
from sayso.records.judgement import JudgementKind
from sayso.records.linked import QuestionStatus
from sayso.records.mentions import Certainty, Form, Polarity, Population

Words = Annotated[str, Field(min_length=1, max_length=400)]
Place = Annotated[Words, Field(description="A name, a gazetteer's id (geonames:616435) or a country's code.")]
Side = Annotated[Words, Field(description="A party's name, code or id.")]
Report = Annotated[Words, Field(description="Id or origin of a report.")]


class Given(BaseModel):
    """What is given in an address; a name that is not known there is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Paged(Given):
    """A page."""

    limit: int = Field(50, ge=1, le=500, description="How many at most.")
    after: str | None = Field(None, min_length=1, max_length=200, description="`next` of the page before.")


class Ordered(Paged):
    """A page of a list that goes by time."""

    order: Literal["earliest", "latest"] = Field(
        "earliest", description="Which comes first. What has no day comes before the earliest, and after the latest.")


class Dated(Given):
    """A time."""

    since: When | None = Field(None, description="From this day or instant on.")
    until: When | None = Field(None, description="Up to this day, itself within, or before this instant.")


class Located(Dated):
    """A time and a place."""

    place: Place | None = None
    near: Nearby | None = None
    bbox: Boxed | None = None


class OfIncidents(Located):
    """Filters of incidents."""

    side: Side | None = None
    type: Words | None = Field(None, description="A PLOVER type.", examples=["ASSAULT"])
    status: QuestionStatus | None = Field(None, description="That of one of its questions.")
    about: Words | None = Field(None, description="Words that all stand in its title.")
    document: Report | None = None


class IncidentsAsked(OfIncidents, Ordered):
    """A page of incidents."""


class QuestionsAsked(Dated, Ordered):
    """A page of questions."""

    about: Words | None = Field(None, description="Words that all stand in what is asked.")
    topic: Topic | None = None
    measure: Words | None = Field(None, examples=["killed"])
    status: QuestionStatus | None = None
    side: Side | None = None
    place: Place | None = None
    incident: Words | None = None
    document: Report | None = None


class OfClaims(Located):
    """Filters of claims."""

    by: Words | None = Field(None, description="A party's name or id, else words of the name of who says it.")
    act: Words | None = Field(None, examples=["deny"])
    polarity: Polarity | None = None
    certainty: Certainty | None = None
    form: Form | None = None
    measure: Words | None = Field(None, description="Of a figure told in it.", examples=["killed"])
    population: Population | None = Field(None, description="Of a figure told in it.")
    document: Report | None = None


class AboutClaims(OfClaims):
    """Filters of claims, words among them."""

    about: Words | None = Field(None, description="Words that all stand in it; phrases in double quotes.")


class ClaimsAsked(AboutClaims, Ordered):
    """A page of claims."""


class ReportsAsked(Dated, Ordered):
    """A page of reports; its time is that of publication."""

    publisher: Words | None = None
    origin: Words | None = None


class RefusalsAsked(Paged):
    """A page of refusals."""

    origin: Words | None = None
    reason: Words | None = Field(None, description="A code of docs/refusals.md.", examples=["empty"])


class AuditAsked(Dated, Ordered):
    """A page of the audit."""

    limit: int = Field(50, ge=1, le=200, description="How many at most.")
    author: str | None = Field(None, min_length=1, max_length=200, description="Who judged, or took it back.")
    kind: JudgementKind | Literal["undo"] | None = Field(None, description="`undo`: what was taken back.")
    document: Report | None = Field(None, description="About this report: its id, or how that begins, or its origin.")


class OverviewAsked(AboutClaims):
    """Filters of the map and the timeline: those of claims, and of incidents, each for its own.

    `since`, `until`, `place`, `near`, `bbox` and `document` hold for both; `about` for what each is called or says.
    """

    side: Side | None = None
    type: Words | None = Field(None, description="A PLOVER type, of incidents.", examples=["ASSAULT"])
    status: QuestionStatus | None = Field(None, description="Of a question of the incident.")


class MapAsked(OverviewAsked):
    """The map."""

    what: Literal["incidents", "claims"] = "incidents"


class SearchAsked(OfClaims):
    """A search; the filters are for claims, and its time for reports too."""

    q: Words = Field(description="Words, all of which must stand there; phrases in double quotes.",
                     examples=["ceasefire"])
    kind: Literal["report", "claim", "actor", "place"] | None = Field(None, description="Of this kind alone.")
    limit: int = Field(20, ge=1, le=100, description="How many of each kind at most.")


class ExportAsked(Dated):
    """Filters of an export; which of them narrow a format stands in docs/export.md."""

    side: Side | None = None
    by: Words | None = Field(None, description="Of claims: a party, else words of the name of who says it.")
    about: Words | None = Field(None, description="Words that all stand in it.")
    act: Words | None = Field(None, description="Of claims.", examples=["deny"])
    place: Place | None = None
    measure: Words | None = Field(None, examples=["killed"])
    topic: Topic | None = Field(None, description="Of questions.")
    status: QuestionStatus | None = Field(None, description="Of questions, and of incidents with one.")
    type: Words | None = Field(None, description="A PLOVER type, of incidents.", examples=["ASSAULT"])
    incident: Words | None = None
    document: Report | None = None


class NamesAsked(Given):
    """Names for a picker."""

    q: str = Field("", max_length=200, description="How they begin; all where empty, the commonest first.")
    limit: int = Field(20, ge=1, le=200)


class AtAsked(Given):
    """An instant."""

    at: When | None = Field(None, description="Each side's view then; a day means all of it.")


class GazetteerAsked(Given):
    """Places of the gazetteer."""

    q: Words | None = Field(None, description="A name; without one, what lies nearest to the point.",
                            examples=["Jermuk"])
    near: Point | None = None
    limit: int = Field(20, ge=1, le=100)
