"""Names of bodies, outlets and parties: from the lexicon, and those that only the reader finds."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.extraction.actors.named import NamedHit
from sayso.extraction.actors.nominals import ActorKind
from sayso.extraction.actors.persons import NounHit
from sayso.extraction.actors.phrase import left_edge, right_edge
from sayso.lexicon.institutions import NamedBody
from sayso.lexicon.outlets import Outlet
from sayso.lexicon.parties import PartyWord, parties
from sayso.reading.columns import Columns
from sayso.records.mentions import ActorMention
from sayso.records.span import Span

_KIND_ORDER: tuple[ActorKind, ...] = ("outlet", "force", "institution")


def lexicon_mentions(
    columns: Columns, hits: Sequence[NamedHit], within: set[int], sides: Sequence[Span],
) -> list[ActorMention]:
    """Mentions of the names that the lexicon knows.

    Args:
        hits: from `named_hits`. within: tokens of persons' names, in which a party's name means none
            ("Jordan Henderson"). sides: words for a party: one before a body's name tells whose it is rather
            than the name ("the Mexican National Guard").
    """
    found = []
    for hit in hits:
        if hit.head in within:
            continue
        span = Span(hit.start, hit.end, columns.text[hit.start:hit.end])
        if isinstance(hit.value, PartyWord):
            found.append(_party_mention(hit, span, columns))
        elif isinstance(hit.value, Outlet):
            found.append(ActorMention(span=span, head=span, form="name", kind="outlet"))
        else:
            whole = _with_modifiers(columns, hit)
            told = [side for side in sides if whole.start <= side.start and side.end <= span.start]
            found.append(ActorMention(span=whole, head=span, form="name", kind=hit.value.kind,
                                      party=told[-1] if told else span))
    return found


def _with_modifiers(columns: Columns, hit: NamedHit) -> Span:
    return columns.span(left_edge(columns, hit.first, hit.last), hit.last)


def _party_mention(hit: NamedHit, span: Span, columns: Columns) -> ActorMention:
    if hit.role == "adjective" or (hit.role == "name" and columns.dep[hit.head] in ("amod", "compound")):
        return ActorMention(span=span, head=span, form="adjective", kind="party", party=span)
    if hit.role == "person":
        first = left_edge(columns, hit.first, hit.last)
        return ActorMention(span=columns.span(first, hit.last), head=span, form="nominal", kind="person", party=span)
    if hit.role == "people":
        first = left_edge(columns, hit.first, hit.last)
        return ActorMention(span=columns.span(first, hit.last), head=span, form="nominal", kind="group", party=span,
                            plural=True)
    if isinstance(hit.value, PartyWord) and parties()[hit.value.party].sort == "observer":
        return ActorMention(span=_with_modifiers(columns, hit), head=span, form="name", kind="institution")
    kind: ActorKind = "institution" if hit.role == "seat" else "party"
    return ActorMention(span=span, head=span, form="name", kind=kind, party=span)


def reader_mentions(
    columns: Columns, entities: Sequence[tuple[int, int, str]], hits: Sequence[NamedHit], nouns: Sequence[NounHit],
    parties: Sequence[Span],
) -> list[ActorMention]:
    """Organisations that only the reader names, with what their last noun tells of their kind."""
    whole = {(hit.first, hit.last) for hit in hits}
    found = []
    for first, last, label in entities:
        if label != "ORG":
            continue
        while last - 1 > first and columns.lower[last - 1] in ("'s", "’s", "'", "’", ",", "."):
            last -= 1
        while first < last - 1 and (columns.pos[first] in ("DET", "PUNCT")):
            first += 1
        if (first, last) in whole or _inside_lexicon_name(first, last, hits) or columns.words[first][0].isdigit():
            continue
        head = columns.span(first, last)
        edge = right_edge(columns, columns.root_of(first, last), last, seats=True)
        span = columns.span(left_edge(columns, first, last), edge)
        whose = [word for word in parties if span.start <= word.start and word.end <= span.end and word != head]
        found.append(ActorMention(span=span, head=head, form="name", kind=_kind(first, last, nouns, hits),
                                  party=whose[0] if whose else None))
    return found


def _inside_lexicon_name(first: int, last: int, hits: Sequence[NamedHit]) -> bool:
    """Whether the lexicon has a longer name here, or the same one less its article."""
    for hit in hits:
        if hit.first <= first and last <= hit.last:
            return True
        if not isinstance(hit.value, PartyWord) and hit.first < last and first < hit.last:
            return True
    return False


def _kind(first: int, last: int, nouns: Sequence[NounHit], hits: Sequence[NamedHit]) -> ActorKind:
    told = [noun for hit in nouns if first <= hit.first and hit.last <= last for noun in hit.nouns]
    kinds = {noun.kind for noun in told}
    if any(isinstance(hit.value, Outlet) and first <= hit.first and hit.last <= last for hit in hits):
        return "outlet"
    return next((kind for kind in _KIND_ORDER if kind in kinds), "institution")


__all__ = ["NamedBody", "lexicon_mentions", "reader_mentions"]
