"""Which of many reports may be copies of one, told for all of them at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from sayso.linking.copies.compare import LEAST
from sayso.linking.meetings import Rows
from sayso.records.brief import Brief

__all__ = ["likely_copies"]


def likely_copies(briefs: Sequence[Brief]) -> Callable[[int, Rows], Rows]:
    """Tells those of other reports with which one shares so many hashes that they may be copies, by their numbers.

    `copy_of` finds no copy among the rest.
    """
    hashes = [np.array(brief.signature[1:], dtype=np.int64) for brief in briefs]
    lengths = np.array([len(one) for one in hashes], dtype=np.int64)
    # Hashes are stood for by numbers; those that one report alone has are left out, so that few remain.
    _, numbers, counts = np.unique(np.concatenate([np.empty(0, dtype=np.int64), *hashes]), return_inverse=True,
                                   return_counts=True)
    common = counts[numbers] > 1
    kept = numbers[common]
    held = np.bincount(np.repeat(np.arange(len(briefs)), lengths)[common], minlength=len(briefs))
    first = np.concatenate([[0], np.cumsum(held)])
    told = np.zeros(len(counts), dtype=np.int64)

    def likely(row: int, others: Rows) -> Rows:
        others = others[held[others] >= LEAST]
        if held[row] < LEAST or not len(others):
            return others[:0]
        mine = kept[first[row] : first[row + 1]]
        told[mine] = 1
        sizes = held[others]
        starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
        theirs = kept[np.arange(sizes.sum()) + np.repeat(first[others] - starts, sizes)]
        shared = np.add.reduceat(told[theirs], starts)
        told[mine] = 0
        return others[shared >= LEAST]

    return likely
