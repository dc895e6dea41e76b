"""Incidents, and claims, as GeoJSON: a point only where a place is known more closely than its country."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.export.incidents.gathered import gathered
from sayso.export.items import JSON, listed
from sayso.export.losses import Tally
from sayso.export.selecting import Selection, ToldClaim
from sayso.records.brief import Whereabouts
from sayso.records.record import Place
from sayso.wording.answers import standing

# Of a place known no more closely, the point is the middle of a country.
WIDE = ("country", "none")
_HEAD, _TAIL = '{"type":"FeatureCollection","features":[', "]}"


def write_incidents(selection: Selection, tally: Tally) -> Iterator[bytes]:
    """A feature an incident."""
    return listed(_HEAD, _incidents(selection, tally), _TAIL)


def write_claims(selection: Selection, tally: Tally) -> Iterator[bytes]:
    """A feature for each place that a claim tells of, one without geometry for a claim that tells of none."""
    return listed(_HEAD, (feature for told in selection.claims() for feature in _of_claim(told, tally)), _TAIL)


def geometry(place: Whereabouts | Place | None, tally: Tally) -> JSON | None:
    """A point; None where the place is not located, or no more closely than its country."""
    if place is None or place.lat is None or place.lon is None:
        return None
    if place.precision in WIDE:
        tally.lost("wide")
        return None
    tally.lost("extent")
    return {"type": "Point", "coordinates": [place.lon, place.lat]}


def _incidents(selection: Selection, tally: Tally) -> Iterator[JSON]:
    for told in gathered(selection):
        one, place = told.incident, told.place
        tally.lost("places", sum(name != (place.name if place else None) for name in told.places))
        tally.lost("answers", sum(len(question.answers) for question in told.questions))
        yield {"type": "Feature", "id": one.id, "geometry": geometry(place, tally), "properties": {
            "kind": "incident", "title": one.title, "start": one.start, "end": one.end, **_place(place),
            "actors": "; ".join(side.name for side in one.actors), "types": "; ".join(one.types),
            "reports": len(one.documents), "questions": [
                {"id": asked.id, "text": asked.text, "status": asked.status, "stands": standing(asked)}
                for asked in told.questions]}}


def _of_claim(told: ToldClaim, tally: Tally) -> Iterator[JSON]:
    row, document = told.row, told.record.document
    properties: JSON = {
        "kind": "claim", "claim": row.id, "source": row.source, "source_kind": row.kind, "party": row.party_name,
        "relays": "; ".join(row.relays), "act": row.act, "polarity": row.polarity, "certainty": row.certainty,
        "said": row.said, "text": row.text, "report": row.document, "origin": row.origin, "title": row.title,
        "publisher": row.publisher, "published": row.published, "url": document.url,
        "figures": [{"measure": one.measure, "low": one.low, "high": one.high, "hedge": one.hedge,
                     "words": one.span.text} for one in told.figures()]}
    tally.lost("chain", len(row.relays))
    tally.lost("times", sum(one.scope.on is not None or one.scope.since is not None for one in told.figures())
               + sum(told.known.events[one].time is not None for one in told.claim.events))
    places = places_of(told)
    for place in places:
        tally.lost("candidates", any(one.gazetteer_id != place.gazetteer_id for one in place.candidates))
        yield {"type": "Feature", "id": f"{row.id}.{place.id}", "geometry": geometry(place, tally),
               "properties": {**properties, **_place(place)}}
    if not places:
        yield {"type": "Feature", "id": row.id, "geometry": None, "properties": {**properties, **_place(None)}}


def places_of(told: ToldClaim) -> tuple[Place, ...]:
    """The places that a claim tells of: where its figures and events are, each once, by where they stand."""
    known = told.known
    named = {one.scope.place for one in told.figures()} | {known.events[one].place for one in told.claim.events}
    named |= {place.id for place in told.record.places for span in told.claim.content
              if span.start <= place.span.start < span.end}
    by_name: dict[tuple[str | None, str], Place] = {}
    for place in sorted((known.places[one] for one in named if one), key=lambda one: (one.span.start, one.id)):
        by_name.setdefault((place.gazetteer_id, place.name), place)
    return tuple(by_name.values())


def _place(place: Whereabouts | Place | None) -> JSON:
    if place is None:
        return {"place": None, "precision": None, "country": None, "admin1": None, "gazetteer_id": None}
    return {"place": place.name, "precision": place.precision, "country": place.country, "admin1": place.admin1,
            "gazetteer_id": place.gazetteer_id}
