"""The questions that the positions on each agreement answer: who broke it, and is it in force."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sayso.linking.agreements.course import BROKEN as _BROKEN
from sayso.linking.agreements.course import VIOLATION, Course, courses_of
from sayso.linking.answers import Compare, Comparison
from sayso.linking.asking import Asked, put
from sayso.linking.days import day_in_words
from sayso.linking.sides import one_of
from sayso.records.brief import Position
from sayso.records.linked import Frame, Question

__all__ = ["agreement_questions", "called", "in_words"]

_FOR = frozenset(["announced", "effective", "holding", "extended", "accepted", "kept", "subsided"])
_AGAINST = frozenset(["collapsed", "ended", "withdrawn", "fighting", "doubted"])
# An announcement and a report that it broke within a day are two answers, not a change of one.
_TOLD_AHEAD = frozenset(["announced", "effective"])
_OF_SIDE = frozenset(["accepted", "kept", "rejected", "withdrawn"])
_WANTED = frozenset(["demanded", "proposed", "rejected"])
# Without one of these there is no agreement to ask about.
_THERE = frozenset(["announced", "effective", "holding", "extended", "accepted", "kept", "collapsed", "ended",
                    "withdrawn"])
_WISHED = frozenset(["proposed", "rejected"])


def agreement_questions(frame: Frame) -> tuple[Question, ...]:
    """Questions on the agreements of one frame, in the order of their ids; the order of positions does not matter."""
    asked = [question for course in courses_of(frame.positions) for question in _of_course(course, frame)]
    return tuple(sorted(asked, key=lambda one: one.id))


def _of_course(course: Course, frame: Frame) -> Iterator[Question]:
    breaches = [one for one in course.positions if one.measure.endswith(VIOLATION)]
    states = [one for one in course.positions if not one.measure.endswith(VIOLATION)]
    if breaches:
        yield _question(course, breaches, frame, f"Who broke the {called(course, hour=False)}?", compare_breaches)
    stances = {one.stance for one in states}
    if stances & _THERE or (states and breaches):
        text = f"Is the {called(course, hour=True)} in force?"
        yield _question(course, states, frame, text, compare_states)
    elif stances & _WISHED:
        between = f" between {' and '.join(course.between)}" if course.between else ""
        yield _question(course, states, frame, f"Is there a {course.kind}{between}?", compare_states)


def called(course: Course, *, hour: bool) -> str:
    """What an agreement is called: by its start, else by its sides."""
    if course.start:
        return f"{course.kind} of {day_in_words(course.start, hour=hour)}"
    return f"{course.kind} between {' and '.join(course.between)}" if course.between else course.kind


def _question(course: Course, positions: list[Position], frame: Frame, text: str, compare: Compare) -> Question:
    first = course.start or course.positions[0].said_at or ""
    asked = Asked(topic="agreement", measure=positions[0].measure, text=text, of=(first,), since=course.start,
                  by=one_of(one.by for one in positions),
                  until=max((one.until for one in positions if one.until), default=None))
    return put(asked, positions, {one.id: in_words(one) for one in positions}, frame, compare)


def in_words(one: Position) -> str:
    """What a position answers: "violated by X", "announced by Y", "collapsed"."""
    if one.stance == "denied":
        return f"not violated by {one.by.name}" if one.by else "not violated"
    by = f" by {one.by.name}" if one.by else ""
    count = f" ({one.detail} times)" if one.detail else ""
    return f"{one.stance}{by}{count}"


def compare_breaches(earlier: Position, later: Position) -> Comparison:
    """Accusations of two sides contradict each other, as a denial does an accusation; one origin may accuse both."""
    if earlier.stance == later.stance:
        return "same"
    denied = [one.stance.startswith("not ") for one in (earlier, later)]
    if earlier.by is None or later.by is None:
        return "clashes" if denied[0] != denied[1] and earlier.by == later.by else "fits"
    if earlier.by == later.by:
        return "clashes" if denied[0] != denied[1] else "fits"
    if any(denied) or earlier.origin.key == later.origin.key:
        return "apart"
    return "clashes"


def compare_states(earlier: Position, later: Position) -> Comparison:
    """What says that it holds and what says that it does not: near in time they contradict, later the one follows."""
    if earlier.stance == later.stance:
        return "same"
    one, other = _state(earlier), _state(later)
    if {one, other} <= _OF_SIDE:
        return "apart" if earlier.by != later.by else "fits" if (one in _FOR) == (other in _FOR) else "moves_on"
    if one in _WANTED or other in _WANTED:
        return "apart"
    if one == other and earlier.by != later.by and earlier.origin.key == later.origin.key:
        return "apart"  # of two sides who agreed the same is told
    if (one in _FOR) == (other in _FOR):
        own_voice = "report" in (earlier.origin.kind, later.origin.kind)  # tells no more than its words: no repetition
        return "apart" if own_voice or "subsided" in (one, other) else "fits"
    announced, broken = (one, other) if one in _FOR else (other, one)
    others = earlier.origin.key != later.origin.key and _near(earlier, later)
    return "clashes" if others and announced in _TOLD_AHEAD and broken in _BROKEN else "moves_on"


def _near(one: Position, other: Position) -> bool:
    """Whether two were said on one day or on two that follow each other."""
    if one.said_at is None or other.said_at is None:
        return False
    return abs((date.fromisoformat(one.said_at[:10]) - date.fromisoformat(other.said_at[:10])).days) <= 1


def _state(one: Position) -> str:
    return one.stance.split(" ", maxsplit=1)[0]
