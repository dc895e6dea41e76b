"""What a report tells of the course of ceasefires and agreements, as positions.

Position.stance is one of the stages below; `measure` is the kind of agreement ("ceasefire"), or for who broke
it the kind and "violation". `by` is who broke, announced, accepted ... it; `since` the instant from which the
agreement holds, as the report tells; `on` the day of the stage itself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from sayso.lexicon.agreements import agreement_words
from sayso.linking.agreements.mentions import AgreementMention, agreement_mentions
from sayso.linking.agreements.mutual import mutual_accusations, mutual_sides, told_as_breach
from sayso.linking.agreements.performers import as_performed
from sayso.linking.agreements.sides import doers_of, pair_of_report, pair_of_sentence, pair_with, scope_of
from sayso.linking.agreements.stages import Told, as_it_came, stages_told
from sayso.linking.agreements.starts import Start, day_told, end_told, same_weekday, starts_of, year_named
from sayso.linking.telling import WISHES, Stance, Telling, unique
from sayso.records.brief import Position, Side
from sayso.records.record import Claim

__all__ = ["BREACH", "agreement_positions"]

BREACH = frozenset(["violated", "denied"])
# Stages that only the sides of an agreement bring about.
_OF_SIDES = frozenset(["violated", "denied", "accepted", "kept", "rejected", "withdrawn", "extended"])
# Stages that an agreement goes through by itself, or that are wished of both.
_OF_NOBODY = frozenset(["demanded", "effective", "holding", "doubted", "collapsed", "ended"])
# Stages that tell that there is an agreement.
_AGREED = frozenset(["announced", "accepted", "effective", "extended", "kept"])
_COUNT = re.compile(r"(?P<count>(?:(?:more than|at least|over|nearly|almost|about|around|some|up to)\s+)?\d[\d,]*)"
                    r"\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
_DOUBTS = frozenset(["doubt"])


def agreement_positions(telling: Telling) -> tuple[Position, ...]:
    """The positions of a report on ceasefires and agreements, in the order of the text."""
    mentions = agreement_mentions(telling)
    told = tuple(one for mention in mentions for one in stages_told(mention, telling))
    pair = pair_of_report(telling, _involved(told, telling))
    reading = _Reading(telling, mentions, told, pair)
    return unique(_without_relayed(tuple(reading.positions())))


def _without_relayed(found: tuple[Position, ...]) -> tuple[Position, ...]:
    """Left out is that there is an agreement, by nobody's doing and in the report's own voice, where the report quotes
    others on it ("the deal was reached after talks"): it only relays that."""
    quoted = {one.measure for one in found if one.origin.kind != "report" and one.stance in _AGREED}
    return tuple(one for one in found if not (
        one.origin.kind == "report" and one.stance == "announced" and one.by is None and one.measure in quoted))


def _involved(told: tuple[Told, ...], telling: Telling) -> Counter[str]:
    """The sides that a report says broke, accepted, rejected or left an agreement."""
    found: Counter[str] = Counter()
    for one in told:
        claim = telling.claim_at(one.start)
        if claim and (one.stage in _OF_SIDES or (one.stage == "announced" and _alone(one, telling))):
            found.update(side.id for side in doers_of(one, claim, (), telling))
            found.update(side.id for side in (telling.side_or_fighters(claim.sources[-1].actor),)
                         if side and one.stage in BREACH)
    for one in told:
        found.update(side.id for side in pair_of_sentence(one.start, telling))
        claim = telling.claim_at(one.start)
        both = (_agreeing(one, claim, telling) or pair_with(one, claim, telling)) if claim else ()
        found.update(side.id for side in both)
    found.update(side.id for side in mutual_sides(telling))
    return found


def _agreeing(told: Told, claim: Claim, telling: Telling) -> tuple[Side, ...]:
    """The two sides that make an agreement together or are asked to ("X and Y agreed on a truce"); else empty."""
    doers = doers_of(told, claim, (), telling) if told.stage in ("announced", "proposed", "accepted") else ()
    return doers if len(doers) == 2 else ()


def _alone(told: Told, telling: Telling) -> bool:
    """Whether an agreement is one side's own, so that who announces it is no mediator."""
    start, end = telling.sentence_at(told.start)
    return "unilateral" in telling.text[start:end].lower()


