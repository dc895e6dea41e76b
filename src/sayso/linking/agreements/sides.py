"""Whose agreement it is, and who is said to have done what to it."""

from __future__ import annotations

import re
from collections import Counter

from sayso.lexicon.agreements import agreement_words
from sayso.lexicon.parties import party_words
from sayso.lexicon.phrases import text_words
from sayso.linking.agreements.stages import Told
from sayso.linking.sides import side
from sayso.linking.telling import SideMention, Telling
from sayso.records.brief import Side
from sayso.records.record import Claim

__all__ = ["doers_of", "named_in", "pair_of_report", "pair_of_sentence", "pair_with", "scope_of", "sides_before"]

# Code points after a trigger within which "by X" names who did it ("violations of the ceasefire agreement by X").
_BY_NEAR = 60
# Code points before a noun within which a side's name owns it ("X's repeated, flagrant violations").
_OWNER_NEAR = 40
_WITH = re.compile(r"\s+with\s+(?:the\s+)?", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+", re.IGNORECASE)
_WHICH = re.compile(r",?\s+(?:which|who)\b", re.IGNORECASE)
_BY = re.compile(r"\bby\s+", re.IGNORECASE)
# Acts whose doer is also who does what the content tells ("X and Y agreed to extend the truce").
_OWN = frozenset(["agree", "promise", "intend", "decline", "reject", "accept", "threaten"])


def doers_of(told: Told, claim: Claim, pair: tuple[Side, ...], telling: Telling) -> tuple[Side, ...]:
    """The sides said to have done it: who broke it, who accepted, who announced; empty where none is named.

    Args:
        told: the stage. claim: of whom it is a content. pair: the sides of the agreement, for "both sides".
    """
    if told.shape == "verb":
        named = _of_accusation(told, claim, telling) or _subject(told, claim, telling)
    else:
        named = _after(told, telling) or _of_accusation(told, claim, telling) or _owner(told, telling)
    if not named and told.stage == "violated" and told.shape != "verb":
        named = _attacker(told, claim, telling)
    if named or told.shape not in ("verb", "noun"):
        return named
    return pair if agreement_words().both.search(telling.text, told.clause, told.start) else ()


def _after(told: Told, telling: Telling) -> tuple[Side, ...]:
    """Named by "by": after the trigger or after the agreement behind it."""
    _, end = telling.sentence_at(told.start)
    last = max(told.end, told.mention.end)
    for hit in _BY.finditer(telling.text, told.end, min(end, last + _BY_NEAR)):
        if joined := _joined(hit.end(), min(end, hit.end() + _OWNER_NEAR), telling):
            return joined
    return ()


def _joined(start: int, end: int, telling: Telling) -> tuple[Side, ...]:
    """The sides named first between two offsets: one, or several joined by "and"."""
    found: list[SideMention] = []
    for one in telling.sides_within(start, end):
        between = telling.text[found[-1].end if found else start:one.start]
        if found and not re.fullmatch(r"[\s\w’'\"“”-]{0,25}?\b(?:and|both)\s+(?:the\s+)?", between):
            break
        if not found and re.search(r"[.,;:]|\b(?:to|on|in|for)\b", between):
            break
        found.append(one)
    return _distinct(found)


def _of_accusation(told: Told, claim: Claim, telling: Telling) -> tuple[Side, ...]:
    """Whom an accusation names at its head: "accused X of violating", "blamed X for the collapse"."""
    if claim.act != "accuse" or told.stage not in ("violated", "collapsed") or not claim.content:
        return ()
    start = claim.content[0].start
    return _joined(start, told.start, telling) if start < told.start else ()


def _owner(told: Told, telling: Telling) -> tuple[Side, ...]:
    """Named as an owner right before a noun: "X's violation", "X ceasefire violations"."""
    first = min(told.start, told.mention.start)
    if told.stage not in ("violated", "denied"):
        return ()
    owners = [one for one in telling.sides_within(max(told.clause, first - _OWNER_NEAR), first + 2)
              if re.fullmatch(r"(?:[’']s?)?\s+(?:[\w-]+\s+){0,3}", telling.text[one.end:first])]
    return _distinct(owners[-1:])


def _attacker(told: Told, claim: Claim, telling: Telling) -> tuple[Side, ...]:
    """Who attacks in the claim that calls the attack a breach ("X shells Y in a violation of the truce")."""
    attackers = {side.id: side for key in claim.events if (event := telling.by_id.events[key]).type == "ASSAULT"
                 and event.trigger.start < told.start and (side := telling.side(event.actor))}
    return tuple(attackers.values()) if len(attackers) == 1 else ()


def _subject(told: Told, claim: Claim, telling: Telling) -> tuple[Side, ...]:
    """Who stands before the trigger in its clause, of several joined by "and" all; of what a source says, within it."""
    within = [] if claim.act in _OWN else [span.start for span in claim.content if span.start <= told.start < span.end]
    start = max([told.clause, *within])
    before = telling.sides_within(start, told.start)
    if before and _WHICH.match(telling.text, before[-1].end):  # "X and Y, which accepted": Y alone
        return (before[-1].side,)
    return _row(before, telling)


def _row(before: tuple[SideMention, ...], telling: Telling) -> tuple[Side, ...]:
    if not before:
        return ()
    row = [before[-1]]
    for one in reversed(before[:-1]):
        if not re.fullmatch(r"[’'\w\s-]{0,25}\band\s+(?:the\s+)?", telling.text[one.end:row[0].start]):
            break
        row.insert(0, one)
    return _distinct(row)


def _distinct(mentions: list[SideMention]) -> tuple[Side, ...]:
    return tuple({one.side.id: one.side for one in mentions}.values())


def sides_before(offset: int, telling: Telling) -> tuple[Side, ...]:
    """The sides joined by "and" that stand last before an offset in its sentence ("X and Y accused each other")."""
    start, _ = telling.sentence_at(offset)
    return _row(telling.sides_within(start, offset), telling)


def pair_of_sentence(offset: int, telling: Telling) -> tuple[Side, ...]:
    """The two sides of "between X and Y" in the sentence at an offset; empty where it names none."""
    start, end = telling.sentence_at(offset)
    for hit in _BETWEEN.finditer(telling.text, start, end):
        sides = _joined(hit.end(), end, telling)
        if len(sides) == 2:
            return sides
    return ()


def pair_with(told: Told, claim: Claim, telling: Telling) -> tuple[Side, ...]:
    """The side that an agreement is said to be "with", and the one that says so or does it; empty where not both are
    known ("the truce with X was over, the premier of Y said")."""
    hit = _WITH.match(telling.text, told.mention.end)
    behind = telling.sides_within(hit.end(), hit.end() + _OWNER_NEAR) if hit else ()
    if not hit or not behind or behind[0].start != hit.end():
        return ()
    speaker = telling.side_or_fighters(claim.sources[-1].actor)
    own = next(iter(_row(telling.sides_within(told.clause, told.mention.start), telling)), speaker)
    return (own, behind[0].side) if own is not None and own != behind[0].side else ()


def pair_of_report(telling: Telling, involved: Counter[str]) -> tuple[Side, ...]:
    """The two sides that fight each other in a report; empty where there are no two.

    Args:
        involved: ids of sides that the report names as broken with, accused or agreeing, counted; they tell
            where no fighting is told.
    """
    fights: Counter[str] = Counter()
    for event in telling.record.events:
        if event.type == "ASSAULT" and event.status not in ("background", "hypothetical"):
            fights.update(side.id for side in (telling.side(event.actor), telling.side(event.recipient)) if side)
    for figure in telling.record.figures:
        fights.update(side.id for side in (telling.side(figure.victim.party),) if side)
    weights = {key: fights[key] + involved[key] for key in {*fights, *involved}}
    sides = {side.id: side for key in weights if (side := telling.side_or_fighters(key))}
    first = sorted(sides.values(), key=lambda side: (-weights[side.id], side.id))[:2]
    return tuple(first) if len(first) == 2 else _pair_of_headline(telling, involved)


def _pair_of_headline(telling: Telling, involved: Counter[str]) -> tuple[Side, ...]:
    """The two sides that a headline names beside an agreement, one of which the report tells to have a part in it:
    "Redia and Orvel accept truce", over a report of how one of them did; or "truce between Redia and Orvel"."""
    title = telling.record.document.title or ""
    if not any(kind.search(title) for kind in agreement_words().kinds.values()):
        return ()
    named = {hit.value[0].party for hit in party_words().find(title, text_words(title))}
    sides = tuple(one for key in sorted(named) if (one := side(key)))
    between = _BETWEEN.search(title) is not None
    return sides if len(sides) == 2 and (between or any(one.id in involved for one in sides)) else ()


def scope_of(kind: str, pair: tuple[Side, ...]) -> str | None:
    """The name of the frame in which reports on agreements between two sides are brought together."""
    return f"{kind}: {' | '.join(sorted(side.name for side in pair))}" if len(pair) == 2 else None


def named_in(scope: str) -> tuple[str, ...]:
    """The names of the two sides that a scope is made of."""
    return tuple(scope.partition(": ")[2].split(" | "))
