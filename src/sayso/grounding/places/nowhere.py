"""The decision that none of the candidates is meant.

A gazetteer of settlements with 500 people and more lacks many villages, and a small place's name is
often that of a larger one on another continent. A toponym is better left without a point than put
into a country the report has nothing to do with.
"""

from __future__ import annotations

from collections import Counter

import numpy as np

from sayso.gazetteer import Entry
from sayso.grounding.places.candidates import Option
from sayso.grounding.places.context import distances_km
from sayso.grounding.places.groups import SENTENCE, Group
from sayso.records.mentions import ToponymMention

__all__ = ["lies_nowhere"]

SPREAD_KM = 400.0  # neighbours further apart than this do not speak for one region
FAR_KM = 300.0  # a candidate further than this from all of them is not of that region
LARGE = 1_000_000  # a city of so many people is meant wherever it is named
# Towns below this in a country the report does not name, while it names others: by LGL and GeoWebNews
# 2 of 22 are right where nothing else is taken to lie there, and 2 of 12 where the report names other
# countries three times; of towns above it 9 of 16.
SMALL = 100_000
MANY = 3
ABROAD_KM = 400.0  # nearer than this to a place named, a town across the border is as likely as one at home
SURE = 3  # so many neighbours speak for their region even where the report names the candidate's country
_AREAS = frozenset({"country", "admin1", "territory", "region"})


def lies_nowhere(
    g: int, groups: list[Group], best: list[Option | None], mentions: tuple[ToponymMention, ...], text: str
) -> bool:
    """Whether the best candidate of a group is best not believed.

    Only towns are doubted, and none that the text places itself ("Goris, Armenia"). A town is not
    believed where its country has nothing to do with the report, or where the places named beside it
    lie in one small region, far away from it and in other countries. Any place whose name is only
    alike is not believed where the report does not name its country.

    Args:
        g: the group.
        best: the best option of every group; None where it has none.
    """
    option = best[g]
    if option is None:
        return True
    entry = option.entry
    if option.alike and not _named(g, groups, best)[entry.country or ""]:
        return True
    if groups[g].demonym or groups[g].within or entry.kind != "settlement" or entry.population >= LARGE:
        return False
    others = [one.entry.country for i, one in enumerate(best) if one is not None and i != g]
    if entry.population < SMALL and _foreign(g, groups, best, entry.country in others):
        return True
    beside = _beside(groups[g], groups, best, mentions, text)
    if len(beside) < (SURE if entry.country in others else 2) or entry.country in {one.country for one in beside}:
        return False
    extent = _extent(beside)
    return extent <= SPREAD_KM and _apart(entry, beside) > max(FAR_KM, 2 * extent)


def _foreign(g: int, groups: list[Group], best: list[Option | None], others: bool) -> bool:
    """Whether a town lies in a country that the report does not name, far from all that it names.

    Args:
        others: whether another place of the report, however doubtful, is taken to lie there as well.
    """
    option, named = best[g], _named(g, groups, best)
    entries = [one.entry for i, one in enumerate(best) if one and i != g]
    if option is None or named[option.entry.country or ""] or named.total() < (MANY if others else 1):
        return False
    apart = _distances(option.entry, entries)
    return all(far > ABROAD_KM + entry.radius_km for far, entry in zip(apart, entries, strict=True)
               if entry.country != option.entry.country)


def _named(g: int, groups: list[Group], best: list[Option | None]) -> Counter[str]:
    """How often the report names each country, by its name, provinces, large cities or people."""
    named: Counter[str] = Counter()
    for i, one in enumerate(best):
        if one and i != g and not one.alike and one.entry.country and (_speaks(one.entry) or groups[i].demonym):
            named[one.entry.country] += len(groups[i].numbers)
    return named


def _speaks(entry: Entry) -> bool:
    """Whether a place is clear enough to tell which countries a report is about."""
    return entry.kind in _AREAS or entry.capital or entry.population >= LARGE


def _beside(
    group: Group, groups: list[Group], best: list[Option | None], mentions: tuple[ToponymMention, ...], text: str
) -> list[Entry]:
    """The located places in its lists, and, if that is one at most, those within a sentence or so."""
    owner = {number: i for i, one in enumerate(groups) for number in one.numbers}
    near: dict[int, None] = {}
    for number in group.numbers:
        for step in (-1, 1):
            other = number + step
            while 0 <= other < len(mentions) and _distance(mentions[number], mentions[other]) <= SENTENCE:
                near.setdefault(owner[other])
                other += step
    found = [best[i] for i in near if groups[i] is not group and not groups[i].demonym]
    return [one.entry for one in found if one is not None and one.entry.radius_km < 150.0]


def _distance(one: ToponymMention, other: ToponymMention) -> int:
    return max(one.span.start, other.span.start) - min(one.span.end, other.span.end)


def _extent(entries: list[Entry]) -> float:
    """The greatest distance between two of them, km."""
    return float(distances_km(np.array([e.lat for e in entries]), np.array([e.lon for e in entries])).max())


def _apart(entry: Entry, entries: list[Entry]) -> float:
    """Kilometres to the nearest of them."""
    return float(min(_distances(entry, entries)))


def _distances(entry: Entry, entries: list[Entry]) -> list[float]:
    """Kilometres to each of them."""
    points = [entry, *entries]
    apart = distances_km(np.array([e.lat for e in points]), np.array([e.lon for e in points]))
    return [float(far) for far in apart[0, 1:]]
