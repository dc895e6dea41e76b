"""Tables that Python has besides those of the formats: incidents, questions and reports."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.export.losses import Tally
from sayso.export.selecting import Selection
from sayso.export.tables.columns import Row
from sayso.export.tables.rows import Rows
from sayso.wording.answers import standing


def incident_rows(selection: Selection, tally: Tally) -> Iterator[Row]:
    """A row an incident."""
    for one in selection.incidents():
        place = one.place
        yield {"id": one.id, "title": one.title, "start": one.start, "end": one.end,
               "place": place.name if place else None, "lat": place.lat if place else None,
               "lon": place.lon if place else None, "place_precision": place.precision if place else None,
               "country": place.country if place else None, "sides": [side.name for side in one.actors],
               "types": list(one.types), "reports": len(one.documents), "documents": list(one.documents)}


def question_rows(selection: Selection, tally: Tally) -> Iterator[Row]:
    """A row a question."""
    for one in selection.questions():
        yield {"id": one.id, "text": one.text, "topic": one.topic, "measure": one.measure,
               "victim": one.victim.name if one.victim else None, "by": one.by.name if one.by else None,
               "population": one.population, "detail": one.detail, "place": one.place.name if one.place else None,
               "since": one.since, "until": one.until, "incident": one.incident, "status": one.status,
               "stands": standing(one), "low": one.range.low if one.range else None,
               "high": one.range.high if one.range else None, "origins": one.origins, "outlets": one.outlets,
               "answers": len(one.answers),
               "last": max((answer.said_at for answer in one.answers if answer.said_at), default=None)}


def report_rows(selection: Selection, tally: Tally) -> Iterator[Row]:
    """A row a report."""
    for one in selection.documents():
        yield {"id": one.id, "origin": one.origin, "title": one.title, "publisher": one.publisher,
               "published": one.published, "url": one.url, "language": one.language,
               "captured_at": one.captured_at, "sha256": one.sha256}


LISTS: dict[str, Rows] = {"incidents": incident_rows, "questions": question_rows, "reports": report_rows}
