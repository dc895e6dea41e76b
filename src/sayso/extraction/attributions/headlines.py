"""Attributions told by punctuation: "Ministry: 12 killed", "12 killed - ministry", "JONES: We ..."

A headline is a line without a full stop; a transcript, several lines of one paragraph each that begin
with a short name and a colon.
"""

from __future__ import annotations

from collections import Counter

from sayso.extraction.attributions.drafts import Draft, settled
from sayso.extraction.attributions.quotations import MARKS, Quotation
from sayso.extraction.attributions.tree import Range, Tree
from sayso.lexicon.cues import word_list

_NAME_POS = frozenset(
    {"PROPN", "NOUN", "ADJ", "DET", "NUM", "ADP", "PUNCT", "PART", "X", "SYM", "CCONJ", "PRON"}
)
_DASHES = frozenset({"—", "–", "-", "--", "―"})
_LONGEST_NAME = 12
_LONGEST_HEADLINE = 40


def headline_drafts(tree: Tree, quotes: list[Quotation]) -> list[Draft]:
    """Attributions in headlines and transcripts."""
    paragraphs = _paragraphs(tree)
    speakers = Counter(
        tree.text[tree.start[first] : tree.end[colon - 1]].lower()
        for first, last in paragraphs
        if (colon := _colon(tree, first, last)) is not None
    )
    transcript = len(speakers) >= 2 and max(speakers.values()) >= 2
    drafts = []
    for number, (first, last) in enumerate(paragraphs):
        colon = _colon(tree, first, last)
        headline = _is_headline(tree, first, last)
        if colon is not None:
            name = tree.text[tree.start[first] : tree.end[colon - 1]]
            known = speakers[name.lower()] >= 2 and transcript
            asks = tree.words[last - 1] == "?" and tree.words[colon + 1] not in MARKS
            named = _is_person(tree, first, colon) and not asks
            if known or (named and (headline or number < 2 or name.isupper() or transcript)):
                drafts.append(_told(tree, quotes, (first, colon), (colon, colon + 1), (colon + 1, last)))
        elif headline:
            dash = _dash(tree, first, last)
            if dash is not None:
                drafts.append(_told(tree, quotes, (dash + 1, last), (dash, dash + 1), (first, dash)))
    return [draft for draft in drafts if draft]


def _paragraphs(tree: Tree) -> list[Range]:
    found: list[Range] = []
    for index in range(len(tree)):
        if not tree.words[index].strip():
            continue
        if found and tree.paragraph[index] == tree.paragraph[found[-1][0]]:
            found[-1] = (found[-1][0], index + 1)
        else:
            found.append((index, index + 1))
    return found


def _colon(tree: Tree, first: int, last: int) -> int | None:
    """The colon behind a short name at the paragraph's start."""
    for index in range(first + 1, min(last - 1, first + _LONGEST_NAME)):
        if tree.words[index] == ":":
            return index if _is_name(tree, first, index) else None
        if (
            tree.pos[index] in ("VERB", "AUX")
            and not tree.words[index].istitle()
            and not tree.words[index].isupper()
        ):
            return None
    return None


def _is_name(tree: Tree, first: int, last: int) -> bool:
    words = range(first, last)
    if any(tree.low[index] in word_list("headline_labels") or tree.words[index] in MARKS for index in words):
        return False
    if tree.words[last - 1].isdigit() and last - first == 1:
        return False
    named = any(tree.words[index][:1].isupper() for index in words)
    return named and (all(tree.pos[index] in _NAME_POS for index in words) or last - first <= 3)


def _is_person(tree: Tree, first: int, last: int) -> bool:
    """Whether the words before the colon name somebody who can speak."""
    return any(
        tree.entity[index] in ("PER", "ORG", "LOC", "PERSON", "GPE") for index in range(first, last)
    ) or any(
        tree.lemma[index] in word_list("unnamed_sources") | word_list("speaking_bodies")
        for index in range(first, last)
    )


def _is_headline(tree: Tree, first: int, last: int) -> bool:
    """A line of a few words without a full stop, or the text's first line."""
    if last - first > _LONGEST_HEADLINE:
        return False
    return tree.paragraph[first] == 0 or (
        tree.words[last - 1] not in (".", "?", "!") and tree.paragraph[first] <= 2
    )


def _dash(tree: Tree, first: int, last: int) -> int | None:
    """A spaced dash with at most five words of a source behind it."""
    for index in range(last - 2, max(first + 2, last - 7), -1):
        if (
            tree.words[index] in _DASHES
            and tree.start[index] > tree.end[index - 1]
            and tree.start[index + 1] > tree.end[index]
        ):
            return index if _is_person(tree, index + 1, last) else None
    return None


def _told(tree: Tree, quotes: list[Quotation], source: Range, cue: Range, content: Range) -> Draft | None:
    place = tree.trimmed(source, frozenset({".", ",", "(", ")"}))
    parts = settled(tree, quotes, [content], cue[0])
    if place is None or not parts:
        return None
    inside = [
        index
        for index in range(*place)
        if not place[0] <= tree.head[index] < place[1] or tree.head[index] == index
    ]
    speaker = next((index for index in inside if tree.pos[index] in ("PROPN", "NOUN")), place[1] - 1)
    return Draft(
        anchor=cue[0],
        cue=(cue,),
        content=parts,
        source=place,
        speaker=speaker,
        act="say",
        strong=True,
        frame="headline",
    )
