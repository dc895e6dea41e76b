"""The weightiest words of a report: what it is about, in words."""

from __future__ import annotations

import math
from collections import Counter

from sayso.linking.incidents.words import folded, printed_words, weight_of
from sayso.records.document import Document
from sayso.records.record import Record

__all__ = ["terms_of"]

# In this file: B-cubed F1 by the cosine of terms alone, each of five sets at its best threshold, mean.
# Reports are cut here: what stands later is background, other stories, other pages. .926 at 400 words, .933 at 800.
BODY = 800
# News tells who, what, where and when at its head. .924 with 60 words once more, .933 with 100 twice more; title
# and lead counted less or more than this moves it by less than .003.
LEAD = 100
IN_TITLE, IN_LEAD = 3, 2
# A word counts only with what it weighs above this: what half of all reports hold tells nothing.
# .921 at 0, .933 at 1, .92 at 3.
COMMON = 1.0
# Who and where tell better which incident it is than what words it is told in. At one threshold for all sets .905
# at 1, .914 at 1.3, falling from 1.5 on.
NAMES = 1.3
# .929 at 60, .932 at 100, .933 at 150, .929 with all words.
KEPT = 120


def terms_of(record: Record) -> tuple[tuple[str, float], ...]:
    """The weightiest words of title, lead and body, heaviest first, at most `KEPT`.

    A word weighs what it tells (`words.weight_of`) times one plus the logarithm of how often it is told, with
    the title's and the lead's counted more. Weights are scaled so that the squares of all words add up to 1: the
    sum of products of two reports' weights is the cosine of their words (Salton and Buckley 1988).

    Returns:
        Words as they are compared (`words.folded`), but with a capital if they are names there.
    """
    counts, names = _counted(record.document)
    weights = {word: _weight(word, count, name=word in names) for word, count in counts.items()}
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    if not length:
        return ()
    kept = sorted(weights, key=lambda word: (-weights[word], word))[:KEPT]
    return tuple((word.capitalize() if word in names else word, round(weights[word] / length, 4))
                 for word in kept if weights[word])


def _weight(word: str, count: int, *, name: bool) -> float:
    return max(0.0, weight_of(word, name=name) - COMMON) * (NAMES if name else 1.0) * (1 + math.log(count))


def _counted(document: Document) -> tuple[Counter[str], frozenset[str]]:
    """How often each word is told, and those that are always written as names."""
    printed = list(printed_words(_told(document)))[:BODY]
    body = [folded(word) for word in printed]
    counts = Counter(body)
    capitals = Counter(word for word, form in zip(body, printed, strict=True) if form[0].isupper())
    names = frozenset(word for word, count in capitals.items() if count == counts[word])
    for word in body[:LEAD]:
        counts[word] += IN_LEAD
    for word in map(folded, printed_words(document.title or "")):
        counts[word] += IN_TITLE
    return counts, names


def _told(document: Document) -> str:
    """The text without what is no part of the report, and without its byline."""
    layout, text = document.layout, document.text
    parts, last = [], 0
    for span in sorted((*layout.furniture, *([layout.byline] if layout.byline else []))):
        parts.append(text[last:max(last, span.start)])
        last = max(last, span.end)
    return " ".join((*parts, text[last:]))
