"""Words of a report as an annotator quotes them: `the ministry`, or `the ministry #2` for the second time."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sayso.records.span import Span

# "the ministry #2": which occurrence is meant, counted from 1.
NUMBERED = re.compile(r"^(?P<words>.+?)\s+#(?P<number>[1-9]\d*)$", re.DOTALL)
TOKEN = re.compile(r"\w+")


class WrongValue(ValueError):
    """A value of a gold file that cannot be taken as it stands.

    Args:
        what: the value and what is wrong with it. remedy: what to write instead.
    """

    def __init__(self, what: str, *, remedy: str) -> None:
        self.what = what
        self.remedy = remedy
        super().__init__(f"{what} {remedy}")


def quoted(words: object, text: str) -> Span:
    """Where the words stand in the text.

    Whole words are looked for, case counts, and a line break counts as a blank.

    Raises:
        WrongValue: they stand nowhere, or more than once without a number that says which.
    """
    if not isinstance(words, str | int | float) or isinstance(words, bool) or not str(words).strip():
        raise WrongValue(f"{words!r} is no quotation.", remedy="Quote words of the case's text.")
    wanted, number = str(words).strip(), 0
    if told := NUMBERED.match(wanted):
        wanted, number = told["words"], int(told["number"])
    found = occurrences(wanted, text)
    if not found:
        raise WrongValue(f"{wanted!r} does not stand in the text.", remedy="Quote it to the letter, whole words.")
    if number > len(found):
        raise WrongValue(f"{wanted!r} stands {len(found)} times in the text, not {number}.",
                         remedy="Count its occurrences from 1.")
    if not number and len(found) > 1:
        raise WrongValue(f"{wanted!r} stands {len(found)} times in the text.",
                         remedy=f"Say which, as in '{wanted} #1', or quote more words.")
    return found[max(number, 1) - 1]


def occurrences(words: str, text: str) -> list[Span]:
    """Every place where the words stand as whole words."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    before = r"(?<!\w)" if words[0].isalnum() else ""
    after = r"(?!\w)" if words[-1].isalnum() else ""
    return [Span(*one.span(), one.group()) for one in re.finditer(before + pattern + after, text)]


def tokens(spans: Iterable[Span]) -> frozenset[int]:
    """Where the words within these spans begin; punctuation does not count."""
    return frozenset(span.start + match.start() for span in spans for match in TOKEN.finditer(span.text))


def likeness(one: Iterable[Span], other: Iterable[Span]) -> float:
    """How alike two extents are: words in common over all words of both (Dice), 0 to 1."""
    left, right = tokens(one), tokens(other)
    return 2 * len(left & right) / (len(left) + len(right)) if left and right else 0.0


def coverage(wanted: Iterable[Span], told: Iterable[Span]) -> float:
    """The share of the wanted words that the told spans hold, 0 to 1."""
    words = tokens(wanted)
    return len(words & tokens(told)) / len(words) if words else 0.0
