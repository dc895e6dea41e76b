"""What a person sends as values, made into what a judgement holds."""

from __future__ import annotations

from datetime import datetime
from typing import Any, TypeVar, cast

from sayso.api.shapes.judging import (
    ClaimGiven,
    EventGiven,
    FigureGiven,
    PlaceGiven,
    SourceGiven,
    TimeGiven,
    ValuesGiven,
    WordsGiven,
)
from sayso.judging.deciding import words_at
from sayso.judging.giving import actor_given, place_given, point_given, source_given
from sayso.records.by_id import ById
from sayso.records.errors import BadSetting
from sayso.records.record import Record
from sayso.records.span import Span
from sayso.records.stated import (
    StatedClaim,
    StatedEvent,
    StatedFigure,
    StatedPlace,
    StatedSource,
    StatedTime,
    Value,
)

T = TypeVar("T")
# How much of an instant tells a time of this precision (TIMEX3).
_TOLD = {"year": 4, "month": 7, "minute": 16}
_ACTORS = frozenset({"victim", "actor", "recipient"})


class Given:
    """Values given for one report."""

    def __init__(self, record: Record) -> None:
        self._text, self._known = record.document.text, ById(record)

    def values(self, given: ValuesGiven) -> dict[str, Value]:
        """The values that were sent, by field."""
        return {name: self._value(name, getattr(given, name)) for name in sorted(given.model_fields_set - {"words"})}

    def claim(self, given: ClaimGiven) -> StatedClaim:
        """A claim that the machine missed."""
        source = self._source(given.source)
        return StatedClaim(
            content=tuple(sorted(self._words(one) for one in given.words)), sources=(source,),
            cue=tuple(sorted(self._words(one) for one in given.cue)), act=given.act, polarity=given.polarity,
            form="voice" if source.kind == "report" else "indirect", certainty=given.certainty,
            said_at=self._time(given.said_at) if given.said_at else None,
            figures=tuple(self._figure(one) for one in given.figures),
            events=tuple(self._event(one) for one in given.events))

    def _value(self, name: str, value: object) -> Value:
        if isinstance(value, SourceGiven):
            return self._source(value)
        if isinstance(value, PlaceGiven):
            return self._place(value)
        if isinstance(value, TimeGiven):
            return self._time(value)
        if name in _ACTORS and isinstance(value, str):
            return actor_given(value, self._known)
        if isinstance(value, float) and value.is_integer():
            return int(value)
        return value if value is None or isinstance(value, str | int | float | bool) else str(value)

    def _figure(self, given: FigureGiven) -> StatedFigure:
        values = {"low": None, "high": None, "hedge": None, "victim": None, "population": "unknown",
                  **self.values(given)}
        return self._made(StatedFigure, given.words, values, "measure")

    def _event(self, given: EventGiven) -> StatedEvent:
        return self._made(StatedEvent, given.words, {"mode": None, "status": "asserted", **self.values(given)}, "type")

    def _made(self, kind: type[T], words: WordsGiven, values: dict[str, Value], needed: str) -> T:
        if not values.get(needed):
            raise BadSetting(f"the {kind.__name__.removeprefix('Stated').lower()} has no {needed}.",
                             remedy=f"Say its {needed}.")
        try:
            return cast(Any, kind)(span=self._words(words), **values)  # type: ignore[no-any-return]
        except TypeError:
            raise BadSetting(f"values {', '.join(sorted(values))} do not belong together.",
                             remedy="See docs/judging.md for the fields of each part.") from None

    def _source(self, given: SourceGiven) -> StatedSource:
        span = self._words(given.words) if given.words else None
        return source_given(given.name, given.kind, given.party, span, self._known)

    def _place(self, given: PlaceGiven) -> StatedPlace:
        span = self._words(given.words) if given.words else None
        if given.gazetteer_id is not None:
            return place_given(given.gazetteer_id, given.name, given.precision, span)
        if given.lat is None or given.lon is None:
            raise BadSetting("the place has neither an id of the gazetteer nor a point.", remedy="Give one of both.")
        return point_given(given.lat, given.lon, given.name, given.precision or "exact", span)

    def _time(self, given: TimeGiven) -> StatedTime:
        for moment in (given.start, given.end):
            try:
                datetime.fromisoformat(moment or "2000-01-01")
            except ValueError:
                raise BadSetting(f"{moment!r} is no time.", remedy="Give an ISO 8601 instant in UTC.") from None
        start, end = _instant(given.start), _instant(given.end)
        told = given.value or (start or end or "")[:_TOLD.get(given.precision, 10)]
        return StatedTime(type=given.type, value=told, start=start, end=end, precision=given.precision,
                          span=self._words(given.words) if given.words else None)

    def _words(self, given: WordsGiven) -> Span:
        return words_at(self._text, given.start, given.end)


def _instant(moment: str | None) -> str | None:
    """A day as its midnight."""
    return f"{moment}T00:00:00Z" if moment and len(moment) == 10 else moment
