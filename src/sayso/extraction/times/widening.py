"""What stands before an expression and belongs to it: "early April", "the end of May", "about two weeks"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.extraction.times.candidates import Candidate
from sayso.extraction.times.pattern import has
from sayso.extraction.times.word import Word
from sayso.records.moments import CalendarDate, DayTime, Length, Moment, Repeat, Step, Vague, Within

_DATES = (CalendarDate, Step, Within)


def widen(candidate: Candidate, words: Sequence[Word], floor: int) -> Candidate:
    """The expression with its modifiers, as TIMEX3 takes them in.

    Args:
        candidate: an expression.
        words: all words of the text.
        floor: first word that no other expression holds.
    """
    if isinstance(candidate.moment, Vague | Repeat):
        return candidate
    for step in (_early, _edge, _about, _part_of):
        wider = step(candidate, words, floor)
        if wider is not None:
            candidate = wider
    return candidate


def _at(words: Sequence[Word], index: int, floor: int) -> Word | None:
    return words[index] if index >= floor else None


def _has(word: Word | None, name: str) -> bool:
    return word is not None and name in word.senses


def _article(words: Sequence[Word], first: int, floor: int) -> int:
    """One further to the left if "the" stands there."""
    return first - 1 if _has(_at(words, first - 1, floor), "the") else first


def _early(candidate: Candidate, words: Sequence[Word], floor: int) -> Candidate | None:
    """ "early April", "mid-November", "late in 1990", "earlier this year", "the early 1980s"."""
    moment, first = candidate.moment, candidate.first
    if not isinstance(moment, (*_DATES, DayTime)):
        return None
    between = _at(words, first - 1, floor)
    linked = between is not None and ("hyphen" in between.senses or between.text == "in")
    index = first - 2 if linked else first - 1
    word = _at(words, index, floor)
    if word is None or "early" not in word.senses:
        return None
    named = isinstance(moment, CalendarDate)
    if not linked and named and (words[first].text == "the" or _compares(word, moment)):
        return None
    hyphened = linked and _has(between, "hyphen")
    first = _article(words, index, floor) if hyphened or (named and not linked) else index
    return replace(candidate, first=first, modifier=str(word.senses["early"]))


def _compares(word: Word, moment: Moment) -> bool:
    """Whether "earlier" and "later" compare rather than place ("no later March" is no part of March)."""
    if word.text not in ("earlier", "later") or not isinstance(moment, CalendarDate):
        return False
    return moment.pick is None and moment.weekday is None and moment.season is None


def _edge(candidate: Candidate, words: Sequence[Word], floor: int) -> Candidate | None:
    """ "the end of March", "the beginning of the 1990s"."""
    if not isinstance(candidate.moment, _DATES) or not _has(_at(words, candidate.first - 1, floor), "of"):
        return None
    word = _at(words, candidate.first - 2, floor)
    if word is None or "edge" not in word.senses:
        return None
    first = _article(words, candidate.first - 2, floor)
    return replace(candidate, first=first, modifier=str(word.senses["edge"]))


def _about(candidate: Candidate, words: Sequence[Word], floor: int) -> Candidate | None:
    """ "nearly two years", "at least 20 days", "around Nov. 1"."""
    word = _at(words, candidate.first - 1, floor)
    if word is None or "approximately" not in word.senses:
        return None
    modifier, moment = str(word.senses["approximately"]), candidate.moment
    if isinstance(moment, Length) and has(words[candidate.first], {"the", "this", "these", "past_side"}):
        takes = modifier == "EQUAL_OR_MORE"
    elif isinstance(moment, Length) or (isinstance(moment, Step) and _told(moment)):
        takes = not (word.text == "over" and has(words[candidate.first], {"some_count"}))
    else:
        takes = modifier == "APPROX" and word.text != "some" and not candidate.modifier and _datelike(moment)
    return replace(candidate, first=candidate.first - 1, modifier=modifier) if takes else None


def _datelike(moment: Moment) -> bool:
    """Whether "about" can go before it: a clock time or a date, but no weekday ("about Monday")."""
    return isinstance(moment, DayTime) or (isinstance(moment, CalendarDate) and moment.weekday is None)


def _told(step: Step) -> bool:
    return step.count is not None and abs(step.count) >= 1 and step.sign != 0


_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}


def _part_of(candidate: Candidate, words: Sequence[Word], floor: int) -> Candidate | None:
    """ "the night of 21 June", "the morning hours of Tuesday"."""
    if not isinstance(candidate.moment, _DATES) or not is_day(candidate.moment):
        return None
    if not _has(_at(words, candidate.first - 1, floor), "of"):
        return None
    index = candidate.first - 2
    word = _at(words, index, floor)
    if word is not None and word.text == "hours":
        index -= 1
        word = _at(words, index, floor)
    if word is None or word.text not in _PARTS:
        return None
    first = index
    early = _at(words, index - 1, floor)
    if early is not None and "early" in early.senses:
        first = index - 1
    first = _article(words, first, floor)
    return replace(candidate, first=first, moment=DayTime(part=_PARTS[word.text], day=candidate.moment))


def is_day(moment: Moment) -> bool:
    """Whether a moment names one day."""
    if isinstance(moment, CalendarDate):
        return moment.day is not None or moment.weekday is not None or moment.holiday is not None
    if isinstance(moment, Within):
        return is_day(moment.inner)
    return isinstance(moment, Step) and moment.unit == "D" and moment.count is not None
