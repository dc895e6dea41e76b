"""Events joined: who did it to whom, where and when, in which claim."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence

from sayso.claims.context import Grounded
from sayso.claims.event_places import event_places
from sayso.claims.event_times import event_times
from sayso.records.identity import content_id
from sayso.records.mentions import EventMention
from sayso.records.record import Actor, Claim, Event, Source
from sayso.records.span import Span


def join_events(
    mentions: Iterable[EventMention], *, ground: Grounded, holder: dict[EventMention, Claim],
) -> tuple[Event, ...]:
    """One event for each mention, in the order of the text.

    Args:
        mentions: what was found. holder: the claim that each is told in.
        ground: places, times and actors.
    """
    events: dict[str, Event] = {}
    ordered = sorted(mentions, key=lambda one: (one.trigger, one.type, one.mode or ""))
    speakers = [one.span for claim in holder.values() for one in claim.sources if one.span is not None]
    where = event_places(ordered, ground, sorted(set(speakers)))
    for mention, time in zip(ordered, event_times(ordered, ground, holder), strict=True):
        place, claim = where.get(mention), holder.get(mention)
        told_by = claim.sources if claim else ()
        doer = None if _only_tells(mention, told_by) else mention.actor
        actor, recipient = _party_to(doer, ground), _party_to(mention.recipient, ground)
        event = Event(
            id=content_id("evt", ground.document.id, mention.trigger.start, mention.trigger.end, mention.type,
                          mention.mode),
            trigger=mention.trigger, type=mention.type, mode=mention.mode,
            actor=actor.id if actor else None, recipient=recipient.id if recipient else None,
            place=place.id if place else None, time=time.id if time else None, status=mention.status,
            claim=claim.id if claim else None,
        )
        events.setdefault(event.id, event)
    return tuple(events.values())


def _only_tells(mention: EventMention, sources: Sequence[Source]) -> bool:
    """Whether the doer found is who tells of it, named after it: "killing four, [volunteers] said".

    Before it, one may well be both: "the rebels denied shelling the town".
    """
    doer = mention.actor
    return doer is not None and doer.start >= mention.trigger.end and any(
        one.span is not None and one.span.start < doer.end and doer.start < one.span.end for one in sources)


def _party_to(span: Span | None, ground: Grounded) -> Actor | None:
    """The actor these words mean, else the party they belong to ("Azerbaijani artillery")."""
    if span is None:
        return None
    return ground.actor_at(span) or ground.actors.party_of(span)


def with_events(claims: Iterable[Claim], events: Sequence[Event]) -> tuple[Claim, ...]:
    """The claims with the ids of the events told in them."""
    return tuple(dataclasses.replace(claim, events=tuple(one.id for one in events if one.claim == claim.id))
                 for claim in claims)
