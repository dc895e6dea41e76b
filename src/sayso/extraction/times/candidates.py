"""Candidate expressions: all that the rules match, and the longest of those that overlap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from sayso.extraction.times import rules_clock, rules_days, rules_lengths, rules_relative, rules_spans
from sayso.extraction.times.pattern import Compiled, compile_rule, encode
from sayso.extraction.times.word import Word
from sayso.records.moments import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A time expression by its words.

    Attributes:
        first, last: half-open range of words.
        modifier: TIMEX3's mod, None if there is none.
    """

    first: int
    last: int
    moment: Moment
    modifier: str | None = None


@cache
def _rules() -> tuple[Compiled, ...]:
    rooms = (rules_days, rules_spans, rules_relative, rules_clock, rules_lengths)
    return tuple(compile_rule(rule) for room in rooms for rule in room.RULES)


def candidates(words: Sequence[Word]) -> list[Candidate]:
    """The expressions in a text, in order and apart.

    Of those that overlap the longest stands, then the earliest, then the rule that comes first.
    """
    code = encode(words)
    found: list[tuple[int, int, int, Candidate]] = []
    for order, rule in enumerate(_rules()):
        for match, moment in rule.matches(words, code):
            candidate = Candidate(first=match.first, last=match.last, moment=moment)
            found.append((match.first - match.last, match.first, order, candidate))
    taken = bytearray(len(words))
    chosen: list[Candidate] = []
    for _, _, _, candidate in sorted(found, key=lambda entry: entry[:3]):
        if not any(taken[candidate.first : candidate.last]):
            taken[candidate.first : candidate.last] = b"\1" * (candidate.last - candidate.first)
            chosen.append(candidate)
    return sorted(chosen, key=lambda candidate: candidate.first)
