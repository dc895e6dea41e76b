"""Windows: the runs of words that the network reads at one go.

A window is a paragraph, or part of a long one cut where a sentence surely ends. Blank
lines and page furniture end a window, so no sentence can run across them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from sayso.records.cover import Cover

from .word_features import SET_JOINED, SET_LINE, SET_SPACE, SET_START

# Training windows go up to 144 pieces; longer ones lose accuracy and cost attention time.
MOST_PIECES = 144
LONGEST_PIECES = 250
"""No window is longer, whatever its text looks like; such a cut may split a sentence."""

_LINE_BREAK = re.compile(r"\r\n|[\n\r\u2028\u2029\x0b\x0c\x85]")
_SURE_END = frozenset({".", "!", "?"})
_CLOSING = frozenset({'"', "”", "''", "’", ")", "]"})


@dataclass(frozen=True, slots=True)
class Window:
    """Words read together: their token numbers in the `Doc` and how each is set off."""

    tokens: tuple[int, ...]
    setting: tuple[int, ...]


def paragraphs(doc: Doc, furniture: Sequence[tuple[int, int]] = ()) -> list[Window]:
    """Return the doc's blocks of words between blank lines, without whitespace and furniture.

    Args:
        doc: tokenised text.
        furniture: spans of characters (half-open) that are not to be read.
    """
    found: list[Window] = []
    tokens: list[int] = []
    setting: list[int] = []
    pending = SET_JOINED
    gap = ""

    def close() -> None:
        if tokens:
            found.append(Window(tuple(tokens), tuple(setting)))
            tokens.clear()
            setting.clear()

    unread = Cover(furniture)
    for token in doc:
        if unread and unread.touches(token.idx, token.idx + len(token)):
            close()
            continue
        if token.is_space:
            gap += token.text + token.whitespace_
            breaks = len(_LINE_BREAK.findall(gap))
            if breaks > 1 or "\u2029" in gap:
                close()
            pending = max(pending, SET_LINE if breaks else SET_SPACE)
            continue
        gap = ""
        tokens.append(token.i)
        setting.append(pending if len(tokens) > 1 else SET_START)
        pending = SET_SPACE if token.whitespace_ else SET_JOINED
    close()
    return found


def cut(window: Window, words: Sequence[str], pieces: Sequence[int]) -> list[Window]:
    """Cut a long paragraph into windows of at most `LONGEST_PIECES`, at sure sentence ends if it can.

    Args:
        window: the paragraph.
        words: its words.
        pieces: how many pieces each word has.
    """
    parts: list[Window] = []
    first, used, sure = 0, 0, 0
    for position, cost in enumerate(pieces):
        if _surely_begins(words, position):
            sure = position
        if used + cost > MOST_PIECES and sure > first:
            parts.append(_part(window, first, sure))
            used = sum(pieces[sure:position])
            first = sure
        elif used + cost > LONGEST_PIECES:
            parts.append(_part(window, first, position))
            first, used = position, 0
        used += cost
    parts.append(_part(window, first, len(pieces)))
    return parts


def _part(window: Window, first: int, end: int) -> Window:
    setting = (SET_START, *window.setting[first + 1 : end])
    return Window(window.tokens[first:end], setting)


def _surely_begins(words: Sequence[str], position: int) -> bool:
    """Whether a sentence begins here beyond doubt: after a long small-letter word and a full stop."""
    before = position - 1
    if before >= 2 and words[before] in _CLOSING and words[before - 1] in _SURE_END:
        before -= 1
    if before < 1 or words[before] not in _SURE_END or not words[position][0].isupper():
        return False
    last = words[before - 1]
    return len(last) >= 4 and (last.islower() or last.isupper()) and last.isalpha()
