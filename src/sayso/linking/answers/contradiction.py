"""Whether two answers of different origins can both be right.

A count of Tuesday evening and one of Wednesday may both have been right where the counting goes on: since the war
began, or by those who only report what they hear. There a later, higher count of another origin overtakes. Of what
is over, two who answer for their numbers contradict each other; so do two on one day, a later count that is lower,
and two sides of a conflict (UCDP keeps a low and a high estimate for that; Every Casualty Counts asks that sources
be kept apart and dated).
"""

from __future__ import annotations

from sayso.linking.answers.comparison import Compare
from sayso.linking.answers.folding import Fold
from sayso.records.brief import Position


def contradict(earlier: Fold, later: Fold, compare: Compare) -> bool:
    """Whether two answers of different origins cannot both be right."""
    if earlier.key == later.key or earlier.part or later.part:
        return False
    how = compare(earlier.lead, later.lead)
    if earlier.denied or later.denied:
        said, denied = (later.lead, earlier.lead) if earlier.denied else (earlier.lead, later.lead)
        return earlier.denied != later.denied and how in ("same", "fits") and not _says_less(said, denied)
    if how == "moves_on":
        return earlier.day == later.day or _opposed(earlier, later) or not (goes_on(earlier) or goes_on(later))
    return how in ("takes_back", "clashes")


def _says_less(said: Position, denied: Position) -> bool:
    """Whether a count leaves open what is denied: who denies "over 20" does not deny "at least 7"."""
    if said.stance or said.low is None or denied.low is None:
        return False
    return said.high is None and said.low < denied.low


def _opposed(one: Fold, other: Fold) -> bool:
    """Whether two sides speak."""
    return one.origin.party is not None and other.origin.party is not None and one.side != other.side


def goes_on(fold: Fold) -> bool:
    """Whether a count may grow from day to day: one since a day, or one of a report, outlet or unnamed source, which
    give what is known so far. A state of things ("in force") goes on too. That a toll "has risen" tells that its own
    source counts on, and not that another does.
    """
    lead = fold.lead
    if lead.topic != "figure" or fold.origin.kind not in ("speaker", "institution"):
        return True
    return any(one.since is not None for one in fold.positions)
