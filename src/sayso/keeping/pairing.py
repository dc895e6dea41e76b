"""The links and copies of what is new in a store, a batch at a time; incidents are another step (`gathering`)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable

from sayso.keeping.known import Known
from sayso.linking.rules import Rules
from sayso.linking.strongest import strongest_of
from sayso.linking.whole import Compared, compared
from sayso.records.linked import Copy, Link
from sayso.store import Relinked, Store
from sayso.store.lists import parts

__all__ = ["pair"]

# Neighbours compared with a batch at a time, some 65 KB each.
_AT_HAND = 4_000


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
    beside = _stored_beside(store, anew, found.links, rules)
    kept = {(link.one, link.other) for link in strongest_of([*beside, *found.links], rules.most_links)}
    gone = [link for link in beside if (link.one, link.other) not in kept]
    store.relink(Relinked(
        linked=tuple(sorted(anew)), links=tuple(link for link in found.links if (link.one, link.other) in kept),
        links_gone=tuple((link.one, link.other) for link in gone), copies=found.copies,
        scopes=tuple(store.scopes_of(new)), anew=tuple(anew), ungathered=tuple({*before, *_ends(gone)} - anew),
    ), seen=seen)
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
    briefs = known.briefs(new)
    whole = compared(briefs, rules=rules)
    links, copies = list(whole.links), list(whole.copies)
    beside = known.beside(briefs, {*new, *waiting})
    for part in parts(set[str]().union(*beside.values()), size=_AT_HAND):
        met = compared(briefs, known.briefs(part), beside=beside, rules=rules)
        links += met.links
        copies += met.copies
    return Compared(links=tuple(links), copies=tuple(copies))


def _stored_beside(store: Store, new: Collection[str], found: Iterable[Link], rules: Rules) -> list[Link]:
    """The links that are there of reports that new ones are linked with, where one has more now than are kept, and of
    those at their other ends: all that may be dropped, and what it is measured by. Those of new reports are not among
    them: what was found now stands in their place."""
    degrees = Counter(name for link in found for name in (link.one, link.other))
    met = {*degrees} - {*new}
    degrees.update(store.degrees_of(met))
    full = {name for name in met if degrees[name] > rules.most_links}
    held = {(link.one, link.other): link for link in store.links_of(full, reasons=False)}
    # A link is dropped where both of its reports have more than enough.
    far = {name for name, links in store.degrees_of(_ends(held.values()) - met).items() if links > rules.most_links}
    held |= {(link.one, link.other): link for link in store.links_of(far, reasons=False)}
    return [link for (one, other), link in sorted(held.items()) if one not in new and other not in new]


def _ends(links: Iterable[Link]) -> set[str]:
    return {name for link in links for name in (link.one, link.other)}


def _copied(copies: Iterable[Copy]) -> set[str]:
    return {name for copy in copies for name in (copy.earlier, copy.later)}
