"""Incidents as casualty recorders keep them: each with its sources, each source with its own counts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from sayso.export.described import described
from sayso.export.incidents.gathered import Gathered, country_name, gathered
from sayso.export.losses import Tally
from sayso.export.selecting import Selection
from sayso.records.linked import Answer, Question
from sayso.store import StoredDocument

JSON = dict[str, Any]
Bound = float | int | None
_MEASURES = {"killed": "killed", "wounded": "injured"}
_GROUPS = ("civilian_non_combatants", "children", "women", "men", "persons_directly_participating_in_hostilities")


def write(selection: Selection, tally: Tally) -> Iterator[bytes]:
    """A JSON list of incidents, one a line."""
    between = b"["
    for told in gathered(selection):
        yield between + b"\n" + json.dumps(_incident(told, tally), ensure_ascii=False).encode("utf-8", "replace")
        between = b","
    yield b"[]\n" if between == b"[" else b"\n]\n"


def _incident(told: Gathered, tally: Tally) -> JSON:
    place, point, (first, last, _) = told.place, told.point, told.span()
    counted = [(group, one) for one in told.questions if (group := _group(one, tally)) is not None]
    _count_losses(told, tally)
    empty: JSON = dict.fromkeys(described("airwars")["empty"])
    return {
        "unique_reference_code": told.incident.id, "title": told.incident.title,
        "country": country_name(place.country) if place else None, "date": first, "date_end": last,
        "date_type": None if first is None else "single_date" if first == last else "date_range",
        "latitude": point[0] if point else None, "longitude": point[1] if point else None,
        "geolocation_accuracy": described("airwars")["accuracy"].get(place.precision) if place and point else None,
        "location": place.name if place else None, "belligerents": [one.name for one in told.sides],
        "targeted_belligerents": sorted({one.victim.name for _, one in counted if one.victim}),
        "impact": [mode for mode, _ in sorted(told.modes.items(), key=lambda one: (-one[1], one[0]))],
        "civilian_harm_reported": any(group[0] == _GROUPS[0] for group, _ in counted),
        **_bounds((group, one, _left(one)) for group, one in counted), **empty,
        "sources": [_source(one, told, counted) for one in told.reports]}


def _source(report: StoredDocument, told: Gathered, counted: list[tuple[tuple[str, str], Question]]) -> JSON:
    own = [(group, one, [answer for answer in one.answers if report.id in answer.documents and not answer.denied])
           for group, one in counted]
    content = dict.fromkeys(words.text for one in told.questions for answer in one.answers for words in answer.words
                            if words.document == report.id)
    return {"source_url": report.url, "source_archive_url": None, "source_capture_date": report.captured_at,
            "source_date": report.published, "source_language": report.language, "source_author": report.publisher,
            "source_posted_by": None, "source_content": list(content), "source_title": report.title,
            "source_origins": list(dict.fromkeys(answer.origin.name for _, _, some in own for answer in some)),
            **_bounds((group, one, _given(some)) for group, one, some in own if some)}


def _left(question: Question) -> tuple[Bound, Bound]:
    return (question.range.low, question.range.high) if question.range else (None, None)


def _given(answers: list[Answer]) -> tuple[Bound, Bound]:
    """What one source's answers to one question leave open together."""
    lows, highs = [one.low for one in answers], [one.high for one in answers]
    return (None if None in lows else min(one for one in lows if one is not None),
            None if None in highs else max(one for one in highs if one is not None))


def _bounds(told: Iterable[tuple[tuple[str, str], Question, tuple[Bound, Bound]]]) -> JSON:
    """Minimum and maximum of each group; null where nothing is told, or an end is open.

    Of one side, questions may overlap: the largest counts. Sides exclude each other: theirs are added, unless a
    count of all sides is larger.
    """
    found: dict[tuple[str, str], dict[str | None, list[tuple[Bound, Bound]]]] = {}
    for group, question, bounds in told:
        side = question.victim.id if question.victim else None
        found.setdefault(group, {}).setdefault(side, []).append(bounds)
    row: JSON = {}
    for name in _GROUPS:
        for harm in _MEASURES.values():
            sides = found.get((name, harm), {})
            row[f"{name}_{harm}_min"] = _together({side: _most(low for low, _ in some) for side, some in sides.items()})
            open_end = any(high is None for some in sides.values() for _, high in some)
            row[f"{name}_{harm}_max"] = None if open_end else _together(
                {side: _most(high for _, high in some) for side, some in sides.items()})
    return row


def _most(values: Iterable[Bound]) -> Bound:
    return max((one for one in values if one is not None), default=None)


def _together(sides: dict[str | None, Bound]) -> Bound:
    parts = [one for side, one in sides.items() if side is not None and one is not None]
    return _most((sides.get(None), sum(parts) if parts else None))


def _group(question: Question, tally: Tally) -> tuple[str, str] | None:
    """Whom a question counts, and whether as killed or injured; None where the format does not count them."""
    if question.topic != "figure":
        tally.lost("facts")
        return None
    if question.measure not in _MEASURES:
        tally.lost("measures")
        return None
    harm, detail = _MEASURES[question.measure], (question.detail or "").lower()
    for name, words in described("airwars")["groups"].items():
        if detail in words:
            return name, harm
    if question.population == "unknown":
        tally.lost("unknown")
        return None
    return (_GROUPS[0] if question.population == "civilian" else _GROUPS[-1]), harm


def _count_losses(told: Gathered, tally: Tally) -> None:
    answers: list[Answer] = [answer for one in told.questions for answer in one.answers]
    tally.lost("hedges", sum(one.hedge is not None for one in answers))
    tally.lost("course", sum(one.relation != "first" for one in answers))
    tally.lost("firmness", len(answers))
    place = told.place
    tally.lost("places", sum(one != (place.name if place else None) for one in told.places))
