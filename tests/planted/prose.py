"""Fills sentences with what is told, and remembers where each thing stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml

from tests.planted.truth import Told

_SLOT = re.compile(r"\{(\w+)\}")
_SMALL = "zero one two three four five six seven eight nine ten".split()


@cache
def prose() -> dict[str, Any]:
    """The sentences (prose.yml)."""
    found: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "prose.yml").read_text(encoding="utf-8"))
    return found


@dataclass(slots=True)
class Piece:
    """Text with marks: (start, end, slot)."""

    text: str = ""
    marks: list[tuple[int, int, str]] = field(default_factory=list)

    def add(self, other: Piece, slot: str = "") -> None:
        """Puts another piece behind this one, and marks it with a slot."""
        at = len(self.text)
        self.marks.extend((start + at, end + at, name) for start, end, name in other.marks)
        self.text += other.text
        if slot:
            self.marks.append((at, len(self.text), slot))


def fill(pattern: str, words: dict[str, Piece | str], *, marked: frozenset[str] = frozenset()) -> Piece:
    """A pattern with its slots filled, slots within fillings too; those in `marked` are marked."""
    piece, at = Piece(), 0
    for found in _SLOT.finditer(pattern):
        piece.add(Piece(text=pattern[at : found.start()]))
        slot, at = found[1], found.end()
        plain = slot if slot in words else slot[0].lower() + slot[1:]
        value = words[plain]
        inner = fill(value, words, marked=marked) if isinstance(value, str) else value
        whole = Piece(text=inner.text, marks=list(inner.marks))
        if slot != "C" and slot[0].isupper() and whole.text:
            whole.text = whole.text[0].upper() + whole.text[1:]
        piece.add(whole, plain if plain in marked else "")
    piece.add(Piece(text=pattern[at:]))
    return piece


def number(rng: Random, told: Told) -> str:
    """A count in words, with its hedge."""
    if told.hedge == "dozens":
        return "dozens of"
    if told.hedge == "between":
        return rng.choice((f"between {told.low} and {told.high}", f"{told.low} to {told.high}"))
    value = told.low if told.low is not None else told.high
    assert value is not None
    if told.hedge == "over":
        return f"{rng.choice(('over', 'more than'))} {_digits(value - 1)}"
    if told.hedge == "at least":
        return f"at least {_digits(value)}"
    return _digits(value)


def _digits(value: int) -> str:
    return _SMALL[value] if value <= 10 else f"{value:,}"
