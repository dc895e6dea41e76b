"""What a text's times are reckoned from while it is read: its date, and the date it spoke of last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from sayso.grounding.times.points import Point, day_of
from sayso.records.mentions import TimeMention
from sayso.records.moments import CalendarDate, DayTime, Expression, Moment, Offset, Step, Within

# A text is history when it names years long gone this often, and more often than it points at today.
# On 183 TimeBank and 73 AQUAINT news texts none is taken for history, on 16 WikiWars narratives all are.
_YEARS_NAMED = 6
_YEARS_PER_POINTER = 2.0
_ASIDE_YEARS = 8  # a date further off than this leaves a story where it is, unless the next one is there too


@dataclass(slots=True)
class Context:
    """Where the reckoning stands.

    Attributes:
        published: day of publication, None if unknown.
        narrative: the text tells history: its times are reckoned from what it told last.
        focus: the date told last, with a year; None at the start. focus_id: its time's id.
        quarter: the last quarter told as such, which "a year earlier" compares with.
        aside: a date far from the focus, told once; a second one nearby makes it the focus.
        local: IANA zone of "local time", if known.
        dated: the last focus that had a month.
        sentence, paragraph: of the focus.
    """

    published: date | None
    narrative: bool
    local: str | None = None
    quarter: Point | None = None
    aside: Point | None = None
    dated: Point | None = None
    focus: Point | None = None
    focus_id: str | None = None
    sentence: int = -1
    paragraph: int = -1
    ids: dict[int, str] = field(default_factory=dict)

    def move(self, point: Point, *, time_id: str, expression: Expression) -> None:
        """Set the focus to a date that has just been told."""
        if point.year is None or self._stays(point):
            return
        self.focus, self.focus_id = day_of(point), time_id
        if self.focus.month is not None:
            self.dated = self.focus
        self.sentence, self.paragraph = expression.sentence, expression.paragraph

    def _stays(self, point: Point) -> bool:
        """Whether a story stays where it is, the date being an aside ("as was known in 2005")."""
        focus, aside = self.focus, self.aside
        self.aside = None
        if not self.narrative or focus is None or focus.year is None or point.year is None:
            return False
        if abs(point.year - focus.year) <= _ASIDE_YEARS:
            return False
        if aside is not None and aside.year is not None and abs(point.year - aside.year) <= _ASIDE_YEARS:
            return False
        self.aside = point
        return True

    @property
    def today(self) -> Point | None:
        """The day of publication as a point."""
        day = self.published
        return None if day is None else Point(year=day.year, month=day.month, day=day.day)


def is_history(mentions: Sequence[TimeMention], published: date | None) -> bool:
    """Whether a text tells history rather than news, by what its times are told with.

    History names years that are over; news points at the day it appears ("Tuesday", "yesterday",
    "last week", "this year").
    """
    years = pointers = 0
    for mention in mentions:
        expression = mention.meaning
        if not isinstance(expression, Expression):
            continue
        kind = _kind(expression.moment, published)
        years += kind == "year"
        pointers += kind == "pointer"
    return years >= _YEARS_NAMED and years >= _YEARS_PER_POINTER * pointers


def _kind(moment: Moment, published: date | None) -> str | None:
    if isinstance(moment, DayTime):
        return None if moment.day is None else _kind(moment.day, published)
    if isinstance(moment, Within):
        return _kind(moment.outer, published)
    if isinstance(moment, Offset):
        return _kind(moment.moment, published)
    if isinstance(moment, CalendarDate):
        if moment.year is not None:
            latest = None if published is None else published.year - (0 if moment.month else 1)
            return "year" if latest is None or moment.year < latest else None
        pointing = moment.pick in ("last", "next", "this") or (moment.weekday is not None and moment.day is None)
        return "pointer" if pointing else None
    return "pointer" if isinstance(moment, Step) and moment.base == "published" and moment.count is not None else None
