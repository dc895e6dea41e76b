"""One word of a text with what it can be in a time expression."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from sayso.lexicon.calendar import Value


class Word(NamedTuple):
    """One word, number or mark of the text with its senses (a tuple: a text has many of them).

    Attributes:
        start, end: where it stands.
        text: lower case.
        senses: class -> value; empty for a word that says nothing about time.
        shape: "title", "upper", "lower" or "other", of the text as printed.
        misspelt: a month or weekday with a letter or two amiss.
    """

    start: int
    end: int
    text: str
    senses: Mapping[str, Value]
    shape: str
    misspelt: bool = False
