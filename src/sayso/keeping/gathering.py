"""Incidents and their questions made anew from the links and copies in a store, some components at a time."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from sayso.judging.queue import waiting_of
from sayso.keeping.known import Known
from sayso.linking.rules import Rules
from sayso.records.brief import Brief
from sayso.records.judgement import Judgement
from sayso.records.linked import Copy, Frame, Incident, Link
from sayso.store import Relinked, Store

__all__ = ["Change", "gather"]


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


def gather(store: Store, known: Known, noted: Collection[str], rules: Rules) -> tuple[Change, frozenset[str]]:
    """Makes the incidents of all components anew that hold any of these reports, and the questions of those that are
    others now, or of which a report is another one.

    Returns:
        What it changed, and the reports of these components, none of which is noted any more.
    """
    seen = store.changes()
    known.as_of(seen)
    component = _component(store, noted)
    briefs = {brief.document: brief for brief in known.briefs(component.documents)}
    incidents = rules.gather(briefs.values(), component.links, component.copies, component.judgements)
    before, now = component.incidents, {one.id: dataclasses.replace(one, links=()) for one in incidents}
    made = {one: incident for one, incident in now.items() if before.get(one) != incident}
    gone = {one: incident for one, incident in before.items() if now.get(one) != incident}
    anew = {one for one, another in store.ungathered(component.documents).items() if another}
    changed = {*anew, *(name for one in (*made.values(), *gone.values()) for name in one.documents)}
    frames = _frames(incidents, changed, component, briefs, rules)
    questions = tuple(question for frame in frames for question in rules.ask(frame))
    asked_in = {*gone, *(frame.incident.id for frame in frames if frame.incident)}
    store.relink(Relinked(
        gathered=tuple(component.documents), incidents=tuple(made.values()), incidents_gone=tuple(sorted(gone)),
        questions=questions, questions_gone=tuple(store.questions_within(incidents=sorted(asked_in))),
        waiting=waiting_of(questions, (position for frame in frames for position in frame.positions)),
    ), seen=seen)
    known.stand_as_of(seen + 1)
    return Change(gone=gone, made=made), component.documents


@dataclass(frozen=True, slots=True, kw_only=True)
class _Component:
    """Reports out of which nothing leads: no link, no copy, no merge, no incident that stood before."""

    documents: frozenset[str]
    links: tuple[Link, ...]
    copies: tuple[Copy, ...]
    judgements: tuple[Judgement, ...]
    incidents: dict[str, Incident]


def _component(store: Store, noted: Iterable[str]) -> _Component:
    """What these reports hang together with; links are without their reasons."""
    judgements = tuple(store.judgements(kinds=("merge", "split")))
    links: dict[tuple[str, str], Link] = {}
    copies: dict[tuple[str, str], Copy] = {}
    incidents: dict[str, Incident] = {}
    edge, documents = set(noted), set[str]()
    while edge:
        documents |= edge
        linked, copied = store.links_of(edge, reasons=False), store.copies_of(edge)
        held = store.incidents_of(edge)
        links |= {(link.one, link.other): link for link in linked}
        copies |= {(copy.earlier, copy.later): copy for copy in copied}
        incidents |= {incident.id: incident for incident in held}
        near = {name for link in linked for name in (link.one, link.other)}
        near.update(name for copy in copied for name in (copy.earlier, copy.later))
        near.update(name for incident in held for name in incident.documents)
        for named in map(_named, judgements):
            near |= named if named & edge else set()
        edge = near - documents
    return _Component(documents=frozenset(documents), links=tuple(links[ends] for ends in sorted(links)),
                      copies=tuple(copies[ends] for ends in sorted(copies)), incidents=incidents,
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
