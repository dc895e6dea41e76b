"""What a format cannot carry: a list for each format, and how often each of it happened in one export."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """One thing that a format cannot carry.

    Attributes:
        id: its name within the format. what: what is lost. why: why, and what is done instead.
    """

    id: str
    what: str
    why: str


class Tally:
    """How often each loss happened in one export.

    Args:
        losses: all that the format can have; nothing else can be counted.
    """

    def __init__(self, losses: tuple[Loss, ...]) -> None:
        self._losses = losses
        self._times = {loss.id: 0 for loss in losses}

    def lost(self, name: str, times: int | bool = 1) -> None:
        """Counts a loss, so many times; none where that is 0 or False."""
        if name not in self._times:
            raise KeyError(f"{name!r} stands in no loss list of the format: {sorted(self._times)}")
        self._times[name] += int(times)

    def times(self, name: str) -> int:
        """How often this happened."""
        return self._times[name]

    def knows(self, name: str) -> bool:
        """Whether the format can lose this."""
        return name in self._times

    def __iter__(self) -> Iterator[tuple[Loss, int]]:
        """Each loss with how often it happened, in the order of the list."""
        return ((loss, self._times[loss.id]) for loss in self._losses)
