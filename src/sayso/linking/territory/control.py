"""Whose a place is by a report's account, told without a verb of taking ("Alton was now under Redian control").

Control by a side is `held` where the words say that it stays so ("remained", "still") or the side is the place's own
state, else `taken`. Nobody is said to have lost it but the state whose place it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.lexicon.parties import party_id, party_words
from sayso.lexicon.territory import territory_words
from sayso.linking.sides import side
from sayso.linking.telling import WISHES, Stance, Telling
from sayso.linking.whereabouts import whereabouts_of
from sayso.records.brief import Position, Side
from sayso.records.record import Claim, Figure, Place
from sayso.records.span import Span

__all__ = ["control_positions"]

_AREA = "area_km2"
_PRECISE = frozenset(["exact", "settlement", "district"])
_WORD = re.compile(r"\w+(?:[-’'.]\w+)*")
_THE_TOWN = re.compile(r"\s+(?:the|that)\s+(?:town|city|village|settlement|base|area|district|port)\b", re.IGNORECASE)
# Words of a side's name ("Lower Karabakh"), at most.
_LONGEST = 3


def control_positions(telling: Telling) -> Iterator[Position]:
    """The positions of a report on who controls a place, in no order."""
    for trigger, holder, area in (*_under(telling), *_of(telling)):
        claim = telling.claim_at(trigger.start)
        if claim is None or claim.act in WISHES or holder is None:
            continue
        place = _place(trigger, telling)
        measured = _area(trigger, claim, telling) if area else None
        if place is None and measured is None:
            continue
        stays = _stays(trigger, holder, place, telling) or claim.act in ("deny", "reject")
        yield telling.position(Stance(
            topic="territory", measure="territory", stance="held" if stays else "taken", words=trigger, by=holder,
            victim=None, place=whereabouts_of(place) if place else None,
            item=measured.id if measured else None, low=measured.low if measured else None,
            high=measured.high if measured else None, hedge=measured.hedge if measured else None), claim)


def _under(telling: Telling) -> Iterator[tuple[Span, Side | None, bool]]:
    """ "Under Redian control": the words, the side, and that land beside it may be measured."""
    words = territory_words()
    for hit in words.under.finditer(telling.text):
        tokens = list(_WORD.finditer(telling.text, hit.end(), hit.end() + 60))[:_LONGEST + 1]
        for size in range(min(_LONGEST, len(tokens) - 1), 0, -1):
            behind = words.controlled.match(telling.text, tokens[size].start())
            holder = _named([token.group() for token in tokens[:size]]) if behind else None
            if behind and holder:
                yield telling.words(hit.start(), behind.end()), holder, True
                break


def _of(telling: Telling) -> Iterator[tuple[Span, Side | None, bool]]:
    """ "Redian forces in control of Alton", "its forces still held Alton"."""
    words = territory_words()
    for pattern in (words.of, words.holds):
        for hit in pattern.finditer(telling.text):
            start, _ = telling.sentence_at(hit.start())
            claim = telling.claim_at(hit.start())
            first = max(start, claim.content[0].start) if claim and claim.content else start
            before = telling.sides_within(first, hit.start())
            speaker = telling.side(claim.sources[-1].actor) if claim else None
            yield telling.words(hit.start(), hit.end()), before[-1].side if before else speaker, False


def _named(words: list[str]) -> Side | None:
    """The party that words before "control" name; None for what names none."""
    name = re.sub(r"[’']s$", "", " ".join(words))
    keys = {word.party for word in party_words().meanings(name) if word.party and word.role in ("name", "adjective")}
    return side(keys.pop()) if len(keys) == 1 else None


def _place(trigger: Span, telling: Telling) -> Place | None:
    """The nearest place of the same clause that is a town or finer."""
    towns = [place for place in telling.record.places if place.precision in _PRECISE]
    near = [place for place in towns if telling.told_with(trigger, place.span)]
    if not near and _THE_TOWN.match(telling.text, trigger.end):  # "still held the town": the one told of last
        near = [place for place in towns if place.span.end <= trigger.start]
    return min(near, key=lambda one: (abs(one.span.start - trigger.start), one.id), default=None)


def _area(trigger: Span, claim: Claim, telling: Telling) -> Figure | None:
    figures = [telling.by_id.figures[key] for key in claim.figures if telling.by_id.figures[key].measure == _AREA]
    return min(figures, key=lambda one: (abs(one.span.start - trigger.start), one.id), default=None)


def _stays(trigger: Span, holder: Side, place: Place | None, telling: Telling) -> bool:
    if place is not None and place.country is not None and holder.id == party_id(place.country):
        return True
    start, _ = telling.sentence_at(trigger.start)
    return territory_words().stays.search(telling.text, start, trigger.end) is not None
