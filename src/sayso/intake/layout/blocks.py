"""The paragraphs of a text, found without changing it.

A blank line ends a paragraph. Whether a single line end does so too depends on the text: e-mails and
old wires break their lines at a fixed width, most others write a paragraph to a line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_LINE_END = re.compile(r"\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
# What ends a sentence, with the quotes and brackets that may follow.
_ENDED = re.compile(r"[.!?…:;][\"'”’»)\]]*$|[\"”»]$")
# Lines broken at a fixed width: 60 to 80 characters in mail (RFC 5322 advises 78) and on wires.
_WIDEST_WRAP = 100
_SHORTEST_WRAPPED = 45
# A paragraph of this many words that ends like a sentence is prose; shorter ones may be page words.
_PROSE_WORDS = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One paragraph, or one line where every line is a paragraph.

    Attributes:
        start, end: its place in the text, blanks at both ends left out.
        words: how many there are, split at blanks.
        group: number of the run of lines without a blank line that it belongs to.
        ended: it ends as a sentence does.
    """

    start: int
    end: int
    text: str
    words: int
    group: int
    ended: bool

    @property
    def prose(self) -> bool:
        """Whether this is running text rather than a line of the page."""
        return self.ended and self.words >= _PROSE_WORDS


def blocks_of(text: str) -> list[Block]:
    """All paragraphs of a text, in order."""
    blocks: list[Block] = []
    for number, lines in enumerate(_groups(text)):
        if _wrapped(text, lines):
            lines = [(lines[0][0], lines[-1][1])]
        blocks.extend(_block(text, start, end, number) for start, end in lines)
    return blocks


def _groups(text: str) -> list[list[tuple[int, int]]]:
    """Lines without the blanks at their ends, in groups that blank lines (or a page end) part."""
    groups: list[list[tuple[int, int]]] = []
    last_end = 0
    for match in _LINE.finditer(text):
        line = match[0]
        stripped = line.strip()
        if not stripped:
            continue
        start = match.start() + len(line) - len(line.lstrip())
        between = text[last_end:start]
        if not groups or len(_LINE_END.findall(between)) > 1 or "\f" in between:
            groups.append([])
        last_end = start + len(stripped)
        groups[-1].append((start, last_end))
    return groups


def _wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether these lines are one paragraph that was broken at a fixed width."""
    if len(lines) < 2 or any(end - start > _WIDEST_WRAP for start, end in lines):
        return False
    running = sum(
        end - start >= _SHORTEST_WRAPPED and not _ENDED.search(text[start:end]) for start, end in lines[:-1]
    )
    continued = sum(text[start].islower() for start, _ in lines[1:])
    return 2 * running >= len(lines) - 1 and (continued > 0 or text[lines[0][0] : lines[-1][1]].isupper())


def _block(text: str, start: int, end: int, group: int) -> Block:
    words = text[start:end]
    return Block(
        start=start, end=end, text=words, words=len(words.split()), group=group, ended=bool(_ENDED.search(words))
    )
