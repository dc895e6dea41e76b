"""Under which keys a report is looked up: only reports that share one are compared."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from sayso.linking.incidents.days import day_of
from sayso.linking.incidents.profile import days_told
from sayso.linking.meetings import DATED, UNDATED
from sayso.records.brief import Happening

__all__ = ["incident_keys"]

# Of pairs of reports of one event within a week, .98 share one of 12 heaviest terms or more (gva dev); reports that
# share none are mostly brought together through a third.
HEAVIEST = 12
# Terms of which every pair is a key of a report without a date. F1 (wikinews_medium): .906 with pairs of 20, .910 of 26
# and of 32.
PAIRED_UNDATED = 26
# Of dated ones every pair of so few terms that they are rare is a key for the weeks of which it tells.
FEW = 6
# Of reports of which one tells no day every pair of so few is a key for so many days. B-cubed F1 with pairs of six,
# four and three: giveme5w1h .927, .926, .917, gvc_train .974, .974, .973 (pairs of three with triples of six); within
# one year of six (of any reports) gvc_train .970, without them .954 and giveme5w1h .865, whose groups span years. Of a
# stream of 30,500 reports the last met 147 more than two weeks back for pairs of six, 27 for pairs of four.
FEWEST, LONGEST = 4, 730
# Days: half of the pairs of reports of one event come out within a day, three in four within 18 (giveme5w1h, where
# looking back a year later counts as the same event) or 2 (gva); pairs of terms find those that come later.
WINDOW = 7
# Days of what is told: two reports that both tell when it happened, and tell of times further apart than once or twice
# this, do not meet by what they tell of. With 7, 14 and 30 days F1 is the same on all sets; where all reports met by
# pairs of six in two years it is .973 on gvc_train (.974), and elsewhere the same.
TOLD = 7
# A report that tells of more weeks than this is a chronicle, and is looked up as one that tells no day: of 506 reports
# of five sets that tell a day none tells of more, three of four and six of three.
MOST_TOLD = 4


def incident_keys(terms: tuple[tuple[str, float], ...], published: str | None, happenings: Iterable[Happening] = ()
                  ) -> tuple[str, ...]:
    """Keys by which reports of one incident find each other.

    Each of the heaviest terms makes a key with the time of publication: reports not more than `WINDOW` days apart
    share one for each term that they share, and no such key is shared by reports twice that apart. Pairs of the very
    heaviest terms are keys with the time of what is told, for what is told again later. That is not known of reports
    that tell no day: pairs of still fewer terms are keys for two years, by which they find each other and those that
    tell one, and these find them (see `meetings.asked`). So those that tell of other times do not meet, and a longer
    stream holds no more of them for one report. A report without a date has pairs alone, by which it finds others
    without one, and the very heaviest pairs of those with one.

    Args:
        terms: as `terms_of` gives them, heaviest first.
        published: ISO 8601; None where unknown.
        happenings: what it tells.
    """
    day = day_of(published)
    words = [term.casefold() for term, _ in terms]
    if day is None:
        return tuple(f"{UNDATED}{pair}" for pair in _pairs(words[:PAIRED_UNDATED]))
    few, told = _pairs(words[:FEW]), _weeks_told(happenings)
    years, how = (day // LONGEST, day // LONGEST + 1), DATED if told else UNDATED
    return (*(f"i:{word}@{window}" for word in words[:HEAVIEST] for window in (day // WINDOW, day // WINDOW + 1)),
            *(f"i:{pair}@@{week}" for pair in few for week in told),
            *(f"{how}{pair}@{year}" for pair in _pairs(words[:FEWEST]) for year in years),
            *(f"{DATED}{pair}" for pair in few))


def _weeks_told(happenings: Iterable[Happening]) -> list[int]:
    """The weeks of which a report tells, and those after them; none where it tells no day, or too many."""
    weeks = {day // TOLD for day in days_told(happenings)}
    return sorted(weeks | {week + 1 for week in weeks}) if len(weeks) <= MOST_TOLD else []


def _pairs(words: list[str]) -> list[str]:
    return [f"{one}+{other}" for one, other in combinations(sorted(words), 2)]
