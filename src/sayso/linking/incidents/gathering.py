"""Incidents out of briefs, links, copies and people's judgements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from sayso.linking.incidents.clustering import groups_of
from sayso.linking.incidents.likeness import likeness_of
from sayso.linking.incidents.portrait import portrait
from sayso.linking.incidents.profile import profile_of
from sayso.linking.incidents.strengths import strengths_within
from sayso.records.brief import Brief
from sayso.records.judgement import Judgement
from sayso.records.linked import Copy, Incident, Link

__all__ = ["incidents_of"]


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
    profiles = {name: profile_of(brief) for name, brief in known.items()}
    score = cache(strengths_within(profiles, _touching((*kept, *copied))))

    def one_form(one: str, other: str) -> bool:
        """Whether two short entries share a form of words that is filled in anew for each incident."""
        found = likeness_of(profiles[one], profiles[other])
        short = profiles[one].brevity > 0 and profiles[other].brevity > 0
        return short and (found.places in ("struck", "named") or found.days == "differ")

    # A link's score ends at 1; which of those joins first is told by how far beyond it the two reports are.
    scores = {pair: link.score if link.score < 1 else max(1.0, score(*pair)) for pair, link in kept.items()}
    for pair, copy in copied.items():
        if not one_form(*pair):
            scores[pair] = max(copy.share, scores.get(pair, 0.0))
    groups = groups_of(known, scores, judgements, score=score)
    within: defaultdict[str, list[Link]] = defaultdict(list)
    group = {name: names[0] for names in groups for name in names}
    for (one, other), link in sorted(kept.items()):
        if group[one] == group[other]:
            within[group[one]].append(link)
    found = (portrait([known[name] for name in names], tuple(within[names[0]])) for names in groups)
    return tuple(sorted(found, key=lambda incident: incident.id))


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
