"""How two counts stand to each other, and a count in words."""

from __future__ import annotations

from sayso.linking.answers import Comparison
from sayso.records.brief import Position

MORE = ("over", "more than", "above", "in excess of", "upwards of", "north of", "exceeding", "past", "well over")


def compare_counts(earlier: Position, later: Position) -> Comparison:
    """What a count is to an earlier one of the same.

    Bounds are inclusive and None is open, so "over 100" (101 or more) and 105 fit. A count that adds to
    another ("dozens more") goes on from it whatever it is; one without bounds says nothing against any.
    """
    if later.relation == "adds" and earlier.relation != "adds":
        return "moves_on"
    if earlier.relation == "adds" and later.relation != "adds":
        return "moves_on" if _above_base(earlier, later) else "fits"
    if _unbounded(earlier) or _unbounded(later):
        return "fits"
    if later.low is not None and earlier.high is not None and later.low > earlier.high:
        return "moves_on"
    if later.high is not None and earlier.low is not None and later.high < earlier.low:
        return "takes_back"
    return "same" if earlier.low == later.low and _one_high(earlier, later) else "fits"


def in_words(position: Position) -> str:
    """The count as a reader should see it: its bounds, or the words where there are none."""
    low, high = position.low, position.high
    if position.relation == "adds":
        told = _bounds(position) if not _unbounded(position) else position.hedge or position.words.text
        return told if "more" in told.split() else f"{told} more"
    if _unbounded(position):
        return position.hedge or f"“{position.words.text}”"
    if high is None and low is not None and (position.hedge or "").casefold() in MORE and low == int(low):
        return f"more than {_number(low - 1)}"
    return _bounds(position)


def bounds_in_words(low: float | int | None, high: float | int | None) -> str:
    """Bounds for a reader: "105", "at least 43", "50 to 60", "any number"."""
    if low is None and high is None:
        return "any number"
    if low is None:
        return f"at most {_number(high or 0)}"
    if high is None:
        return f"at least {_number(low)}"
    return _number(low) if low == high else f"{_number(low)} to {_number(high)}"


def _bounds(position: Position) -> str:
    return bounds_in_words(position.low, position.high)


def _number(value: float | int) -> str:
    return f"{value:,.10g}" if value != int(value) else f"{int(value):,}"


def _unbounded(position: Position) -> bool:
    return position.low is None and position.high is None


def _one_high(one: Position, other: Position) -> bool:
    return one.high == other.high or None in (one.high, other.high)


def _above_base(more: Position, other: Position) -> bool:
    """Whether a count is the base or below it: "50, and dozens more" goes on from 50 whichever is told first."""
    return False if more.low is None else other.low is not None and other.low > more.low
