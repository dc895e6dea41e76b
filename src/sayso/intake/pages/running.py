"""Running heads, running feet and page numbers: lines that come again at the same place of each page."""

from __future__ import annotations

import re
from collections import Counter

from sayso.intake.pages.lines import Line

# Heads and feet stand in the outer eighth of a page at either end (A4: 105 points).
_MARGIN = 0.125
# On this share of the pages, and at least two, a line must come again to be a running one.
_SHARE = 0.5
_NUMBER = re.compile(r"\W*(?:page\s*)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\W*", re.IGNORECASE)


def running_lines(pages: list[list[Line]]) -> set[tuple[int, int]]:
    """The running lines and page numbers, as (page, line) indexes."""
    seen = Counter(key for page in pages for key in {_key(line) for line in page if _in_margin(line)})
    needed = max(2, round(_SHARE * len(pages)))
    found = set()
    for number, page in enumerate(pages):
        for index, line in enumerate(page):
            outer = index == 0 or index == len(page) - 1
            if _in_margin(line) and (seen[_key(line)] >= needed or (outer and _NUMBER.fullmatch(line.text.strip()))):
                found.add((number, index))
    return found


def _in_margin(line: Line) -> bool:
    return line.bottom < _MARGIN * line.height or line.top > (1 - _MARGIN) * line.height


def _key(line: Line) -> str:
    """The words with numbers levelled, so that "Page 3" and "Page 4" are one."""
    return re.sub(r"\d+", "0", " ".join(line.text.split()).lower())
