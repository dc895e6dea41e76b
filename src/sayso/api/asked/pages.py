"""One page of a list taken from a store's iterator."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def page_of(found: Iterable[T], limit: int, name: Callable[[T], str]) -> tuple[list[T], str | None]:
    """So many of a list, and where to go on; None at its end.

    Args:
        found: at least one more than `limit`, where there are so many.
        name: the id of one, by which the list goes on.
    """
    some = list(islice(found, limit + 1))
    return some[:limit], name(some[limit - 1]) if len(some) > limit else None
