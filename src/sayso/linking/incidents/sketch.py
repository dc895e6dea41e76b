"""What of a report tells, next to nothing in size, with whom it may make a link."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

__all__ = ["FORM", "Sketch", "packed", "sketched", "unpacked"]

# The name of how sketches are made and packed: one kept under another name is made anew from its brief. A test holds
# what it stands for, so that who changes a sketch is told to change it.
FORM = "1"
# Counts of words and of those in the title, then headline, brevity, published, first and last.
_HEAD = struct.Struct("<HHi4d")


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
        words=np.fromiter(map(_hashed, words), dtype=np.int64, count=len(words)),
        weights=np.fromiter(words.values(), dtype=np.uint16, count=len(words)),
        title=np.array([at for at, word in enumerate(words) if word in title], dtype=np.uint16),
        headline=sum(words[word] for word in title), brevity=brevity,
        published=np.nan if published is None else published, first=min(days, default=np.nan),
        last=max(days, default=np.nan))


@lru_cache(maxsize=100_000)
def _hashed(word: str) -> int:
    """The same in every process, which Python's own is not."""
    digest = hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little", signed=True)


def packed(sketch: Sketch) -> bytes:
    """The sketch as bytes, the same on every machine: a head, then words, weights and title."""
    head = _HEAD.pack(len(sketch.words), len(sketch.title), sketch.headline, sketch.brevity, sketch.published,
                      sketch.first, sketch.last)
    return b"".join((head, sketch.words.astype("<i8").tobytes(), sketch.weights.astype("<u2").tobytes(),
                     sketch.title.astype("<u2").tobytes()))


def unpacked(told: bytes) -> Sketch:
    """What `packed` packed."""
    count, titled, headline, brevity, published, first, last = _HEAD.unpack_from(told)
    weights = _HEAD.size + 8 * count
    return Sketch(
        words=np.frombuffer(told, dtype="<i8", count=count, offset=_HEAD.size),
        weights=np.frombuffer(told, dtype="<u2", count=count, offset=weights),
        title=np.frombuffer(told, dtype="<u2", count=titled, offset=weights + 2 * count),
        headline=headline, brevity=brevity, published=published, first=first, last=last)
