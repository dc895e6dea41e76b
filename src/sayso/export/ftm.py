"""Reports, those who speak in them, incidents and claims as FollowTheMoney entities, a line each."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from sayso.export.annotating import figure_in_words, who_says
from sayso.export.described import described
from sayso.export.items import JSON, a_line_each
from sayso.export.losses import Tally
from sayso.export.selecting import Selection, ToldClaim
from sayso.lexicon.parties import parties, party_id
from sayso.records.linked import Incident
from sayso.records.record import Actor
from sayso.store import Store, StoredDocument

# Properties that hold ids of other entities.
_REFERENCES = frozenset(("entity", "proof", "involved"))
# FollowTheMoney takes ISO 639-3; Sayso reads English alone.
_LANGUAGES = {"en": "eng"}


def write(selection: Selection, tally: Tally) -> Iterator[bytes]:
    """Entities: each report with its claims and actors, then the incidents that these reports tell of."""
    return a_line_each(_entities(selection, tally))


def _entities(selection: Selection, tally: Tally) -> Iterator[JSON]:
    told: set[str] = set()
    incidents: set[str] = set()
    for report, claims in selection.reports():
        yield _article(report)
        incidents.update(one.id for one in selection.store.incidents_of([report.id]))
        for claim in claims:
            for actor in _actors(claim):
                if actor.id not in told:
                    told.add(actor.id)
                    yield _actor(actor)
            yield _note(claim, tally)
    for name in sorted(incidents):
        incident = selection.store.incident(name)
        for side in incident.actors:
            if side.id not in told:
                told.add(side.id)
                yield _entity(side.id, "Organization", name=side.name, country=_state(side.id))
        yield _event(incident, selection.store, tally)


def _article(report: StoredDocument) -> JSON:
    return _entity(report.id, "Article", title=report.title, fileName=report.origin, publishedAt=_day(report.published),
                   publisher=report.publisher, sourceUrl=report.url, mimeType=report.media_type,
                   retrievedAt=_day(report.captured_at), language=_LANGUAGES.get(report.language or ""))


def _actors(told: ToldClaim) -> Iterator[Actor]:
    """Who says it, and the parties they belong to."""
    for source in told.claim.sources:
        actor = told.known.actors.get(source.actor or "")
        while actor is not None:
            yield actor
            actor = told.known.actors.get(actor.party or "")


def _actor(actor: Actor) -> JSON:
    schema = described("ftm")["schemata"].get(actor.kind, "LegalEntity")
    if actor.kind == "party" and _state(actor.id):
        schema = "PublicBody"
    return _entity(actor.id, schema, name=actor.name, country=_state(actor.party or actor.id))


def _note(told: ToldClaim, tally: Tally) -> JSON:
    row = told.row
    tally.lost("firmness")
    tally.lost("figures", len(told.claim.figures))
    tally.lost("positions", len(told.claim.content))
    tally.lost("chain", len(row.relays))
    figures = [figure_in_words(told, one) for one in told.figures()]
    about = [source.actor for source in told.claim.sources if source.actor]
    return _entity(f"{row.document}.{row.id}", "Note", name=who_says(told), description=row.text,
                   summary="; ".join(figures) or None, keywords=row.act, entity=[row.document, *about],
                   proof=row.document, publisher=row.publisher, createdAt=_day(row.said))


def _event(incident: Incident, store: Store, tally: Tally) -> JSON:
    place = incident.place
    tally.lost("points", place is not None and place.lat is not None)
    tally.lost("answers", sum(len(one.answers) for one in store.questions(incident=incident.id)))
    return _entity(incident.id, "Event", name=incident.title, startDate=_day(incident.start),
                   endDate=_day(incident.end), location=place.name if place else None,
                   country=place.country.lower() if place and place.country else None,
                   involved=[side.id for side in incident.actors], keywords=list(incident.types),
                   proof=list(incident.documents), recordId=incident.id)


def _entity(id: str, schema: str, /, **properties: str | list[str] | None) -> JSON:
    values = {key: value if isinstance(value, list) else [value] for key, value in properties.items() if value}
    for key in _REFERENCES & set(values):
        values[key] = [_id(one) for one in values[key]]
    return {"id": _id(id), "schema": schema,
            "properties": {key: list(dict.fromkeys(some)) for key, some in values.items()}}


def _id(name: str) -> str:
    """An id as FollowTheMoney takes it: it has no underscores."""
    return name.replace("_", "-")


def _state(actor: str) -> str | None:
    """The code of the state that an actor is."""
    return _states().get(actor)


@cache
def _states() -> dict[str, str]:
    return {party_id(key): key.lower() for key, one in parties().items() if one.sort == "state"}


def _day(moment: str | None) -> str | None:
    return moment[:10] if moment else None
