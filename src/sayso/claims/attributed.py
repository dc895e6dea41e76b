"""Claims that somebody in the text makes: attributions with their sources resolved."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from sayso.claims.voice import VOICE
from sayso.grounding.actors import ActorIndex
from sayso.grounding.times import TimeIndex
from sayso.records.identity import content_id
from sayso.records.mentions import Attribution, SourceKind, SourceMention
from sayso.records.record import Actor, Claim, Source

# What kind of source an actor is, where the words alone do not make it unnamed.
KIND_OF_ACTOR: dict[str, SourceKind] = {
    "outlet": "outlet", "institution": "institution", "party": "institution", "force": "institution",
    "group": "speaker", "person": "speaker", "office": "speaker",
}
NOBODY = "unnamed"


def attributed_claims(
    attributions: Iterable[Attribution], *, document_id: str, actors: ActorIndex, times: TimeIndex,
) -> tuple[Claim, ...]:
    """One claim for each attribution, in the order of the text, figures and events not yet joined.

    Two attributions of one content to one source by the same cue are one claim.
    """
    claims: dict[str, Claim] = {}
    for attribution in attributions:
        sources = tuple(resolve_source(source, actors) for source in attribution.sources)
        if not sources:
            sources = (Source(name=NOBODY, actor=None, kind="unnamed", span=None),)
        claim = _claim(document_id, attribution, sources, actors, times)
        claims.setdefault(claim.id, claim)
    return tuple(sorted(claims.values(), key=lambda claim: (claim.content[0].start, -claim.content[-1].end)))


def _claim(
    document_id: str, attribution: Attribution, sources: tuple[Source, ...], actors: ActorIndex, times: TimeIndex,
) -> Claim:
    said_at = times.at(attribution.said_at) if attribution.said_at else None
    addressee = actors.at(attribution.addressee) if attribution.addressee else None
    return Claim(
        id=content_id("clm", document_id, [[one.start, one.end] for one in attribution.content],
                      [[one.start, one.end] for one in attribution.cue],
                      [[one.span.start, one.span.end] if one.span else None for one in sources]),
        content=attribution.content, sources=sources, cue=attribution.cue, act=attribution.act,
        form=attribution.form, commitment=attribution.commitment, evidence=attribution.evidence,
        said_at=said_at.id if said_at else None, addressee=addressee.id if addressee else None,
    )


def resolve_source(mention: SourceMention, actors: ActorIndex) -> Source:
    """Who is meant by the words that name a source.

    The name is the fullest one the report gives; the kind follows from the actor unless the words
    themselves say that nobody is named, or that the report itself speaks ("it is unclear").
    """
    if mention.kind == "report":
        return dataclasses.replace(VOICE, span=mention.span)  # "we" in a report names the report
    if mention.span is None:
        return Source(name=NOBODY, actor=None, kind="unnamed", span=None)
    actor = actors.at(mention.head or mention.span) or actors.at(mention.span)
    name = actors.name_of(mention.span) or mention.span.text
    return Source(name=name, actor=actor.id if actor else None, kind=_kind(mention, actor), span=mention.span)


def _kind(mention: SourceMention, actor: Actor | None) -> SourceKind:
    if mention.kind == "unnamed" or actor is None:
        return mention.kind
    return KIND_OF_ACTOR.get(actor.kind, mention.kind)
