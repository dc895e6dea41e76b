"""Events as PLOVER records, a line each."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.export.coded.events import Coded, coded, country_of, sector_of
from sayso.export.described import described
from sayso.export.incidents.gathered import country_name
from sayso.export.items import JSON, a_line_each, filled
from sayso.export.losses import Tally
from sayso.export.selecting import Selection, ToldClaim
from sayso.records.record import Actor, Place


def write(selection: Selection, tally: Tally) -> Iterator[bytes]:
    """A record an event."""
    return a_line_each(_record(one, tally) for one in coded(selection, tally))


def _record(one: Coded, tally: Tally) -> JSON:
    row, event = one.told.row, one.event
    content = one.told.claim.content
    return filled({
        "id": event.id, "has_event": True, "date": one.date, "enddate": one.end,
        "recipient": [_entity(one.told, one.recipient, tally)] if one.recipient else []}) | {
        "actor": [_entity(one.told, one.actor, tally)] if one.actor else [], "event": [event.type]} | filled({
        "event_loc": _location(one.place) if one.place else None, "event_text": event.trigger.text,
        "quad_code": one.quad, "mode": [one.mode] if one.mode else [], "text": row.text,
        "link": one.told.record.document.url,
        "text_info": {"start": content[0].start, "end": content[-1].end, "text_story": row.document},
        "cite_info": filled({"url": one.told.record.document.url, "title": row.title, "publication": row.publisher,
                             "language": one.told.record.document.language, "citation": row.origin}),
        "coder": "Sayso"})


def _entity(told: ToldClaim, actor: Actor, tally: Tally) -> JSON:
    return filled({"code": country_of(told, actor), "sector": sector_of(told, actor, tally),
                   "entity_text": actor.name, "identifier_text": actor.id})


def _location(place: Place) -> JSON:
    number = (place.gazetteer_id or "").removeprefix("geonames:")
    return filled({
        "extracted_place": place.span.text, "resolved_place": place.name if place.lat is not None else None,
        "geonameid": number, "lat": place.lat, "lon": place.lon,
        "city": place.name if place.precision == "settlement" else None, "province": place.admin1,
        "country": country_name(place.country), "country_code": place.country,
        "resolution": described("plover")["resolution"].get(place.precision)})
