"""Incidents in ACLED's columns: one row an incident, the conservative number of dead, the rest in the notes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sayso.export.described import described
from sayso.export.incidents.gathered import Gathered, country_name, gathered, party_of
from sayso.export.incidents.notes import notes_of
from sayso.export.incidents.toll import Count, counts_of, whole
from sayso.export.losses import Tally
from sayso.export.selecting import Selection
from sayso.export.tables.columns import Cell, Row
from sayso.export.tables.comma import cell, lines
from sayso.gazetteer.sources import country_numbers
from sayso.records.brief import Side

_WEEK = 7.0


def write(selection: Selection, tally: Tally) -> Iterator[bytes]:
    """The rows as CSV."""
    names = described("acled")["columns"]
    rows = (_row(told, tally) for told in gathered(selection))
    yield from lines(names, ([cell(row.get(name), tally) for name in names] for row in rows))


def _row(told: Gathered, tally: Tally) -> Row:
    counts = counts_of(told.questions, "killed")
    count_losses(told, counts, tally)
    added = max((one.added_at for one in told.reports), default=None)
    sources = dict.fromkeys(one.publisher or one.title or one.origin for one in told.reports)
    return {
        "event_id_cnty": told.incident.id, **_when(told), **_kind(told, tally), **_sides(told),
        **_where(told), "source": "; ".join(sources),
        "notes": notes_of(told), "fatalities": _fatalities(counts, tally),
        "timestamp": int(datetime.fromisoformat(added).timestamp()) if added else None}


def count_losses(told: Gathered, counts: tuple[Count, ...], tally: Tally) -> None:
    """Counts what neither ACLED nor UCDP has columns for."""
    place = told.place
    tally.lost("numberless", sum(one.numberless for one in counts))
    tally.lost("answers", sum(len(one.answers) for one in told.questions))
    tally.lost("measures", sum(one.topic == "figure" and one.measure != "killed" for one in told.questions))
    tally.lost("places", sum(one != (place.name if place else None) for one in told.places))
    tally.lost("sides", max(0, len(told.sides) - 2))
    tally.lost("addresses", sum(one.url is not None for one in told.reports))
    tally.lost("positions", sum(len(answer.words) for one in told.questions for answer in one.answers))
    if tally.knows("days"):
        tally.lost("days", sum(day != told.span()[0] for day in told.days))


def _fatalities(counts: tuple[Count, ...], tally: Tally) -> int:
    """The least that the standing answers leave open."""
    tally.lost("range", any(one.open or one.least != one.most for one in counts))
    return whole(counts).total


def _when(told: Gathered) -> Row:
    first, _, length = told.span()
    precision = 1 if length <= 1 else 2 if length <= _WEEK else 3
    return {"event_date": first, "year": int(first[:4]) if first else None, "time_precision": precision if first
            else None}


def _kind(told: Gathered, tally: Tally) -> Row:
    types, sub = described("acled"), told.sub_event
    tally.lost("unfitting", sub is None)
    tally.lost("kinds", max(0, len(told.subs) - 1))
    kind: Cell = next((name for name, subs in types["event_types"].items() if sub in subs), None)
    return {"sub_event_type": sub, "event_type": kind, "disorder_type": types["disorder_types"].get(kind),
            "civilian_targeting": "Civilian targeting" if kind == "Violence against civilians" else None}


def _sides(told: Gathered) -> Row:
    row: Row = {}
    for at, side in enumerate(told.sides[:2], 1):
        row |= {f"actor{at}": side.name, f"inter{at}": _inter(side)}
    return row


def _inter(side: Side) -> str | None:
    """What kind of actor; None where a side may be rebels or a militia."""
    party = party_of(side)
    return "State forces" if party is not None and party.sort == "state" else None


def _where(told: Gathered) -> Row:
    place, point = told.place, told.point
    if place is None:
        return {}
    return {"iso": country_numbers().get(place.country or ""), "country": country_name(place.country),
            "admin1": place.admin1, "location": place.name,
            "latitude": point[0] if point else None, "longitude": point[1] if point else None,
            "geo_precision": described("acled")["geo_precision"].get(place.precision)}
