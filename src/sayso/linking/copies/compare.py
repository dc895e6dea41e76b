"""Whether two reports are of one wording, and how much of the shorter one stands in the other."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from sayso.records.brief import Brief
from sayso.records.linked import Copy, CopyKind

# From this share of the shorter one on, two reports are of one wording in part. On giveme5w1h 72 pairs have as much by
# all their shingles, 63 of them on one event; below lie shared quotations and background ("some 6,500 died in 2020").
SHARE = 0.3
# So many shared shingles of the signatures are no accident, where they stand for so many words of the report. Two
# wholes that are alike need no such length: alerts have one sentence.
LEAST, WORDS, ALIKE = 6, 25, 0.9


def copy_of(one: Brief, other: Brief) -> Copy | None:
    """The copy that two reports make, None if they were written apart.

    The earlier one is that published first, then that of the lower id; which one is given first does not matter.
    """
    share = shared(one.signature, other.signature)
    if share is None:
        return None
    earlier, later = sorted((one, other), key=lambda brief: (brief.published or "9999", brief.document))
    return Copy(earlier=earlier.document, later=later.document, share=round(share, 3), kind=_kind(one, other))


def shared(one: tuple[int, ...], other: tuple[int, ...]) -> float | None:
    """How much of the shorter wording stands in the longer one (0 to 1); None where it is too little to be a copy."""
    if not one or not other:
        return None
    # Most pairs of reports share next to nothing, which is seen without looking at how far each signature reaches.
    if len(_hashes(one) & _hashes(other)) < LEAST:
        return None
    short, long = sorted((one, other))
    limit = min(_limit(short), _limit(long))
    kept = set(short[1:bisect_right(short, limit, lo=1)])
    both = len(kept.intersection(long[1:bisect_right(long, limit, lo=1)]))
    if both < LEAST or both < SHARE * len(kept):
        return None
    share = both / len(kept)
    return share if share * short[0] >= min(WORDS, ALIKE * long[0]) else None


@lru_cache(maxsize=4096)
def _hashes(signature: tuple[int, ...]) -> frozenset[int]:
    return frozenset(signature[1:])


def _limit(signature: tuple[int, ...]) -> int:
    """Up to where a signature holds every shingle of its report."""
    return signature[-1] if len(signature) - 1 < signature[0] else 1 << 31


def _kind(one: Brief, other: Brief) -> CopyKind:
    known = bool(one.publisher and other.publisher)
    if known and one.publisher != other.publisher:
        return "reprint"
    if one.signature == other.signature:
        return "same"
    return "revision" if known else "reprint"
