"""Frames: the positions among which questions are sought, one incident or one wider scope at a time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from sayso.records.brief import Brief, Position
from sayso.records.linked import Copy, Frame, Incident


def frames_of(incidents: Iterable[Incident], briefs: Iterable[Brief], copies: Iterable[Copy]) -> tuple[Frame, ...]:
    """The frames of incidents, by their ids, and of the wider scopes of the same reports, by their names.

    A position with a scope belongs to that scope alone. Any other belongs to the incident that holds most of
    its claim's events, else to the one that holds most events of its report. Positions of a report that is in
    no incident are left out.

    Args:
        briefs: of the reports in the incidents and in the scopes.
        copies: any among them; each frame gets those between its own reports.
    """
    known = {brief.document: brief for brief in briefs}
    by_id = {incident.id: incident for incident in incidents}
    holders = _holders(by_id.values())
    gathered: defaultdict[tuple[str, str], list[Position]] = defaultdict(list)
    for document in sorted(known):
        brief = known[document]
        of_claims = _of_claims(brief, holders.get(document, {}))
        for position in brief.positions:
            if position.scope is not None:
                gathered["", position.scope].append(position)
            elif holders.get(document):
                gathered[of_claims.get(position.claim, of_claims[""]), ""].append(position)
    beside = _beside(copies)
    frames = {
        (incident, scope): Frame(
            incident=by_id.get(incident), scope=scope, positions=tuple(positions),
            publishers={one: known[one].publisher or known[one].origin for one in _documents(positions)},
            copies=_among(_documents(positions), beside),
            editions={one: edition for one in _documents(positions) if (edition := known[one].edition) is not None},
        )
        for (incident, scope), positions in gathered.items()
    }
    return tuple(frames[key] for key in sorted(frames, key=lambda key: (key[1], key[0])))


def _holders(incidents: Iterable[Incident]) -> dict[str, dict[str, frozenset[str]]]:
    """For each report, the incidents it is in, with the events of it that each holds."""
    found: defaultdict[str, dict[str, frozenset[str]]] = defaultdict(dict)
    for incident in incidents:
        events: defaultdict[str, set[str]] = defaultdict(set)
        for document, event in incident.events:
            events[document].add(event)
        for document in incident.documents:
            found[document][incident.id] = frozenset(events[document])
    return dict(found)


def _of_claims(brief: Brief, holders: Mapping[str, frozenset[str]]) -> dict[str, str]:
    """The incident of each claim that has events, and under "" that of the report."""
    if not holders:
        return {}
    mainly = min(holders, key=lambda incident: (-len(holders[incident]), incident))
    found = {"": mainly}
    if len(holders) == 1:
        return found
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for happening in brief.happenings:
        for incident, events in holders.items():
            if happening.claim is not None and happening.event in events:
                counts[happening.claim][incident] += 1
    for claim, held in counts.items():
        found[claim] = min(held, key=lambda incident: (-held[incident], incident != mainly, incident))
    return found


def _documents(positions: Iterable[Position]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(position.document for position in positions))


def _beside(copies: Iterable[Copy]) -> dict[str, list[Copy]]:
    found: defaultdict[str, list[Copy]] = defaultdict(list)
    for copy in copies:
        found[copy.earlier].append(copy)
    return dict(found)


def _among(documents: tuple[str, ...], beside: Mapping[str, list[Copy]]) -> tuple[Copy, ...]:
    here = frozenset(documents)
    found = [copy for document in documents for copy in beside.get(document, ()) if copy.later in here]
    return tuple(sorted(found, key=lambda copy: (copy.earlier, copy.later)))
