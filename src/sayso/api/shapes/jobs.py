"""Reports handed over, and what becomes of them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, WithJsonSchema

from sayso.intake.dates import iso_date
from sayso.records.linked import QuestionStatus

State = Literal["waiting", "loading", "reading", "linking", "done", "stopped", "failed"]
EventKind = Literal["progress", "added", "known", "refused", "linking", "done"]
ItemKind = Literal["added", "known", "refused"]
_TITLE, _NAME, _ADDRESS = 400, 200, 2000  # characters


def _dated(told: str) -> str:
    if iso_date(told) is None:
        raise ValueError(f"{told!r} is no day or instant of ISO 8601, such as 2022-09-13")
    return told


Day = Annotated[str, AfterValidator(_dated), WithJsonSchema({"type": "string", "format": "date"})]


class Given(BaseModel):
    """What is said of what is handed over."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    publisher: str | None = Field(None, max_length=_NAME, description="Who published it.")
    published: Day | None = Field(None, description="When: a day or an instant, ISO 8601.", examples=["2022-09-13"])


class PastedText(Given):
    """The text of one report."""

    text: str = Field(min_length=1, description="Its words, kept to the letter.",
                      examples=["The ministry said on Tuesday that seven soldiers were killed at Halden."])
    title: str | None = Field(None, max_length=_TITLE)
    url: str | None = Field(None, max_length=_ADDRESS, pattern=r"^[Hh][Tt][Tt][Pp][Ss]?://\S+$",
                            description="Where it was published; it is not fetched.")


class NamedAddress(Given):
    """An address to fetch, because you ask for it: a page, a file."""

    address: str = Field(max_length=_ADDRESS, pattern=r"^[Hh][Tt][Tt][Pp][Ss]?://\S+$",
                         examples=["https://news.example/halden"])


class JobItem(BaseModel):
    """One report, or a part of one, and what became of it."""

    kind: ItemKind = Field(description="It was added, was there already, or could not be read.")
    name: str = Field(description="Where it came from.")
    report: str | None = Field(description="Its id; null where it could not be read.")
    title: str | None
    publisher: str | None
    claims: int = Field(description="How many were found in it.")
    stage: str = Field(description="Of a refusal: `intake` for a whole report, another one for a part of one.")
    reason: str = Field(description="Of a refusal: what is wrong, and what can be done.")


class JobProblem(BaseModel):
    """What ended a job."""

    message: str
    remedy: str


class JobRow(BaseModel):
    """A job and how far it is."""

    id: str = Field(examples=["job_24bd9cc87e9f8454"])
    state: State = Field(description="`loading` the reader, which the first job after a start waits for; `linking`, "
                         "bringing the added reports together with the others.")
    stopping: bool = Field(description="It was asked to stop, and does after the report in hand.")
    by: str
    asked_at: str
    ended_at: str | None
    names: list[str] = Field(description="What was handed over; the first 200.")
    inputs: int = Field(description="How many files, texts or addresses there are.")
    inputs_done: int
    current: str = Field(description="What is being read now; may be empty.")
    added: int
    known: int = Field(description="Reports that were there already.")
    refused: int
    linked: int
    to_link: int = Field(description="How many are to be linked; 0 as long as this is not known.")
    problem: JobProblem | None = Field(description="Of a job that failed.")
    last: int = Field(description="Number of its last event; give it as `after` to the events.")


class TouchedIncident(BaseModel):
    """An incident that an added report is in."""

    id: str
    title: str
    reports: int
    new: bool = Field(description="No other report was in it before.")


class TouchedQuestion(BaseModel):
    """A question that an added report answers."""

    id: str
    text: str
    status: QuestionStatus
    standing: str = Field(description="What the answers leave open, in words.")
    new: bool = Field(description="No other report answered it before.")


class JobDetail(JobRow):
    """A job with what became of each report, and what they changed."""

    items: list[JobItem] = Field(description="The last 2,000.")
    incidents: list[TouchedIncident] = Field(description="The first 100; those that had reports before come first.")
    incidents_n: int
    questions: list[TouchedQuestion] = Field(description="The first 100; those that had answers before come first.")
    questions_n: int


class JobEvent(BaseModel):
    """The data of a server-sent event: the job as it is by then, and the report that the event tells of."""

    kind: EventKind
    job: JobRow
    item: JobItem | None


class JobTaken(BaseModel):
    """What was handed over is taken; it is read in the background."""

    job: str = Field(description="Id of the job.", examples=["job_24bd9cc87e9f8454"])
