"""Which reports are worth comparing, told by far less of each than its brief."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from sayso.linking.meetings import WORDING, Meetings, Rows, asked, held_by, wanted_by
from sayso.linking.rules import Rules
from sayso.records.brief import Brief

__all__ = ["Met", "Near", "Neighbours", "beside", "met_by", "near_of"]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Near:
    """What of a report tells who its neighbours are: some 3 KB, where its brief takes 40.

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

    def before(self, row: int, brief: Brief) -> Rows:
        """The neighbours of a report among those of lower numbers than it, ascending."""
        told, worded = wanted_by(brief.keys)
        likely = self._likely(row, self._told.before(row, told))
        return np.union1d(likely, self._worded.before(row, worded))


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """Reports that share a key with one, by their ids: any key, and one of their wording."""

    told: frozenset[str]
    worded: frozenset[str]


def met_by(brief: Brief, sharing: Mapping[str, Iterable[str]]) -> Met:
    """The reports that one meets.

    Args:
        sharing: the holders of each key.
    """
    told, worded = set[str](), set[str]()
    for key in brief.keys:
        for other in asked(key):
            if held := sharing.get(other):
                (worded if WORDING in other else told).update(held)
    return Met(told=frozenset(told), worded=frozenset(worded))


def beside(new: Sequence[Any], met: Sequence[Met], known: Mapping[str, Any], rules: Rules) -> list[set[str]]:
    """Of each new report those of the known ones that it meets and that are its neighbours.

    Args:
        new: sketches of the new reports. met: whom each of them meets. known: sketches of known reports.
    """
    numbers = {name: row for row, name in enumerate(known)}
    names, likely = list(known), rules.likely_links([*known.values(), *new])
    found = []
    for row, one in enumerate(met, start=len(names)):
        rows = np.array(sorted(numbers[name] for name in one.told if name in numbers), dtype=np.int64)
        near = {names[number] for number in (likely(row, rows) if len(rows) else rows).tolist()}
        found.append(near | {name for name in one.worded if name in numbers})
    return found
