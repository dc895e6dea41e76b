"""The title of a report: where it stands in the text."""

from __future__ import annotations

import re

from sayso.intake.cues import letterheads
from sayso.intake.draft import Range
from sayso.intake.layout.blocks import Block
from sayso.records.cover import Cover

# Headlines have 2 to 30 words; the longest of 3,000 titles measured has 28.
_FEWEST, _MOST = 2, 30
# Titles stand in the first lines: a caption or a section name may come before.
_WITHIN = 5
# Share of the longer words with a capital from which a line is in title case.
_TITLE_CASE = 0.75
# "Ministry of Foreign Affairs of the Republic of ..." has eleven words.
_MOST_LETTERHEAD = 14
_FIRST_LINES = 400  # characters beyond the title's own length in which a known title is looked for
_SITE = re.compile(r"\s+[|–—:-]\s+[^|–—]{2,40}$|\s+[|:]\s+\S.{1,40}$")


def known_title(text: str, title: str) -> Range | None:
    """Where a title that page or user gives stands at the head of the text; None if it does not.

    Blanks, a full stop at the end and the site's name after a bar or dash make no difference.
    """
    for wording in dict.fromkeys((title, _SITE.sub("", title))):
        words = wording.strip().rstrip(".").split()
        if not words:
            continue
        pattern = r"\s+".join(re.escape(word) for word in words)
        head = text[: len(title) * 2 + _FIRST_LINES]
        match = re.search(rf"(?:^|(?<=\n)|(?<=\r))\s*({pattern})(?=[.\s]|$)", head, re.IGNORECASE)
        if match:
            return match.span(1)
    return None


def guessed_title(blocks: list[Block], taken: list[Range]) -> Range | None:
    """The line that looks most like a headline above the first running text.

    A line in title case or in capitals goes before one that is not: what stands above such a line is
    a caption or a label.

    Args:
        blocks: the text's paragraphs.
        taken: furniture, byline and dateline, which are no titles.
    """
    first = next((index for index, block in enumerate(blocks) if block.prose), None)
    if first is None and len(blocks) < 2:
        return None
    above = blocks[: min(_WITHIN, len(blocks) - 1 if first is None else first)]
    cover = Cover(taken)
    free = [block for block in above if _possible(block) and not cover.touches(block.start, block.end)]
    if not free:
        return None
    if len(free) > 1 and is_letterhead(free[0]):
        free = free[1:]
    styled = [block for block in free if in_title_case(block.text)]
    chosen = styled[0] if styled else free[0]
    return chosen.start, chosen.end


def is_letterhead(block: Block) -> bool:
    """Whether a line names the house that issues the report rather than what it says."""
    return block.words <= _MOST_LETTERHEAD and not block.ended and bool(letterheads().match(block.text))


def in_title_case(line: str) -> bool:
    """Whether the longer words of a line begin with capitals, or all of it is in capitals."""
    longer = [word for word in re.findall(r"[^\W\d_][\w'’-]*", line) if len(word) > 3]
    capitals = sum(word[0].isupper() for word in longer)
    return len(longer) >= 3 and capitals >= _TITLE_CASE * len(longer)


def _possible(block: Block) -> bool:
    return _FEWEST <= block.words <= _MOST and not block.text.endswith((".", ":", ";", ","))

