"""Which reports are worth comparing, told by far less of each than its brief."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from sayso.linking.meetings import Meetings, Rows, held_by, wanted_by
from sayso.linking.rules import Rules
from sayso.records.brief import Brief

__all__ = ["Near", "Neighbours", "beside", "near_of"]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Near:
    """What of a report tells who its neighbours are: some 3 KB, where its brief takes 30.

    Attributes:
        told, worded: hashes of its keys, and of those of its wording. sketch: what the rules say of its words.
    """

    told: Rows
    worded: Rows
    sketch: Any


def near_of(brief: Brief, rules: Rules) -> Near:
    """What of this brief tells who its neighbours are."""
    told, worded = held_by(brief.keys)
    return Near(told=told, worded=worded, sketch=rules.sketch(brief))


class Neighbours:
    """Of reports, by their numbers: those with which one may make a link or a copy.

    These are those that share a key and are likely to make a link, and those that share a key of their wording.
    Whether two are neighbours depends on these two alone.
    """

    def __init__(self, reports: Sequence[Near], rules: Rules) -> None:
        """Takes the reports; the first has number 0."""
        self._told, self._worded = Meetings(one.told for one in reports), Meetings(one.worded for one in reports)
        self._likely = rules.likely_links([one.sketch for one in reports])

    def before(self, row: int, brief: Brief, *, end: int | None = None) -> Rows:
        """The neighbours of a report among those of lower numbers than it, or than `end`, ascending."""
        told, worded = wanted_by(brief.keys)
        end = row if end is None else end
        likely = self._likely(row, self._told.before(end, told))
        return np.union1d(likely, self._worded.before(end, worded))


def beside(new: Sequence[Brief], known: Iterable[Near], rules: Rules) -> list[int]:
    """Which of the known reports, by their numbers, are neighbours of any of the new ones."""
    there = list(known)
    neighbours = Neighbours([*there, *(near_of(brief, rules) for brief in new)], rules)
    found = [neighbours.before(row, brief, end=len(there)) for row, brief in enumerate(new, start=len(there))]
    return sorted(np.unique(np.concatenate([np.empty(0, dtype=np.int64), *found])).tolist())
