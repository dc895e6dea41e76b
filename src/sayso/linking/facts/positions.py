"""What a report's claims answer to "was X shelled?".

Only what an event coder could enter is a position: violence of a kind that has a name, at a place that
the same sentence gives to the precision of a settlement, or done by one side to another (ACLED codebook,
geo-precision 1; UCDP GED, where_prec 1 and 2). What a report recalls of earlier wars, plans and fears are none.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.lexicon.agreements import agreement_words
from sayso.lexicon.disowning import disowning
from sayso.lexicon.fact_kinds import FactKind, fact_kind_of
from sayso.linking.days import day_of
from sayso.linking.telling import WISHES, Stance, Telling, unique
from sayso.linking.whereabouts import whereabouts_of
from sayso.records.brief import Position, Whereabouts
from sayso.records.record import Claim, Event, Place

__all__ = ["fact_positions"]

_TOLD = frozenset(["asserted", "negated", "uncertain"])
# Precisions at which a place is one that can be hit; a province or country is none.
_PRECISE = frozenset(["exact", "settlement"])
# What a place is that the gazetteer does not hold, but the text calls a town, a village or a camp.
_SETTLED = frozenset(["settlement", "site"])
# Kinds of event that are done to a place rather than to a person, and the word for an attack that is.
_AT_PLACES = frozenset(["shelling", "air strike"])
_STRIKING = re.compile(r"(?:had )?str(?:uck|ik)\w*", re.IGNORECASE)
_ROW = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+")
# Kinds that are done to persons, who may be counted, and the measure that counts them.
_OF_PERSONS = {"killing": "killed", "abduction": "abducted"}
_ONCE_REPORTED = re.compile(r"\bhad been (?:reported|believed|presumed|feared|declared|thought)\s+(?:as\s+)?\Z")
# Wishes, and what is only feared to come.
_UNTOLD = WISHES | {"warn", "threaten"}
_AGAINST = frozenset(["deny", "reject"])
_UNSURE = frozenset(["doubt"])
# Acts by which a source says that it is so, though the report leaves it to the reader to believe it.
_ALLEGING = frozenset(["claim", "accuse"])
# Acts by which a source vouches for it; denied ("did not confirm"), they leave it open.
_VOUCHING = frozenset(["confirm", "acknowledge"])
# Code points between a trigger and the name of what it hits, where the record gives the event no place.
# On 40 reports 30 finds what grammar missed ("had shelled Omdurman"), 60 also takes the place of the next clause.
_NEAR = 30


def fact_positions(telling: Telling) -> tuple[Position, ...]:
    """The positions of a report on whether something happened, in the order of the text."""
    found = []
    for event in telling.record.events:
        asked = event.type == "ASSAULT" and event.status in _TOLD and not _breach(event)
        kind = fact_kind_of(event.mode, event.trigger.text) if asked else None
        claim = telling.claim_at(event.trigger.start) if kind else None
        if not kind or not claim or claim.act in _UNTOLD or _asked_elsewhere(event, kind, telling):
            continue
        if stance := _stance(event, kind, claim, telling):
            beside = _beside(event, claim, telling) if stance.place else ()
            found += [telling.position(replace(stance, place=place), claim) for place in (stance.place, *beside)]
    return unique(found)


def _stance(event: Event, kind: FactKind, claim: Claim, telling: Telling) -> Stance | None:
    place = _place(event, telling) or _named(event, kind, telling)
    by, victim = telling.side(event.actor), telling.side(event.recipient)
    if place is None and (by is None or victim is None or by == victim):
        return None
    return Stance(
        topic="fact", measure=kind.name, stance=_answer(event, claim, telling), words=event.trigger, item=event.id,
        by=by, victim=victim, place=place,
        on=day_of(telling.by_id.times.get(event.time or "")))


def _place(event: Event, telling: Telling) -> Whereabouts | None:
    """Where it happened, if its clause itself says so to the precision of a settlement."""
    place = telling.place(event.place)
    if place is None:
        last = event.trigger.end + _NEAR
        after = [one for one in telling.record.places if event.trigger.end <= one.span.start <= last]
        place = min(after, key=lambda one: one.span, default=None)
    if place is None or not _hit(place):
        return None
    return whereabouts_of(place) if telling.told_with(event.trigger, place.span) else None


def _beside(event: Event, claim: Claim, telling: Telling) -> tuple[Whereabouts, ...]:
    """The other places of the row in which the place of an event stands ("in A, B and C")."""
    place = telling.place(event.place)
    if place is None:
        return ()
    near = sorted((one for one in telling.record.places if any(one.span in part for part in claim.content)),
                  key=lambda one: one.span)
    at = next((index for index, one in enumerate(near) if one.id == place.id), None)
    row: list[Place] = []
    for step in (-1, 1) if at is not None else ():
        index = at or 0
        while 0 <= index + step < len(near) and _joined(near[index], near[index + step], telling.text):
            index += step
            row.append(near[index])
    return tuple(whereabouts_of(one) for one in sorted(row, key=lambda one: one.span) if _hit(one))


def _joined(one: Place, other: Place, text: str) -> bool:
    first, second = sorted((one.span, other.span))
    return _ROW.fullmatch(text[first.end:second.start]) is not None


def _hit(place: Place) -> bool:
    """Whether a place is one that can be hit: a settlement or site, located or not."""
    return place.precision in _PRECISE or (place.precision == "none" and place.kind in _SETTLED)


def _named(event: Event, kind: FactKind, telling: Telling) -> Whereabouts | None:
    """The name of what was hit, where it was read as nobody's in particular: only places are shelled or bombed."""
    actor = telling.by_id.actors.get(event.recipient or "")
    at_place = kind.name in _AT_PLACES or (kind.name == "attack" and _STRIKING.fullmatch(event.trigger.text))
    if not at_place or actor is None or actor.party or actor.kind not in ("person", "group"):
        return None
    if not actor.name[:1].isupper() or " " in actor.name:
        return None
    return Whereabouts(gazetteer_id=None, name=actor.name, lat=None, lon=None, country=None, admin1=None,
                       precision="none")


