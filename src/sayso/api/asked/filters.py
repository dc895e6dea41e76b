"""The filters of each list, and its page."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from sayso.api.asked.when import When
from sayso.records.brief import Topic
from sayso.records.linked import QuestionStatus
from sayso.records.mentions import Form, Polarity

Words = Annotated[str, Field(min_length=1, max_length=400)]


class Given(BaseModel):
    """What is given in an address; a name that is not known there is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Paged(Given):
    """A page."""

    limit: int = Field(50, ge=1, le=500, description="How many at most.")
    after: str | None = Field(None, min_length=1, max_length=200, description="`next` of the page before.")


class Dated(Given):
    """A time."""

    since: When | None = Field(None, description="From this day or instant on.")
    until: When | None = Field(None, description="Up to this day, itself within, or before this instant.")


class OfIncidents(Dated):
    """Filters of incidents."""

    place: Words | None = Field(None, description="A name, a gazetteer's id (geonames:616435) or a country's code.")
    side: Words | None = Field(None, description="A party's name, code or id.")
    type: Words | None = Field(None, description="A PLOVER type.", examples=["ASSAULT"])
    document: Words | None = Field(None, description="Id or origin of a report that it holds.")


class IncidentsAsked(OfIncidents, Paged):
    """A page of incidents."""


class QuestionsAsked(Dated, Paged):
    """A page of questions."""

    about: Words | None = Field(None, description="Words that all stand in what is asked.")
    topic: Topic | None = None
    measure: Words | None = Field(None, examples=["killed"])
    status: QuestionStatus | None = None
    side: Words | None = Field(None, description="A party's name, code or id.")
    place: Words | None = None
    incident: Words | None = None
    document: Words | None = None


class OfClaims(Dated):
    """Filters of claims."""

    by: Words | None = Field(None, description="A party's name or id, else words of the name of who says it.")
    about: Words | None = Field(None, description="Words that all stand in the claim; phrases in double quotes.")
    act: Words | None = Field(None, examples=["deny"])
    polarity: Polarity | None = None
    form: Form | None = None
    place: Words | None = None
    document: Words | None = None


class ClaimsAsked(OfClaims, Paged):
    """A page of claims."""


class ReportsAsked(Dated, Paged):
    """A page of reports; its time is that of publication."""

    publisher: Words | None = None
    origin: Words | None = None


class RefusalsAsked(Paged):
    """A page of refusals."""

    origin: Words | None = None
    reason: Words | None = Field(None, description="A code of docs/refusals.md.", examples=["empty"])


class SearchAsked(Given):
    """A search."""

    q: Words = Field(description="Words, all of which must stand there; phrases in double quotes.",
                     examples=["ceasefire"])
    kind: Literal["report", "claim", "actor", "place"] | None = Field(None, description="Of this kind alone.")
    limit: int = Field(20, ge=1, le=100, description="How many of each kind at most.")


class NamesAsked(Given):
    """Names for a picker."""

    q: str = Field("", max_length=200, description="How they begin; all where empty, the commonest first.")
    limit: int = Field(20, ge=1, le=200)


class MapAsked(OfIncidents):
    """The map."""

    what: Literal["incidents", "claims"] = "incidents"


class AtAsked(Given):
    """An instant."""

    at: When | None = Field(None, description="Each side's view then; a day means all of it.")


class GazetteerAsked(Given):
    """Places of the gazetteer."""

    q: Words = Field(description="A name.", examples=["Jermuk"])
    near: str | None = Field(None, pattern=r"^-?\d{1,2}(\.\d{1,6})?,-?\d{1,3}(\.\d{1,6})?$", max_length=40,
                             description="`lat,lon`: the nearest first.", examples=["39.84,45.67"])
    limit: int = Field(20, ge=1, le=100)
