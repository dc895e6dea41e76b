"""What the words around a toponym say: what kind of place it is, and what it lies in."""

from __future__ import annotations

import re

from sayso.extraction.toponyms.sighting import Sight, Sighting
from sayso.extraction.toponyms.words import KINDS_AFTER, KINDS_BEFORE, MUNICIPAL, RURAL, STREETS
from sayso.gazetteer import ABBREVIATION, MAIN
from sayso.lexicon.place_words import place_pattern
from sayso.records.mentions import ToponymMention
from sayso.records.span import Span

__all__ = ["related"]

# "Goris, Armenia", "Sotk, in Armenia's Gegharkunik province", "Kherson (Ukraine)", "the village of X in Y".
_GAP = re.compile(
    rf"(?: (?:{place_pattern('kinds_within')}))?(?:"
    r",? \(?|,? (?:in|of) (?:the )?(?:(?:north|south|east|west|central|rural)\w*(?:[ -](?:east|west)\w*)? )?"
    rf"(?:(?:{place_pattern('kinds_around')}) of )?)"
)
_INITIALS = re.compile(r"\b[A-Z]\.[A-Z]$")
_OUTER = ("country", "admin1", "territory", "region", "admin2")


def related(sight: Sight, found: list[Sighting]) -> tuple[ToponymMention, ...]:
    """Mentions in the order of the text."""
    spans = [_span(sight, one) for one in found]
    out = []
    for i, one in enumerate(found):
        within = None
        if not one.demonym:
            outer = next((j for j in range(i + 1, len(found)) if not found[j].demonym), None)
            if outer is not None and _lies_in(sight, spans[i], spans[outer]):
                within = spans[outer]
        kind = None if one.demonym else _kind(sight, one)
        out.append(ToponymMention(span=spans[i], kind=kind, within=within, demonym=one.demonym))
    return tuple(out)


def _span(sight: Sight, one: Sighting) -> Span:
    """The name's span; a full stop that ends the sentence, not the name, is left out."""
    start, end = one.chars or (sight.starts[one.start], sight.starts[one.start] + len(sight.name(one.start, one.end)))
    name = sight.text[start:end].rstrip("-–—,;:'\"’”")
    if name.endswith(".") and "." not in name[:-1]:
        known = sight.known_name(name)
        street = " " in name and name.rsplit(" ", 1)[1][:-1].lower() in STREETS
        if not street and (known is None or known.how != ABBREVIATION):
            name = name[:-1]
    elif _INITIALS.search(name) and sight.text[start + len(name) : start + len(name) + 1] == ".":
        name += "."  # "in D.C." at the end of a sentence, where the last point serves twice
    return Span(start, start + len(name), name)


def _kind(sight: Sight, one: Sighting) -> str | None:
    """The kind told by a word in the name, after it, or before it with "of"."""
    first, last = sight.lower[one.start], sight.lower[one.end - 1]
    if one.end - one.start > 1:
        if first in ("lake", "mount", "mt.", "mt"):
            return KINDS_BEFORE.get(first, "mountain")
        if last in KINDS_AFTER:
            return KINDS_AFTER[last]
    after = sight.lower[one.end] if one.end < len(sight.words) else ""
    if after in KINDS_AFTER and not _municipal(sight, one.end):
        return KINDS_AFTER[after]
    if _municipal(sight, one.end):
        return "settlement"
    before, earlier = (sight.lower[one.start - k] if one.start >= k else "" for k in (1, 2))
    if before in RURAL or after in RURAL or (before == "of" and earlier in RURAL):
        entries = sight.gazetteer.look_up(sight.name(one.start, one.end))
        return "admin1" if any(entry.kind == "admin1" for entry, _ in entries) else None
    if before in ("of", "and", ",") and earlier in KINDS_BEFORE:
        return KINDS_BEFORE[earlier]
    return KINDS_BEFORE.get(before) if before not in ("state", "area") else None


def _municipal(sight: Sight, token: int) -> bool:
    """Whether a town's office or body begins here ("Athens City Council"), which no country has."""
    return sight.lower[token : token + 1] == ["mayor"] or tuple(sight.lower[token : token + 2]) in MUNICIPAL


def _lies_in(sight: Sight, inner: Span, outer: Span) -> bool:
    """Whether "X, Y" or "X in Y" says that X lies in Y, and the gazetteer does not deny it.

    A list of places has the same commas: so Y must be able to hold something, and some place named X
    must lie in it, or none be known at all.
    """
    gap = sight.text[inner.end : outer.start]
    if len(gap) > 40 or not _GAP.fullmatch(gap):
        return False
    dotted = "." in outer.text or outer.text.isupper()
    holders = [
        entry for entry, how in sight.gazetteer.look_up(outer.text)
        if entry.kind in _OUTER and (how == MAIN or (how == ABBREVIATION and dotted) or entry.kind == "admin1")
    ]
    if not holders:
        return False
    known = sight.known_name(inner.text)
    if known is None:
        return True
    if known.entry.kind in ("country", "continent"):
        return False
    inside = [entry for entry, _ in sight.gazetteer.look_up(inner.text)]
    return any(
        entry.id != holder.id and holder.country in entry.countries
        and (holder.kind != "admin1" or entry.admin1 == holder.admin1)
        for entry in inside for holder in holders
    )
