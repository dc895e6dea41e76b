"""Under which keys a report is looked up: only reports that share one are compared."""

from __future__ import annotations

from itertools import combinations

from sayso.linking.incidents.days import day_of

__all__ = ["incident_keys"]

# MEASURE
HEAVIEST = 12
PAIRED, PAIRED_UNDATED = 10, 20
# Days: reports of one incident come out within this time of each other. MEASURE
WINDOW = 7


def incident_keys(terms: tuple[tuple[str, float], ...], published: str | None) -> tuple[str, ...]:
    """Keys by which reports of one incident find each other.

    Each of the heaviest terms makes a key with the time of publication: reports not more than `WINDOW` days apart
    share one for each term that they share, and no such key is shared by reports twice that apart. Pairs of the
    very heaviest terms are keys at any time, for what is told again much later and for reports without a date.

    Args:
        terms: as `terms_of` gives them, heaviest first.
        published: ISO 8601; None where unknown.
    """
    day = day_of(published)
    words = [term.casefold() for term, _ in terms]
    paired = sorted(words[: PAIRED_UNDATED if day is None else PAIRED])
    pairs = tuple(f"i:{one}+{other}" for one, other in combinations(paired, 2))
    windows = () if day is None else (day // WINDOW, day // WINDOW + 1)
    return (*(f"i:{word}@{window}" for word in words[:HEAVIEST] for window in windows), *pairs)
