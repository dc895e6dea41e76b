"""Whether two reports tell of the same incident: a score from 0 to 1, and the reason in words."""

from __future__ import annotations

from sayso.records.brief import Brief
from sayso.records.linked import Link

__all__ = ["link_of"]

# MEASURE
LEAST = 0.12


def link_of(one: Brief, other: Brief) -> Link | None:
    """The link between two reports; None where nothing speaks for one incident.

    The two may be given in either order. It rests on these two briefs alone.
    """
    first, second = sorted((one, other), key=lambda brief: brief.document)
    shared = _shared(first, second)
    score = min(1.0, sum(weight for _, weight in shared) + 1e-9)
    if score < LEAST:
        return None
    names = ", ".join(f"'{word}'" for word, _ in shared[:4])
    return Link(one=first.document, other=second.document, score=round(score, 4), reason=f"share {names}")


def _shared(one: Brief, other: Brief) -> list[tuple[str, float]]:
    """Shared words with what each adds to the cosine, the most telling first."""
    there = {word.casefold(): weight for word, weight in other.terms}
    both = [(word, weight * there[word.casefold()]) for word, weight in one.terms if word.casefold() in there]
    return sorted(both, key=lambda pair: (-pair[1], pair[0]))
