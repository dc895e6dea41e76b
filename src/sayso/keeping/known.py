"""What was last looked at of a store's reports, since most are looked at again."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import islice
from typing import TypeVar

from sayso.linking.neighbours import Near, beside, near_of
from sayso.linking.rules import Rules
from sayso.records.brief import Brief
from sayso.store import Store

__all__ = ["Known"]

T = TypeVar("T")

# Briefs kept from one batch to the next, some 30 KB each: reports wait by day, so that those of the last batches are
# the neighbours of the next one.
_BRIEFS = 4_000
# Reports of which it is kept who their neighbours may be, some 3 KB each: those of a war tell of the same people for
# years. To read one that is not at hand takes 2.5 ms.
_NEAR = 100_000


class Known:
    """Reports of a store as they were last read.

    Briefs are those last asked for, up to a bound; of more reports it is known who their neighbours may be.
    """

    def __init__(self, store: Store, rules: Rules) -> None:
        self._store, self._rules = store, rules
        self._briefs: dict[str, Brief] = {}
        self._near: dict[str, Near] = {}
        self._changes = -1

    def as_of(self, changes: int) -> None:
        """Forgets all, if another process has changed the store since: a report may have been read anew."""
        if changes != self._changes:
            self._briefs.clear()
            self._near.clear()
        self.stand_as_of(changes)

    def stand_as_of(self, changes: int) -> None:
        """What is known holds of the store as it is after so many changes."""
        self._changes = changes

    def briefs(self, ids: Collection[str]) -> list[Brief]:
        """The briefs of those of the reports that are in the store, by id."""
        found = {one: self._briefs.pop(one) for one in ids if one in self._briefs}
        read = {brief.document: brief for brief in self._store.briefs([one for one in ids if one not in found])}
        for one, brief in read.items():
            if one not in self._near:
                self._near[one] = near_of(brief, self._rules)
        _keep(self._near, {}, _NEAR)
        found |= read
        _keep(self._briefs, found, _BRIEFS)
        return [found[one] for one in sorted(found)]

    def beside(self, new: Sequence[Brief], ids: Sequence[str]) -> list[str]:
        """Those of the reports that are neighbours of any of the new ones."""
        near = {one: self._near.pop(one) for one in ids if one in self._near}
        near |= {brief.document: near_of(brief, self._rules)
                 for brief in self._store.briefs([one for one in ids if one not in near])}
        _keep(self._near, near, _NEAR)
        names = sorted(near)
        return [names[number] for number in beside(new, [near[name] for name in names], self._rules)]


def _keep(held: dict[str, T], found: dict[str, T], most: int) -> None:
    """Keeps what was found, and of what was held what was used last."""
    held |= found
    for old in tuple(islice(held, max(0, len(held) - most))):
        del held[old]
