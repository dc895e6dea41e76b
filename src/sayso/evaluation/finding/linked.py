"""What linking would find among invented reports, made up rather than worked out: incidents, questions, copies, links.

Sizes are as streams have them: most incidents have few reports, some have hundreds; the largest have a thousand
answers. Questions wider than an incident (a war's toll, its ceasefire) have the answers of all its reports that tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from sayso.evaluation.finding.world import Drawn, Voice, War, World
from sayso.records.brief import Origin, Position, Topic, Whereabouts, Words
from sayso.records.identity import content_id, incident_id
from sayso.records.linked import Answer, AnswerRelation, Copy, Incident, Link, Question, QuestionStatus, Range
from sayso.records.record import Figure, Record

FIRST_DAY, DAYS = datetime(2022, 1, 1), 730
# Reports of the largest incidents; the others as Pareto has it, 60 at most.
LARGEST, LARGE, SLOPE = (400, 320, 260), 60, 1.1
# Positions of a report, questions of an incident at most: 400 reports have a thousand answers so.
POSITIONS, QUESTIONS = 3, 50
TOLLS, TRUCES, COPIED, CROSSING = 0.08, 0.04, 0.12, 0.1
_MEASURES = ("killed", "wounded", "captured", "displaced", "missing")
_STANCES = ("announced", "accepted", "violated", "holding", "expired")


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """An incident to be told of: how many reports of it, and how much is asked."""

    war: War
    town: Whereabouts
    start: datetime
    size: int
    voices: Drawn[Voice]
    questions: int


@dataclass(slots=True, kw_only=True)
class Asking:
    """The positions on questions, as reports come in: of an incident, or of a scope."""

    incident: str | None
    scope: str
    plan: Plan
    positions: dict[tuple[Topic, str, int], list[Position]] = field(default_factory=dict)


def plans(rng: Random, world: World, reports: int) -> list[Plan]:
    """Incidents that have so many reports in all, by the day they begin."""
    sizes = [size for size in LARGEST if size <= reports // 5]
    while (left := reports - sum(sizes)) > 0:
        sizes.append(min(LARGE, left, int(rng.paretovariate(SLOPE))))
    return sorted((_plan(rng, world, size) for size in sizes), key=lambda one: one.start)


def _plan(rng: Random, world: World, size: int) -> Plan:
    war = world.wars.one(rng)
    voices = [world.bodies.one(rng) if rng.random() < 0.7 else world.persons.one(rng)
              for _ in range(min(24, 1 + size // 3))]
    return Plan(war=war, town=war.towns.one(rng), size=size, voices=Drawn(voices),
                start=FIRST_DAY + timedelta(minutes=rng.randrange(DAYS * 24 * 60)),
                questions=min(QUESTIONS, 2 + size // 4))


def positions(rng: Random, plan: Plan, own: Asking, wider: dict[str, Asking], record: Record) -> tuple[Position, ...]:
    """What one report answers, noted with each question."""
    found: list[Position] = []
    pair = ", ".join(side.name for side in plan.war.sides)
    for figure in record.figures[:POSITIONS]:
        found.append(_noted(own, rng.randrange(plan.questions), "figure", _position(rng, plan, record, figure)))
        if rng.random() < TOLLS:
            asking = wider.setdefault(f"toll: {pair}", Asking(incident=None, scope=f"toll: {pair}", plan=plan))
            found.append(_noted(asking, 0, "figure", _position(rng, plan, record, figure, scope=asking.scope)))
        if rng.random() < TRUCES:
            asking = wider.setdefault(f"ceasefire: {pair}", Asking(incident=None, scope=f"ceasefire: {pair}",
                                                                   plan=plan))
            found.append(_noted(asking, plan.start.toordinal(), "agreement", _position(
                rng, plan, record, figure, scope=asking.scope, stance=rng.choice(_STANCES))))
    return tuple({one.id: one for one in found}.values())


def _noted(asking: Asking, number: int, topic: Topic, position: Position) -> Position:
    asking.positions.setdefault((topic, position.measure, number), []).append(position)
    return position


def _position(rng: Random, plan: Plan, record: Record, figure: Figure, *, scope: str | None = None,
              stance: str = "") -> Position:
    voice, day = plan.voices.one(rng), f"{plan.start:%Y-%m-%d}T00:00:00Z"
    origin = Origin(key=f"{voice.kind}:{voice.name}", name=voice.name, kind=voice.kind, party=voice.side)
    return Position(
        id=content_id("pos", figure.id, scope, stance), document=record.document.id, claim=figure.claim or "",
        item=figure.id, topic="agreement" if stance else "figure",
        measure="ceasefire" if stance else _MEASURES[len(figure.id) % 2 + (rng.random() < 0.2)], stance=stance,
        low=None if stance else figure.low, high=None if stance else figure.high, hedge=None,
        victim=plan.war.sides[1], by=plan.war.sides[0], population="civilian", detail=None,
        place=None if scope else plan.town, on=None if scope else day, since=day if scope else None, until=None,
        cumulative=None, relative_to=None, relation=None, origin=origin, relays=(),
        said_at=record.document.published.value, act="say", polarity="+",
        certainty="possible" if rng.random() < 0.1 else "certain", evidence=(), scope=scope,
        words=Words(document=record.document.id, start=figure.span.start, end=figure.span.end, text=figure.span.text))


def incident(plan: Plan, records: Sequence[Record]) -> Incident:
    """The incident of these reports."""
    day = plan.start.replace(hour=0, minute=0)
    return Incident(
        id=incident_id(records[0].document.id), title=records[0].document.title or "",
        documents=tuple(one.document.id for one in records),
        events=tuple((one.document.id, one.events[0].id) for one in records if one.events),
        actors=plan.war.sides, place=plan.town if plan.town.gazetteer_id else None, start=f"{day:%Y-%m-%d}T00:00:00Z",
        end=f"{day + timedelta(days=1):%Y-%m-%d}T00:00:00Z",
        types=tuple(dict.fromkeys(event.type for one in records for event in one.events))[:3], links=())


def questions(rng: Random, asking: Asking) -> list[Question]:
    """The questions that the positions answer."""
    return [_question(rng, asking, topic, measure, number, told)
            for (topic, measure, number), told in sorted(asking.positions.items())]


def _question(rng: Random, asking: Asking, topic: Topic, measure: str, number: int,
              told: Sequence[Position]) -> Question:
    name = content_id("que", asking.incident, asking.scope, topic, measure, number)
    answers = _answers(rng, name, told)
    origins, plan = len({one.origin.key for one in answers}), asking.plan
    status: QuestionStatus = "single_origin" if origins == 1 else rng.choice(
        ("agreed", "agreed", "rising", "revised", "disputed"))
    what = f"How many {plan.war.sides[1].name} civilians were {measure}" if topic == "figure" else \
        f"How did the ceasefire between {plan.war.sides[0].name} and {plan.war.sides[1].name} go"
    place = told[0].place
    where = f" in {place.name} ({number})" if place else f" ({number})"
    return Question(
        id=name, text=f"{what}{where}?", topic=topic, measure=measure, victim=plan.war.sides[1], by=plan.war.sides[0],
        population="civilian", place=place, since=told[0].on or told[0].since,
        until=f"{plan.start + timedelta(days=1):%Y-%m-%d}T00:00:00Z", incident=asking.incident, status=status,
        origins=origins, outlets=len({one.document for one in told}), scope=asking.scope, answers=answers,
        range=Range(low=1, high=None, why="they disagree") if topic == "figure" else None)


def _answers(rng: Random, question: str, told: Sequence[Position]) -> tuple[Answer, ...]:
    """One for each origin and value, in the order they were given."""
    grouped: dict[tuple[str, object, str], list[Position]] = {}
    for one in told:
        grouped.setdefault((one.origin.key, one.low, one.stance), []).append(one)
    found: list[Answer] = []
    for held in grouped.values():
        first = held[0]
        before = next((one for one in reversed(found) if one.origin.key == first.origin.key), None)
        last = found[-1] if found else None
        drawn: AnswerRelation = "updates" if before else "first" if last is None else \
            "contradicts" if rng.random() < 0.25 else "corroborates"
        to = before or last
        found.append(Answer(
            id=content_id("ans", question, first.id), stance=first.stance, low=first.low, high=first.high, hedge=None,
            origin=first.origin, relays=(), said_at=first.said_at, relation=drawn, to=to.id if to else None,
            why="" if to is None else f"{to.origin.name} said otherwise", positions=tuple(one.id for one in held),
            claims=tuple(dict.fromkeys(one.claim for one in held)),
            documents=tuple(dict.fromkeys(one.document for one in held)), words=tuple(one.words for one in held)))
    return tuple(found)


def links(rng: Random, documents: Sequence[str], earlier: Sequence[str]) -> Iterator[Link]:
    """Some links of each report to others of its incident, and of a tenth of them to other incidents."""
    for number, one in enumerate(documents):
        for other in {rng.choice(documents[:number]) for _ in range(min(number, 4))}:
            yield _link(one, other, round(0.5 + rng.random() / 2, 4))
    for one in documents:
        if earlier and rng.random() < CROSSING:
            yield _link(one, rng.choice(earlier), round(0.3 + rng.random() * 0.15, 4))


def _link(one: str, other: str, score: float) -> Link:
    return Link(one=min(one, other), other=max(one, other), score=score, reason="the same town and day, words alike")


def copies(rng: Random, documents: Sequence[str]) -> Iterator[Copy]:
    """Of some reports the earlier one that they are a copy of."""
    for number, one in enumerate(documents):
        if number and rng.random() < COPIED:
            yield Copy(earlier=documents[rng.randrange(number)], later=one, share=0.9, kind="reprint")


