"""Events in POLECAT's columns: tabs between cells, "; " between values, "None" where nothing is told."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.export.coded.events import Coded, coded, country_of, party_name, sector_of
from sayso.export.described import described
from sayso.export.losses import Tally
from sayso.export.selecting import Selection
from sayso.export.tables.columns import Cell, Row
from sayso.export.tables.comma import inert, lines
from sayso.export.tables.rows import joined
from sayso.records.record import Actor

_ENDS = str.maketrans("\t\r\n", "   ")


def write(selection: Selection, tally: Tally) -> Iterator[bytes]:
    """A row an event."""
    names = described("plover")["columns"]
    rows = (_row(one, tally) for one in coded(selection, tally))
    return lines(names, ([_cell(row.get(name), tally) for name in names] for row in rows), separator="\t")


def _cell(value: Cell, tally: Tally) -> str:
    """A cell without tabs and line ends, which the format has between cells and rows."""
    if value is None or value == []:
        return "None"
    told = (joined(value, tally) or "None") if isinstance(value, list) else str(value)
    return told if not isinstance(value, (str, list)) else inert(told.translate(_ENDS), tally)


def _row(one: Coded, tally: Tally) -> Row:
    row, record = one.told.row, one.told.record
    tally.lost("positions")
    return {
        "Event ID": one.event.id, "Event Date": one.date, "Event Type": one.event.type, "Event Mode": one.mode,
        "Quad Code": one.quad, **_actor(one, one.actor, "Actor", tally),
        **_actor(one, one.recipient, "Recipient", tally), **_where(one), "Source": row.publisher,
        "Publication Date": (row.published or "")[:10] or None,
        "Story People": [actor.name for actor in record.actors if actor.kind == "person"],
        "Story Organizations": [actor.name for actor in record.actors if actor.kind in ("institution", "force")],
        "Story Locations": list(dict.fromkeys(place.name for place in record.places)),
        "Language": record.document.language, "Version": "Sayso"}


def _actor(one: Coded, actor: Actor | None, role: str, tally: Tally) -> Row:
    if actor is None:
        return {}
    sector = sector_of(one.told, actor, tally)
    return {f"{role} Name": party_name(one.told, actor) or actor.name, f"{role} Country": country_of(one.told, actor),
            f"Primary {role} Sector": sector, f"{role} Sectors": sector, f"{role} Name Raw": actor.name}


def _where(one: Coded) -> Row:
    place = one.place
    if place is None:
        return {}
    pinned = place.lat is not None and place.precision not in ("country", "none")
    return {"Placename": place.name if place.lat is not None else None,
            "City": place.name if place.precision == "settlement" else None, "Province": place.admin1,
            "Country": place.country, "Latitude": place.lat if pinned else None,
            "Longitude": place.lon if pinned else None,
            "GeoNames ID": (place.gazetteer_id or "").removeprefix("geonames:") or None,
            "Raw Placename": place.span.text, "Feature Type": place.kind}
