"""All parts of a text that are not running prose, in one pass over its paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.intake.dates import printed_date
from sayso.intake.draft import Draft, Range
from sayso.intake.layout.blocks import Block, blocks_of
from sayso.intake.layout.byline import byline_of
from sayso.intake.layout.captions import captions_of
from sayso.intake.layout.dateline import Dateline, dateline_of
from sayso.intake.layout.furniture import furniture_of
from sayso.intake.layout.title import guessed_title, known_title
from sayso.records.document import Layout
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What the text shows of its own layout.

    Attributes:
        layout: the spans.
        writers: the byline's names as printed.
        agency: the house that a dateline names in brackets.
        day: ISO day printed in the dateline or in a line of its own, with the words.
    """

    layout: Layout
    writers: str | None = None
    agency: str | None = None
    day: tuple[str, Span] | None = None


def mark(draft: Draft) -> Marks:
    """The layout of a draft's text: what its door knew, and what the words show."""
    text = draft.text
    blocks = [block for block in blocks_of(text) if not _within(block, draft.furniture)]
    known = known_title(text, draft.title) if draft.title else None
    furniture = furniture_of([block for block in blocks if not _shares(block, known)])
    rest = [block for block in blocks if not _within(block, [*furniture, *draft.captions])]
    dateline = dateline_of(rest)
    byline = byline_of([block for block in rest if not _shares(block, dateline.where if dateline else None)])
    taken = [*furniture, *draft.captions, *([byline.where] if byline else [])]
    dates = [(block.start, block.end) for block in rest if _date_line(block)]
    title = known
    if not draft.title:
        title = guessed_title(rest, [*taken, *dates, *([dateline.where] if dateline else [])])
    captions = list(draft.captions)
    if not draft.laid_out:
        captions += captions_of(rest, title=title, taken=[*taken, *dates, *([title] if title else [])])
    return Marks(
        layout=Layout(
            title=_span(text, title),
            dateline=_span(text, dateline.where if dateline else None),
            byline=_span(text, byline.where if byline else None),
            captions=tuple(span_of(text, *where) for where in sorted(captions)),
            furniture=tuple(span_of(text, *where) for where in sorted([*draft.furniture, *furniture])),
        ),
        writers=byline.who if byline else None,
        agency=dateline.agency if dateline else None,
        day=_day(text, blocks, dateline),
    )


def _day(text: str, blocks: list[Block], dateline: Dateline | None) -> tuple[str, Span] | None:
    """The report's own date: in its dateline, else in a line that holds nothing else."""
    if dateline and dateline.day:
        value, (start, end) = dateline.day
        return value, span_of(text, start, end)
    first = next((index for index, block in enumerate(blocks) if block.prose), len(blocks))
    last = max((index for index, block in enumerate(blocks) if block.prose), default=-1)
    lines = [block for block in blocks[:first] if _date_line(block)]
    # Below the story a bare date may be a post's or a comment's; one that says "Published" is the report's.
    lines += [block for block in blocks[max(last, first) + 1 :] if _PUBLISHED.match(block.text) and _date_line(block)]
    if not lines:
        return None
    line = min(lines, key=lambda block: (bool(_UPDATED.match(block.text)), block.start))
    found = printed_date(line.text)
    assert found is not None  # _date_line holds only where one is printed
    return found[0], span_of(text, line.start + found[1], line.start + found[2])


def _date_line(block: Block) -> bool:
    """Whether a paragraph is a date and nothing that matters beside it."""
    if block.words > _DATE_LINE_WORDS:
        return False
    found = printed_date(block.text)
    if found is None:
        return False
    beside = block.text[: found[1]] + " " + block.text[found[2] :]
    left = [word for word in re.findall(r"[\w.:]+", beside) if not _ABOUT_DATE.fullmatch(word.strip(".:"))]
    return not "".join(left).strip(".:")


def _shares(block: Block, where: Range | None) -> bool:
    return where is not None and block.start < where[1] and where[0] < block.end


def _within(block: Block, ranges: list[Range] | tuple[Range, ...]) -> bool:
    return any(start <= block.start and block.end <= end for start, end in ranges)


def _span(text: str, where: Range | None) -> Span | None:
    return span_of(text, *where) if where else None
