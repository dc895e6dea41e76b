"""Accusations of a breach that no side words as one: each of the other, and by telling of an attack.

"Both sides accused each other" holds two accusations, one by each. And where a report calls an attack a breach
of the ceasefire, those who tell of that attack by that side are its accusers, whatever words they use.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from sayso.lexicon.agreements import agreement_words
from sayso.linking.agreements.sides import doers_of, sides_before
from sayso.linking.agreements.stages import Told
from sayso.linking.telling import Telling
from sayso.records.brief import Position, Side
from sayso.records.record import Claim

__all__ = ["accusers", "mutual_sides", "mutual_accusations", "told_as_breach"]

_ACCUSING = re.compile(r"\b(?:accus(?:e|es|ed|ing)|blam(?:e|es|ed|ing))\b|"
                       r"\btrad(?:e|es|ed|ing)\s+(?:accusations|blame)\b", re.IGNORECASE)
Breach = Callable[[Side, Claim, int, int], Position]


def mutual_accusations(telling: Telling, pair: tuple[Side, ...], breach: Breach) -> Iterator[Position]:
    """For "both sides accused each other of ...", what each says of the other.

    Args:
        pair: the sides of the report. breach: makes the position that one side broke the agreement.
    """
    words = agreement_words()
    for cue in _ACCUSING.finditer(telling.text):
        _, end = telling.sentence_at(cue.start())
        mutual = words.mutual.search(telling.text, cue.end(), min(end, cue.end() + 25))
        traded = cue.group().lower().startswith("trad")
        if not (mutual or traded) or not words.hostile.search(telling.text, cue.end(), end):
            continue
        claim = telling.claim_at((mutual or cue).start()) or telling.claim_at(cue.start())
        two = accusers(cue.start(), pair, telling)
        for side, other in (two, two[::-1]) if claim and len(two) == 2 else ():
            assert claim is not None
            yield breach(other, telling.as_said_by(claim, side), cue.start(), (mutual or cue).end())


def accusers(offset: int, pair: tuple[Side, ...], telling: Telling) -> tuple[Side, ...]:
    """Who accuses whom at an offset: two sides named before it, else those of the report, else of the sentence."""
    named = sides_before(offset, telling)
    if len(named) == 2:
        return named
    sides = {one.side.id: one.side for one in telling.sides_within(*telling.sentence_at(offset))}
    return pair or (tuple(sides.values()) if len(sides) == 2 else ())


def mutual_sides(telling: Telling) -> list[Side]:
    """The sides that accuse each other anywhere in a report."""
    return [side for cue in _ACCUSING.finditer(telling.text)
            if agreement_words().mutual.search(telling.text, cue.end(), cue.end() + 25)
            or cue.group().lower().startswith("trad")
            for side in accusers(cue.start(), (), telling)]


def told_as_breach(
    told: tuple[Told, ...], telling: Telling, pair: tuple[Side, ...], breach: Breach,
) -> Iterator[Position]:
    """The attacks of a side that the report itself calls a breach, by the account of the other side.

    Of each source the first such account is taken.
    """
    accused: set[str] = set()
    for one in told:
        claim = telling.claim_at(one.start)
        if claim and one.stage == "violated" and claim.form == "voice":
            accused |= {side.id for side in doers_of(one, claim, pair, telling)}
    met = set()
    for event in telling.record.events:
        claim = telling.by_id.claims.get(event.claim or "")
        actor = telling.side(event.actor)
        if event.type != "ASSAULT" or event.status != "asserted" or claim is None or actor is None:
            continue
        source = claim.sources[-1]
        speaker = telling.side(source.actor)
        if actor.id in accused and speaker in pair and speaker != actor and source.name not in met:
            met.add(source.name)
            yield breach(actor, claim, event.trigger.start, event.trigger.end)
