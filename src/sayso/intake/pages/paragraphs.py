"""Lines of pages joined to paragraphs."""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median

from sayso.intake.draft import Range
from sayso.intake.pages.lines import SOFT_HYPHENS, Line

# A gap between lines wider than the usual one by this factor parts paragraphs: spacing after a
# paragraph is half a line or more in what word processors make, uneven leading is below a fifth.
_WIDER = 1.3
# An indent of more than this many points begins a paragraph (word processors: 14 to 36).
_INDENT = 8.0
_ENDED = re.compile(r"[.!?…:][\"'”’»)\]]*\s*$")
_LIST_SIGN = re.compile(r"\s*(?:[•·▪●◦*–—-]|\d{1,2}[.)]|\([a-z\d]{1,3}\))\s")


def compose(pages: list[list[Line]], running: set[tuple[int, int]]) -> tuple[str, tuple[Range, ...]]:
    """The text of all pages, and where running lines stand in it.

    A paragraph goes on over a page's end unless a sentence ends there; running lines between its two
    parts are put after it.
    """
    leading = _leading(pages, running)
    paragraphs: list[tuple[str, bool]] = []
    open_lines: list[Line] = []
    waiting: list[str] = []

    def close() -> None:
        if open_lines:
            paragraphs.append((_joined(open_lines), False))
            open_lines.clear()
        paragraphs.extend((words, True) for words in waiting)
        waiting.clear()

    for number, page in enumerate(pages):
        turned = number > 0
        for index, line in enumerate(page):
            if (number, index) in running:
                waiting.append(" ".join(line.text.split()))
            else:
                if open_lines and _parted(open_lines, line, leading, turned=turned):
                    close()
                open_lines.append(line)
                turned = False
    close()
    return _placed(paragraphs)


def _parted(before: list[Line], line: Line, leading: float, *, turned: bool) -> bool:
    """Whether a line begins a paragraph."""
    last = before[-1]
    if turned:
        return bool(_ENDED.search(last.text))
    if _LIST_SIGN.match(line.text) and _ENDED.search(last.text):
        return True
    step = last.bottom - line.bottom
    if step < 0:  # up again: the next column; it parts as a page does
        return bool(_ENDED.search(last.text))
    height = max(last.top - last.bottom, 1.0)
    if step > _WIDER * leading + 0.2 * height or (abs((line.top - line.bottom) / height - 1) > 0.6 and step > leading):
        return True
    indented = line.left - min(each.left for each in before) > _INDENT and len(before) > 1
    return indented and bool(_ENDED.search(last.text))


def _leading(pages: list[list[Line]], running: set[tuple[int, int]]) -> float:
    """The usual distance from one line to the next, in points."""
    steps = []
    for number, page in enumerate(pages):
        body = [line for index, line in enumerate(page) if (number, index) not in running]
        steps += [above.bottom - below.bottom for above, below in pairwise(body)]
    down = sorted(step for step in steps if step > 2)
    # The closest half are the lines within paragraphs, however many paragraphs there are.
    return median(down[: max(1, (len(down) + 1) // 2)]) if down else 12.0


def _joined(lines: list[Line]) -> str:
    """The words of lines, softly broken ones made whole."""
    words = ""
    for line in lines:
        piece = " ".join(line.text.split(" ")).strip()
        broken = words.endswith(SOFT_HYPHENS)
        words = (words[:-1] if broken else f"{words} " if words else "") + piece
    return words.rstrip("".join(SOFT_HYPHENS)).replace("\x02", "-").replace("\ufffe", "-")


def _placed(paragraphs: list[tuple[str, bool]]) -> tuple[str, tuple[Range, ...]]:
    furniture, pieces, length = [], [], 0
    for words, is_furniture in paragraphs:
        if is_furniture:
            furniture.append((length, length + len(words)))
        pieces.append(words)
        length += len(words) + 2
    return "\n\n".join(pieces), tuple(furniture)
