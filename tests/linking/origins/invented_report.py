"""Records written by hand: who says something in one invented report."""

from __future__ import annotations

from sayso.linking.origins import origin_of
from sayso.records.brief import Origin
from sayso.records.by_id import ById
from sayso.records.document import Document
from sayso.records.identity import content_id
from sayso.records.mentions import Commitment, SourceKind
from sayso.records.record import Actor, Claim, Record, Source
from sayso.records.span import Span


def party(key: str, name: str) -> Actor:
    """A party's actor, with the id that it has in every report."""
    return Actor(id=content_id("act", "party", key), name=name, kind="party", party=None)


def actor(name: str, kind: str, *, of: Actor | None = None, called: tuple[str, ...] = ()) -> Actor:
    """Somebody in a report, with the words he is called by."""
    return Actor(id=f"act_{name}", name=name, kind=kind, party=of.id if of else None,
                 mentions=tuple(Span(0, len(words), words) for words in called or (name,)))


def source(words: str, kind: SourceKind, who: Actor | None = None) -> Source:
    """The words for a source, and who they mean."""
    return Source(name=who.name if who else words, actor=who.id if who else None, kind=kind,
                  span=Span(0, len(words), words))


def first_of(*chain: Source, actors: tuple[Actor, ...] = (), document: str = "doc_one", publisher: str | None = None,
             act: str = "say") -> tuple[Origin, tuple[str, ...]]:
    """The origin and relays of a claim with this chain."""
    report = Document(id=document, origin=f"{document}.txt", text="Nothing.", publisher=publisher)
    claim = Claim(id="clm", content=(), sources=chain, cue=(), act=act, form="indirect", commitment=Commitment())
    return origin_of(claim, ById(Record(document=report, actors=actors)), report)
