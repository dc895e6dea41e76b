"""Incidents as the interface gives them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sayso.api.assembling.reports import judgements_on, rows_of
from sayso.api.shapes.incidents import IncidentDetail, IncidentRow, Lead, QuestionTally, Suggestion
from sayso.api.shapes.places import mark_of
from sayso.api.shapes.times import period_of
from sayso.records.linked import Incident, Link, Question
from sayso.store import Store
from sayso.store.overview import IncidentTally
from sayso.wording.answers import standing

LINKS = 20  # of one incident that are told with it: 400 reports have 1,500


def incident_rows(store: Store, incidents: Sequence[Incident]) -> list[IncidentRow]:
    """Incidents as lists show them."""
    ids = [one.id for one in incidents]
    tallies, leading = store.overview.tallies(ids), store.overview.leading(ids)
    return [IncidentRow(**_row(one, tallies[one.id], leading.get(one.id))) for one in incidents]


def incident_detail(store: Store, incident: Incident) -> IncidentDetail:
    """One incident, with its surest links, copies and near ones."""
    held = set(incident.documents)
    links, n = store.overview.strongest_within(incident.id, LINKS)
    return IncidentDetail(
        **dict(incident_rows(store, [incident])[0]),
        documents=rows_of(store, incident.documents), links=links, links_n=n,
        copies=[one for one in store.copies_of(held) if {one.earlier, one.later} <= held],
        suggested=_suggested(store, incident), judgements=judgements_on(store, held))


def questions_of(store: Store, incident: Incident, topic: str | None = None) -> list[Question]:
    """The questions of an incident, and wider ones that its reports answer; of one topic, or all."""
    return [*store.questions(incident=incident.id, topic=topic),
            *store.overview.questions_told(incident.documents, topic=topic, wider=True)]


def _row(incident: Incident, tally: IncidentTally, leading: Question | None) -> dict[str, Any]:
    told = tally.questions
    questions = QuestionTally(n=sum(told.values()), disputed=told.get("disputed", 0), rising=told.get("rising", 0),
                              revised=told.get("revised", 0), agreed=told.get("agreed", 0),
                              single_origin=told.get("single_origin", 0))
    return {"id": incident.id, "title": incident.title, "time": period_of(incident.start, incident.end),
            "place": mark_of(incident.place), "sides": list(incident.actors), "types": list(incident.types),
            "reports": len(incident.documents), "origins": tally.origins, "questions": questions,
            "lead": _lead(leading) if leading else None}


def _lead(question: Question) -> Lead:
    left = question.range
    return Lead(question=question.id, text=question.text, standing=standing(question), low=left.low if left else None,
                high=left.high if left else None, status=question.status, origins=question.origins)


def _suggested(store: Store, incident: Incident) -> list[Suggestion]:
    """Incidents of which a report is linked to one of these, though they were not brought together."""
    held = set(incident.documents)
    crossing = [link for link in store.links_of(held, across=True) if not {link.one, link.other} <= held]
    others = store.incidents_of({one for link in crossing for one in (link.one, link.other)} - held)
    home = {document: other for other in others for document in other.documents}
    found: defaultdict[str, list[Link]] = defaultdict(list)
    for link in crossing:
        other = home.get(link.other if link.one in held else link.one)
        if other is not None:
            found[other.id].append(link)
    titles = {one.id: one.title for one in others}
    made = [Suggestion(incident=one, title=titles[one], score=best.score, reason=best.reason, links=links)
            for one, links in found.items() for best in [max(links, key=lambda link: link.score)]]
    return sorted(made, key=lambda one: (-one.score, one.incident))
