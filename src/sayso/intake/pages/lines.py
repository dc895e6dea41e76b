"""The printed lines of a PDF page, with where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

# What pdfium gives for a hyphen that breaks a word at the end of a line.
SOFT_HYPHENS = ("\x02", "\ufffe", "\xad")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One printed line.

    Attributes:
        text: its characters; a soft hyphen at the end is still there.
        left, bottom, top: points from the page's lower left corner.
        height: of the page, in points.
    """

    text: str
    left: float
    bottom: float
    top: float
    height: float


def lines_of(page: Any) -> list[Line]:
    """The lines of a page in the order in which the PDF gives them, without empty ones."""
    height = float(page.get_height())
    words = page.get_textpage()
    try:
        text = words.get_text_range()
        lines, start = [], 0
        for piece in text.split("\r\n"):
            if piece.strip():
                first = start + len(piece) - len(piece.lstrip())
                lines.append(_line(words, piece, first, start + len(piece.rstrip()) - 1, height))
            start += len(piece) + 2
        return lines
    finally:
        words.close()


def _line(words: Any, text: str, first: int, last: int, height: float) -> Line:
    boxes = [words.get_charbox(index) for index in {first, (first + last) // 2, last}]
    return Line(
        text=text,
        left=min(box[0] for box in boxes),
        bottom=min(box[1] for box in boxes),
        top=max(box[3] for box in boxes),
        height=height,
    )
