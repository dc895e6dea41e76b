"""Answers from the truth itself, and with mistakes planted in it: what the measure is held against."""

from __future__ import annotations

from collections import defaultdict

from sayso.linking.whole import Linked
from sayso.records.brief import Origin, Words
from sayso.records.linked import Answer, Copy, Incident, Question
from tests.planted.truth import Mention, Planted, Told, relation, standing


def oracle(planted: Planted) -> Linked:
    """What perfect linking would give; documents are called by their planted ids."""
    mentions: dict[str, list[Mention]] = defaultdict(list)
    for mention in planted.mentions:
        if mention.told in planted.told and mention.role != "background":
            mentions[mention.told].append(mention)
    questions = []
    for asked in planted.asked.values():
        told = sorted((one for one in planted.told.values() if one.asked == asked.id), key=lambda one: (one.at, one.id))
        answers = tuple(_answer(planted, one, mentions[one.id]) for one in told)
        questions.append(Question(
            id=asked.id, text=asked.id, topic=asked.topic, measure=asked.measure,  # type: ignore[arg-type]
            victim=None, by=None, population="unknown", place=None, since=None, until=None, incident=asked.incident,
            status="agreed", origins=len({one.origin.key for one in answers}), outlets=1, range=None, answers=answers))
    return Linked(links=(), copies=_copies(planted), incidents=_incidents(planted), frames=(),
                  questions=tuple(questions))


def _answer(planted: Planted, told: Told, mentions: list[Mention]) -> Answer:
    ties = [(label, other.id) for other in standing(planted, told) if (label := relation(planted, told, other))]
    order = ("updates", "corrects", "corroborates", "contradicts", "part_of")
    label, to = min(ties, key=lambda tie: order.index(tie[0])) if ties else ("first", None)
    key = told.source.key + (f"/{told.id}" if told.source.anonymous else "")
    return Answer(
        id=told.id, stance=told.stance, low=told.low, high=told.high, hedge=told.hedge or None,
        origin=Origin(key=key, name=told.source.key, kind="institution"), relays=(), said_at=None,
        relation=label, to=to, why="", positions=(), claims=(), documents=(),  # type: ignore[arg-type]
        words=tuple(Words(document=one.report, start=one.start, end=one.end, text="") for one in mentions))


def _copies(planted: Planted) -> tuple[Copy, ...]:
    return tuple(Copy(earlier=one.copied, later=one.id, share=1.0, kind="reprint")
                 for one in planted.reports if one.copied)


def _incidents(planted: Planted) -> tuple[Incident, ...]:
    documents: dict[str, list[str]] = defaultdict(list)
    for report in planted.reports:
        documents[report.incident].append(report.id)
    return tuple(Incident(id=name, title=name, documents=tuple(those), events=(), actors=(), place=None, start=None,
                          end=None, types=(), links=()) for name, those in documents.items())
