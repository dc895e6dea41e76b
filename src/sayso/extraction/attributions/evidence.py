"""What a claim rests on, or that it rests on nothing: words that stay with it.

Within the content's sentences ("without evidence"), or in the sentence after them where that speaks of
the claim itself ("The claim could not be independently verified").
"""

from __future__ import annotations

import re
from functools import cache

from sayso.extraction.attributions.drafts import Draft
from sayso.extraction.attributions.tree import Tree
from sayso.lexicon.cues import phrases
from sayso.records.span import Span


def evidence_of(tree: Tree, draft: Draft, found: list[tuple[int, int, bool]]) -> tuple[Span, ...]:
    """The evidence words of one attribution.

    Args:
        found: what `evidence_words` found in the whole text.
    """
    places = [*draft.cue, *draft.content]
    first, last = min(place[0] for place in places), max(place[1] for place in places)
    first, last = tree.sentence[first][0], tree.sentence[last - 1][1]
    start, end = tree.start[first], tree.end[last - 1]
    after = (
        tree.end[tree.sentence[last][1] - 1]
        if last < len(tree) and tree.paragraph[last] == tree.paragraph[last - 1]
        else end
    )
    return tuple(
        Span(begin, stop, tree.text[begin:stop])
        for begin, stop, refers in found
        if start <= begin and (stop <= end or (refers and begin >= end and stop <= after))
    )


def evidence_words(tree: Tree) -> list[tuple[int, int, bool]]:
    """Start, end, and whether its sentence speaks of an earlier claim, of each such phrase in the text."""
    starts = sorted({tree.start[place[0]] for place in tree.sentence})
    found = []
    for match in _within().finditer(tree.text):
        sentence = max((start for start in starts if start <= match.start()), default=0)
        refers = bool(
            _follows().match(tree.text[sentence : match.end()]) or _of_it().match(tree.text, match.end())
        )
        found.append((match.start(), match.end(), refers))
    return found


@cache
def _within() -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(phrases("evidence.within")) + r")\b", re.IGNORECASE)


@cache
def _of_it() -> re.Pattern[str]:
    return re.compile(r"\s+(?:" + "|".join(phrases("evidence.of_it")) + r")\b", re.IGNORECASE)


@cache
def _follows() -> re.Pattern[str]:
    return re.compile("|".join(phrases("evidence.follows")))
