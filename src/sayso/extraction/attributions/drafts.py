"""An attribution as it is put together: ranges of tokens, before spans, chains and firmness."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.extraction.attributions.quotations import MARKS, Quotation
from sayso.extraction.attributions.tree import Range, Tree

EDGE = frozenset({",", ";", ":", "—", "–", "-", "--", "―", ".", "…", "...", "…."})
_DASHES = frozenset({"—", "–", "-", "--", "―"})
_LONGEST_DATELINE = 16  # words: "SAN MIGUEL DE TUCUMAN, Argentina, Sept. 3 (Associated Press) --"
LEADING = EDGE | {")", "]"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Source, cue and content of one attribution, as ranges of tokens.

    Attributes:
        anchor: the cue's main word.
        cue, content: in order; content may be empty until a quotation is joined to it.
        source: the whole noun phrase; `speaker`, its head word. Both None where nobody is named.
        act: of acts.yml.
        strong: told by a verb or phrase of speech, so that it may stand within another's content.
        report: the report itself leaves it open ("it is unclear whether").
        addressee: the noun phrase spoken to.
        via: who passes the words on, nearest the reader first, each with its head word.
        frame: which complement of a verb carries the content, or which reader found it ("noun", "phrase").
    """

    anchor: int
    cue: tuple[Range, ...]
    content: tuple[Range, ...]
    source: Range | None
    speaker: int | None
    act: str
    strong: bool = False
    frame: str = ""
    report: bool = False
    addressee: Range | None = None
    via: tuple[tuple[Range, int], ...] = ()

    @property
    def first(self) -> int:
        """Its first token, content or cue."""
        return min(place[0] for place in (*self.cue, *self.content))

    def says(self, token: int) -> bool:
        """Whether the token lies in the content."""
        return any(first <= token < last for first, last in self.content)


class Saying:
    """Which drafts say a token where another one's cue stands: of a report with thousands of acts of saying, few hold
    one another, and each is asked of each other only where it does."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self._anchors = sorted({draft.anchor for draft in drafts})
        self._sayers: dict[int, list[int]] = {anchor: [] for anchor in self._anchors}
        for number, draft in enumerate(drafts):
            self.note(number, draft)

    def note(self, number: int, draft: Draft) -> None:
        """Takes in what the draft of this number says; what it said before stays."""
        for first, last in draft.content:
            for at in range(bisect_left(self._anchors, first), bisect_left(self._anchors, last)):
                sayers = self._sayers[self._anchors[at]]
                if number not in sayers:
                    insort(sayers, number)

    def of(self, anchor: int) -> tuple[int, ...]:
        """The numbers of those that say, or said, this cue's main word, ascending."""
        return tuple(self._sayers.get(anchor, ()))


def without(place: Range, holes: list[Range]) -> list[Range]:
    """What is left of a range after the holes are cut out, in order."""
    left, first = [], place[0]
    for start, end in sorted(holes):
        if start > first:
            left.append((first, min(start, place[1])))
        first = max(first, end)
    if first < place[1]:
        left.append((first, place[1]))
    return [one for one in left if one[0] < one[1]]


def settled(tree: Tree, quotes: list[Quotation], parts: list[Range], cue: int) -> tuple[Range, ...]:
    """Content ranges with their edges as PolNeAR draws them.

    Commas and full stops at the edges fall away unless a closing mark follows them; a quotation that a
    range touches is taken whole (also over sentences), and a range within the quotation that holds the
    cue does not leave it.
    """
    found: list[Range] = []
    for part in parts:
        place = tree.trimmed((_after_dateline(tree, part[0], part[1]), part[1]), LEADING)
        if place:
            place = _with_quotations(tree, quotes, place, cue)
            place = _balanced(tree, place, quotes)
        if place and any(tree.words[index][:1].isalnum() for index in range(*place)):
            found.append(place)
    return _merged(found)


def _after_dateline(tree: Tree, first: int, last: int) -> int:
    """Past "LIRA, 3 May (Reuters) --" where the words begin a paragraph: place, day and agency are not said."""
    if first and tree.paragraph[first - 1] == tree.paragraph[first]:
        return first
    if not tree.words[first].isupper() and tree.pos[first] != "PROPN":
        return first
    for index in range(first + 1, min(last, first + _LONGEST_DATELINE)):
        if tree.words[index] in _DASHES and tree.start[index] > tree.end[index - 1]:
            after = index + 1
            bracketed = after + 2 < last and tree.words[after] == "[" and tree.words[after + 2] == "]"
            return after + 3 if bracketed else after
        if tree.pos[index] in ("VERB", "AUX"):
            return first
    return first


def _with_quotations(tree: Tree, quotes: list[Quotation], place: Range, cue: int) -> Range | None:
    first, last = place
    for quote in quotes:
        if quote.last <= first or quote.first >= last:
            continue
        if quote.holds(cue):
            first, last = max(first, quote.first + 1), min(last, quote.last - quote.closed)
        elif first <= cue < last:
            continue
        elif not (quote.first >= first and quote.last <= last):
            first, last = min(first, quote.first), max(last, quote.last)
    if first >= last:
        return None
    runs_on = any(quote.runs_on and quote.last == last for quote in quotes)
    if tree.words[last - 1] not in MARKS and not runs_on:
        return tree.trimmed((first, last), EDGE)
    return first, last


def _balanced(tree: Tree, place: Range | None, quotes: list[Quotation]) -> Range | None:
    """Takes in a closing mark (and the comma before it) that belongs to a mark within."""
    if place is None:
        return None
    first, last = place
    for quote in quotes:
        if first <= quote.first < last < quote.last <= last + 2 and quote.closed:
            last = quote.last
    while last - first > 1 and tree.words[first] in MARKS and not _marked(quotes, first, first, last):
        first += 1
    while last - first > 1 and tree.words[last - 1] in MARKS and not _marked(quotes, last - 1, first, last):
        last -= 1
    return first, last


def _marked(quotes: list[Quotation], mark: int, first: int, last: int) -> bool:
    """Whether the mark belongs to a quotation that lies within the range."""
    return any(
        mark in (quote.first, quote.last - 1)
        and first <= quote.first
        and (quote.last <= last or not quote.closed)
        for quote in quotes
    )


def _merged(places: list[Range]) -> tuple[Range, ...]:
    found: list[Range] = []
    for first, last in sorted(places):
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        else:
            found.append((first, last))
    return tuple(found)
