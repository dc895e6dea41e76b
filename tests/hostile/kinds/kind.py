"""What a kind of hostile input is, and the list of all that were declared."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

Made = Callable[[Random, int], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One way of being hostile.

    Attributes:
        name: of the kind. file: what a file of it is called.
        make: bytes from chance and a size; twice the size gives about twice the bytes.
        small, large: sizes of the least and the greatest input of the corpus.
        read: whether a report may come of it, which is then read whole.
    """

    name: str
    file: str
    make: Made
    small: int
    large: int
    read: bool = True


KINDS: dict[str, Kind] = {}


def kind(file: str, *, small: int = 10, large: int = 300, read: bool = True) -> Callable[[Made], Made]:
    """Declares a function as a kind, under its own name."""

    def declared(make: Made) -> Made:
        name = make.__name__
        KINDS[name] = Kind(name=name, file=file, make=make, small=small, large=large, read=read)
        return make

    return declared
