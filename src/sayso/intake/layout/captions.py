"""Captions: lines under pictures that a plain text has kept.

A caption is read, but stands outside the order of the story. It shows itself by a credit or a set
opening (`data/captions.yml`), or as a fragment where all else is sentences: no full stop at its end,
too long and too plain for a heading, no finite verb of its own as far as words tell.
"""

from __future__ import annotations

import re
from collections import Counter

from sayso.intake.cues import caption_cues
from sayso.intake.draft import Range
from sayso.intake.layout.blocks import Block
from sayso.records.cover import Cover

_MOST_WORDS = 60
# A heading between paragraphs has up to 6 words in most texts; captions seen have 7 to 30.
_FEWEST_FRAGMENT_WORDS, _MOST_FRAGMENT_WORDS = 7, 40
# Share of long paragraphs that must end like sentences before a fragment among them means anything.
_PUNCTUATED = 0.7
_LONG = 12
# "Residents clearing rubble", "a house destroyed by": a participle or preposition carries a caption.
_CARRIED = re.compile(r"\b(?:\w{3,}ing|at|in|on|during|after|before|near|outside|with)\b", re.IGNORECASE)
# With an auxiliary a line is a sentence that lost its full stop.
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|said|says|say)\b", re.IGNORECASE
)
_OPEN_END = (":", ",", ";", "-", "–", "—", "(")
_LIST_SIGN = re.compile(r"\s*(?:[•·*▪►+–—-]|\d{1,2}[.)]|[a-z]\))\s")


def captions_of(blocks: list[Block], *, title: Range | None, taken: list[Range]) -> list[Range]:
    """The captions among paragraphs, as ranges of the text.

    Args:
        blocks: the text's paragraphs.
        title: where the title stands; fragments above it are captions.
        taken: furniture, title, byline: what is no caption.
    """
    cover, lines = Cover(taken), Counter(block.group for block in blocks)
    free = [block for block in blocks if not cover.touches(block.start, block.end)]
    punctuated = _is_punctuated(blocks)
    found = []
    for block in free:
        credited = block.words <= _MOST_WORDS and caption_cues().mark(block.text)
        above_title = title is not None and block.end <= title[0] and block.words > 3 and not block.prose
        if credited or above_title or (punctuated and lines[block.group] == 1 and _is_fragment(block)):
            found.append((block.start, block.end))
    return found


def _is_punctuated(blocks: list[Block]) -> bool:
    long = [block for block in blocks if block.words >= _LONG]
    return len(long) >= 3 and sum(block.ended for block in long) >= _PUNCTUATED * len(long)


def _is_fragment(block: Block) -> bool:
    """A line that is neither sentence nor heading nor list item; it counts with blank lines about it."""
    if block.ended or not _FEWEST_FRAGMENT_WORDS <= block.words <= _MOST_FRAGMENT_WORDS:
        return False
    if block.text.endswith(_OPEN_END) or _LIST_SIGN.match(block.text) or _is_heading(block.text):
        return False
    if _FINITE.search(block.text):
        return False
    if "@" in block.text or "”" in block.text or '"' in block.text:  # a post, a quotation
        return False
    return bool(_CARRIED.search(block.text))


def _is_heading(line: str) -> bool:
    """Whether all longer words begin with capitals: a heading, where a caption writes as one speaks."""
    return all(word[0].isupper() for word in re.findall(r"[^\W\d_][\w'’-]*", line) if len(word) > 3)
