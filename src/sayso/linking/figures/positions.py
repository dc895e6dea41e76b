"""From the figures of one report to positions: what each counts, where, since when, and who first said it."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping

from sayso.linking.figures.scopes import scope_of
from sayso.linking.origins import origin_of
from sayso.linking.sides import side_of
from sayso.linking.whereabouts import whereabouts_of
from sayso.records.brief import Origin, Position, Side, Words
from sayso.records.by_id import ById
from sayso.records.document import Document
from sayso.records.identity import content_id
from sayso.records.record import Claim, Figure, Record, Time

# What is wanted, feared or asked is no count of anything: acts whose content the source does not say to be so.
UNSAID = frozenset({
    "demand", "urge", "call on", "request", "order", "recommend", "promise", "threaten", "intend", "want", "ask",
    "agree", "decline", "warn", "speculate",
})
_OF_THEM = re.compile(r"\bof (?:the|those|them)\b", re.IGNORECASE)
# "17 killed since May in Alton province alone": of those killed since May.
_ALONE = re.compile(r"[^.;]{0,60}\bin\s+(?:the\s+)?(?:[A-Z][\w’'-]*\s+){1,4}"
                    r"(?:(?:province|region|district|oblast|state)\s+)?alone\b")
_IN_CARE = re.compile(r"\b(?:admitted|treat(?:ed|ing)|received|taken in|wards?)\b", re.IGNORECASE)


def figure_positions(record: Record) -> tuple[Position, ...]:
    """What a report's figures answer, in the order of the text.

    A figure whose claim only asks, plans, threatens or warns answers nothing. From the record alone.
    """
    by_id = ById(record)
    answering = {
        figure.id: (figure, claim) for figure in record.figures
        if (claim := by_id.claims.get(figure.claim or "")) and claim.act not in UNSAID and not _empty(figure)
    }
    ids = {key: content_id("pos", record.document.id, claim.id, key) for key, (_, claim) in answering.items()}
    found = {key: _position(figure, claim, by_id, record.document, ids) for key, (figure, claim) in answering.items()}
    return tuple(_in_scope_of_base(one, {position.id: position for position in found.values()})
                 for one in found.values())


def _in_scope_of_base(position: Position, by_id: Mapping[str, Position]) -> Position:
    """The position in the scope of the count beside which it is told, where it names no time of its own: "of the
    6,000 killed since 2014, 300 were children"."""
    base, seen = position, {position.id}
    while base.scope is None and (above := by_id.get(base.relative_to or "")) and above.id not in seen:
        base = above
        seen.add(base.id)
    timeless = position.on is None and position.since is None
    return dataclasses.replace(position, scope=base.scope) if timeless else position


def _empty(figure: Figure) -> bool:
    """Whether it neither bounds anything nor says what it stands beside."""
    return figure.low is None and figure.high is None and figure.relative_to is None and not figure.hedge


def _position(figure: Figure, claim: Claim, by_id: ById, document: Document, ids: Mapping[str, str]) -> Position:
    origin, relays = origin_of(claim, by_id, document)
    base = ids.get(figure.relative_to or "")
    times = {name: by_id.times.get(getattr(figure.scope, name) or "") for name in ("on", "since", "until")}
    victim, place = side_of(figure.victim.party, by_id), by_id.places.get(figure.scope.place or "")
    said_at = said(claim, by_id, document)
    return Position(
        id=ids[figure.id],
        document=document.id,
        claim=claim.id,
        item=figure.id,
        topic="figure",
        measure=figure.measure,
        stance="",
        low=figure.low,
        high=figure.high,
        hedge=figure.hedge,
        victim=victim,
        by=_doer(figure, claim, by_id),
        population=figure.victim.population,
        detail=figure.victim.detail,
        place=whereabouts_of(place) if place else None,
        on=_start(times["on"]),
        since=_start(times["since"]),
        until=times["until"].end if times["until"] else None,
        cumulative=figure.cumulative,
        relative_to=base,
        relation="part" if _some_of_them(figure, claim, origin) else figure.relation if base else None,
        origin=origin,
        relays=relays,
        said_at=said_at,
        act=claim.act,
        polarity="+" if figure.high == 0 else claim.commitment.polarity,  # "no arrests" is an answer, no denial of it
        certainty=claim.commitment.certainty,
        evidence=tuple(span.text for span in claim.evidence),
        words=Words(document=document.id, start=figure.span.start, end=figure.span.end, text=figure.span.text),
        scope=scope_of(figure, victim, times, said_at, _past(figure, claim, by_id)),
    )


def _some_of_them(figure: Figure, claim: Claim, origin: Origin) -> bool:
    """Whether it counts some of others: "19 of the wounded", "17 in Alton alone", and those whom a hospital says it
    treats, for it counts who was brought to it."""
    if figure.relation == "part" or _OF_THEM.search(figure.span.text):
        return True
    if any(_ALONE.match(span.text, max(0, figure.span.end - span.start)) for span in claim.content
           if span.start <= figure.span.start < span.end):
        return True
    return ":hospital:" in origin.key and figure.measure == "wounded" and any(
        _IN_CARE.search(span.text) for span in claim.content)


def said(claim: Claim, by_id: ById, document: Document) -> str | None:
    """When a claim was made: the day told, or the instant where it is told to the hour; else the publication.

    Of the day of publication itself the publication tells more: it was said no later.
    """
    told, published = by_id.times.get(claim.said_at or ""), document.published.value
    if told is None or told.start is None:
        return published
    if told.precision in ("minute", "hour", "part_of_day"):
        return told.start
    if told.precision != "day" or (published or "")[:10] == told.start[:10]:
        return published
    return told.start[:10]


def _doer(figure: Figure, claim: Claim, by_id: ById) -> Side | None:
    """Who is said to have done what the figure counts: the actor of the event among its words."""
    for event in (by_id.events[one] for one in claim.events if one in by_id.events):
        if event.trigger.overlap(figure.span) and event.actor is not None:
            return side_of(event.actor, by_id)
    return None


def _past(figure: Figure, claim: Claim, by_id: ById) -> bool:
    """Whether the figure's own event is told as the background of the news."""
    return any(
        event.status == "background" and event.trigger.overlap(figure.span)
        for event in (by_id.events[one] for one in claim.events if one in by_id.events)
    )


def _start(time: Time | None) -> str | None:
    return time.start if time else None
