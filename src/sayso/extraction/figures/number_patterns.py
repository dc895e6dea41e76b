"""The patterns that number words and hedges make, compiled once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from sayso.lexicon.numbers import number_words

_DIGITS = r"\d{1,3}(?:[,\u00a0\u202f\u2009]\d{3})+(?!\d)|\d+(?:\.\d+)?"


def either(words: Iterable[str]) -> str:
    """An alternation of words and phrases for a pattern, longest first, blanks of any kind between words."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)


@dataclass(frozen=True, slots=True)
class NumberPatterns:
    """What finds a number (`core`), and what may stand right before and after it."""

    core: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]


@cache
def number_patterns() -> NumberPatterns:
    """The patterns, compiled once."""
    words = number_words()
    ones = [word for word, value in words.units.items() if value < 10]
    small = (
        rf"(?:(?:{either(list(words.tens))})(?:[-‐‑\s](?:{either(ones)})\b)?|(?:{either(list(words.units))}))\b"
    )
    scale = rf"(?:{either([word for word in words.scales if word != 'score'])})\b"
    vague = either(list(words.vague))
    some = rf"(?:several|a\s+few|many|some)\s+{scale}"
    number = (
        rf"(?:(?:{_DIGITS}|{small}|an?(?=\s+{scale}))(?:[\s-]+{scale})+(?:(?:\s+and\s+|[\s-]){small}"
        rf"(?:[\s-]+{scale})*)*|{small}|{_DIGITS})"
    )
    plural = rf"(?:(?:several|many|a\s+few)\s+)?(?:{either(list(words.plural_scales))})\b"
    # That a word begins is asked once, before the alternatives.
    core = (
        rf"\b(?:(?P<pair>(?:{either(list(words.pairs))})\b)|(?P<some>{some})|(?P<plural>{plural})|(?P<number>{number})"
        rf"|(?P<vague>(?:{vague})\b)|(?P<few>some\b)|(?P<others>others\b)|(?P<none>(?:{either(list(words.none))})\b))"
    )
    more = either(list(words.more_before))
    before = (
        rf"(?:(?<=\W)|^)(?:(?P<hedge>{either(list(words.before))})\s*)?(?:(?P<more>{more})\s+)?"
        rf"(?:(?P<inner>{either(list(words.before))})\s+)?(?:a\s+total\s+of\s+|the\s+)?$"
    )
    after = rf"(?:\s?(?P<hedge>{either(list(words.after))})(?!\w))?(?:\s+(?P<more>{either(list(words.more_after))})\b)?"
    return NumberPatterns(re.compile(core, re.I), re.compile(before, re.I), re.compile(after, re.I))
