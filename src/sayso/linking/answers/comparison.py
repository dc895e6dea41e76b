"""How two positions on one question stand to each other by what they say, whoever says it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Literal

from sayso.records.brief import Position

Comparison = Literal["same", "fits", "moves_on", "takes_back", "clashes", "apart"]
"""Of an earlier and a later position:

same        one value
fits        both can be true at once ("over 100" and 105)
moves_on    the later one goes on from the earlier one: a count that has risen, a state that has changed
takes_back  the later one says less than the earlier one: a count that has sunk, a state denied
clashes     they cannot both be true, at whatever time they were said
apart       they say nothing of each other
"""

Compare = Callable[[Position, Position], Comparison]
"""Takes the earlier position, then the later one; for two of one time, in the order of the answers. Two of one stance,
or of one bounds, are `same` or `fits`; so are two counts that can both be true, where neither adds to another, and what
two counts or two facts are to each other follows from their stances, bounds and what they add."""

Say = Callable[[Position], str]
"""What a position answers, in a few words for a reader ("over 100", "yes")."""


def value_of(position: Position) -> Hashable:
    """What two positions have in common that give one answer.

    A number and the same number hedged ("105", "at least 105") are one value, a span of numbers is
    another. A denial is never one value with what it denies.
    """
    if position.stance:
        return position.polarity, position.stance, position.low, position.high
    if position.low is None and position.high is None:
        return position.polarity, position.relation, (position.hedge or position.words.text).casefold()
    spread = position.high if position.low is None or position.low != position.high else None
    return position.polarity, position.relation == "adds", position.low, spread


def narrower(position: Position, other: Position) -> bool:
    """Whether the bounds of one leave less open than those of the other, and lie within them."""
    if position.stance or (position.low, position.high) == (other.low, other.high):
        return False
    low = other.low is None or (position.low is not None and position.low >= other.low)
    high = other.high is None or (position.high is not None and position.high <= other.high)
    return low and high
