"""Agreements as the interface gives them: the course of each, by stage and by holder."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from sayso.api.shapes.agreements import Agreement, Agreements, SideView, Stage
from sayso.api.shapes.series import AgreementStrip, Lane, State
from sayso.api.shapes.times import moment_of
from sayso.linking.agreements import Course, View, called, courses_of, in_words, views_at
from sayso.records.brief import Position
from sayso.records.linked import Incident, Question
from sayso.store import Store

_BREACH = " violation"


def agreements_of(store: Store, incident: Incident, questions: Iterable[Question], at: str | None) -> Agreements:
    """The agreements that an incident's reports tell of.

    Args:
        questions: on agreements, of the incident, and wider ones. at: ISO 8601, for each holder's view then.
    """
    courses = courses_told(store, questions, incident.documents)
    return Agreements(incident=incident.id, at=at, items=[_agreement(one, at) for one in courses])


def courses_told(store: Store, questions: Iterable[Question], documents: Collection[str] = ()) -> list[Course]:
    """The courses of the agreements that questions ask about, by start.

    Args:
        documents: only courses that one of these reports tells of; all where empty.
    """
    answered: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    reports: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for question in questions:
        for answer in question.answers:
            answered[question.incident or "", question.scope] |= set(answer.positions)
            reports[question.incident or "", question.scope] |= set(answer.documents)
    found = []
    for frame in sorted(answered):
        positions = store.overview.positions_of(answered[frame], reports[frame])
        found += [course for course in courses_of(positions)
                  if not documents or any(one.document in documents for one in course.positions)]
    return sorted(found, key=lambda one: (one.start or one.positions[0].said_at or "", one.kind, one.positions[0].id))


def strip_of(course: Course) -> AgreementStrip:
    """An agreement beneath a figure."""
    return AgreementStrip(name=called(course, hour=True), kind=course.kind, start=moment_of(course.start),
                          between=list(course.between), lanes=_lanes(course.positions))


def _agreement(course: Course, at: str | None) -> Agreement:
    strip = strip_of(course)
    return Agreement(name=strip.name, kind=strip.kind, start=strip.start, between=strip.between, lanes=strip.lanes,
                     stages=[_stage(one) for one in course.positions],
                     views=[_view(one) for one in views_at(course, at)] if at else None)


def _view(view: View) -> SideView:
    return SideView(holder=view.holder, party=view.party, stage=_stage(view.position))


def _stage(one: Position) -> Stage:
    return Stage(position=one.id, at=moment_of(one.said_at), on=moment_of(one.on), stance=one.stance,
                 state=in_words(one), breach=one.measure.endswith(_BREACH), by=one.by, origin=one.origin,
                 relays=list(one.relays), act=one.act, certainty=one.certainty, evidence=list(one.evidence),
                 words=one.words)


def _lanes(positions: Sequence[Position]) -> list[Lane]:
    """What each holder says, sides by name first; a state lasts until the holder's next word on the state."""
    held: defaultdict[tuple[bool, str], list[Position]] = defaultdict(list)
    for one in positions:
        if one.said_at is not None:
            party = one.origin.party
            held[party is None, party.name if party else one.origin.name].append(one)
    return [Lane(holder=name, party=None if without else name, states=_states(held[without, name]))
            for without, name in sorted(held)]


def _states(positions: Sequence[Position]) -> list[State]:
    """What one holder says, by time: a word said again at the same time is one, a state lasts until the next."""
    told = list({(one.said_at, in_words(one), one.measure): one for one in reversed(positions)}.values())[::-1]
    states = [one for one in told if not one.measure.endswith(_BREACH)]
    ends = {one.id: later.said_at for one, later in pairwise(states)}
    return [State(position=one.id, state=in_words(one), stance=one.stance, at=at, until=moment_of(ends.get(one.id)),
                  breach=one.measure.endswith(_BREACH), words=one.words)
            for one in told if (at := moment_of(one.said_at)) is not None]
