"""Linking what is new in a store, piece by piece, to the very result that all reports at once would give.

A link or a copy depends on two briefs alone, an incident on a connected component of them and of
judgements, a question on the positions of one frame (docs/decisions/0006). So what a new report can change
lies within the component it touches, now or before, and within the wider scopes that it speaks of. The component
is taken out of the store, made anew, and put back in one transaction for each batch; a wider scope, which most batches
speak of, once all of them are linked.
"""

from __future__ import annotations

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from sayso.judging.queue import waiting_of
from sayso.keeping.known import Known
from sayso.keeping.standing import at_last
from sayso.linking.meetings import asked
from sayso.linking.rules import RULES, Rules
from sayso.linking.strongest import strongest_of
from sayso.linking.whole import Compared, compared
from sayso.records.brief import Brief, Position
from sayso.records.judgement import Judgement
from sayso.records.linked import Copy, Frame, Incident, Link
from sayso.store import Relinked, Store
from sayso.store.lists import parts

T = TypeVar("T")

# Reports linked in one transaction: so many, or half as many as are linked already, and at the most `_LARGEST`. A batch
# makes anew the components that it touches, and in a war these hold much of what is linked: in batches of 2,000 the
# fourth of a stream took 4 times what the first did. Larger ones hold more memory and lose more work to a kill.
_FEWEST, _LARGEST = 2_000, 10_000
# Neighbours compared with a batch at a time. To make a batch of 6,000 ready takes 20 s, so that few times are best; the
# components that are made anew hold as many.
_AT_HAND = 10_000
# Reports of which it is seen at a time whether they are worth comparing.
_LOOKED_AT = 10_000


@dataclass(slots=True)
class Change:
    """What linking changed.

    Attributes:
        linked: reports linked.
        gone, made: incidents dissolved and put in their place, by id, without their links; one that stayed as it was
            is in neither.
    """

    linked: int = 0
    gone: dict[str, Incident] = field(default_factory=dict)
    made: dict[str, Incident] = field(default_factory=dict)

    def then(self, later: Change) -> None:
        """Takes in what changed after this."""
        self.linked += later.linked
        for one, incident in later.gone.items():
            if self.made.pop(one, None) is None:
                self.gone.setdefault(one, incident)
        for one, incident in later.made.items():
            if self.gone.get(one) == incident:
                del self.gone[one]
            else:
                self.made[one] = incident


