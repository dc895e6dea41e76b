"""Where words stand in a report."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.records.errors import SpanMismatch


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of Unicode code points of a report's text, with the words themselves.

    `document.text[start:end] == text` holds for every published span (W3C Web Annotation, quote and
    position selector in one).

    Attributes:
        start: first code point, from 0.
        end: one past the last code point; greater than `start`.
        text: the words, to the letter.
    """

    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end or len(self.text) != self.end - self.start:
            raise SpanMismatch(f"span [{self.start}, {self.end}) of {self.text!r} is empty or of another length.")

    def __contains__(self, other: Span) -> bool:
        """Whether `other` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end

    def overlap(self, other: Span) -> int:
        """How many code points both spans share."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))


def span_of(text: str, start: int, end: int) -> Span:
    """The span of `text[start:end]`, blanks at either end left out.

    Raises:
        SpanMismatch: nothing but blanks lies there.
    """
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    return Span(start, end, text[start:end])