class _Reading:
    """One report on its agreements."""

    def __init__(self, telling: Telling, mentions: tuple[AgreementMention, ...], told: tuple[Told, ...],
                 pair: tuple[Side, ...]) -> None:
        self.telling = telling
        self.mentions = mentions
        self.told = told
        self.pair = pair
        self.starts = starts_of(mentions, told, telling)

    def positions(self) -> Iterator[Position]:
        """All positions, in no order; some may be found twice."""
        for one in self.told:
            claim = self.telling.claim_at(one.start)
            if claim is not None:
                yield from self._of_stage(one, claim)
        yield from self._of_fighting()
        if self.mentions:
            yield from mutual_accusations(self.telling, self.pair, self._breach)
            yield from told_as_breach(self.told, self.telling, self.pair, self._breach)

    def _of_stage(self, told: Told, claim: Claim) -> Iterator[Position]:
        stage = _as_meant(told.stage, claim)
        if stage is None:
            return
        claim = as_performed(stage, told, claim, self.telling)
        if stage == "effective" and self._to_come(told):
            if any(one.mention == told.mention and one.stage == "announced" for one in self.told):
                return
            stage = "announced"
        pair = (pair_of_sentence(told.mention.start, self.telling) or _agreeing(told, claim, self.telling)
                or pair_with(told, claim, self.telling) or self.pair)
        doers = self._doers(told, stage, claim, pair)
        if stage == "violated" and self._each_other(told, claim):
            return
        if stage == "kept" and not doers:
            stage = "holding"
        for by in doers or (None,):
            yield self.telling.position(self._stance(stage, told, by, pair), claim)

    def _to_come(self, told: Told) -> bool:
        """Whether what "takes effect" does so after the report: that is announced."""
        day, published = day_told(told, self.telling), self.telling.record.document.published.value
        return bool(day and published) and (day or "")[:10] > (published or "")[:10]

    def _doers(self, told: Told, stage: str, claim: Claim, pair: tuple[Side, ...]) -> tuple[Side | None, ...]:
        if stage in _OF_NOBODY:
            return ()
        doers = doers_of(told, claim, pair, self.telling)
        speaker = self.telling.side_or_fighters(claim.sources[-1].actor)
        if stage == "violated":
            return tuple(one for one in doers if one != speaker or claim.act == "acknowledge")
        asked = agreement_words().asked.search(self.telling.text, told.clause, told.start)
        if stage == "proposed" and asked:  # "both had been asked to agree": it is he who asks that proposes
            return (speaker,) if speaker else ()
        if doers or speaker is None:
            return doers
        return (speaker,) if told.shape in ("verb", "noun") or stage == "denied" else ()

    def _each_other(self, told: Told, claim: Claim) -> bool:
        """Whether both are said to accuse each other: that is told of each apart."""
        start = min([told.clause, *(span.start for span in claim.content)])
        return agreement_words().mutual.search(self.telling.text, start, told.start) is not None

    def _stance(self, stage: str, told: Told, by: Side | None, pair: tuple[Side, ...]) -> Stance:
        first, last = min(told.start, told.mention.start), max(told.end, told.mention.end)
        kind = told.mention.kind
        victim = next((side for side in pair if side != by), None) if stage in BREACH and by in pair else None
        return Stance(
            topic="agreement", measure=f"{kind} violation" if stage in BREACH else kind, stance=stage,
            words=self.telling.words(first, last), by=by, victim=victim, on=day_told(told, self.telling),
            until=end_told(told, self.telling), detail=_counted(told, self.telling) if stage in BREACH else None,
            since=self._since(told.mention),
            scope=None if by and pair and by not in pair and stage in _OF_SIDES else scope_of(kind, pair),
            said_on=self._announced_on(stage, told))

    def _announced_on(self, stage: str, told: Told) -> str | None:
        """To announce is to say: the day told for it is the day it was said, if that lies in the past."""
        day, published = day_told(told, self.telling), self.telling.record.document.published.value
        if day and any(one.mention == told.mention and same_weekday(one.since, day) for one in self.starts):
            return None  # that is when it starts
        return day if stage == "announced" and told.shape == "verb" and day and published and day <= published else None

    def _since(self, mention: AgreementMention) -> str | None:
        """From when the agreement that is meant holds: as told with it, else before it, else after it."""
        if year := year_named(mention, self.telling):
            return year
        same = [one for one in self.starts if one.mention.kind == mention.kind]
        before = [one for one in same if one.mention.start <= mention.start]
        chosen: list[Start] = before[-1:] or same[:1]
        return chosen[0].since if chosen else None

    def _of_fighting(self) -> Iterator[Position]:
        """That fighting ebbs; and that it goes on, where the sentence speaks of an agreement that should end it."""
        words = agreement_words()
        for stance, pattern in (("subsided", words.subsided), ("fighting", words.continued)):
            for hit in pattern.finditer(self.telling.text):
                claim = self.telling.claim_at(hit.start("word"))
                sentence = self.telling.sentence_at(hit.start("word"))
                beside = [one for one in self.mentions if sentence[0] <= one.start < sentence[1] and not one.again]
                if claim is None or claim.act in WISHES or (stance == "fighting" and not beside):
                    continue
                if as_it_came(stance, hit.start("word"), self.telling, words) is None:
                    continue
                yield self.telling.position(Stance(
                    topic="agreement", measure="ceasefire", stance=stance, scope=scope_of("ceasefire", self.pair),
                    words=self.telling.words(hit.start(), hit.end()),
                    since=self._since(beside[0]) if beside else None), claim)

    def _breach(self, accused: Side, claim: Claim, start: int, end: int) -> Position:
        """That one side broke the agreement the report speaks of, by the account of a claim's source."""
        mention = self.mentions[0]
        return self.telling.position(Stance(
            topic="agreement", measure=f"{mention.kind} violation", stance="violated", by=accused,
            victim=next((side for side in self.pair if side != accused), None),
            words=self.telling.words(start, end), since=self._since(mention),
            scope=scope_of(mention.kind, self.pair)), claim)


def _counted(told: Told, telling: Telling) -> str | None:
    """The count of breaches as printed ("more than 200"), None without one."""
    first = min(told.start, told.mention.start)
    if told.shape not in ("noun", "behind") or not telling.text[told.start:told.end].endswith("s"):
        return None
    found = _COUNT.search(telling.text[telling.sentence_at(first)[0]:first])
    return " ".join(found.group("count").split()) if found else None


def _as_meant(stage: str, claim: Claim) -> str | None:
    """The stage as its source means it: a wish is a demand, a denial the opposite, a doubt no more than that."""
    if claim.act == "deny":
        return {"violated": "denied", "denied": "denied"}.get(stage)
    if claim.act in WISHES and stage in ("holding", "effective", "accepted", "kept", "announced", "extended"):
        return "demanded"
    if claim.act in _DOUBTS and stage in ("holding", "effective", "announced", "collapsed"):
        return "doubted"
    return stage
