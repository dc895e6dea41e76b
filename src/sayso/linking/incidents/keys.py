"""Under which keys a report is looked up: only reports that share one are compared."""

from __future__ import annotations

from itertools import combinations

from sayso.linking.incidents.days import day_of
from sayso.linking.meetings import DATED, UNDATED

__all__ = ["incident_keys"]

# Of pairs of reports of one event within a week, .98 share one of 12 heaviest terms or more (gva dev); reports that
# share none are mostly brought together through a third.
HEAVIEST = 12
# Terms of which every pair is a key of a report without a date. F1 (wikinews_medium): .906 with pairs of 20, .910 of 26
# and of 32.
PAIRED_UNDATED = 26
# Of dated ones every pair of so few terms that they are rare is a key for so many days: one that no time bounds is met
# by ever more reports. B-cubed F1 is what it is with pairs of six at any time, on all six sets; within one year it is
# .970 on gva train (.972), without them .954, and .913 on giveme5w1h (.921, without .860), whose groups span years.
# Pairs of ten besides, within half a year, made giveme5w1h .922 and changed none of ten other sets; of a stream of
# 10,000 reports each met 183 for them that lay more than a week back, 24 for these.
FEW, LONGEST = 6, 730
# Days: half of the pairs of reports of one event come out within a day, three in four within 18 (giveme5w1h, where
# looking back a year later counts as the same event) or 2 (gva); pairs of terms find those that come later.
WINDOW = 7


def incident_keys(terms: tuple[tuple[str, float], ...], published: str | None) -> tuple[str, ...]:
    """Keys by which reports of one incident find each other.

    Each of the heaviest terms makes a key with the time of publication: reports not more than `WINDOW` days apart
    share one for each term that they share, and no such key is shared by reports twice that apart. Pairs of the very
    heaviest terms are keys for two years, for what is told again later. A report without a date has pairs alone, by
    which it finds others without one, and the very heaviest pairs of those with one (see `meetings.asked`).

    Args:
        terms: as `terms_of` gives them, heaviest first.
        published: ISO 8601; None where unknown.
    """
    day = day_of(published)
    words = [term.casefold() for term, _ in terms]
    if day is None:
        return tuple(f"{UNDATED}{pair}" for pair in _pairs(words[:PAIRED_UNDATED]))
    windows, years = (day // WINDOW, day // WINDOW + 1), (day // LONGEST, day // LONGEST + 1)
    few = _pairs(words[:FEW])
    return (*(f"i:{word}@{window}" for word in words[:HEAVIEST] for window in windows),
            *(f"i:{pair}@@{year}" for pair in few for year in years), *(f"{DATED}{pair}" for pair in few))


def _pairs(words: list[str]) -> list[str]:
    return [f"{one}+{other}" for one, other in combinations(sorted(words), 2)]
