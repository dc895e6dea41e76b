"""Figures joined: whose victims, in which claim, over what time and place."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Sequence

from sayso.claims.context import Grounded
from sayso.claims.own_places import own_place
from sayso.claims.retold import retold
from sayso.records.identity import content_id
from sayso.records.mentions import EventMention, FigureMention, Relation
from sayso.records.record import Claim, Figure, Scope, Time, Victim
from sayso.records.span import Span

# A place told so many characters before still says where a paragraph plays: the last two paragraphs.
FAR = 1200
# Kinds of sources that speak for a side: of soldiers whose side they do not name they mean their own.
OFFICIAL = frozenset({"speaker", "institution"})
_AND = re.compile(r"\band\b|,")
HUMAN = frozenset({"killed", "wounded", "casualties", "captured", "missing", "detained", "displaced", "abducted"})


def join_figures(
    mentions: Iterable[FigureMention], claims: Sequence[Claim], events: Sequence[EventMention], *, ground: Grounded,
    holder: dict[FigureMention, Claim],
) -> tuple[Figure, ...]:
    """One figure for each mention, in the order of the text.

    Args:
        mentions: what was found.
        claims: all claims of the report. holder: the claim that each mention is told in.
        events: event mentions, for whom an act was done to.
        ground: places, times and actors.
    """
    ordered = sorted((one for one in mentions if not _of_no_event(one, events)), key=lambda one: (one.span, one.number))
    by_number = {(one.measure, one.number): one for one in ordered}
    figures: dict[str, Figure] = {}

    def made(mention: FigureMention, above: tuple[FigureMention, ...] = ()) -> Figure:
        """The figure of a mention; first that of the one it stands beside, which may stand beside another."""
        key = _figure_id(mention, ground)
        if key not in figures:
            whole = by_number.get((mention.measure, mention.base)) if mention.base else None
            base = made(whole, (*above, mention)) if whole and whole not in above else None
            figures[key] = _figure(mention, base, holder.get(mention), events, ground)
        return figures[key]

    for mention in ordered:
        made(mention)
    found = {key: figures[key] for one in ordered if (key := _figure_id(one, ground))}
    return retold(tuple(found.values()), HUMAN)


def _of_no_event(mention: FigureMention, events: Sequence[EventMention]) -> bool:
    """Whether somebody told without a number is told of in an event that is not news: of an earlier war, feared,
    planned or denied. A number is a statement of its own; a name there only says what the event was."""
    told = mention.event
    return mention.uncounted and any(
        event.status != "asserted" for event in events if told and event.trigger.overlap(told)
    )


def _figure_id(mention: FigureMention, ground: Grounded) -> str:
    return content_id("fig", ground.document.id, mention.measure, mention.number.start, mention.number.end,
                      mention.span.start, mention.span.end)


def _figure(
    mention: FigureMention, base: Figure | None, claim: Claim | None, events: Sequence[EventMention], ground: Grounded,
) -> Figure:
    """One figure, told beside another one or not; of one that has no base of its own it takes whose it is."""
    population = mention.population
    if population == "unknown" and base:
        population = base.victim.population
    return Figure(
        id=_figure_id(mention, ground), span=mention.span, measure=mention.measure, low=mention.low, high=mention.high,
        hedge=mention.hedge,
        victim=Victim(party=_party(mention, base, claim, events, ground), population=population,
                      detail=mention.detail),
        scope=_scope(mention, ground), cumulative=mention.cumulative, relative_to=base.id if base else None,
        claim=claim.id if claim else None, relation=_relation(mention) if base else None,
    )


def _relation(mention: FigureMention) -> Relation:
    """What a figure is to the one that it points at."""
    if mention.loose:
        return "loose"
    if mention.earlier:
        return "earlier"
    return "part" if mention.part else "adds"


def _scope(mention: FigureMention, ground: Grounded) -> Scope:
    on, since, until = (_id(ground.time_at(span)) for span in (mention.on, mention.since, mention.until))
    place = ground.place_at(mention.place) if mention.place else own_place(mention.span, ground)
    return Scope(on=on, since=since, until=until, place=place.id if place else None)


def _id(time: Time | None) -> str | None:
    return time.id if time else None


def _party(
    mention: FigureMention, base: Figure | None, claim: Claim | None, events: Sequence[EventMention], ground: Grounded,
) -> str | None:
    """Whose the counted are, by the words themselves, else by what the sentence and its source tell.

    In this order: the words that tell whose; the figure it adds to or is a part of; whom the counted act was done
    to; for fighters the side of the official who speaks of them, where he names no side and does not say that his own
    killed them; for civilians the country of the place counted in, or of the nearest place smaller than a country told
    before, or of the dateline. None rather than a guess where these are silent.
    """
    actors = ground.actors
    for span in (mention.party, mention.victims):
        party = actors.party_of(span) if span else None
        if party:
            return party.id
    if base:
        return base.victim.party
    if mention.measure not in HUMAN:
        return None
    acting = next((event for event in events if mention.event and event.trigger.overlap(mention.event)), None)
    if acting and acting.recipient and not _beside_others(mention, acting.recipient) and (
            party := actors.party_of(acting.recipient)):
        return party.id
    if mention.population == "military":
        return None if mention.party else _party_of_speaker(claim, acting, ground)
    return _party_by_place(mention, ground) if mention.population == "civilian" else None


def _beside_others(mention: FigureMention, recipient: Span) -> bool:
    """Whether others stand beside the counted: "killed 84 mercenaries and 47 Malian soldiers"."""
    victims = mention.victims
    if victims is None or not recipient.start <= victims.start < recipient.end:
        return False
    rest = recipient.text[: victims.start - recipient.start] + "|" + recipient.text[victims.end - recipient.start :]
    return _AND.search(rest) is not None


def _party_of_speaker(claim: Claim | None, acting: EventMention | None, ground: Grounded) -> str | None:
    """The side that the one who says it belongs to, unless he says that his own side did it to them."""
    source = claim.sources[-1] if claim else None
    if source is None or source.span is None or source.kind not in OFFICIAL:
        return None
    party = ground.actors.party_of(source.span)
    doer = ground.actors.party_of(acting.actor) if acting and acting.actor else None
    return party.id if party and party != doer else None


def _party_by_place(mention: FigureMention, ground: Grounded) -> str | None:
    """The party in whose country the counting was done."""
    offset = mention.span.start
    place = ground.place_at(mention.place)
    if place is None:
        sentence = ground.sentence(offset)
        if not ground.one_country(sentence):
            return None  # "along the border between Norway and Sweden": of either country, or of both
        place = ground.nearest_place(offset, sentence)
    if place is None:
        place = ground.nearest_place(offset, (max(0, offset - FAR), offset), local=True)
        if place and not ground.one_country(ground.sentence(place.span.start), local=True):
            return None
    if place is None and ground.document.layout.dateline:
        dateline = ground.document.layout.dateline
        place = ground.nearest_place(dateline.start, (dateline.start, dateline.end))
    party = ground.actors.party_in(place.country) if place and place.country else None
    return party.id if party else None


def with_figures(claims: Iterable[Claim], figures: Sequence[Figure]) -> tuple[Claim, ...]:
    """The claims with the ids of the figures told in them."""
    return tuple(dataclasses.replace(claim, figures=tuple(one.id for one in figures if one.claim == claim.id))
                 for claim in claims)