def link_new(store: Store, *, rules: Rules = RULES, batch: int | None = None, wider: bool = True,
             told: Callable[[int, int], None] = lambda done, of: None) -> Change:
    """Links the reports that are not linked as they now are: added, read again, or judged since.

    Killed midway, it goes on from the last whole batch when called again. Two processes may link one store at once:
    a batch under which the other changed the store is linked again.

    Args:
        batch: reports linked in one transaction; as many as pay if not told. The result does not depend on it.
        wider: ask again the questions of the wider scopes that are noted. A war's has the positions of all years: they
            are left out where more reports are about to come, and stay noted.
        told: is told how many are done, of how many.
    """
    waiting = store.unlinked()
    total, change, known = len(waiting), Change(), Known(store, rules)
    linked = store.counts()["documents"] - total
    done = 0
    while done < total:
        told(done, total)
        end = done + (batch or max(_FEWEST, min((linked + done) // 2, _LARGEST)))
        new, later = waiting[done:end], waiting[end:]
        change.then(at_last(partial(_link, store, known, set(new), frozenset(later), rules)))
        done += len(new)
    for scope in store.unasked_scopes() if wider else ():
        at_last(partial(_ask_again, store, scope, rules))
    told(total, total)
    return change


def _link(store: Store, known: Known, new: Collection[str], waiting: Collection[str], rules: Rules) -> Change:
    """Links one batch; reports that wait for a later one are met by that."""
    seen = store.changes()
    known.as_of(seen)
    anew = _with_those_that_lose(store, new, waiting, rules)
    found = _compared(store, known, anew, waiting, rules)
    component = _component(store, anew, found)
    before = {incident.id: incident for incident in store.incidents_of(component.documents)}
    briefs = {brief.document: brief for brief in known.briefs(component.documents)}
    links = strongest_of(component.links, briefs.values(), rules=rules)
    kept = {(link.one, link.other) for link in links}
    incidents = rules.gather(briefs.values(), links, component.copies, component.judgements)
    now = {one.id: dataclasses.replace(one, links=()) for one in incidents}
    made = {one: incident for one, incident in now.items() if before.get(one) != incident}
    gone = {one: incident for one, incident in before.items() if now.get(one) != incident}
    changed = {*anew, *(name for one in (*made.values(), *gone.values()) for name in one.documents)}
    frames = _frames(incidents, changed, component, briefs, rules)
    questions = tuple(question for frame in frames for question in rules.ask(frame))
    asked_in = {*gone, *(frame.incident.id for frame in frames if frame.incident)}
    store.relink(Relinked(
        linked=tuple(sorted(anew)), links=tuple(link for link in found.links if (link.one, link.other) in kept),
        links_gone=tuple(sorted({(link.one, link.other) for link in component.links} - kept)), copies=found.copies,
        incidents=tuple(made.values()), incidents_gone=tuple(sorted(gone)),
        questions=questions, questions_gone=tuple(store.questions_within(incidents=sorted(asked_in))),
        scopes=tuple(store.scopes_of(new)),
        waiting=waiting_of(questions, (position for frame in frames for position in frame.positions)),
    ), seen=seen)
    known.stand_as_of(seen + 1)
    return Change(linked=len(new), gone=gone, made=made)


def _with_those_that_lose(store: Store, new: Collection[str], waiting: Collection[str], rules: Rules) -> set[str]:
    """The reports to be linked, and those beside them that have as many links as are kept.

    A report that was linked before may lose a link by its new reading; then another one of the report at its other end,
    which was not kept, is again among that one's strongest.
    """
    beside = {name for link in store.links_of(new) for name in (link.one, link.other)} - {*new, *waiting}
    degrees = Counter(name for link in store.links_of(beside) for name in (link.one, link.other))
    return {*new, *(name for name in beside if degrees[name] >= rules.most_links)}


def _compared(store: Store, known: Known, new: Collection[str], waiting: Collection[str], rules: Rules) -> Compared:
    """The links and copies of new reports: among themselves, and with the neighbours that are linked already."""
    briefs = known.briefs(new)
    near = store.sharing({other for brief in briefs for key in brief.keys for other in asked(key)})
    linked = [document for document in near if document not in new and document not in waiting]
    worth = [document for part in parts(linked, size=_LOOKED_AT) for document in known.beside(briefs, part)]
    whole = compared(briefs, rules=rules)
    links, copies = list(whole.links), list(whole.copies)
    for part in parts(worth, size=_AT_HAND):
        met = compared(briefs, known.briefs(part), within=False, rules=rules)
        links += met.links
        copies += met.copies
    return Compared(links=tuple(links), copies=tuple(copies))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Component:
    """Reports out of which nothing leads: no link, no copy, no merge, no incident that stood before."""

    documents: frozenset[str]
    links: tuple[Link, ...]
    copies: tuple[Copy, ...]
    judgements: tuple[Judgement, ...]


def _component(store: Store, new: Collection[str], found: Compared) -> _Component:
    """What the new reports touch, by what was found now and by what stood before.

    Stored links and copies of a new report lead to what it may have left, and are then forgotten: what was
    found now stands in their place.
    """
    judgements = tuple(store.judgements(kinds=("merge", "split")))
    links = {(link.one, link.other): link for link in found.links}
    copies = {(copy.earlier, copy.later): copy for copy in found.copies}
    edge = {*new, *(name for pair in (*links, *copies) for name in pair)}
    documents: set[str] = set()
    while edge:
        documents |= edge
        near: set[str] = set()
        for link in store.links_of(edge):
            near |= {link.one, link.other}
            if link.one not in new and link.other not in new:
                links[link.one, link.other] = link
        for copy in store.copies_of(edge):
            near |= {copy.earlier, copy.later}
            if copy.earlier not in new and copy.later not in new:
                copies[copy.earlier, copy.later] = copy
        for incident in store.incidents_of(edge):
            near.update(incident.documents)
        for named in map(_named, judgements):
            near |= named if named & edge else set()
        edge = near - documents
    return _Component(documents=frozenset(documents), links=tuple(links[pair] for pair in sorted(links)),
                      copies=tuple(copies[pair] for pair in sorted(copies)),
                      judgements=tuple(one for one in judgements if _named(one) & documents))


def _named(judgement: Judgement) -> set[str]:
    return {*judgement.left, *judgement.right}


def _frames(incidents: Collection[Incident], changed: set[str], component: _Component, briefs: dict[str, Brief],
            rules: Rules) -> list[Frame]:
    """The frames of incidents that hold any of these reports.

    A report may be in several incidents, and which of them a position belongs to depends on all; so those beside
    are shown to the rule, but their frames stay as they are.
    """
    touched = {one.id: one for one in incidents if not changed.isdisjoint(one.documents)}
    held = {document for one in touched.values() for document in one.documents}
    beside = [one for one in incidents if not held.isdisjoint(one.documents)]
    told = [dataclasses.replace(briefs[one], positions=tuple(
        position for position in briefs[one].positions if position.scope is None)) for one in sorted(held)]
    copies = [copy for copy in component.copies if copy.earlier in held and copy.later in held]
    frames = rules.frame(beside, told, copies)
    return [frame for frame in frames if frame.incident is not None and frame.incident.id in touched]


def _ask_again(store: Store, scope: str, rules: Rules) -> None:
    """Asks the questions of a wider scope, from all of its positions in the store."""
    seen = store.changes()
    told: defaultdict[str, list[Position]] = defaultdict(list)
    for position in store.positions_of_scope(scope):
        told[position.document].append(position)
    copies = [copy for copy in store.copies_of(told) if copy.earlier in told and copy.later in told]
    # Frames look at no more of a brief than this; briefs themselves are long, and a war's are very many.
    tellers = (Brief(document=one.id, origin=one.origin, title=one.title, publisher=one.publisher,
                     published=one.published, terms=(), signature=(), happenings=(), positions=tuple(told[one.id]),
                     keys=()) for one in store.documents_of(told))
    frames = rules.frame((), tellers, copies)
    questions = tuple(question for frame in frames for question in rules.ask(frame))
    store.relink(Relinked(
        questions=questions, questions_gone=tuple(store.questions_within(scopes=[scope])), asked=(scope,),
        waiting=waiting_of(questions, (position for frame in frames for position in frame.positions))), seen=seen)
