"""One claim as the interface gives it."""

from __future__ import annotations

from sayso.api.assembling.reports import judgements_on, rows_of
from sayso.api.shapes.claims import ClaimDetail, Standing, row_of
from sayso.records.by_id import ById
from sayso.records.record import Claim, Record
from sayso.store import Store


def claim_detail(store: Store, claim_id: str) -> ClaimDetail:
    """One claim with all that is told within it."""
    stored = store.overview.claims_of([claim_id])[claim_id]
    record = store.record(stored.document)
    known = ById(record)
    claim = known.claims[claim_id]
    figures = [known.figures[one] for one in claim.figures if one in known.figures]
    events = [known.events[one] for one in claim.events if one in known.events]
    places = {one.scope.place for one in figures} | {one.place for one in events}
    times = {claim.said_at} | {one.time for one in events} | {
        one for figure in figures for one in (figure.scope.on, figure.scope.since, figure.scope.until)}
    actors = {one.actor for one in claim.sources} | {claim.addressee} | {one.victim.party for one in figures} | {
        one for event in events for one in (event.actor, event.recipient)}
    actors |= {known.actors[one].party for one in actors if one in known.actors}
    (report,) = rows_of(store, [stored.document])
    return ClaimDetail(
        **dict(row_of(stored)), report=report, claim=claim, figures=figures, events=events,
        places=[one for one in record.places if one.id in places or _within(claim, record, one.id)],
        times=[one for one in record.times if one.id in times],
        actors=[one for one in record.actors if one.id in actors], answers=_answers(store, claim_id),
        judged=[one for one in record.judged if one.claim == claim_id or one.part in places | times],
        judgements=judgements_on(store, {stored.document}))


def _within(claim: Claim, record: Record, place: str) -> bool:
    """Whether a place is named within a claim's words."""
    named = next(one for one in record.places if one.id == place)
    return any(named.span in part for part in claim.content)


def _answers(store: Store, claim_id: str) -> list[Standing]:
    found = store.overview.answers_on([claim_id])
    return [Standing(incident=one.incident, question=one.question, answer=one.answer) for one in found]
