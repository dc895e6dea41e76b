"""What was last looked at of a store's reports, since most are looked at again."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import islice

import numpy as np

from sayso.linking.meetings import Rows, asked
from sayso.linking.neighbours import beside
from sayso.linking.rules import Rules
from sayso.records.brief import Brief
from sayso.store import Store
from sayso.store.lists import parts

__all__ = ["Known"]

# Briefs kept from one batch to the next, some 40 KB each: reports wait by day, so that those of the last batches are
# the neighbours of the next one.
_BRIEFS = 4_000
# Reports laid side by side by their sketches, some 1 KB each: those of a war tell of the same people for years. Where
# there are more, they are laid anew, 30 microseconds each.
_LAID = 100_000
# New reports whose keys are looked up at once.
_ASKING = 250


class Known:
    """Reports of a store as they were last read: the briefs last asked for, up to a bound, and sketches of more."""

    def __init__(self, store: Store, rules: Rules) -> None:
        self._store, self._rules = store, rules
        self._briefs: dict[bool, dict[str, Brief]] = {True: {}, False: {}}
        self._changes = -1
        self._lay_anew()

    def as_of(self, changes: int) -> None:
        """Forgets all, if another process has changed the store since: a report may have been read anew."""
        if changes != self._changes:
            self._briefs = {True: {}, False: {}}
            self._lay_anew()
        self.stand_as_of(changes)

    def stand_as_of(self, changes: int) -> None:
        """What is known holds of the store as it is after so many changes."""
        self._changes = changes

    def briefs(self, ids: Collection[str], *, positions: bool = True) -> list[Brief]:
        """The briefs of those of the reports that are in the store, by id; without positions for who compares them."""
        held = self._briefs[positions]
        self._briefs[not positions].clear()
        found = {one: held.pop(one) for one in ids if one in held}
        wanted = [one for one in ids if one not in found]
        found |= {brief.document: brief for brief in self._store.briefs(wanted, positions=positions)}
        held |= found
        for old in tuple(islice(held, max(0, len(held) - _BRIEFS))):
            del held[old]
        return [found[one] for one in sorted(found)]

    def beside(self, new: Sequence[Brief], apart: Collection[str]) -> dict[str, set[str]]:
        """Of each of these reports its neighbours among those of the store, but those apart."""
        if len(self._names) > _LAID:
            self._lay_anew()
        self._lay({brief.document: self._rules.sketch(brief) for brief in new}, made=True)
        found: dict[str, set[str]] = {}
        for start in range(0, len(new), _ASKING):
            part = new[start : start + _ASKING]
            sharing = self._sharing(part, apart)
            numbers = [self._numbers[brief.document] for brief in part]
            for brief, near in zip(part, beside(part, numbers, sharing, self._laid), strict=True):
                found[brief.document] = {self._names[number] for number in near.tolist()}
        return found

    def sketched(self) -> tuple[tuple[str, bytes], ...]:
        """The sketches that were made since this was last asked, by id: the store does not have them."""
        made = tuple(sorted(self._made.items()))
        self._made.clear()
        return made

    def _sharing(self, new: Sequence[Brief], apart: Collection[str]) -> Mapping[str, Rows]:
        """Of each key of these reports the reports of the store that hold it, but those apart, by their numbers."""
        held = self._store.sharing({other for brief in new for key in brief.keys for other in asked(key)})
        met = set[str]().union(*held.values()).difference(apart)
        self._lay(self._store.sketches([one for one in met if one not in self._numbers], form=self._rules.form))
        for part in parts([one for one in met if one not in self._numbers]):
            briefs = self._store.briefs(part, positions=False)
            self._lay({brief.document: self._rules.sketch(brief) for brief in briefs}, made=True)
        numbers = {one: self._numbers[one] for one in met if one in self._numbers}
        return {key: np.array([numbers[one] for one in names if one in numbers], dtype=np.int64)
                for key, names in held.items()}

    def _lay(self, sketches: Mapping[str, bytes], *, made: bool = False) -> None:
        """Lays reports beside those that lie there, if they do not yet.

        Args:
            made: the sketches were made here.
        """
        new = {one: sketch for one, sketch in sketches.items() if one not in self._numbers}
        self._laid.add(list(new.values()))
        self._numbers |= {one: number for number, one in enumerate(new, start=len(self._names))}
        self._names += new
        if made:
            self._made |= new

    def _lay_anew(self) -> None:
        self._laid = self._rules.laid()
        # Of the reports laid side by side: their ids by number, and their numbers by id.
        self._names: list[str] = []
        self._numbers: dict[str, int] = {}
        self._made: dict[str, bytes] = {}
