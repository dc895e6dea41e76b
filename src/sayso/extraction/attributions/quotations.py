"""Where something is quoted: pairs of quotation marks, and those never closed.

English press style (AP Stylebook, Chicago Manual 13.32): each paragraph of a quotation that runs on
opens with a mark, only the last one closes. A mark that is never closed and not taken up again by the
next paragraph is taken for a slip, and reaches no further than its sentence.
"""

from __future__ import annotations

from dataclasses import dataclass

from sayso.extraction.attributions.tree import Tree

OPENING = frozenset({"“", "„", "«", "``", "‟"})
CLOSING = frozenset({"”", "»"})
STRAIGHT = frozenset({'"', "''", "＂"})
SINGLE_OPENING = frozenset({"‘", "'", "`", "‚"})
SINGLE_CLOSING = frozenset({"’", "'"})
MARKS = OPENING | CLOSING | STRAIGHT
_BEFORE_OPENING = frozenset("([{—–-/…:")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A quoted stretch within one paragraph.

    Attributes:
        first: the opening mark's index; last: one past the closing mark, or past the words.
        closed: whether a closing mark stands.
        runs_on: not closed, and the next paragraph opens with a mark again.
    """

    first: int
    last: int
    closed: bool
    runs_on: bool = False

    def holds(self, token: int) -> bool:
        """Whether the token stands within the quotation, its marks included."""
        return self.first <= token < self.last


def quotations(tree: Tree) -> list[Quotation]:
    """Every quotation, in order; one within another is not told apart."""
    found: list[Quotation] = []
    first = 0
    while first < len(tree):
        last = first
        while last < len(tree) and tree.paragraph[last] == tree.paragraph[first]:
            last += 1
        found.extend(_in_paragraph(tree, first, last))
        first = last
    return found


def _in_paragraph(tree: Tree, first: int, last: int) -> list[Quotation]:
    found: list[Quotation] = []
    opened: int | None = None
    index = first
    while index < last:
        if _opens(tree, index, opened is not None):
            if opened is not None:
                found.append(_unclosed(tree, opened, index, last))
            opened = index
        elif opened is not None and _closes(tree, index):
            found.append(Quotation(first=opened, last=index + 1, closed=True))
            opened = None
        elif opened is None and tree.words[index] in SINGLE_OPENING:
            end = _single_end(tree, index, last)
            if end:
                found.append(Quotation(first=index, last=end, closed=True))
                index = end - 1
        index += 1
    if opened is not None:
        found.append(_unclosed(tree, opened, last, last))
    return found


def _opens(tree: Tree, index: int, inside: bool) -> bool:
    word = tree.words[index]
    if word in OPENING:
        return True
    return (
        word in STRAIGHT
        and not inside
        and not (_spaced_after(tree, index) and not _spaced_before(tree, index))
    )


def _closes(tree: Tree, index: int) -> bool:
    return tree.words[index] in CLOSING or tree.words[index] in STRAIGHT


def _unclosed(tree: Tree, opened: int, end: int, paragraph_end: int) -> Quotation:
    """To the paragraph's end if the next one takes it up again, else to the end of its sentence."""
    runs_on = end == paragraph_end < len(tree) and tree.words[paragraph_end] in OPENING | STRAIGHT
    sentence_end = tree.sentence[min(opened + 1, len(tree) - 1)][1]
    last = end if runs_on else max(opened + 1, min(end, sentence_end))
    return Quotation(first=opened, last=last, closed=False, runs_on=runs_on)


def _single_end(tree: Tree, opening: int, last: int) -> int | None:
    """One past the mark that closes a single-quoted stretch; an apostrophe closes nothing."""
    if not _spaced_before(tree, opening) or _spaced_after(tree, opening):
        return None
    for index in range(opening + 2, min(last, opening + 80)):
        if tree.words[index] in SINGLE_OPENING - SINGLE_CLOSING:
            return None
        if tree.words[index] in SINGLE_CLOSING and tree.tag[index] != "POS" and _word_ends(tree, index):
            return index + 1
    return None


def _word_ends(tree: Tree, index: int) -> bool:
    follows = tree.text[tree.end[index] : tree.end[index] + 1]
    return not follows.isalnum()


def _spaced_before(tree: Tree, index: int) -> bool:
    before = tree.text[tree.start[index] - 1 : tree.start[index]] if tree.start[index] else ""
    return not before or before.isspace() or before in _BEFORE_OPENING or before in MARKS


def _spaced_after(tree: Tree, index: int) -> bool:
    after = tree.text[tree.end[index] : tree.end[index] + 1]
    return not after or after.isspace()
