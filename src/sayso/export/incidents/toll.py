"""How many died or were hurt in an incident, as one number, where a format has room for one alone.

Each question has a least (the lowest that its standing answers leave open) and a most (the highest that they leave
open, else the highest that is named). Questions may overlap: children are among civilians, soldiers of a side among its
dead. So nothing is added that could be counted twice: of the questions on one group the largest number is taken, groups
that exclude each other are added (soldiers and civilians, side and side), and of two ways to the whole the larger is
taken. The least of the whole is thus what is surely there where the lowest standing answer on each group is right.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.records.linked import Question

Bound = float | int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """What one question counts.

    Attributes:
        side: id of the party counted, None for all. population, detail: as the question's.
        least: 0 where no answer has a number. most: the highest named. open: no upper bound is told.
        numberless: no answer has a number.
    """

    side: str | None
    population: str
    detail: str | None
    least: int
    most: int
    open: bool
    numberless: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """The dead or hurt of an incident, told apart where they can be.

    Attributes:
        military: of each side. civilian: all civilians. total: all. The rest is of unknown population or side.
    """

    military: dict[str, int]
    civilian: int
    total: int


def counts_of(questions: Iterable[Question], measure: str) -> tuple[Count, ...]:
    """What the questions of that measure count."""
    return tuple(_count(one) for one in questions if one.topic == "figure" and one.measure == measure)


def _count(question: Question) -> Count:
    left = question.range
    low, high = (left.low, left.high) if left is not None else (None, None)
    named = [value for one in question.answers if not one.denied for value in (one.low, one.high) if value is not None]
    least = int(low) if low is not None else 0
    most = int(high) if high is not None else int(max(named, default=0))
    return Count(side=question.victim.id if question.victim else None, population=question.population,
                 detail=question.detail, least=least, most=max(least, most), open=high is None,
                 numberless=low is None and high is None)


def whole(counts: Iterable[Count], *, most: bool = False) -> Whole:
    """The whole of what is counted: the least that is surely there, or with `most` the most that is told."""
    groups: defaultdict[tuple[str | None, str], int] = defaultdict(int)
    for one in counts:
        key = (one.side, one.population)
        groups[key] = max(groups[key], one.most if most else one.least)
    sides = sorted({side for side, _ in groups if side is not None})
    military = {side: groups[side, "military"] for side in sides}
    civilians = {side: groups[side, "civilian"] for side in sides}
    civilian = max(groups[None, "civilian"], sum(civilians.values()))
    soldiers = max(groups[None, "military"], sum(military.values()))
    by_side = sum(max(groups[side, "unknown"], military[side] + civilians[side]) for side in sides)
    return Whole(military=military, civilian=civilian,
                 total=max(groups[None, "unknown"], soldiers + civilian, by_side))
