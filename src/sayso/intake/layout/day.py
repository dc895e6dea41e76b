"""The day that a report prints as its own: in its dateline, in a line by itself, or in its title."""

from __future__ import annotations

import re

from sayso.intake.dates import printed_date
from sayso.intake.draft import Range
from sayso.intake.layout.blocks import Block
from sayso.intake.layout.dateline import Dateline
from sayso.records.span import Span, span_of

# Words that a line of its own may have beside the date ("Published Tuesday, 13 September 2022 10:45 GMT").
_DATE_LINE_WORDS = 12
_ABOUT_DATE = re.compile(
    r"(?:first |last )?(?:published|posted|created|issued|released|updated|date|dated|modified|on|at|of|news|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|am|pm|a\.m\.|p\.m\.|gmt|utc|bst|c?est?|e[ds]t|p[ds]t|local|time|\d[\d:.]*)",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(r"\W*(?:first )?(?:published|posted|issued|released|date)\b", re.IGNORECASE)
_UPDATED = re.compile(r"\W*(?:last )?(?:updated|modified)\b", re.IGNORECASE)
_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*$", re.IGNORECASE)
# A date that a title ends with or sets apart ("Situation report, 15 March 2023", "15 March 2023: ...").
_SET_APART = ",:;|/–—-("

Day = tuple[str, Span]  # ISO day, and the words that tell it


def printed_day(text: str, blocks: list[Block], dateline: Dateline | None, title: Range | None) -> Day | None:
    """The report's own date with its words; None where it prints no whole date as its own.

    Args:
        text: the report.
        blocks: its paragraphs, page furniture included (dates often stand there).
        dateline: the dateline found in it.
        title: where its title stands.
    """
    if dateline and dateline.day:
        value, (start, end) = dateline.day
        return value, span_of(text, start, end)
    line = _line_with_date(blocks)
    if line is not None:
        return _found(text, line.start, line.end)
    return _in_title(text, title) if title else None


def is_date_line(block: Block) -> bool:
    """Whether a paragraph is a date and nothing that matters beside it."""
    if block.words > _DATE_LINE_WORDS:
        return False
    found = printed_date(block.text)
    if found is None:
        return False
    beside = block.text[: found[1]] + " " + block.text[found[2] :]
    left = [word for word in re.findall(r"[\w.:]+", beside) if not _ABOUT_DATE.fullmatch(word.strip(".:"))]
    return not "".join(left).strip(".:")


def _line_with_date(blocks: list[Block]) -> Block | None:
    """The line above or below the story that dates it; first publication goes before an update."""
    prose = [index for index, block in enumerate(blocks) if block.prose]
    first, last = (prose[0], prose[-1]) if prose else (len(blocks), len(blocks))
    lines = [block for block in blocks[:first] if is_date_line(block)]
    # Below the story a bare date may be a post's or a comment's; one that says "Published" is the report's.
    lines += [block for block in blocks[last + 1 :] if _PUBLISHED.match(block.text) and is_date_line(block)]
    return min(lines, key=lambda block: (bool(_UPDATED.match(block.text)), block.start), default=None)


def _in_title(text: str, title: Range) -> Day | None:
    found = printed_date(text[title[0] : title[1]])
    if not found:
        return None
    before = _WEEKDAY.sub("", text[title[0] : title[0] + found[1]]).rstrip()
    after = text[title[0] + found[2] : title[1]].lstrip()
    apart = (not before or before[-1] in _SET_APART) and (not after or after[0] in _SET_APART + ")")
    return _found(text, *title) if apart and (before or after) else None


def _found(text: str, start: int, end: int) -> Day | None:
    found = printed_date(text[start:end])
    return (found[0], span_of(text, start + found[1], start + found[2])) if found else None
