"""What was last looked at of a store's reports, since most are looked at again."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import islice
from typing import Any, TypeVar

from sayso.linking.meetings import asked
from sayso.linking.neighbours import Met, beside, met_by
from sayso.linking.rules import Rules
from sayso.records.brief import Brief
from sayso.store import Store
from sayso.store.lists import parts

__all__ = ["Known"]

T = TypeVar("T")

# Briefs kept from one batch to the next, some 40 KB each: reports wait by day, so that those of the last batches are
# the neighbours of the next one.
_BRIEFS = 4_000
# Reports of which the sketch is kept, some 1.5 KB each: those of a war tell of the same people for years. To read one
# that is not at hand takes 2 ms.
_SKETCHES = 100_000
# New reports whose keys are looked up at once, and known ones whose sketches are laid side by side.
_ASKING, _LAID = 250, 25_000


class Known:
    """Reports of a store as they were last read: the briefs last asked for, up to a bound, and sketches of more."""

    def __init__(self, store: Store, rules: Rules) -> None:
        self._store, self._rules = store, rules
        self._briefs: dict[str, Brief] = {}
        self._sketches: dict[str, Any] = {}
        self._changes = -1

    def as_of(self, changes: int) -> None:
        """Forgets all, if another process has changed the store since: a report may have been read anew."""
        if changes != self._changes:
            self._briefs.clear()
            self._sketches.clear()
        self.stand_as_of(changes)

    def stand_as_of(self, changes: int) -> None:
        """What is known holds of the store as it is after so many changes."""
        self._changes = changes

    def briefs(self, ids: Collection[str]) -> list[Brief]:
        """The briefs of those of the reports that are in the store, by id."""
        found = {one: self._briefs.pop(one) for one in ids if one in self._briefs}
        found |= {brief.document: brief for brief in self._store.briefs([one for one in ids if one not in found])}
        _keep(self._briefs, found, _BRIEFS)
        return [found[one] for one in sorted(found)]

    def beside(self, new: Sequence[Brief], apart: Collection[str]) -> dict[str, set[str]]:
        """Of each of these reports its neighbours among those of the store, but those apart."""
        met = list(self._met(new))
        held = sorted(set[str]().union(*(one.told | one.worded for one in met)).difference(apart))
        found: dict[str, set[str]] = {brief.document: set() for brief in new}
        sketches = list(self._sketched(new).values())
        for part in parts(held, size=_LAID):
            known = self._sketched_of(part)
            for brief, near in zip(new, beside(sketches, met, known, self._rules), strict=True):
                found[brief.document] |= near
        return found

    def _met(self, new: Sequence[Brief]) -> Iterable[Met]:
        """Whom each of these reports meets in the store."""
        for start in range(0, len(new), _ASKING):
            part = new[start : start + _ASKING]
            sharing = self._store.sharing({other for brief in part for key in brief.keys for other in asked(key)})
            yield from (met_by(brief, sharing) for brief in part)

    def _sketched_of(self, ids: Sequence[str]) -> dict[str, Any]:
        """The sketches of these reports."""
        found = {one: self._sketches.pop(one) for one in ids if one in self._sketches}
        for part in parts([one for one in ids if one not in found]):
            found |= {brief.document: self._rules.sketch(brief) for brief in self._store.briefs(part)}
        _keep(self._sketches, found, _SKETCHES)
        return found

    def _sketched(self, briefs: Sequence[Brief]) -> dict[str, Any]:
        found = {brief.document: self._rules.sketch(brief) for brief in briefs}
        _keep(self._sketches, found, _SKETCHES)
        return found


def _keep(held: dict[str, T], found: dict[str, T], most: int) -> None:
    """Keeps what was found, and of what was held what was used last."""
    held |= found
    for old in tuple(islice(held, max(0, len(held) - most))):
        del held[old]
