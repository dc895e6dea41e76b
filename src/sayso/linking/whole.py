"""All of linking in memory: briefs in, everything that several reports give together out.

A store does the same piece by piece (`sayso.keeping.linking`) and must come to the same result, ids
included; the two share `compared`, and the tests hold one against the other.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np

from sayso.linking.meetings import Rows
from sayso.linking.neighbours import Neighbours, near_of
from sayso.linking.rules import RULES, Rules
from sayso.linking.strongest import Strongest
from sayso.records.brief import Brief
from sayso.records.judgement import Judgement
from sayso.records.linked import Copy, Frame, Incident, Link, Question

_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What comparing pairs of reports gave, in the order of their ids."""

    links: tuple[Link, ...]
    copies: tuple[Copy, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """What reports give together; each part in the order of its ids."""

    links: tuple[Link, ...]
    copies: tuple[Copy, ...]
    incidents: tuple[Incident, ...]
    frames: tuple[Frame, ...]
    questions: tuple[Question, ...]


def link_all(briefs: Iterable[Brief], judgements: Iterable[Judgement] = (), *, rules: Rules = RULES) -> Linked:
    """Links reports that are all at hand.

    Args:
        briefs: of reports that differ from each other; their order does not matter.
        judgements: those that stand; one that names a report which is not here holds for the others.
        rules: what decides; Sayso's own.
    """
    known = sorted(briefs, key=lambda brief: brief.document)
    found = compared(known, rules=rules)
    incidents = rules.gather(known, found.links, found.copies, tuple(judgements))
    frames = rules.frame(incidents, known, found.copies)
    questions = (question for frame in frames for question in rules.ask(frame))
    return Linked(
        links=found.links,
        copies=found.copies,
        incidents=tuple(sorted(incidents, key=lambda incident: incident.id)),
        frames=frames,
        questions=tuple(sorted(questions, key=lambda question: question.id)),
    )


def compared(
    new: Iterable[Brief], known: Iterable[Brief] = (), *, beside: Mapping[str, Collection[str]] | None = None,
    rules: Rules = RULES
) -> Compared:
    """Compares new reports with each other and with known ones, wherever two share a key.

    Args:
        known: these are not compared among themselves.
        beside: of each new report the ids of its neighbours, of which those among the known ones count, where it is
            known who they are; then the new ones are not compared among themselves either.

    Returns:
        Of the links those that are among the strongest of either report.
    """
    held = {brief.document: brief for brief in known}
    # Reports of one time stand together, so that what is made ready of them is still at hand when they meet.
    fresh = {brief.document: brief for brief in sorted(new, key=lambda one: (one.published or "", one.document))}
    briefs = [*(brief for name, brief in held.items() if name not in fresh), *fresh.values()]
    first = len(briefs) - len(fresh)
    near = _neighbours(briefs, rules) if beside is None else _told(briefs[:first], beside)
    strengths, copied = rules.strengths_of(briefs), rules.likely_copies(briefs)
    strongest = Strongest(rules.most_links)
    copies: list[Copy] = []
    for row in range(first, len(briefs)):
        met = near(row, briefs[row])
        for other, strength in strengths(row, met):
            strongest.offer(_pair(briefs[row].document, briefs[other].document), strength)
        copies += _found(rules.copy, briefs, row, copied(row, met))
    by_id = {brief.document: brief for brief in briefs}
    links = ((rules.link(by_id[one], by_id[other]), strength) for (one, other), strength in strongest.held().items())
    return Compared(
        links=tuple(replace(link, strength=strength) for link, strength in links if link is not None),
        copies=tuple(sorted(copies, key=lambda copy: (copy.earlier, copy.later))),
    )


def _neighbours(briefs: Sequence[Brief], rules: Rules) -> Callable[[int, Brief], Rows]:
    """Tells those neighbours of a report that come before it."""
    return Neighbours([near_of(brief, rules) for brief in briefs], rules).before


def _told(known: Sequence[Brief], beside: Mapping[str, Collection[str]]) -> Callable[[int, Brief], Rows]:
    """Tells those neighbours of a report that are among the known ones."""
    numbers = {brief.document: row for row, brief in enumerate(known)}

    def near(row: int, brief: Brief) -> Rows:
        return np.array(sorted(numbers[name] for name in beside[brief.document] if name in numbers), dtype=np.int64)

    return near


def _pair(one: str, other: str) -> tuple[str, str]:
    return min(one, other), max(one, other)


def _found(rule: Callable[[Brief, Brief], _Found | None], briefs: Sequence[Brief], row: int, others: Rows
                  ) -> Iterator[_Found]:
    """What a rule finds between one report and others; it gets the lower id first."""
    one = briefs[row]
    for other in map(briefs.__getitem__, others.tolist()):
        found = rule(one, other) if one.document < other.document else rule(other, one)
        if found is not None:
            yield found
