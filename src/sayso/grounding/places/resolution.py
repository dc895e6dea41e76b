"""Decides which place each toponym means, keeps every candidate, and says how precisely it is known."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from spacy.tokens import Doc

from sayso.gazetteer import Entry, Gazetteer
from sayso.grounding.places.candidates import Option, options_for
from sayso.grounding.places.context import Board, Floats, Weights, contains, settle
from sayso.grounding.places.groups import Group, group_mentions, nearness
from sayso.grounding.places.nowhere import lies_nowhere
from sayso.grounding.places.parts import town_around
from sayso.grounding.places.place_index import PlaceIndex
from sayso.grounding.places.usage import spoken_of
from sayso.reading.texts import text_of
from sayso.records.identity import content_id
from sayso.records.mentions import ToponymMention
from sayso.records.record import Candidate, Place
from sayso.records.span import Span

__all__ = ["resolve_places"]

_HOLDERS = frozenset({"settlement", "admin1", "admin2", "region", "territory"})
_WHOLE = {"country": 2, "admin1": 1}
CANDIDATES = 10  # so many are kept in the record
_PRECISION = {
    "settlement": "settlement", "site": "exact", "country": "country", "admin1": "province", "admin2": "district",
}


def resolve_places(
    mentions: tuple[ToponymMention, ...],
    doc: Doc,
    gazetteer: Gazetteer,
    *,
    dateline: Span | None = None,
    publisher_country: str | None = None,
    weights: Weights | None = None,
) -> PlaceIndex:
    """The places of one report, one for each mention, in the order of the mentions.

    Demonyms come out as places of kind "demonym" that stand for their country or region.

    Args:
        mentions: all toponyms and demonyms of the text, in its order.
        doc: the text they stand in.
        dateline: where the text says whence the report is written; the toponyms within it count as
            the report's home.
        publisher_country: ISO code of the country where the report is published.
        weights: of the kinds of evidence.

    Returns:
        A place that the gazetteer lacks, or whose only candidates the context speaks against, has
        neither coordinates nor country, precision "none", and keeps its candidates; unless the text
        says what it lies in ("Zzyzx district, Helmand province"), or it is a street, quarter or
        building beside a town.
    """
    if not mentions:
        return PlaceIndex(())
    text, groups = text_of(doc), group_mentions(mentions)
    weights = weights or Weights()
    options = [_options(group, gazetteer, weights) for group in groups]
    homes = _homes(groups, mentions, options, dateline, publisher_country)
    options = [_hinted(some, homes, weights.hint) for some in options]
    shares = _shares(groups, options, nearness(groups, mentions, text), spoken_of(text), weights)
    best = [some[int(np.argmax(share))] if some else None for some, share in zip(options, shares, strict=True)]
    chosen = [
        None if lies_nowhere(g, groups, best, mentions, text) else option for g, option in enumerate(best)
    ]
    meant = {mentions[number].span: chosen[g] for g, group in enumerate(groups) for number in group.numbers}
    town = next((one.span.text.casefold() for one in mentions if dateline and one.span.start == dateline.start), None)
    out: list[tuple[int, Place]] = []
    for g, group in enumerate(groups):
        outer = _outer(group, mentions, meant) if chosen[g] is None else None
        for number in group.numbers:
            around = outer or (None if chosen[g] else town_around(number, mentions, meant))
            placed = _place(mentions[number], options[g], shares[g], chosen[g], around)
            if placed.kind == "unknown" and mentions[number].span.text.casefold() == town:
                placed = replace(placed, kind="settlement")  # a dateline names the town (AP Stylebook, datelines)
            out.append((number, placed))
    return PlaceIndex(tuple(place for _, place in sorted(out, key=lambda pair: pair[0])))


def _options(group: Group, gazetteer: Gazetteer, weights: Weights) -> tuple[Option, ...]:
    """Candidates of a group; those that lie in what the text says they lie in are lifted."""
    if group.demonym:
        return demonym_options(group.name, gazetteer)
    options = options_for(group.name, group.kind, gazetteer)
    outer = [option.entry for name in group.within for option in options_for(name, None, gazetteer, cap=5)]
    if not outer:
        return options
    return tuple(
        replace(option, base=option.base + weights.within * any(contains(one, option.entry) for one in outer))
        for option in options
    )


def demonym_options(name: str, gazetteer: Gazetteer) -> tuple[Option, ...]:
    """The country or region that a word for people or their adjective stands for."""
    return tuple(Option(entry=entry, base=9.0 - rank) for rank, entry in enumerate(gazetteer.of_people(name)))


def _homes(
    groups: list[Group], mentions: tuple[ToponymMention, ...], options: list[tuple[Option, ...]],
    dateline: Span | None, publisher: str | None,
) -> frozenset[str]:
    """Countries that the publisher and the one clear place of the dateline speak for."""
    found = {publisher} if publisher else set()
    for group, some in zip(groups, options, strict=True):
        if dateline and some and any(mentions[number].span in dateline for number in group.numbers):
            country = some[0].entry.country
            if country and all(option.entry.country == country for option in some[:3]):
                found.add(country)
    return frozenset(code for code in found if code)


def _hinted(options: tuple[Option, ...], homes: frozenset[str], weight: float) -> tuple[Option, ...]:
    if not homes:
        return options
    return tuple(
        replace(option, base=option.base + weight * (option.entry.country in homes))
        for option in options
    )


def _shares(
    groups: list[Group], options: list[tuple[Option, ...]], close: Floats, spoken: dict[str, float], weights: Weights
) -> list[Floats]:
    """The share of each option, group by group."""
    rows = [(g, option) for g, some in enumerate(options) for option in some]
    if not rows:
        return [np.zeros(0) for _ in groups]
    codes: dict[str | None, int] = {None: -1}
    provinces: dict[object, int] = {None: -1}
    for _, option in rows:
        codes.setdefault(option.entry.country, len(codes) - 1)
        provinces.setdefault(_province(option.entry), len(provinces) - 1)
    board = Board(
        group=np.array([g for g, _ in rows]),
        base=np.array([option.base for _, option in rows]),
        lat=np.array([option.entry.lat for _, option in rows]),
        lon=np.array([option.entry.lon for _, option in rows]),
        radius=np.array([option.entry.radius_km for _, option in rows]),
        country=np.array([codes[option.entry.country] for _, option in rows]),
        admin1=np.array([provinces[_province(option.entry)] for _, option in rows]),
        whole=np.array([_WHOLE.get(option.entry.kind, 0) for _, option in rows]),
        size=np.array([float(len(group.numbers)) for group in groups]),
        close=close,
        spoken=np.array([spoken.get(option.entry.country or "", 0.0) for _, option in rows]),
    )
    share = settle(board, weights)
    cuts = np.cumsum([len(some) for some in options])[:-1]
    return list(np.split(share, cuts))


def _province(entry: Entry) -> tuple[str | None, str] | None:
    return (entry.country, entry.admin1) if entry.admin1 else None


def _outer(group: Group, mentions: tuple[ToponymMention, ...], meant: dict[Span, Option | None]) -> Entry | None:
    """The place that the text says an unknown one lies in."""
    for number in group.numbers:
        within = mentions[number].within
        option = meant.get(within) if within else None
        if option:
            return option.entry
    return None


def _place(
    mention: ToponymMention, options: tuple[Option, ...], share: Floats, chosen: Option | None, outer: Entry | None
) -> Place:
    """The published place of one mention.

    Of a place that the gazetteer lacks, but the text puts into a town, province or district, that one's
    point is given, with its precision; a country's point would say too little.
    """
    ranked = sorted(zip(share, options, strict=True), key=lambda pair: (-pair[0], pair[1].entry.id))
    candidates = tuple(_candidate(option.entry, float(part)) for part, option in ranked[:CANDIDATES])
    where = (mention.span.start, mention.span.end)
    if chosen is None:
        held = outer if outer and outer.kind in _HOLDERS else None
        return Place(
            id=content_id("plc", *where, mention.span.text, None), span=mention.span, name=mention.span.text,
            lat=held.lat if held else None, lon=held.lon if held else None, country=outer.country if outer else None,
            admin1=outer.admin1 if outer else None, kind=mention.kind or "unknown",
            precision=_PRECISION.get(held.kind, "region") if held else "none", gazetteer_id=None,
            candidates=candidates,
        )
    entry = chosen.entry
    return Place(
        id=content_id("plc", *where, mention.span.text, entry.id), span=mention.span, name=entry.name, lat=entry.lat,
        lon=entry.lon, country=entry.country, admin1=entry.admin1, kind="demonym" if mention.demonym else entry.kind,
        precision="region" if chosen.coarse else _PRECISION.get(entry.kind, "region"), gazetteer_id=entry.id,
        candidates=candidates, other_names=entry.other_names,
    )


def _candidate(entry: Entry, score: float) -> Candidate:
    return Candidate(
        gazetteer_id=entry.id, name=entry.name, lat=entry.lat, lon=entry.lon, country=entry.country,
        admin1=entry.admin1, kind=entry.kind, score=round(score, 4),
    )
