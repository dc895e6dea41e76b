"""The signature of a wording: a bottom sketch of its shingles.

A shingle is a run of five words (Broder 1997, "On the resemblance and containment of documents"). MinHash tells how
alike two texts are as wholes, but a short wire item within a long piece is hardly alike and still a copy; so the
signature keeps the lowest hashes themselves. Below the lower of two reports' limits both have kept all they have,
and there the share of the shorter one that stands in the longer one is read off without bias.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from sayso.linking.copies.wording import body_words
from sayso.records.document import Document

SHINGLE = 5
# A report of so many shingles or fewer keeps all; a longer one keeps a quarter, but no more than MOST.
FEW, PART, MOST = 128, 4, 512
_BITS = 31
_MIX = 0x9E3779B97F4A7C15


def signature_of(document: Document) -> tuple[int, ...]:
    """What the wording of a report is compared by.

    Returns:
        The number of its different shingles, then the lowest of their hashes (31 bits), ascending. Empty where it
        has fewer words than a shingle. The same on every machine.
    """
    return signature_of_words(body_words(document))


def signature_of_words(words: Sequence[str]) -> tuple[int, ...]:
    """The signature of folded words in order."""
    if len(words) < SHINGLE:
        return ()
    hashes = np.unique(_shingles(words))
    count = len(hashes)
    kept = max(min(count, FEW), min(count // PART, MOST))
    return (count, *(int(one) for one in hashes[:kept]))


def _shingles(words: Sequence[str]) -> np.ndarray[tuple[int], np.dtype[np.uint64]]:
    """A hash of each run of words; arithmetic is modulo 2**64, so it is the same everywhere."""
    known = {word: _word_hash(word) for word in set(words)}
    each = np.fromiter((known[word] for word in words), dtype=np.uint64, count=len(words))
    last = len(words) - SHINGLE + 1
    mixed = np.zeros(last, dtype=np.uint64)
    for step in range(SHINGLE):
        mixed = (mixed ^ each[step:step + last]) * np.uint64(_MIX)
        mixed ^= mixed >> np.uint64(29)
    return mixed >> np.uint64(64 - _BITS)


@lru_cache(maxsize=16384)
def _word_hash(word: str) -> int:
    return int.from_bytes(hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")