def _asked_elsewhere(event: Event, kind: FactKind, telling: Telling) -> bool:
    """Whether that people were killed is no question of its own: it is asked how many, or it is only said that
    somebody had been reported killed."""
    if kind.name not in _OF_PERSONS or event.status != "asserted":
        return False
    before = telling.text[max(0, event.trigger.start - _NEAR):event.trigger.start]
    start, end = telling.sentence_at(event.trigger.start)
    return bool(_ONCE_REPORTED.search(before)) or any(
        event.trigger.overlap(one.span) or (one.measure == _OF_PERSONS[kind.name] and start <= one.span.start < end)
        for one in telling.record.figures)


def _breach(event: Event) -> bool:
    """Whether it is a ceasefire that is broken: that is asked as such (`linking.agreements`)."""
    return any(kind.search(event.trigger.text) for kind in agreement_words().kinds.values())


def _answer(event: Event, claim: Claim, telling: Telling) -> str:
    """Yes, no or uncertain, as the source has it: what it denies or rejects did not happen by its account.

    One who alleges says yes; one who "did not deny" or "could not confirm" it leaves it open.
    """
    told = claim.commitment
    if (claim.act in _AGAINST and told.polarity == "+") or (
            claim.act in _VOUCHING and told.certainty == "underspecified"):
        return "uncertain"
    if event.status == "negated" or claim.act in _AGAINST or _disowned(event, claim, telling) or _denied_around(
            claim, telling):
        return "no"
    alleged = claim.act in _ALLEGING and told.certainty == "certain"
    unsure = claim.act in _UNSURE or told.certainty == "possible"
    return "uncertain" if unsure or (event.status == "uncertain" and not alleged) else "yes"


def _disowned(event: Event, claim: Claim, telling: Telling) -> bool:
    """Whether the source says that it had no part in what happened ("nothing to do with the raid")."""
    begin = max((span.start for span in claim.content if event.trigger in span), default=event.trigger.start)
    before = telling.text[max(begin, telling.sentence_at(event.trigger.start)[0]):event.trigger.start]
    return disowning().search(before) is not None


def _denied_around(claim: Claim, telling: Telling) -> bool:
    """Whether the same source denies a content that holds this one ("rejected the claim that it had ...")."""
    source = claim.sources[-1]
    return any(other.act in _AGAINST and other.id != claim.id and other.sources[-1] == source
               and any(claim.content[0] in span for span in other.content) for other in telling.record.claims)
