"""What of a report tells, next to nothing in size, with whom it may make a link."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

__all__ = ["Sketch", "sketched"]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sketch:
    """The words of a report as numbers, some 1.5 KB of them; see `Profile`, whose names these are.

    Attributes:
        words: hashes of its words. weights: of each, in parts of `UNIT`. title: which of them are in its title.
        headline, brevity: as in its profile. published: day as an ordinal, NaN if unknown.
        first, last: of the days on which it happened, likewise.
    """

    words: npt.NDArray[np.int64]
    weights: npt.NDArray[np.uint16]
    title: npt.NDArray[np.uint16]
    headline: int
    brevity: float
    published: float
    first: float
    last: float


def sketched(words: Mapping[str, int], title: Collection[str], *, brevity: float, published: int | None,
             days: Collection[int]) -> Sketch:
    """The sketch of a report that has these words; those of its title are among them."""
    return Sketch(
        words=np.fromiter(map(hash, words), dtype=np.int64, count=len(words)),
        weights=np.fromiter(words.values(), dtype=np.uint16, count=len(words)),
        title=np.array([at for at, word in enumerate(words) if word in title], dtype=np.uint16),
        headline=sum(words[word] for word in title), brevity=brevity,
        published=np.nan if published is None else published, first=min(days, default=np.nan),
        last=max(days, default=np.nan))
