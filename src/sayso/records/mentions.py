"""What the extractors find in one text, before it is grounded and joined into a record.

A mention knows only the text: spans, and the words understood. Which place, instant or actor is
meant is for `grounding`; which claim a figure belongs to is for `claims`, by offset.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from sayso.records.span import Span

SourceKind = Literal["speaker", "institution", "outlet", "report", "unnamed"]
Form = Literal["direct", "indirect", "mixed", "voice"]
Polarity = Literal["+", "-"]
Certainty = Literal["certain", "probable", "possible", "underspecified"]
Population = Literal["military", "civilian", "unknown"]
Relation = Literal["adds", "part", "earlier", "loose"]
Status = Literal["asserted", "negated", "uncertain", "hypothetical", "future", "background"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """How firmly a source stands by a content (FactBank)."""

    polarity: Polarity = "+"
    certainty: Certainty = "certain"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceMention:
    """The words that name a source in one attribution.

    Attributes:
        span: the whole noun phrase as printed; None where nobody is named ("it is reported that").
        head: the span of its head word or name (pronouns too): what coreference is asked about.
        kind: what the words themselves suggest; `unnamed` for nobody, for anonymous officials,
            "reports" and the like.
    """

    span: Span | None
    head: Span | None = None
    kind: SourceKind = "speaker"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Somebody commits to a content (PARC 3.0, PolNeAR): source, cue and content.

    Attributes:
        content: the words said, in order; more than one where the cue breaks them in two.
        cue: the words that tell so; never empty (the report's own voice is joined later).
        sources: the relay chain, nearest the reader first, the one who said it last.
        act: what the source does by saying it, a name of lexicon/acts.yml.
        form: direct (all quoted), indirect (none), mixed.
        commitment: how firmly.
        evidence: words on what it rests on ("without evidence", "could not be verified", "video").
        said_at: a time expression that modifies the cue ("on Tuesday", "during a briefing Monday").
        addressee: to whom, where named ("told Reuters").
        negated_cue: the source is said not to have said it ("has not confirmed that ...").
    """

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    sources: tuple[SourceMention, ...]
    act: str
    form: Form
    commitment: Commitment = field(default_factory=Commitment)
    evidence: tuple[Span, ...] = ()
    said_at: Span | None = None
    addressee: Span | None = None
    negated_cue: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureMention:
    """A quantity with what it counts.

    Attributes:
        span: from the hedge or number to the end of what is counted and its verb where adjacent
            ("at least 43 service members had been wounded").
        number: the number's own words ("43", "dozens more", "no").
        measure: a name of lexicon/measures.yml (killed, wounded, captured ...).
        low, high: bounds that the words allow, whole numbers for counts; None is open. "over 100"
            is low 101, high None; "dozens" keeps a hedge and its own low bound (24), "dozens more"
            (relative) has neither; "no casualties" is 0 to 0.
        hedge: the words that hedge it, as printed ("at least", "dozens"); None where exact.
        party: the words that tell whose ("Armenian", "its", "Azerbaijan's"); None where untold.
        population: who is counted: military, civilian or unknown.
        detail: women, children, police, a rank ... as printed, lower case; None if nothing narrower.
        victims: the noun phrase counted; None where the number stands alone ("50 were killed").
        event: the trigger word that makes the measure ("killed", "KIA").
        on, since, until: time expressions that bound the count. place: the toponym that does.
        cumulative: True since a start or "so far"; False for one incident; None if untold.
        relative: the number adds to another one ("dozens more", "another 12").
        part: the number is a part of another one ("12 people, including 5 children", "3 of the 12").
        earlier: the text says that another number overtook it ("initially three ... it rose to five").
        loose: a vague word about those whom another number counts ("many were killed").
        uncounted: told without a number: by name, as "the man", "he" or a bare plural.
        base: the number of the figure that it adds to, is a part of, came before or tells loosely.
    """

    span: Span
    number: Span
    measure: str
    low: float | int | None
    high: float | int | None
    hedge: str | None = None
    party: Span | None = None
    population: Population = "unknown"
    detail: str | None = None
    victims: Span | None = None
    event: Span | None = None
    on: Span | None = None
    since: Span | None = None
    until: Span | None = None
    place: Span | None = None
    cumulative: bool | None = None
    relative: bool = False
    part: bool = False
    earlier: bool = False
    loose: bool = False
    uncounted: bool = False
    base: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMention:
    """What is said to happen (PLOVER).

    Attributes:
        trigger: the word or words that tell the event; it holds the head word and nothing far off.
        type: a PLOVER type in capitals ("ASSAULT").
        mode: a PLOVER mode or ACLED sub-event name; None where neither is told.
        actor, recipient: the noun phrases of who did it and to whom, as printed.
        place, time: toponym and time expression attached to it by grammar; None where only the
            context tells (grounding decides).
        status: asserted, negated, uncertain, hypothetical, future, background.
    """

    trigger: Span
    type: str
    mode: str | None = None
    actor: Span | None = None
    recipient: Span | None = None
    place: Span | None = None
    time: Span | None = None
    status: Status = "asserted"


@dataclass(frozen=True, slots=True, kw_only=True)
class ToponymMention:
    """A place name in the text.

    Attributes:
        span: the name, without "the", "near" or "province of".
        kind: what the words around say it is ("lake", "province", "village", "country" ...).
        within: the place the text says it lies in ("Goris, Armenia"), as printed.
        demonym: an adjective or people's name rather than a place ("Armenian"); these are not
            listed as places, but tell which countries the report is about.
    """

    span: Span
    kind: str | None = None
    within: Span | None = None
    demonym: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMention:
    """A time expression, understood but not yet anchored.

    Attributes:
        span: the expression as TIMEX3 marks it.
        type: DATE, TIME, DURATION or SET.
        meaning: a small typed value of `extraction.times` that grounding resolves.
    """

    span: Span
    type: TimeType
    meaning: object


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorMention:
    """Words that refer to a person, office, institution, force or party.

    Attributes:
        span: the whole referring expression ("Prime Minister Nikol Pashinyan", "he", "Azeri MOD").
        head: the name or head noun within it ("Nikol Pashinyan", "he", "MOD").
        form: name, nominal ("the analyst"), pronoun, or adjective ("Azeri").
        kind: person, office, institution, force, party, group, outlet; None if the words do not tell.
        title: an office or rank that stands with the name ("Prime Minister").
        party: the words that tell the side ("Armenian" in "Armenian Defense Ministry").
        gender: "m", "f" or None.
        plural: whether it means several.
    """

    span: Span
    head: Span
    form: Literal["name", "nominal", "pronoun", "adjective"]
    kind: Literal["person", "office", "institution", "force", "party", "group", "outlet"] | None = None
    title: str | None = None
    party: Span | None = None
    gender: Literal["m", "f"] | None = None
    plural: bool = False
