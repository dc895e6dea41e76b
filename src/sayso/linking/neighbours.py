"""Which reports are worth comparing, told by far less of each than its brief."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from sayso.linking.meetings import WORDING, Meetings, Rows, asked, held_by, wanted_by
from sayso.linking.rules import Laid, Rules
from sayso.records.brief import Brief

__all__ = ["Near", "Neighbours", "beside", "near_of"]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Near:
    """What of a report tells who its neighbours are: some 3 KB, where its brief takes 40.

    Attributes:
        told, worded: hashes of its keys, and of those of its wording. sketch: what the rules say of its words.
    """

    told: Rows
    worded: Rows
    sketch: bytes


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
        self._laid = rules.laid()
        self._laid.add([one.sketch for one in reports])

    def before(self, row: int, brief: Brief) -> Rows:
        """The neighbours of a report among those of lower numbers than it, ascending."""
        told, worded = wanted_by(brief.keys)
        likely = self._laid.among(row, self._told.before(row, told))
        return np.union1d(likely, self._worded.before(row, worded))


def beside(new: Sequence[Brief], numbers: Sequence[int], sharing: Mapping[str, Rows], laid: Laid) -> list[Rows]:
    """Of each new report those of the known ones that share a key with it and are its neighbours, by their numbers,
    ascending.

    Args:
        numbers: of the new reports. sharing: of each key the known reports that hold it.
        laid: the new and the known reports.
    """
    found = []
    for number, brief in zip(numbers, new, strict=True):
        told, worded = [_NOBODY], [_NOBODY]
        for key in brief.keys:
            for other in asked(key):
                if (held := sharing.get(other)) is not None:
                    (worded if WORDING in other else told).append(held)
        met = np.unique(np.concatenate(told))
        found.append(np.union1d(laid.among(number, met) if len(met) else met, np.concatenate(worded)))
    return found


_NOBODY = np.empty(0, dtype=np.int64)
