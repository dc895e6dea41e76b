"""Whether two reports tell of the same incident: a score from 0 to 1, and the reason in words."""

from __future__ import annotations

import operator
from datetime import date
from functools import lru_cache
from heapq import nsmallest

from sayso.linking.incidents.likeness import Likeness, link_likeness
from sayso.linking.incidents.profile import Profile, profile_of
from sayso.records.brief import Brief
from sayso.records.linked import Link

__all__ = ["link_of"]

# Shared words that a reason names.
NAMED = 4
# From this share of both headlines on a reason names them.
SAME_STORY = 0.6


def link_of(one: Brief, other: Brief) -> Link | None:
    """The link between two reports; None where they are rather not of one incident.

    The two may be given in either order. It rests on these two briefs alone.
    """
    first, second = profile_of(one), profile_of(other)
    if first.document > second.document:
        first, second = second, first
    found = link_likeness(first, second)
    if found is None:
        return None
    return Link(one=first.document, other=second.document, score=found.score, reason=_reason(first, second, found))


def _reason(one: Profile, other: Profile, found: Likeness) -> str:
    """What speaks for it, and what against, for a reader."""
    parts = []
    where = f" in {found.place.name}" if found.place else ""
    when = f" on {_told(found.day)}" if found.day else ""
    if where or when:
        parts.append(f"both tell of events{where}{when}")
    parts.append("share " + ", ".join(f"'{word}'" for word in _shared(one, other)))
    if found.headlines is not None and found.headlines >= SAME_STORY:
        parts.append("each tells what the other's headline says")
    if found.gap is not None:
        parts.append(_published(found.gap))
    if found.places in ("differ", "struck"):
        here, there = one.where, other.where
        near, far = (here.struck, there.struck) if found.places == "struck" else (here.main, there.main)
        parts.append(f"but one tells of {near[0].name}, the other of {far[0].name}")
    if found.places == "named":
        parts.append(f"but one tells of {one.scenes[0]}, the other of {other.scenes[0]}")
    if found.days == "differ":
        parts.append(f"but the days differ ({_told(min(one.days))}, {_told(min(other.days))})")
    return "; ".join(parts)


def _shared(one: Profile, other: Profile) -> list[str]:
    """The shared words that say most, as printed; numbers only where nothing else is shared, since a year tells a
    reader little."""
    here, there = one.words, other.words
    shared = here.keys() & there.keys()
    both = [word for word in shared if not word.isdigit()] or list(shared)
    products = map(operator.mul, map(here.__getitem__, both), map(there.__getitem__, both))
    most = nsmallest(NAMED, zip(map(operator.neg, products), both, strict=True))
    return [min(one.names[word], other.names[word]) for _, word in most]  # capitals first


@lru_cache(maxsize=1024)
def _told(day: int) -> str:
    told = date.fromordinal(day)
    return f"{told.day} {told:%B %Y}"


def _published(gap: int) -> str:
    if gap == 0:
        return "published on one day"
    return "published a day apart" if gap == 1 else f"published {gap} days apart"
