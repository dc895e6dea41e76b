"""All parts of a text that are not running prose, in one pass over its paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.intake.draft import Draft, Range
from sayso.intake.layout.blocks import Block, blocks_of
from sayso.intake.layout.byline import byline_of
from sayso.intake.layout.captions import captions_of
from sayso.intake.layout.dateline import Dateline, dateline_of
from sayso.intake.layout.day import Day, is_date_line, printed_day
from sayso.intake.layout.furniture import furniture_of
from sayso.intake.layout.title import guessed_title, is_letterhead, known_title
from sayso.records.cover import Cover
from sayso.records.document import Layout
from sayso.records.span import Span, span_of

# A letterhead is the first line, or stands below the name of the state.
_LETTERHEAD_LINES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What the text shows of its own layout.

    Attributes:
        layout: the spans.
        writers: the byline's names as printed.
        house: who issued it: named in brackets in the dateline, or in a letterhead.
        day: ISO day printed in the dateline or in a line of its own, with the words.
    """

    layout: Layout
    writers: str | None = None
    house: str | None = None
    day: Day | None = None


def mark(draft: Draft) -> Marks:
    """The layout of a draft's text: what its door knew, and what the words show."""
    text = draft.text
    blocks = _outside(blocks_of(text), draft.furniture)
    known = known_title(text, draft.title) if draft.title else None
    furniture = furniture_of([block for block in blocks if not _shares(block, known)])
    rest = _outside(blocks, [*furniture, *draft.captions])
    dateline = dateline_of(rest)
    byline = byline_of([block for block in rest if not _shares(block, dateline.where if dateline else None)])
    taken = [*furniture, *draft.captions, *([byline.where] if byline else [])]
    dates = [(block.start, block.end) for block in rest if is_date_line(block)]
    title = known
    if not draft.title:
        title = guessed_title(rest, [*taken, *dates, *([dateline.where] if dateline else [])])
    letterhead = [(block.start, block.end) for block in rest[:_LETTERHEAD_LINES] if is_letterhead(block)]
    captions = list(draft.captions)
    if not draft.laid_out:
        captions += captions_of(rest, title=title, taken=[*taken, *dates, *letterhead, *([title] if title else [])])
    return Marks(
        layout=Layout(
            title=_span(text, title),
            dateline=_span(text, dateline.where if dateline else None),
            byline=_span(text, byline.where if byline else None),
            captions=tuple(span_of(text, *where) for where in sorted(captions)),
            furniture=tuple(span_of(text, *where) for where in sorted([*draft.furniture, *furniture])),
        ),
        writers=byline.who if byline else None,
        house=_house(dateline, rest, title),
        day=printed_day(text, blocks, dateline, title),
    )


def _house(dateline: Dateline | None, blocks: list[Block], title: Range | None) -> str | None:
    """The agency of the dateline, else the letterhead above the title."""
    if dateline and dateline.agency:
        return dateline.agency
    above = [block for block in blocks[:_LETTERHEAD_LINES] if title and block.end <= title[0]]
    return next((block.text for block in reversed(above) if is_letterhead(block)), None)


def _shares(block: Block, where: Range | None) -> bool:
    return where is not None and block.start < where[1] and where[0] < block.end


def _outside(blocks: list[Block], ranges: Sequence[Range]) -> list[Block]:
    cover = Cover(ranges)
    return [block for block in blocks if not cover.holds(block.start, block.end)]


def _span(text: str, where: Range | None) -> Span | None:
    return span_of(text, *where) if where else None
