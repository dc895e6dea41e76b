"""Incidents in UCDP GED's columns: one row an incident with dead, best, high and low, deaths by side."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.export.described import described
from sayso.export.incidents.acled import count_losses
from sayso.export.incidents.gathered import Gathered, country_name, gathered, party_of
from sayso.export.incidents.toll import Count, counts_of, whole
from sayso.export.losses import Tally
from sayso.export.selecting import Selection
from sayso.export.tables.columns import Row
from sayso.export.tables.comma import cell, lines
from sayso.records.brief import Side

# date_prec: 1 a day, 2 up to six days, 3 a week, 4 a month, 5 longer.
_PRECISIONS = ((1.0, 1), (6.0, 2), (7.0, 3), (31.0, 4))


def write(selection: Selection, tally: Tally) -> Iterator[bytes]:
    """The rows as CSV; incidents of which nobody counts any dead are left out."""
    names = described("ged")["columns"]
    rows = (row for told in gathered(selection) if (row := _row(told, tally)) is not None)
    yield from lines(names, ([cell(row.get(name), tally) for name in names] for row in rows))


def _row(told: Gathered, tally: Tally) -> Row | None:
    counts = counts_of(told.questions, "killed")
    if not any(one.most or one.numberless for one in counts):
        tally.lost("deathless")
        return None
    count_losses(told, counts, tally)
    tally.lost("kinds", len(told.modes))
    return {"id": told.incident.id, **_sides(told), **_sources(told), **_where(told), **_when(told),
            **_deaths(told, counts, tally)}


def _deaths(told: Gathered, counts: tuple[Count, ...], tally: Tally) -> Row:
    low, high = whole(counts), whole(counts, most=True)
    tally.lost("open", sum(one.open and not one.numberless for one in counts))
    tally.lost("best", low.total != high.total or any(one.open for one in counts))
    first, second = [low.military.get(one.id, 0) for one in _ordered(told)] + [0] * (2 - len(_ordered(told)))
    return {"deaths_a": first, "deaths_b": second, "deaths_civilians": low.civilian,
            "deaths_unknown": low.total - first - second - low.civilian,
            "best": low.total, "high": max(low.total, high.total), "low": low.total}


def _ordered(told: Gathered) -> list[Side]:
    """The two sides, a state first where one is."""
    return sorted(told.sides[:2], key=lambda side: _sort(side) != "state")


def _sort(side: Side) -> str | None:
    party = party_of(side)
    return party.sort if party else None


def _sides(told: Gathered) -> Row:
    sides = _ordered(told)
    sorts = {_sort(one) for one in sides}
    kind = None
    if len(sides) == 2 and sorts <= {"state", "armed group"}:
        kind = 1 if "state" in sorts else 2
    named = {f"side_{letter}": side.name for letter, side in zip("ab", sides, strict=False)}
    return {**named, "type_of_violence": kind,
            "dyad_name": " - ".join(one.name for one in sides) if len(sides) == 2 else None}


def _sources(told: Gathered) -> Row:
    reports = told.reports
    articles = [", ".join(part for part in (one.publisher, (one.published or "")[:10], one.title) if part)
                for one in reports]
    said = dict.fromkeys(answer.origin.name for one in told.questions if one.measure == "killed"
                         for answer in one.answers)
    return {"number_of_sources": len(reports), "source_article": "; ".join(articles),
            "source_office": "; ".join(one.publisher or "" for one in reports),
            "source_date": "; ".join((one.published or "")[:10] for one in reports),
            "source_headline": "; ".join(one.title or "" for one in reports), "source_original": "; ".join(said)}


def _where(told: Gathered) -> Row:
    place, point = told.place, told.point
    if place is None:
        return {}
    return {"where_prec": described("ged")["where_prec"].get(place.precision), "where_coordinates": place.name,
            "where_description": f"{place.name} ({place.precision})", "adm_1": place.admin1,
            "latitude": point[0] if point else None, "longitude": point[1] if point else None,
            "geom_wkt": f"POINT ({point[1]} {point[0]})" if point else None, "country": country_name(place.country)}


def _when(told: Gathered) -> Row:
    first, last, length = told.span()
    if first is None:
        return {}
    precision = next((code for most, code in _PRECISIONS if length <= most), 5)
    return {"year": int(first[:4]), "date_start": first, "date_end": last, "date_prec": precision,
            "event_clarity": 1 if precision == 1 and len(told.places) <= 1 else 2}
