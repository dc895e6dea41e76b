"""Page furniture: paragraphs that are words of the page.

A paragraph is furniture when a cue line of `data/furniture.yml` fits it from its first word, when the site
speaks to its reader in it (`site_speech`), when it is a bare counter at the edge of the text, or when it
stands in a list that a cue heads ("Related stories:"). A paragraph longer than its cue allows does not fit
it: no news sentence is lost to one unlucky phrase.
"""

from __future__ import annotations

import re

from sayso.intake.cues import CueGroup, furniture_cues
from sayso.intake.draft import Range
from sayso.intake.layout.blocks import Block
from sayso.intake.layout.site_speech import is_site_speech

# "1030", "1,030", "1.2K": a counter. A date or a time is none.
_COUNTER = re.compile(r"[\W_]*\d[\d.,]*\s?[KkMm]?\+?[\W_]*")
_YEAR = re.compile(r"\W*(?:19|20)\d\d\W*")
_WORDLESS = re.compile(r"[\W_]+")
# A headline in a list of further stories has at most this many words.
_HEADLINE_WORDS = 18


def furniture_of(blocks: list[Block]) -> list[Range]:
    """The furniture among paragraphs, as ranges of the text; lines that follow one another are one."""
    prose = [index for index, block in enumerate(blocks) if block.prose]
    first, last = (prose[0], prose[-1]) if prose else (len(blocks), -1)
    marked: list[int] = []
    listing = False
    for index, block in enumerate(blocks):
        edge = index < first or index > last
        cue = _cue(block, edge=edge)
        if cue is not None:
            listing = cue.heads_list or (listing and index > last)
            marked.append(index)
        elif (listing and _is_headline(block)) or is_site_speech(block.text):
            marked.append(index)
        else:
            listing = False
            if _is_counter(block) and (edge or _alone(blocks, index)):
                marked.append(index)
    return _joined(blocks, marked)


def _cue(block: Block, *, edge: bool) -> CueGroup | None:
    """The first group of cue lines that this paragraph fits."""
    for group in furniture_cues():
        if block.words <= group.max_words and (edge or group.where == "any") and group.pattern.match(block.text):
            return group
    return None


def _is_headline(block: Block) -> bool:
    return not block.prose and block.words <= _HEADLINE_WORDS and not _ends_in_stop(block)


def _ends_in_stop(block: Block) -> bool:
    return block.text.rstrip("\"'”’»)").endswith(".")


def _is_counter(block: Block) -> bool:
    return bool(_COUNTER.fullmatch(block.text)) and not _YEAR.fullmatch(block.text)


def _alone(blocks: list[Block], index: int) -> bool:
    """Blank lines and running text on both sides: a counter, not a cell of a table."""
    if not 0 < index < len(blocks) - 1:
        return False
    before, here, after = blocks[index - 1], blocks[index], blocks[index + 1]
    return before.group != here.group != after.group and before.prose and after.prose


def _joined(blocks: list[Block], marked: list[int]) -> list[Range]:
    """Ranges of the marked paragraphs; neighbours without a blank line between them are one range."""
    ranges: list[Range] = []
    last = -2
    for index in marked:
        block = blocks[index]
        if index == last + 1 and ranges and blocks[last].group == block.group:
            ranges[-1] = (ranges[-1][0], block.end)
        elif not _WORDLESS.fullmatch(block.text):
            ranges.append((block.start, block.end))
        last = index
    return ranges
