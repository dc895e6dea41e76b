"""One record as positions are read from it: who tells what at an offset, and which sides and times stand there.

Several rooms turn claims into positions (facts, agreements, territory); what they share is here. A record
keeps no grammar, so sentences are found from the text again, and words are compared by their place in it.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from sayso.lexicon.agreements import agreement_words
from sayso.linking.days import day_of, of_a_day
from sayso.linking.origins import origin_of
from sayso.linking.sides import side_of
from sayso.records.brief import Position, Side, Topic, Whereabouts, Words
from sayso.records.by_id import ById
from sayso.records.identity import content_id
from sayso.records.mentions import Population
from sayso.records.record import Claim, Place, Record, Source, Time
from sayso.records.span import Span

__all__ = ["WISHES", "SideMention", "Stance", "Telling", "unique"]

# A full stop after these ends no sentence (Quirk et al. 1985, appendix III.28: abbreviations).
_ABBREVIATED = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Sgt|Gov|Sen|Rep|St|No|vs|etc|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec"
    r"|[ap]\.m|U\.[SNK]|E\.U))\.$")
_END = re.compile(r"[.!?][\"'”’)\]]*(?=\s+[\"'“‘(\[]?[A-Z0-9])|\n\s*\n|\n(?=\s*[A-Z])")
# Code points of the longest expression that still is a name ("the Saudi-led coalition fighting in Yemen").
_LONGEST = 45
# Acts by which a source wishes what it says; nothing of it has come about by its account.
WISHES = frozenset(["demand", "urge", "call on", "request", "ask", "appeal", "propose", "order", "want", "recommend"])
# Conjunctions beyond which a place belongs to another clause.
_APART = re.compile(r";|\b(?:as|while|but|because|after|before|although)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class SideMention:
    """Words that refer to a side or one who belongs to it, half-open in code points."""

    start: int
    end: int
    side: Side


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """What a claim answers, before it is known who says it; the fields are those of `Position`.

    Attributes:
        words: where it stands.
    """

    topic: Topic
    measure: str
    stance: str
    words: Span
    item: str | None = None
    low: float | int | None = None
    high: float | int | None = None
    hedge: str | None = None
    victim: Side | None = None
    by: Side | None = None
    population: Population = "unknown"
    detail: str | None = None
    place: Whereabouts | None = None
    on: str | None = None
    since: str | None = None
    until: str | None = None
    scope: str | None = None
    said_on: str | None = None


class Telling:
    """One record, asked by offset.

    Attributes:
        record: the record. by_id: its parts. text: the report's text.
    """

    def __init__(self, record: Record) -> None:
        self.record = record
        self.by_id = ById(record)
        self.text = record.document.text

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Where each sentence stands, half-open; a line without a stop (a headline) is one of its own."""
        cuts = [0]
        for end in _END.finditer(self.text):
            if not (end.group().startswith(".") and _ABBREVIATED.search(self.text, cuts[-1], end.start() + 1)):
                cuts.append(end.end())
        cuts.append(len(self.text))
        return tuple((start, end) for start, end in itertools.pairwise(cuts) if start < end)

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """The sentence in which an offset lies."""
        return self.sentences[max(0, bisect_right(self._starts, offset) - 1)]

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    @cached_property
    def side_mentions(self) -> tuple[SideMention, ...]:
        """Words for sides, in the order of the text; of overlapping ones the longest that is a name and no clause."""
        found = {SideMention(start=span.start, end=span.end, side=side) for actor in self.record.actors
                 for span in actor.mentions
                 if span.end - span.start <= _LONGEST and (side := self.side_or_fighters(actor.id))}
        kept: list[SideMention] = []
        for one in sorted(found, key=lambda one: (one.start - one.end, one.start, one.side.id)):
            if not any(one.start < other.end and other.start < one.end for other in kept):
                kept.append(one)
        return tuple(sorted(kept, key=lambda one: one.start))

    def side_or_fighters(self, actor: str | None) -> Side | None:
        """The party of an actor; an armed group of no known party is a side of its own, by its name or description."""
        found = self.by_id.actors.get(actor or "")
        if found is None or (side := self.side(actor)):
            return side if found else None
        words = found.name.split()
        named = found.kind in ("force", "group") and all(word[:1].isupper() for word in words)
        if named or agreement_words().fighters.search(words[-1]):
            return Side(id=found.id, name=found.name)
        return None

    def sides_within(self, start: int, end: int) -> tuple[SideMention, ...]:
        """Words for sides that stand wholly between two offsets."""
        return tuple(one for one in self.side_mentions if start <= one.start and one.end <= end)

    def side(self, actor: str | None) -> Side | None:
        """The party that an actor is or belongs to; None for nobody and for those of no party."""
        return side_of(actor, self.by_id)

    def times_within(self, start: int, end: int) -> tuple[Time, ...]:
        """Times of a day or less that are known and stand between two offsets, in the order of the text."""
        return tuple(sorted((time for time in self.record.times if start <= time.span.start and time.span.end <= end
                             and time.start and of_a_day(time) and time.type in ("DATE", "TIME")),
                            key=lambda one: one.span))

    def place(self, reference: str | None) -> Place | None:
        """The place of this id."""
        return self.by_id.places.get(reference or "")

    @cached_property
    def _extents(self) -> list[tuple[int, int, int, str]]:
        """Each part of each claim, its cue among them: length of the claim's content, start, end, id."""
        found = []
        for claim in self.record.claims:
            size = sum(span.end - span.start for span in claim.content)
            found += [(size, span.start, span.end, claim.id) for span in (*claim.content, *claim.cue)]
        return sorted(found)

    def claim_at(self, offset: int) -> Claim | None:
        """The innermost claim that holds an offset in its content or cue."""
        for _, start, end, claim in self._extents:
            if start <= offset < end:
                return self.by_id.claims[claim]
        return None

    def told_with(self, trigger: Span, place: Span) -> bool:
        """Whether a place belongs to a trigger: one sentence of one claim holds both, of a quotation one piece.

        Places of events are carried over from the passage before where the sentence names none; those are left out.
        """
        if self.sentence_at(trigger.start) != self.sentence_at(place.start):
            return False
        first, second = sorted((trigger, place))
        if _APART.search(self.text, first.end, second.start):
            return False
        claim, other = self.claim_at(trigger.start), self.claim_at(place.start)
        if claim is None or other is None or claim.id != other.id:
            return False
        return claim.form == "indirect" or any(trigger in span and place in span for span in claim.content)

    def position(self, stance: Stance, claim: Claim) -> Position:
        """What a claim answers, with who says it.

        The stance tells what is denied ("no", "denied", "held"), so the position is never one of a denial.
        """
        origin, relays = origin_of(claim, self.by_id, self.record.document)
        asked = (stance.topic, stance.measure, stance.stance, stance.item, stance.by.id if stance.by else None,
                 (stance.place.gazetteer_id or stance.place.name) if stance.place else None,
                 stance.words.start, stance.words.end, origin.key)
        return Position(
            id=content_id("pos", self.record.document.id, claim.id, *asked), document=self.record.document.id,
            claim=claim.id, item=stance.item, topic=stance.topic, measure=stance.measure, stance=stance.stance,
            low=stance.low, high=stance.high, hedge=stance.hedge, victim=stance.victim, by=stance.by,
            population=stance.population, detail=stance.detail, place=stance.place, on=stance.on,
            since=stance.since, until=stance.until, cumulative=None, relative_to=None, relation=None, origin=origin,
            relays=relays, said_at=stance.said_on or self.said_at(claim), act=claim.act,
            polarity="+", certainty=claim.commitment.certainty,
            evidence=tuple(span.text for span in claim.evidence),
            words=Words(document=self.record.document.id, start=stance.words.start, end=stance.words.end,
                        text=stance.words.text), scope=stance.scope)

    def as_said_by(self, claim: Claim, side: Side) -> Claim:
        """The claim as that of one side alone, where its source is several ("both sides accused each other")."""
        return replace(claim, sources=(*claim.sources[:-1],
                                       Source(name=side.name, actor=side.id, kind="institution", span=None)))

    def said_at(self, claim: Claim) -> str | None:
        """The day or instant a claim was made: as told, else the publication; ISO 8601.

        Of the day of publication itself the publication tells more: it was said no later.
        """
        told, published = self.by_id.times.get(claim.said_at or ""), self.record.document.published.value
        day = day_of(told)
        return published if day is None or (len(day) == len("2031-05-02") and day == (published or "")[:10]) else day

    def words(self, start: int, end: int) -> Span:
        """The text between two offsets as a span."""
        return Span(start=start, end=end, text=self.text[start:end])


def unique(positions: Iterable[Position]) -> tuple[Position, ...]:
    """Each position once, in the order of the text."""
    found = {one.id: one for one in positions}
    return tuple(sorted(found.values(), key=lambda one: (one.words.start, one.words.end, one.id)))
