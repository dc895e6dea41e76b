"""The questions that the counts of one frame answer."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sayso.linking.answers import Answered, answered
from sayso.linking.figures.asked import Asked, facets_told, key_of, one_place, within
from sayso.linking.figures.grouping import grouped
from sayso.linking.figures.numbers import compare_counts, in_words
from sayso.linking.figures.spans import Span, told_span
from sayso.linking.figures.wording import question_text, range_of, time_in_words
from sayso.linking.sides import one_of
from sayso.records.brief import Position, Side, Whereabouts
from sayso.records.identity import content_id
from sayso.records.linked import Answer, Frame, Question


@dataclass(frozen=True, slots=True, kw_only=True)
class _Put:
    """A question being made: what it asks, of which positions, and how they were answered."""

    asked: Asked
    id: str
    positions: tuple[Position, ...]
    found: Answered


def figure_questions(frame: Frame) -> tuple[Question, ...]:
    """Questions of the counts of one frame, with their answers.

    The positions of other topics are left alone. The order of positions does not matter.

    Returns:
        In the order of their ids. The first answer to a question that asks for a part of what another of the
        frame asks (children, one province, one day) is related to the first answer there.
    """
    put = sorted((_put(frame, asked, positions) for asked, positions in grouped(frame).items()
                  if any(map(_counts, positions))), key=lambda one: one.id)
    places = {key_of(one.place): one.place for one in frame.positions if one.place}
    starts = _starts(put)
    return tuple(_question(one, _whole(one, put, places), starts.get(one.asked.measure), frame) for one in put)


def _counts(one: Position) -> bool:
    """Whether a number or a word for one is told: "prisoners were exchanged" says that there were some, and where
    nobody says more, nobody is asked how many."""
    return (one.low, one.high) != (2, None) or one.hedge is not None


def _starts(put: list[_Put]) -> dict[str, Span]:
    """Of each measure, since when the counts of the frame's own time tell that they count: a report that gives the
    dead of one side since Tuesday gives those of the other for the same time."""
    found: dict[str, Span] = {}
    for one in put:
        span = told_span(one.positions) if one.asked.span is None else None
        if span and span[0] == "since":
            found[one.asked.measure] = min(span, found.get(one.asked.measure, span))
    return found


def _put(frame: Frame, asked: Asked, positions: tuple[Position, ...]) -> _Put:
    of = frame.incident.id if frame.incident else frame.scope
    id = content_id("que", of, "figure", asked.measure, asked.group, asked.victim, asked.population, asked.place,
                    asked.span)
    found = answered(id, positions, copies=frame.copies, publishers=frame.publishers, compare=compare_counts,
                     say=in_words, editions=frame.editions)
    return _Put(asked=asked, id=id, positions=positions, found=found)


def _question(one: _Put, whole: _Put | None, start: Span | None, frame: Frame) -> Question:
    victim, place = _victim(one), _place(one, frame)
    asked = _as_told(one)
    span = one.asked.span or (told_span(one.positions) or start if frame.incident else _scope_span(frame))
    untils = {position.until for position in one.positions if position.until}
    until = min(untils) if untils and frame.incident is None else None
    return Question(
        id=one.id,
        text=question_text(asked, victim=victim, place=place, when=time_in_words(span, until)),
        topic="figure",
        measure=one.asked.measure,
        victim=victim,
        by=one_of(position.by for position in one.positions),
        population=asked.population,
        place=place,
        since=span[1] if span else None,
        until=until,
        incident=frame.incident.id if frame.incident else None,
        status=one.found.status,
        origins=one.found.origins,
        outlets=one.found.outlets,
        range=range_of(one.found, one.positions),
        answers=_as_part(one.found.answers, whole),
        detail=one.asked.group,
    )


def _as_told(one: _Put) -> Asked:
    """What is asked, of people at large where some count more than those who are told to be civilians: that the rest
    are civilians too, nobody says."""
    if one.asked.population != "civilian":
        return one.asked
    most = max((p.low or 0 for p in one.positions if p.population == "civilian"), default=0)
    more = any((p.low or 0) > most and p.population == "unknown" for p in one.positions)
    return replace(one.asked, population="unknown") if more else one.asked


def _as_part(answers: tuple[Answer, ...], whole: _Put | None) -> tuple[Answer, ...]:
    """The first answer related to what the whole's last answer was when it was given, its own side's if there is one,
    else to the first."""
    first = answers[0]
    if whole is None or first.to is not None:
        return answers
    counts = [one for one in whole.found.answers if one.relation not in ("part_of", "repeats")] or whole.found.answers
    before = [one for one in counts if (one.said_at or "")[:10] <= (first.said_at or "")[:10]] or counts[:1]
    own = [one for one in before if one.origin.party is not None and one.origin.party == first.origin.party]
    to = (own or before)[-1]
    wider = question_text(whole.asked, victim=_victim(whole), place=None, when="")
    reason = f"{first.why.split(';')[0]}; “{wider}” asks for these and others, of whom {to.origin.name} tells."
    return (replace(first, relation="part_of", to=to.id, why=reason), *answers[1:])


def _whole(one: _Put, put: list[_Put], places: dict[str, Whereabouts]) -> _Put | None:
    """The question that asks for all of what this one asks for a part of; the nearest where there are several.

    That it asks for less is not enough, for what two reports count need not be one: see `_told_together`. And a
    part is not more than the whole.
    """
    wider = [other for other in put if within(one.asked, other.asked, places) and _told_together(one, other)
             and _least(one) <= _least(other)]
    return min(wider, key=lambda other: (-facets_told(other.asked), other.id), default=None)


def _told_together(one: _Put, whole: _Put) -> bool:
    """Whether one report tells both, and one source where they count other people; or the two differ in the place
    alone and count one party's. A day has to lie within the time of the whole."""
    if one.asked.span != whole.asked.span:
        start = told_span(whole.positions)
        if not (start and one.asked.span and start[0] == "since" and start[1] <= one.asked.span[1]):
            return False
    ids = {p.id for p in whole.positions}
    if any(p.relative_to in ids for p in one.positions):
        return True
    same_people = (one.asked.victim, one.asked.population) == (whole.asked.victim, whole.asked.population)
    told = {(p.document, None if same_people else p.origin.key) for p in whole.positions}
    if any((p.document, None if same_people else p.origin.key) in told for p in one.positions):
        return True
    return one.asked.victim is not None and replace(one.asked, place=None) == whole.asked


def _least(one: _Put) -> float | int:
    return max((p.low or 0 for p in one.positions), default=0)


def _victim(one: _Put) -> Side | None:
    sides = sorted((p.victim for p in one.positions if p.victim and p.victim.id == one.asked.victim),
                   key=lambda side: side.name)
    return sides[0] if sides else None


def _place(one: _Put, frame: Frame) -> Whereabouts | None:
    """The place asked about: the one that all counts name, or that of the frame where none names a wider one."""
    told = sorted((p.place for p in one.positions if p.place), key=lambda place: (place.name, key_of(place)))
    if one.asked.place is not None:
        return next((place for place in told if key_of(place) == one.asked.place), None)
    if told and len(told) == len(one.positions) and len({key_of(place) for place in told}) == 1 and frame.incident:
        return told[0]
    about = frame.incident.place if frame.incident else None
    return about if about and any(one_place(place, about) for place in told) else None


def _scope_span(frame: Frame) -> Span | None:
    """The time that a wider scope names ("since 2014")."""
    word, _, rest = frame.scope.rpartition(" | ")[2].partition(" ")
    return (word, rest.split(" ")[0]) if word in ("since", "on") and rest else None
