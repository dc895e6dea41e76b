"""What several reports give together: incidents, copies, questions and their answers.

The names under which others read them (`sayso incidents`, `sayso questions`) are DESIGN's; docs/linking.md
lists them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from sayso.records.brief import Edition, Origin, Position, Side, Topic, Whereabouts, Words
from sayso.records.mentions import Population

CopyKind = Literal["same", "reprint", "revision"]
AnswerRelation = Literal["first", "repeats", "updates", "corrects", "corroborates", "contradicts", "part_of"]
QuestionStatus = Literal["single_origin", "agreed", "rising", "revised", "disputed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Two reports that tell of the same incident, with how surely (0 to 1) and why, in words.

    Attributes:
        strength: the score without its end at 1, by which links are told apart that are sure; None where it is not
            known, and then it is the score.
    """

    one: str
    other: str
    score: float
    reason: str
    strength: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """Two reports of one wording.

    Attributes:
        earlier, later: document ids, by publication, else by id.
        share: how much of the shorter one stands in the other, 0 to 1.
        kind: the `same` text, a `reprint` of it, or a `revision` (one publisher's later version).
    """

    earlier: str
    later: str
    share: float
    kind: CopyKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """What several reports are about (ACLED); dissolving it loses nothing.

    Attributes:
        id: digest of the first of its documents, by publication and then by id, and of what it tells of there.
        title: the headline that says it best.
        documents: ids, by publication.
        events: ids of the event mentions that it holds, by document.
        actors: the sides, those told of most first. place: where, None if reports do not agree on any.
        start, end: UTC, half-open. types: PLOVER types, most told first.
        links: why its reports are together.
    """

    id: str
    title: str
    documents: tuple[str, ...]
    events: tuple[tuple[str, str], ...]
    actors: tuple[Side, ...]
    place: Whereabouts | None
    start: str | None
    end: str | None
    types: tuple[str, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One origin's position on a question at one time; whoever repeats it is folded in.

    Attributes:
        id: digest of the question and the answer's first position.
        stance, low, high, hedge: as `Position`.
        denied: the origin says that this is not so ("not more than 20").
        origin: who first said it. relays: who passes it on, by first mention; see `documents` for who prints it.
        said_at: when it was first said.
        relation: to the answer `to` (an id; None for the first of its origin that stands alone). A part's `to`
            may be an answer to another question of the frame, the one that asks for the whole.
        why: the relation in words, for a reader.
        positions, claims, documents: ids of what stands behind it.
        words: the exact words, those of the first position first.
    """

    id: str
    stance: str
    low: float | int | None
    high: float | int | None
    hedge: str | None
    origin: Origin
    relays: tuple[str, ...]
    said_at: str | None
    relation: AnswerRelation
    to: str | None
    why: str
    positions: tuple[str, ...]
    claims: tuple[str, ...]
    documents: tuple[str, ...]
    words: tuple[Words, ...]
    denied: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """What the standing answers leave open: bounds (None is open) and the reason in words."""

    low: float | int | None
    high: float | int | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What claims answer: one measure or fact about one party, place and time.

    Attributes:
        id: digest of the frame (incident or scope) and of what is asked.
        text: the question, for a reader.
        topic, measure, victim, by, population, place, since, until: as `Position`.
        incident: id of the incident it belongs to, None where its scope is wider.
        scope: name of the frame where that is wider than an incident, as `Frame.scope`; "" for an incident's.
            It is set where frames are asked (`linking.rules.questions_of`), and a store finds by it what a
            new position of that scope may change.
        status: one origin alone, all agree, one side's count rising, one side's count taken back, or disputed.
        origins: how many stand behind it. outlets: how many reports' publishers told of it.
        range: for counts; None where the answers are no numbers.
        answers: over time.
        detail: the group of persons asked about where that is narrower ("children"), None for all.
    """

    id: str
    text: str
    topic: Topic
    measure: str
    victim: Side | None
    by: Side | None
    population: Population
    place: Whereabouts | None
    since: str | None
    until: str | None
    incident: str | None
    status: QuestionStatus
    origins: int
    outlets: int
    range: Range | None
    answers: tuple[Answer, ...]
    scope: str = ""
    detail: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The positions among which questions are sought: those of one incident, or of one wider scope.

    Attributes:
        incident: the incident; None for a scope.
        scope: the scope's name; "" for an incident.
        positions: all of them, in any order.
        publishers: of each document, its publisher or, where that is unknown, its origin.
        copies: copies among the documents.
        editions: of each document that is a version of an article, which one.
    """

    incident: Incident | None
    scope: str
    positions: tuple[Position, ...]
    publishers: dict[str, str]
    copies: tuple[Copy, ...]
    editions: dict[str, Edition] = field(default_factory=dict)
