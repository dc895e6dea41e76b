"""Incidents out of briefs, links, copies and people's judgements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sayso.linking.incidents.clustering import groups_of
from sayso.linking.incidents.crises import FEWEST, weighed_within
from sayso.linking.incidents.likeness import STRONGEST, likeness_of
from sayso.linking.incidents.portrait import portrait
from sayso.linking.incidents.profile import Profile, profile_of
from sayso.linking.incidents.strengths import strengths_within
from sayso.records.brief import Brief
from sayso.records.judgement import Judgement
from sayso.records.linked import Copy, Incident, Link

__all__ = ["incidents_of"]

Pair = tuple[str, str]


def incidents_of(
    briefs: Iterable[Brief], links: Iterable[Link], copies: Iterable[Copy] = (), judgements: Iterable[Judgement] = ()
) -> tuple[Incident, ...]:
    """The incidents of these reports, by id; every report is in one, alone if need be.

    Reports between which there is no link, no copy and no judgement do not matter to each other. The order of
    what is given does not either.

    Args:
        briefs: of the reports.
        links: scored pairs among them. copies: of one wording, so of one incident unless a person says no,
            or they are short entries that tell of different places or days in one form of words.
        judgements: what people decided; those undone do not count.
    """
    known = {brief.document: brief for brief in briefs}
    kept = {(link.one, link.other): link for link in links if link.one in known and link.other in known}
    copied = {(min(copy.earlier, copy.later), max(copy.earlier, copy.later)): copy for copy in copies
              if copy.earlier in known and copy.later in known}
    bonds = _Bonds(links=kept, copies=copied, judgements=tuple(judgements), held=_touching((*kept, *copied)))
    profiles = {name: profile_of(brief) for name, brief in known.items()}
    crises = [names for names in bonds.held if len(names) >= FEWEST]
    rough = _grouped({name: profiles[name] for names in crises for name in names}, bonds, rough=True)
    groups = _grouped(profiles, bonds, weighed_within(profiles, crises, rough))
    within: defaultdict[str, list[Link]] = defaultdict(list)
    group = {name: names[0] for names in groups for name in names}
    for (one, other), link in sorted(kept.items()):
        if group[one] == group[other]:
            within[group[one]].append(link)
    found = (portrait([known[name] for name in names], tuple(within[names[0]])) for names in groups)
    return tuple(sorted(found, key=lambda incident: incident.id))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bonds:
    """What holds reports together and apart: links and copies by their pairs, judgements, and the sets of reports that
    hang together by links and copies."""

    links: Mapping[Pair, Link]
    copies: Mapping[Pair, Copy]
    judgements: tuple[Judgement, ...]
    held: Sequence[Sequence[str]]


def _grouped(
    profiles: Mapping[str, Profile], bonds: _Bonds, anew: Mapping[str, Profile] | None = None, *, rough: bool = False
) -> tuple[tuple[str, ...], ...]:
    """Groups of the reports of which there are profiles; of some their words are weighed anew."""
    anew = anew or {}
    weighed = {**profiles, **anew}
    score = cache(strengths_within(weighed, (names for names in bonds.held if names[0] in weighed)))
    scores: dict[Pair, float] = {}
    for pair, link in bonds.links.items():
        if pair[0] in weighed:
            # A link's score ends at 1; which of those joins first is told by how far beyond it the two reports are.
            known = link.strength if pair[0] not in anew else None
            scores[pair] = score(*pair) if known is None else min(STRONGEST, known)
    for pair, copy in bonds.copies.items():
        if pair[0] in weighed and not _one_form(weighed[pair[0]], weighed[pair[1]]):
            scores[pair] = max(copy.share, scores.get(pair, 0.0))
    return groups_of(weighed, scores, bonds.judgements, score=score, rough=rough)


def _one_form(one: Profile, other: Profile) -> bool:
    """Whether two short entries share a form of words that is filled in anew for each incident."""
    found = likeness_of(one, other)
    return one.brevity > 0 and other.brevity > 0 and (found.places in ("struck", "named") or found.days == "differ")


def _touching(pairs: Iterable[tuple[str, str]]) -> list[Sequence[str]]:
    """The sets of reports that pairs hold together, however far apart in them two are."""
    beside: defaultdict[str, list[str]] = defaultdict(list)
    for one, other in sorted(pairs):
        beside[one].append(other)
        beside[other].append(one)
    found: list[Sequence[str]] = []
    seen: set[str] = set()
    for start in beside:
        if start in seen:
            continue
        held = [start]
        seen.add(start)
        for name in held:
            held += (near := [other for other in dict.fromkeys(beside[name]) if other not in seen])
            seen.update(near)
        found.append(held)
    return found
