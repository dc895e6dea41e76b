"""When an agreement starts, as a report tells it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from sayso.linking.agreements.mentions import AgreementMention
from sayso.linking.agreements.stages import Told
from sayso.linking.days import day_of
from sayso.linking.telling import Telling
from sayso.records.record import Time

__all__ = ["Start", "day_told", "end_told", "same_weekday", "starts_of", "year_named"]

# Between an agreement and the time it starts from: no more than these words ("between the two sides ... from").
_FROM = re.compile(
    r"^[^.;:()]{0,60}?\b(?:from|starting|beginning|effective|as\s+of|commencing|of|takes?\s+effect|took\s+effect|force|begins?|began)"
    r"(?:\s+(?:on|at|from|of|in))?\s+(?:the\s+)?$", re.IGNORECASE)
# Code points ahead of and behind the words of a stage in which its time may stand ("on Monday accepted", "... on Monday
# evening local time"); beyond, half of the times in the reports looked at belong to another event.
_AHEAD, _BEHIND = 30, 60
_CLAUSE = re.compile(r"[;:]|\b(?:as|but|while|after|before|because|when|which|that|although|despite|amid)\b",
                     re.IGNORECASE)
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_DATED = re.compile(r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b"
                    r"|\b(?:last|past|previous)\b|\bago\b", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till|through|to)\s+(?:the\s+)?$", re.IGNORECASE)
_YEAR = re.compile(r"\b(19\d\d|20\d\d)\s+(?:[\w-]+\s+){0,2}$")
_YEAR_BEHIND = re.compile(
    r"^\s+(?:of|in|signed\s+in|reached\s+in|agreed\s+in|from)\s+(?:[A-Z][a-z]+\s+)?(19\d\d|20\d\d)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """A mention of an agreement that tells from when it holds; `since` is UTC, ISO 8601."""

    mention: AgreementMention
    since: str


def starts_of(mentions: tuple[AgreementMention, ...], told: tuple[Told, ...], telling: Telling) -> tuple[Start, ...]:
    """The starts that a report tells, in the order of the text."""
    found: dict[int, Start] = {}
    for mention in mentions:
        _, end = telling.sentence_at(mention.start)
        for time in telling.times_within(mention.end, end):
            if _FROM.match(telling.text[mention.end:time.span.start]):
                ahead = any(one.stage == "announced" and one.mention == mention for one in told)
                since = _ahead(time, telling) if ahead else day_of(time)
                found.setdefault(mention.start, Start(mention=mention, since=since or ""))
                break
    for one in told:
        if one.stage == "effective" and (near := _nearest(one, telling)):
            start = Start(mention=one.mention, since=day_of(near) or "")
            known = found.setdefault(one.mention.start, start)
            if start.since.startswith(known.since):
                found[one.mention.start] = start
    return tuple(found[key] for key in sorted(found))


def _ahead(time: Time, telling: Telling) -> str | None:
    """When an agreement that is announced starts: of a day told by its weekday alone the one nearest to the report,
    for sides that "agreed on a ceasefire from Wednesday" mean the next Wednesday and not that of a week ago."""
    day, published = day_of(time), telling.record.document.published.value
    if not day or not published or not _WEEKDAY.search(time.span.text) or _DATED.search(time.span.text):
        return day
    ago = (date.fromisoformat(published[:10]) - date.fromisoformat(day[:10])).days
    if not 3 < ago <= 7:
        return day
    return (date.fromisoformat(day[:10]) + timedelta(days=7)).isoformat() + day[10:]


def same_weekday(one: str, other: str) -> bool:
    """Whether two moments, ISO 8601, are of one weekday and hour: what a weekday tells may be read a week apart."""
    try:
        days = (date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days
    except ValueError:  # a year alone
        return one == other
    return days % 7 == 0 and one[10:] == other[10:]


def day_told(told: Told, telling: Telling) -> str | None:
    """The day or instant that the clause of a stage names for it; None where it names none."""
    return day_of(_nearest(told, telling))


def end_told(told: Told, telling: Telling) -> str | None:
    """Until when the agreement holds, as the sentence tells; None where it does not."""
    _, end = telling.sentence_at(told.start)
    times = telling.times_within(max(told.end, told.mention.end), end)
    return next((day_of(time) for time in times if _UNTIL.search(telling.text[:time.span.start])), None)


def _nearest(told: Told, telling: Telling) -> Time | None:
    """The time that stands next to a trigger in its clause, behind it rather than ahead of it."""
    start, end = telling.sentence_at(told.start)
    begin, last = min(told.start, told.mention.start), max(told.end, told.mention.end)
    times = telling.times_within(max(start, told.clause, begin - _AHEAD), min(end, last + _BEHIND))
    times = tuple(one for one in times if not _UNTIL.search(telling.text[:one.span.start]))
    apart = [one for one in times if not _CLAUSE.search(telling.text[min(last, one.span.start):one.span.start])]
    return min(apart, key=lambda one: (one.span.start < told.start, abs(one.span.start - told.start), one.span),
               default=None)


def year_named(mention: AgreementMention, telling: Telling) -> str | None:
    """The year by which an agreement is called ("the 2020 ceasefire"); None without one."""
    start, end = telling.sentence_at(mention.start)
    before = _YEAR.search(telling.text[start:mention.start])
    behind = _YEAR_BEHIND.match(telling.text[mention.end:end])
    return (before or behind).group(1) if before or behind else None  # type: ignore[union-attr]
