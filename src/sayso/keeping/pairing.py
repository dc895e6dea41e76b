"""The links and copies of what is new in a store, a batch at a time; incidents are another step (`gathering`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from heapq import nlargest
from math import inf

from sayso.keeping.known import Known
from sayso.linking.rules import Rules
from sayso.linking.strongest import Pair
from sayso.linking.whole import Compared, compared
from sayso.records.linked import Copy, Link
from sayso.store import Relinked, Store
from sayso.store.lists import parts

__all__ = ["pair"]

# Neighbours compared with a batch at a time, some 65 KB each.
_AT_HAND = 4_000
# How strong a link is, ties by its ends, as `linking.strongest` has it; and what is below every one.
Ranked = tuple[float, Pair]
_NONE: Ranked = (-inf, ("", ""))


def pair(store: Store, known: Known, new: Collection[str], waiting: Collection[str], rules: Rules) -> None:
    """Makes the links and copies of one batch, and notes whose incidents are to be made anew.

    What links, copies, judgements or the reports themselves no longer hold together as it was is noted by a report of
    each part: those that are linked, those that they were linked with before, and both ends of links that are dropped.

    Args:
        waiting: reports that wait for a later batch, and are met by that.
    """
    seen = store.changes()
    known.as_of(seen)
    anew = _with_those_that_lose(store, new, waiting, rules)
    found = _compared(store, known, anew, waiting, rules)
    before = {*_ends(store.links_of(anew, reasons=False)), *_copied(store.copies_of(anew))}
    kept, gone = _kept(store, anew, found.links, rules)
    store.relink(Relinked(
        linked=tuple(sorted(anew)), links=kept, links_gone=tuple(gone), copies=found.copies,
        scopes=tuple(store.scopes_of(new)), anew=tuple(anew),
        ungathered=tuple({*before, *(name for ends in gone for name in ends)} - anew),
        sketches=known.sketched(), form=rules.form), seen=seen)
    known.stand_as_of(seen + 1)


def _with_those_that_lose(store: Store, new: Collection[str], waiting: Collection[str], rules: Rules) -> set[str]:
    """The reports to be linked, and those beside them that have as many links as are kept.

    A report that was linked before may lose a link by its new reading; then another one of the report at its other end,
    which was not kept, is again among that one's strongest.
    """
    beside = _ends(store.links_of(new, reasons=False)) - {*new, *waiting}
    return {*new, *(name for name, links in store.degrees_of(beside).items() if links >= rules.most_links)}


def _compared(store: Store, known: Known, new: Collection[str], waiting: Collection[str], rules: Rules) -> Compared:
    """The links and copies of new reports: among themselves, and with the neighbours that are linked already."""
    briefs = known.briefs(new, positions=False)
    whole = compared(briefs, rules=rules)
    links, copies = list(whole.links), list(whole.copies)
    beside = known.beside(briefs, {*new, *waiting})
    for part in parts(set[str]().union(*beside.values()), size=_AT_HAND):
        met = compared(briefs, known.briefs(part, positions=False), beside=beside, rules=rules)
        links += met.links
        copies += met.copies
    return Compared(links=tuple(links), copies=tuple(copies))


def _kept(store: Store, new: Collection[str], found: Sequence[Link],
          rules: Rules) -> tuple[tuple[Link, ...], list[Pair]]:
    """Those of the links found that are kept, and the ends of stored ones that are not kept any more.

    A link is kept if it is among the strongest of either report. Of a report that has as many, the stored ones are read
    only if a new one comes among them; what then falls out of them is dropped, unless it is among the other end's.
    """
    most, offered, held = rules.most_links, defaultdict[str, list[Ranked]](list), defaultdict[str, list[Ranked]](list)
    for one, name in _by_end(map(_ranked, found)):
        offered[name].append(one)
    weakest = {name: _weakest(offered[name], most) for name in new}
    met = offered.keys() - weakest.keys()
    before = store.weakest_of(met, most)
    degrees = store.degrees_of(met - before.keys())
    weakest |= {name: before.get(name, _NONE) for name in met}
    shifted = {name for name in met if (max(offered[name]) >= before[name] if name in before
                                        else degrees.get(name, 0) + len(offered[name]) >= most)}
    for one, name in _by_end(map(_ranked, store.links_of(shifted, reasons=False))):
        if name in shifted and not set(one[1]) & set(new):
            held[name].append(one)
    weakest |= {name: _weakest([*held[name], *offered[name]], most) for name in shifted}
    fallen = {one for name in shifted for one in held[name] if before.get(name, _NONE) <= one < weakest[name]}
    weakest |= store.weakest_of({name for _, name in _by_end(fallen)} - weakest.keys(), most)

    def among(one: Ranked) -> bool:
        return any(one >= weakest.get(name, _NONE) for name in one[1])

    return tuple(link for link in found if among(_ranked(link))), sorted(one[1] for one in fallen if not among(one))


def _ranked(link: Link) -> Ranked:
    return link.score if link.strength is None else link.strength, (link.one, link.other)


def _by_end(links: Iterable[Ranked]) -> Iterator[tuple[Ranked, str]]:
    return ((one, name) for one in links for name in one[1])


def _weakest(links: Collection[Ranked], most: int) -> Ranked:
    """Which of the `most` strongest is the weakest; below all that there are where there are fewer."""
    return nlargest(most, links)[-1] if len(links) >= most else _NONE


def _ends(links: Iterable[Link]) -> set[str]:
    return {name for link in links for name in (link.one, link.other)}


def _copied(copies: Iterable[Copy]) -> set[str]:
    return {name for copy in copies for name in (copy.earlier, copy.later)}
