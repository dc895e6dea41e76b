"""Under which keys a report is looked up: only reports that share one are compared."""

from __future__ import annotations

from itertools import combinations

from sayso.linking.incidents.days import day_of

__all__ = ["incident_keys"]

# Of pairs of reports of one event within a week, .98 share one of 12 heaviest terms or more (gva dev); reports that
# share none are mostly brought together through a third.
HEAVIEST = 12
# Terms of which every pair is a key. F1 on undated reports (wikinews_medium): .884 with pairs of 10, .892 of 16, .901
# of 24, .91 if all pairs of reports are compared; on dated ones more than 10 change nothing.
PAIRED, PAIRED_UNDATED = 10, 20
# Pairs of so many terms are keys at any time, so that reports with and without a date meet; so few that they are rare.
EVER = 6
# Days within which pairs of more terms are keys of a dated report. F1 on giveme5w1h .916, at any time .922, where some
# groups span years; a key that no time bounds is met by ever more reports.
LONG = 180
# Days: half of the pairs of reports of one event come out within a day, three in four within 18 (giveme5w1h, where
# looking back a year later counts as the same event) or 2 (gva); pairs of terms find those that come later.
WINDOW = 7


def incident_keys(terms: tuple[tuple[str, float], ...], published: str | None) -> tuple[str, ...]:
    """Keys by which reports of one incident find each other.

    Each of the heaviest terms makes a key with the time of publication: reports not more than `WINDOW` days apart
    share one for each term that they share, and no such key is shared by reports twice that apart. Pairs of the
    heaviest terms are keys for half a year, for what is told again later, and pairs of the very heaviest at any
    time. A report without a date has pairs alone.

    Args:
        terms: as `terms_of` gives them, heaviest first.
        published: ISO 8601; None where unknown.
    """
    day = day_of(published)
    words = [term.casefold() for term, _ in terms]
    if day is None:
        return tuple(_pairs(words[:PAIRED_UNDATED]))
    windows = (day // WINDOW, day // WINDOW + 1)
    return (*(f"i:{word}@{window}" for word in words[:HEAVIEST] for window in windows),
            *(f"{pair}@{day // LONG}" for pair in _pairs(words[:PAIRED])), *_pairs(words[:EVER]))


def _pairs(words: list[str]) -> list[str]:
    return [f"i:{one}+{other}" for one, other in combinations(sorted(words), 2)]
