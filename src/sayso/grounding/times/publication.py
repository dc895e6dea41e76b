"""When a report appeared, reasoned out from its own words.

The day must satisfy what the words tell: a weekday named with a day of a month fits one year in five,
six or eleven; a year named in passing is not after it; an anniversary of something dated, or the line
of copyright, gives the year; weekdays without a date lie in the week up to it (news names the days of
the past week so), and the last of them is the day on which the report speaks. Where two days fit
equally well nothing is inferred.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from sayso.grounding.times.clues import Clues, DayClue, YearClue, clues
from sayso.grounding.times.context import is_history
from sayso.reading.texts import text_of
from sayso.records.document import Document, Published
from sayso.records.mentions import TimeMention
from sayso.records.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

# How many years after the last one named a report may have appeared: a weekday's cycle less one.
_YEARS_ON = 5
_YEARS_NEAR = 2  # so far after it a year may be that nothing but a weekday picks out
_DAYS_ON = 3  # a weekday up to so many days after the dated one follows it; further, it lies before
# A day without its weekday must be borne out by so many weekdays elsewhere, and by so many times as many
# as any other reading. One lets chance in: of five days dated weeks off on 851 news texts, three had one.
_LAST_WORD = 2


@dataclass(frozen=True, slots=True)
class _Dated:
    """A day that the report dates, under one reading of its year.

    Attributes:
        support: how many weekdays of the report bear it out; a weekday that stands with the date counts
            more than any number without.
    """

    day: date
    clue: DayClue
    support: int


_BESIDE = 1000


def infer_publication(mentions: Sequence[TimeMention], doc: Doc, document: Document) -> Published | None:
    """The day of publication, from the report's own words.

    Args:
        mentions: what `find_times` found in the text.
        doc: the text as read.
        document: the report; its own date, if it has one, is not looked at.

    Returns:
        The day with basis `inferred` and the words it rests on; None where they do not settle one day
        (a year or a month alone would date "Tuesday" no better, so that neither is given).
    """
    found = clues(mentions, text_of(doc))
    headings = [clue for clue in found.days if clue.heading and clue.year is not None]
    headed = min(headings, key=lambda clue: (clue.heading != "stamp", clue.span.start), default=None)
    if headed is not None and headed.year is not None and (day := _day(headed, headed.year)):
        return Published(value=day.isoformat(), basis="inferred", evidence=(headed.span,))
    if is_history(mentions, None):
        return None
    dated = _settled(found)
    if dated is None:
        return None
    day, last = _spoken_on(dated, found)
    evidence = {dated.clue.span, *([last] if last else []), *(clue.span for clue in _year_evidence(dated, found))}
    return Published(value=day.isoformat(), basis="inferred", evidence=tuple(sorted(evidence)))


def _settled(found: Clues) -> _Dated | None:
    """The latest dated day whose year the clues settle, None if they do not."""
    settled = [dated for clue in found.days if (clue.past or clue.this_year) and (dated := _dated(clue, found))]
    if not settled:
        return None
    best = max(settled, key=lambda dated: (dated.support >= _BESIDE, dated.day, -dated.clue.span.start))
    latest = max(settled, key=lambda dated: dated.day)
    return latest if 0 <= (latest.day - best.day).days <= _DAYS_ON else best


def _dated(clue: DayClue, found: Clues) -> _Dated | None:
    """One dated day with its year, None if no year or more than one fits."""
    readings = [reading for year in _years(clue, found) if (reading := _reading(clue, year, found))]
    if not readings:
        return None
    readings.sort(key=lambda reading: (-reading.support, reading.day))
    best = readings[0]
    if clue.year is not None or _year_is_told(found):
        return best
    if best.day.year - max(year.year for year in found.years) > _YEARS_NEAR:
        return None
    if clue.weekday is not None:
        return best if clue.lede else None
    others = readings[1].support if len(readings) > 1 else 0
    return best if clue.this_year and best.support >= _LAST_WORD * others else None


def _years(clue: DayClue, found: Clues) -> Sequence[int]:
    """The years that a day of a month may lie in."""
    if clue.year is not None:
        later = [other.year for other in found.years if other.year > clue.year]
        return [] if later else [clue.year]
    exact = {year.year for year in found.years if year.exact}
    if len(exact) == 1:
        return sorted(exact)
    named = [year.year for year in found.years if not year.exact]
    if exact or not named:
        return []
    return range(max(named), max(named) + _YEARS_ON + 1)


def _day(clue: DayClue, year: int) -> date | None:
    try:
        return date(year, clue.month, clue.day)
    except ValueError:
        return None


def _reading(clue: DayClue, year: int, found: Clues) -> _Dated | None:
    """The day in that year, if anything bears it out."""
    day = _day(clue, year)
    if day is None:
        return None
    if clue.weekday is not None:
        return _Dated(day, clue, _BESIDE) if day.isoweekday() == clue.weekday else None
    if clue.deictic is not None or clue.heading:
        return _Dated(day, clue, _BESIDE) if clue.year is not None or _year_is_told(found) else None
    support = sum(one.weekday == day.isoweekday() and not one.future for one in found.weekdays)
    if not clue.this_year and not clue.lede:
        return None
    return _Dated(day, clue, support) if support >= _LAST_WORD else None


def _year_is_told(found: Clues) -> bool:
    return len({clue.year for clue in found.years if clue.exact}) == 1


def _spoken_on(dated: _Dated, found: Clues) -> tuple[date, Span | None]:
    """The day on which the report speaks: the last weekday that follows the dated day."""
    if dated.clue.deictic is not None:
        return dated.day - timedelta(days=dated.clue.deictic), None
    latest, evidence = 0, None
    for clue in found.weekdays:
        ahead = (clue.weekday - dated.day.isoweekday()) % 7
        if not clue.future and latest < ahead <= _DAYS_ON:
            latest, evidence = ahead, clue.span
    return dated.day + timedelta(days=latest), evidence


def _year_evidence(dated: _Dated, found: Clues) -> Sequence[YearClue]:
    """The years that settled the year: the one that gives it, else the last one named before it."""
    if dated.clue.year is not None:
        return ()
    exact = [clue for clue in found.years if clue.exact]
    if exact:
        return exact[:1]
    return sorted(found.years, key=lambda clue: (-clue.year, clue.span.start))[:1]
