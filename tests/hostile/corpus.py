"""10,000 hostile inputs, made anew from their numbers: the same on every machine, and no file of them is kept."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from tests.hostile.kinds import KINDS, Kind

MANY = 10_000
# Sizes of one kind grow by this from its least to its greatest; one in so many is of the greatest.
STEPS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Hostile:
    """One hostile input: its number, its kind, what a file of it is called, its bytes."""

    number: int
    kind: Kind
    data: bytes

    @property
    def name(self) -> str:
        """What a file of it is called."""
        return f"{self.kind.name}-{self.number}-{self.kind.file}"


def hostile(number: int) -> Hostile:
    """The input of a number, 0 to 9,999."""
    kinds = list(KINDS.values())
    kind = kinds[number % len(kinds)]
    random = Random(zlib.crc32(f"{kind.name} {number}".encode()))
    turn = number // len(kinds) % 40
    # Most are small; in each forty of a kind the sizes double up to a quarter of the greatest, and one is the greatest.
    share = 1.0 if turn == 39 else 2.0 ** -(2 + turn % STEPS)
    size = max(kind.small, round(kind.large * share))
    return Hostile(number=number, kind=kind, data=kind.make(random, size))


def corpus(first: int = 0, last: int = MANY, step: int = 1) -> Iterator[Hostile]:
    """The inputs of these numbers, one at a time."""
    return (hostile(number) for number in range(first, last, step))
