"""What a store gives beside records: the rows of its lists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.records.brief import Brief
from sayso.records.mentions import Certainty, Form, Polarity, SourceKind
from sayso.records.record import Record
from sayso.records.span import Span

HeldKind = Literal["document", "claim", "figure", "event", "place", "position", "answer", "question", "incident"]
NamedKind = HeldKind | Literal["judgement"]  # whatever has an id that a person may type


@dataclass(frozen=True, slots=True, kw_only=True)
class Stands:
    """A report as it stands: its record under people's judgements, and the brief of that.

    Attributes:
        reading: what the machine read; None where there is no judgement and it is the record itself.
        sound: whether each judgement finds what it is about; None where that was not looked at.
    """

    record: Record
    brief: Brief
    reading: Record | None = None
    sound: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredDocument:
    """A report in the store, without its text.

    Attributes:
        id, origin, title, publisher, published, url, language: as `Document`; published is its value.
        version: of Sayso, that read it last. added_at: when it came in, ISO 8601 in UTC.
        sha256, media_type, captured_at, captured_from, locator: of its original, as `Original`.
        linked: whether linking has seen it as it now is.
    """

    id: str
    origin: str
    title: str | None
    publisher: str | None
    published: str | None
    url: str | None
    language: str | None
    version: str
    added_at: str
    sha256: str
    media_type: str
    captured_at: str
    captured_from: str
    locator: str | None
    linked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredClaim:
    """A claim as lists show it; the whole of it is in its record.

    Attributes:
        id, document, act, form, polarity, certainty: as `Claim`.
        origin, title, publisher, published: of its report.
        source: name of the one who said it last, by the fullest name that the report gives; kind: as `Source`.
        party, party_name: the side it belongs to, None if unknown.
        relays: through whom, nearest the reader first.
        said: when: the start of the time told, else the day of publication; None if neither is known.
        start: where its words start in the text. text: its words; parts are joined by " ... ".
    """

    id: str
    document: str
    origin: str
    title: str | None
    publisher: str | None
    published: str | None
    source: str
    kind: SourceKind
    party: str | None
    party_name: str | None
    relays: tuple[str, ...]
    act: str
    form: Form
    polarity: Polarity
    certainty: Certainty
    said: str | None
    start: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredRefusal:
    """What could not be read.

    Attributes:
        id: by which a list goes on. origin: of the input or report.
        document: id of the report that it is a part of, None for a whole input.
        stage, reason, span: as `Refusal`. message: for a person. at: when, ISO 8601 in UTC.
        sha256: of the bytes, None where there are none.
    """

    id: str
    origin: str
    document: str | None
    stage: str
    reason: str
    span: Span | None
    message: str
    at: str
    sha256: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A report or claim in which words were found.

    Attributes:
        kind: `document` or `claim`. id: its id. document: id of the report.
        origin, title, published: of the report.
        snippet: the passage around the words. start: where the snippet starts in the text.
        words: where the words found stand, spans of the text; only those within the snippet.
        in_title: the words, or some of them, stand in the title.
    """

    kind: Literal["document", "claim"]
    id: str
    document: str
    origin: str
    title: str | None
    published: str | None
    snippet: str
    start: int
    words: tuple[Span, ...]
    in_title: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What an id is, and one place where it is held: a step of the way from a number to its words.

    Attributes:
        kind: what the id names. id: the id itself.
        document, claim: the report, and the claim in it, that hold it; None where nothing does.
        item: the figure or event that a position rests on.
        position, answer, question, incident: what of linking it has part in, or is.
    """

    kind: HeldKind
    id: str
    document: str | None = None
    claim: str | None = None
    item: str | None = None
    position: str | None = None
    answer: str | None = None
    question: str | None = None
    incident: str | None = None
