"""All of linking in memory: briefs in, everything that several reports give together out.

A store does the same piece by piece (`sayso.keeping.linking`) and must come to the same result, ids
included; the two share `compared`, and the tests hold one against the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.linking.rules import RULES, Rules
from sayso.records.brief import Brief
from sayso.records.judgement import Judgement
from sayso.records.linked import Copy, Frame, Incident, Link, Question


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
    new: Iterable[Brief], known: Iterable[Brief] = (), *, within: bool = True, rules: Rules = RULES
) -> Compared:
    """Compares new reports with each other and with known ones, wherever two share a key.

    Args:
        known: these are not compared among themselves.
        within: compare the new ones among themselves; False where that was done.
    """
    links, copies = [], []
    for one, other in _pairs(new, known, within=within):
        if (link := rules.link(one, other)) is not None:
            links.append(link)
        if (copy := rules.copy(one, other)) is not None:
            copies.append(copy)
    return Compared(
        links=tuple(sorted(links, key=lambda link: (link.one, link.other))),
        copies=tuple(sorted(copies, key=lambda copy: (copy.earlier, copy.later))),
    )


def _pairs(new: Iterable[Brief], known: Iterable[Brief], *, within: bool) -> Iterable[tuple[Brief, Brief]]:
    """Pairs that share a key, each once, the lower id first."""
    holders: defaultdict[str, list[Brief]] = defaultdict(list)
    for brief in known:
        for key in brief.keys:
            holders[key].append(brief)
    for brief in new:
        met = {other.document: other for key in brief.keys for other in holders.get(key, ())}
        met.pop(brief.document, None)
        for other in met.values():
            yield (brief, other) if brief.document < other.document else (other, brief)
        if within:
            for key in brief.keys:
                holders[key].append(brief)
