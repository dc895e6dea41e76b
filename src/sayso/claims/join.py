"""Joins what was found and grounded, by offset, into the record of one report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sayso.claims.attributed import attributed_claims
from sayso.claims.context import Grounded, innermost, most_touched
from sayso.claims.events import join_events, with_events
from sayso.claims.figures import join_figures, with_figures
from sayso.claims.voice import report_claim, voice_claims
from sayso.records.mentions import Attribution, EventMention, FigureMention
from sayso.records.record import Claim, Record, Refusal
from sayso.records.span import Span, span_of

M = TypeVar("M", FigureMention, EventMention)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What the extractors found in one report."""

    attributions: tuple[Attribution, ...] = ()
    figures: tuple[FigureMention, ...] = ()
    events: tuple[EventMention, ...] = ()


def join_record(found: Found, ground: Grounded, *, refusals: Iterable[Refusal] = ()) -> Record:
    """The record of one report.

    Claims come in the order of the text. Every figure and event belongs to the claim with the
    shortest content that holds it; where none does, the report itself is the source.
    """
    told = [mention.span for mention in found.figures] + [mention.trigger for mention in found.events]
    claims = [
        *attributed_claims(found.attributions, document_id=ground.document.id, actors=ground.actors,
                           times=ground.times),
        *voice_claims(ground.doc, ground.document, found.attributions, told),
    ]
    figure_holder = _hold(found.figures, [mention.number for mention in found.figures], claims, ground)
    event_holder = _hold(found.events, [mention.trigger for mention in found.events], claims, ground)
    figures = join_figures(found.figures, claims, found.events, ground=ground, holder=figure_holder)
    events = join_events(found.events, ground=ground, holder=event_holder)
    claims.sort(key=lambda claim: (claim.content[0].start, -claim.content[-1].end, claim.id))
    return Record(
        document=ground.document, claims=with_events(with_figures(claims, figures), events), figures=figures,
        events=events, places=ground.places.places, times=ground.times.times, actors=ground.actors.actors,
        refusals=tuple(refusals),
    )


def _hold(mentions: Sequence[M], spans: Sequence[Span], claims: list[Claim], ground: Grounded) -> dict[M, Claim]:
    """The claim each mention is told in; claims of the report are added where none holds it."""
    held: dict[M, Claim] = {}
    for mention, span in zip(mentions, spans, strict=True):
        claim = innermost(claims, span) or most_touched(claims, span) or _by_cue(claims, span)
        if claim is None:
            claim = report_claim(ground.document, _around(span, ground))
            claims.append(claim)
        held[mention] = claim
    return held


def _by_cue(claims: Sequence[Claim], span: Span) -> Claim | None:
    """The claim whose cue tells this event: to accuse, to demand, to reject is an event as well."""
    return next((claim for claim in claims if any(span.overlap(cue) for cue in claim.cue)), None)


def _around(span: Span, ground: Grounded) -> Span:
    """The sentence around a span, without the dateline it may begin with."""
    start, end = ground.sentence(span.start)
    layout = ground.document.layout
    for before in (layout.dateline, layout.byline):
        if before and start <= before.start and before.end <= span.start:
            start = before.end
    words = span_of(ground.document.text, start, max(end, span.end))
    lead = len(words.text) - len(words.text.lstrip(" -–—:.,"))
    kept = words.text[lead:].rstrip(" .")
    return Span(words.start + lead, words.start + lead + len(kept), kept)
