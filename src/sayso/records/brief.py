"""What one report gives to linking: the little of its record that is compared with other reports.

A brief is made from the record alone, so it is the same whatever else is in the store and in whatever
order reports arrive. It is small enough to keep a hundred thousand of them at hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.records.mentions import Certainty, Polarity, Population, Relation, SourceKind, Status

Topic = Literal["figure", "fact", "agreement", "territory"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Whereabouts:
    """A place as reports are compared by it; the fields are those of `Place`.

    Attributes:
        gazetteer_id: "geonames:616435"; None where unlocated, then `name` is the printed name.
    """

    gazetteer_id: str | None
    name: str
    lat: float | None
    lon: float | None
    country: str | None
    admin1: str | None
    precision: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A party as every report knows it: the actor's id is the same in all of them."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The one who first said it.

    Attributes:
        key: what all reports call the same origin by; an anonymous source has one of its own for each
            report that is no copy of another.
        name: as a reader should see it.
        kind: as `Source.kind`; "report" for a report's own voice.
        party: the side the origin belongs to, None if unknown or none.
        office: whom the origin speaks for where it is a person of an office ("Armenian Ministry of Defense").
        offices: keys of the offices that the report calls a person by ("head of government").
    """

    key: str
    name: str
    kind: SourceKind
    party: Side | None = None
    office: str | None = None
    offices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Exact words of a report, half-open in code points."""

    document: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """An event mention as reports are compared by it.

    Attributes:
        event, claim: ids in the record. type, mode, status: as `Event`.
        actor, recipient: the sides, None if unknown.
        place, start, end: where and when (UTC, half-open, ISO 8601), None if untold.
        told_here: the place stands in the same passage as the trigger, and is not carried over from elsewhere.
        offset: where the trigger starts in the text.
        trigger: the trigger's words.
    """

    event: str
    claim: str | None
    type: str
    mode: str | None
    status: Status
    actor: Side | None
    recipient: Side | None
    place: Whereabouts | None
    start: str | None
    end: str | None
    told_here: bool
    offset: int
    trigger: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """What one claim of one report answers to a question that other claims may answer too.

    Attributes:
        id: digest of document, claim and what is answered.
        document, claim: ids. item: id of the figure or event that it rests on, None if the claim alone.
        topic: a count (figure), whether something happened (fact), the life of a ceasefire or agreement
            (agreement), or who holds ground (territory).
        measure: a figure's measure; for the other topics the thing asked about ("shelling", "ceasefire").
        stance: the answer where it is no number ("yes", "no", "announced", "violated", "taken" ...); "" for a
            figure.
        low, high, hedge: as `Figure`; None for what is no number.
        victim: the party counted or hit. by: the party that is said to have done it.
        population, detail: as `Victim`.
        place: what the answer covers. on, since, until: UTC, half-open starts of the days it covers, ISO 8601.
        cumulative: counts from `since` on rather than one occasion.
        relative_to: id of the position beside which it is to be read, `relation` what it is to that one.
        origin: who first said it. relays: names of those who pass it on, nearest the reader first; a report's
            publisher is no relay.
        said_at: ISO 8601 day or instant at which it was said: as told, else the day of publication.
        act, polarity, certainty: of the claim. evidence: words on what it rests on, or that it rests on nothing.
        words: what it stands on.
        scope: name of the question's frame where that is wider than an incident (a whole war's toll, the
            ceasefire between two parties); None where it belongs to the incident its report is about.
    """

    id: str
    document: str
    claim: str
    item: str | None
    topic: Topic
    measure: str
    stance: str
    low: float | int | None
    high: float | int | None
    hedge: str | None
    victim: Side | None
    by: Side | None
    population: Population
    detail: str | None
    place: Whereabouts | None
    on: str | None
    since: str | None
    until: str | None
    cumulative: bool | None
    relative_to: str | None
    relation: Relation | None
    origin: Origin
    relays: tuple[str, ...]
    said_at: str | None
    act: str
    polarity: Polarity
    certainty: Certainty
    evidence: tuple[str, ...]
    words: Words
    scope: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A report as one of the versions of an article.

    Attributes:
        article: the article's name, the same for all its versions.
        place: from 1, in the order in which they were last captured. last: none was captured after it.
    """

    article: str
    place: int
    last: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """One report, as linking sees it.

    Attributes:
        document: its id. origin, title, publisher: as `Document`. published: ISO 8601, None if unknown.
        terms: its weightiest words with their weights, heaviest first (see `linking.incidents`).
        signature: MinHash of its wording (see `linking.copies`).
        happenings: its events. positions: its answers.
        keys: under which it is looked up: only reports that share a key are compared.
        edition: which version of an article it is, as a store knows it; None where none is known. It is no part of what
            the record gives.
    """

    document: str
    origin: str
    title: str | None
    publisher: str | None
    published: str | None
    terms: tuple[tuple[str, float], ...]
    signature: tuple[int, ...]
    happenings: tuple[Happening, ...]
    positions: tuple[Position, ...]
    keys: tuple[str, ...]
    edition: Edition | None = None
