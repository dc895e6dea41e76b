"""A big store made: invented reports added, judged and linked by the store's own ways, in the order of their days.

What linking would find is given and not worked out, so that a million claims are there in minutes.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from itertools import islice
from random import Random

from sayso.evaluation.finding.judged import apart, judgements, standing
from sayso.evaluation.finding.linked import Asking, Plan, copies, incident, links, plans, positions, questions
from sayso.evaluation.finding.reports import FEWEST, MOST, report
from sayso.evaluation.finding.world import World
from sayso.judging.queue import waiting_of
from sayso.records.brief import Brief, Position
from sayso.records.judgement import Judgement
from sayso.records.linked import Copy, Incident, Link, Question
from sayso.records.original import Original
from sayso.records.record import Record, Refusal
from sayso.records.waiting import Waiting
from sayso.store import Stands, Store
from sayso.store.linking import Relinked

# Claims of a report on average.
CLAIMS = (FEWEST + MOST) // 2
# Incidents put in in one transaction, earlier reports that links lead to, and how many in all were kept apart.
BATCH, NEAR, APART = 150, 2000, 100
_WHEN = "2024-01-01T00:00:00Z"
_REASONS = ("empty", "language", "too_large", "encoding")
VERSION = "bench"


def make(store: Store, claims: int, *, seed: int = 1, tell: Callable[[str], None] = lambda _: None) -> None:
    """Fills an empty store with about so many claims; the same for the same seed.

    Args:
        tell: is told how far it is.
    """
    rng, world = Random(seed), World(seed)
    planned, wider, earlier, done = plans(rng, world, max(1, claims // CLAIMS)), dict[str, Asking](), list[str](), 0
    waiting = iter(planned)
    while batch := list(islice(waiting, BATCH)):
        made = [_Made(rng, world, plan, wider, done + at) for at, plan in enumerate(batch)]
        store.add_all([(record, brief, _original(record)) for one in made for record, brief in one.reports],
                      version=VERSION)
        for stands, judgement in (held for one in made for held in one.judged):
            store.judge(judgement, stands)
        store.relink(_found(rng, made, earlier))
        earlier = [*earlier, *(record.document.id for one in made for record, _ in one.reports)][-NEAR:]
        done += len(batch)
        tell(f"{done} of {len(planned)} incidents")
    wide = [question for name in sorted(wider) for question in questions(rng, wider[name])]
    store.relink(Relinked(questions=tuple(wide), waiting=_waits(wide, list(wider.values()))))
    _people(store)
    for number in range(claims // 400 + 5):
        store.refuse(f"https://news.example/refused/{number}", Refusal(stage="intake", reason=_REASONS[number % 4]),
                     None, _WHEN, message="it could not be read")


class _Made:
    """One incident with its reports."""

    def __init__(self, rng: Random, world: World, plan: Plan, wider: dict[str, Asking], number: int) -> None:
        own = Asking(incident="", scope="", plan=plan)
        self.reports: list[tuple[Record, Brief]] = []
        self.judged: list[tuple[Stands, Judgement]] = []
        for at in range(plan.size):
            when = plan.start + timedelta(minutes=int(rng.expovariate(1 / 900)))
            record = report(rng, world, plan.war, plan.town, when, f"{number}-{at}")
            brief = _brief(record, positions(rng, plan, own, wider, record))
            self.reports.append((record, brief))
            told = judgements(rng, record, number + at)
            self.judged += [
                (Stands(record=standing(record, told[:upto + 1]), brief=brief, reading=record, sound=True), one)
                for upto, one in enumerate(told)]
        records = sorted((one for one, _ in self.reports), key=lambda one: (one.document.published.value or "",
                                                                            one.document.id))
        self.incident: Incident = incident(plan, records)
        own.incident = self.incident.id
        self.questions: list[Question] = questions(rng, own)
        self.waiting = _waits(self.questions, [own])
        self.copies: list[Copy] = list(copies(rng, self.incident.documents))


def _found(rng: Random, made: list[_Made], earlier: list[str]) -> Relinked:
    found: list[Link] = [link for one in made for link in links(rng, one.incident.documents, earlier)]
    return Relinked(
        linked=tuple(record.document.id for one in made for record, _ in one.reports),
        links=tuple({(one.one, one.other): one for one in found}.values()),
        copies=tuple(copy for one in made for copy in one.copies), incidents=tuple(one.incident for one in made),
        questions=tuple(question for one in made for question in one.questions),
        waiting=tuple(held for one in made for held in one.waiting))


def _waits(asked: list[Question], asking: list[Asking]) -> tuple[Waiting, ...]:
    return waiting_of(asked, (one for held in asking for told in held.positions.values() for one in told))


def _brief(record: Record, told: tuple[Position, ...]) -> Brief:
    document = record.document
    words = sorted(set(document.text.split()))[:40]
    return Brief(document=document.id, origin=document.origin, title=document.title, publisher=document.publisher,
                 published=document.published.value, terms=tuple((word, 0.1) for word in words),
                 signature=tuple(range(16)), happenings=(), positions=told,
                 keys=tuple(f"{word} {document.published.value}" for word in words[:10]))


def _original(record: Record) -> Original:
    document = record.document
    return Original(data=document.text.encode(), media_type="text/plain", captured_at=_WHEN, locator=None,
                    captured_from=document.origin)


def _people(store: Store) -> None:
    """Some incidents kept apart by people."""
    pairs = list(store.incidents(limit=2 * APART))
    for number, (one, other) in enumerate(zip(pairs[::2], pairs[1::2], strict=False)):
        store.judge(apart(number, one.documents, other.documents))
