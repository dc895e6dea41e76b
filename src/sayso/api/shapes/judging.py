"""What a person sends to judge something, and what comes of it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from sayso.records.judgement import Judgement, PartKind
from sayso.records.mentions import Certainty, Polarity, Population, SourceKind, Status, TimeType

_Text = Annotated[str, Field(max_length=500)]
Reason = Annotated[str, Field(max_length=2000, description="Why; kept with the judgement.")]
Named = Annotated[str, Field(max_length=200, examples=["Armenia"], description="A party by name, alias or country "
                             "code, or the id of an actor of the report.")]
_Offset = Annotated[int, Field(ge=0, le=2**31)]


class _Given(BaseModel):
    model_config = ConfigDict(extra="forbid")


class WordsGiven(_Given):
    """Words of the report, half-open in Unicode code points."""

    start: _Offset
    end: _Offset


class SourceGiven(_Given):
    """Who says it."""

    name: Annotated[str, Field(max_length=200, description="Or the id of an actor of the report; for kind `report` "
                               "anything.")]
    kind: SourceKind = "institution"
    party: Named | None = None
    words: WordsGiven | None = Field(default=None, description="The words that name it in the report.")


class PlaceGiven(_Given):
    """A place of the gazetteer (`gazetteer_id` and `name`), or a point (`lat`, `lon` and `precision`)."""

    gazetteer_id: Annotated[str, Field(max_length=200)] | None = None
    name: Annotated[str, Field(max_length=200)] = ""
    lat: Annotated[float, Field(ge=-90, le=90)] | None = None
    lon: Annotated[float, Field(ge=-180, le=180)] | None = None
    precision: Literal["exact", "settlement", "district", "province", "region", "country"] | None = None
    words: WordsGiven | None = Field(default=None, description="The words that name it in the report.")


class TimeGiven(_Given):
    """A time: UTC, half-open; an open end is null."""

    start: Annotated[str, Field(max_length=40)] | None
    end: Annotated[str, Field(max_length=40)] | None
    precision: Annotated[str, Field(max_length=20)] = "day"
    type: TimeType = "DATE"
    value: Annotated[str, Field(max_length=60, description="TIMEX3; from start and precision where it is empty.")] = ""
    words: WordsGiven | None = Field(default=None, description="The words that tell it in the report.")


class ValuesGiven(_Given):
    """The values that a person sets right; those that are not there stay. Null empties one that may be empty."""

    source: SourceGiven | None = None
    act: _Text | None = None
    polarity: Polarity | None = None
    certainty: Certainty | None = None
    said_at: TimeGiven | None = None
    measure: _Text | None = None
    low: float | int | None = Field(default=None, ge=0, le=1e12)
    high: float | int | None = Field(default=None, ge=0, le=1e12)
    hedge: _Text | None = None
    victim: Named | None = None
    population: Population | None = None
    detail: _Text | None = None
    cumulative: bool | None = None
    on: TimeGiven | None = None
    since: TimeGiven | None = None
    until: TimeGiven | None = None
    place: PlaceGiven | None = None
    type: _Text | None = None
    mode: _Text | None = None
    status: Status | None = None
    actor: Named | None = None
    recipient: Named | None = None
    time: TimeGiven | None = None


class FigureGiven(ValuesGiven):
    """A figure in a claim that is added: its words and values; `measure` is needed."""

    words: WordsGiven


class EventGiven(ValuesGiven):
    """An event in a claim that is added: its words and values; `type` is needed."""

    words: WordsGiven


class ClaimGiven(_Given):
    """A claim that the machine missed."""

    words: list[WordsGiven] = Field(min_length=1, max_length=10, description="What is said, as it stands in the text.")
    source: SourceGiven
    cue: list[WordsGiven] = Field(default=[], max_length=5, description="The words that tell that it is said.")
    act: _Text = "say"
    polarity: Polarity = "+"
    certainty: Certainty = "certain"
    said_at: TimeGiven | None = None
    figures: list[FigureGiven] = Field(default=[], max_length=20)
    events: list[EventGiven] = Field(default=[], max_length=20)


class JudgementGiven(_Given):
    """A judgement: on a part of a report (`accept`, `correct`, `reject`), a missed claim (`add`), or incidents.

    `confirm` says that two suggested incidents are one, as `merge`; `dismiss` that they are not.
    """

    kind: Literal["accept", "correct", "reject", "add", "merge", "split", "confirm", "dismiss"]
    document: _Text | None = Field(default=None, description="The report, for accept, correct, reject and add.")
    part: _Text | None = Field(default=None, description="Id of a claim, figure, event, place or time of the report.",
                               examples=["fig_1e24eee0f05b1f0b"])
    change: ValuesGiven | None = Field(default=None, description="For correct.")
    claim: ClaimGiven | None = Field(default=None, description="For add.")
    incidents: list[_Text] = Field(default=[], max_length=50,
                                  description="For merge, confirm and dismiss; one for split.")
    documents: list[_Text] = Field(default=[], max_length=500,
                                  description="For split: the reports of another incident.")
    reason: Reason = ""


class JudgementMade(BaseModel):
    """A judgement as it is kept, and the incidents that it changed."""

    judgement: Judgement
    gone: list[str] = Field(description="Ids of incidents that are no more, or are otherwise now.")
    made: list[str] = Field(description="Ids of incidents as they now are.")


class JudgementRow(BaseModel):
    """A judgement in words."""

    id: str
    kind: str
    words: str = Field(description="What it says, for a reader.")
    author: str
    at: str
    reason: str
    undone_at: str | None
    undone_by: str | None
    documents: list[str]
    part: PartKind | None
    judgement: Judgement


class AuditEntry(BaseModel):
    """Somebody judged, or took a judgement back."""

    at: str
    what: Literal["judged", "took back"]
    author: str | None
    words: str
    judgement: Judgement


class ProvDocument(BaseModel):
    """Judgements as W3C PROV-JSON."""

    model_config = ConfigDict(extra="allow")

    prefix: dict[str, str]
    entity: dict[str, Any] = Field(default={}, description="Reports, judgements, and values before and after.")
    activity: dict[str, Any] = Field(default={}, description="Judging and undoing.")
    agent: dict[str, Any] = Field(default={}, description="People.")


class ReviewItem(BaseModel):
    """An answer that waits for a judgement."""

    answer: str
    question: str
    text: str = Field(description="What is asked.")
    document: str
    claim: str
    part: str = Field(description="Id of the figure, event or claim that it rests on: what is to be judged.")
    weight: float
    why: list[str] = Field(description="Why it stands here, in words, what weighs most first.")
    disputed: bool = Field(description="People judged it otherwise than each other.")
    words: list[str] = Field(description="The exact words, the first ones first.")
    source: str


class NearPair(BaseModel):
    """Two incidents that may be one: a report of either is linked to one of the other's."""

    one: str
    other: str
    titles: list[str] = Field(description="Theirs, in that order.")
    score: float = Field(description="How surely, from 0 to 1.")
    reason: str


class AstrayJudgement(BaseModel):
    """A judgement that nothing in its report answers to any more: it is kept, and changes nothing."""

    judgement: str
    document: str
    title: str | None
    words: str = Field(description="What it says, for a reader.")
    author: str
    at: str
    reason: str
    why: str = Field(description="Why it is astray.", examples=["its words are no longer in the report's text"])
