"""Comparing what works cost on the same texts, steadily on a machine that others use too.

Works take turns report by report, so that what disturbs one disturbs the others, and of each report the least of
several rounds counts: other processes only ever add to it.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sayso.records.document import Document

Work = Callable[[Document], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """CPU seconds of one work over all reports.

    Attributes:
        least: the sum of each report's least over the rounds.
        first: the first round whole, in which no report has been read before.
    """

    least: float
    first: float


def in_turns(documents: Sequence[Document], works: Sequence[Work], *, rounds: int) -> list[Spent]:
    """What each work spends; who begins changes from report to report and from round to round."""
    spent: list[list[list[float]]] = [[[] for _ in documents] for _ in works]
    for turn in range(rounds):
        for place, document in enumerate(documents):
            for step in range(len(works)):
                number = (turn + place + step) % len(works)
                began = time.process_time()
                works[number](document)
                spent[number][place].append(time.process_time() - began)
    return [Spent(least=sum(map(min, times)), first=sum(own[0] for own in times)) for times in spent]
