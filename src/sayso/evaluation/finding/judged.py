"""What invented people judged: some parts of some reports, now and then otherwise than each other; and incidents."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from random import Random

from sayso.judging.applying import judged
from sayso.judging.deciding import decided
from sayso.records.errors import BadSetting
from sayso.records.identity import content_id
from sayso.records.judgement import Judgement, JudgementKind
from sayso.records.record import Record

# The share of reports that are judged, of these by two people against each other, and how many people judge.
REPORTS, DISPUTED, PEOPLE = 0.05, 0.15, 12


def judgements(rng: Random, record: Record, number: int) -> tuple[Judgement, ...]:
    """What people judged of a report: of most nothing."""
    if rng.random() > REPORTS or not record.figures:
        return ()
    at = f"2024-{1 + number % 12:02}-{1 + number // 12 % 28:02}T{number % 24:02}:{number % 60:02}:00Z"
    part = rng.choice(record.figures)
    kinds: list[JudgementKind] = ["accept", "reject"] if rng.random() < DISPUTED else [rng.choice(("accept", "reject"))]
    found = [decided(record, kind, part.id, author=f"person{(number + place) % PEOPLE}", at=at, reason="it is so")
             for place, kind in enumerate(kinds)]
    if rng.random() < 0.5:
        with suppress(BadSetting):  # it says so already
            found.append(decided(record, "correct", record.claims[0].id, author=f"person{number % PEOPLE}", at=at,
                                 reason="another act", values={"act": "warn"}))
    return tuple(found)


def standing(record: Record, told: Sequence[Judgement]) -> Record:
    """The record under these judgements."""
    return judged(record, told).record


def apart(number: int, left: Sequence[str], right: Sequence[str]) -> Judgement:
    """That two incidents are not one."""
    return Judgement(id=content_id("jud", "split", number), kind="split", author=f"person{number % PEOPLE}",
                     at=f"2024-06-{1 + number % 28:02}T00:00:00Z", reason="other days", left=tuple(left),
                     right=tuple(right))
