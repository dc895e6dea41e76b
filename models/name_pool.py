"""Names to put in the place of other names, so that context decides and not memory.

A name is replaced only by one of the same type and number of words, all of them proper
nouns, so that trees and tags stay right.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import replace

from .sentences import Sentence, Text


def _spans(sentence: Sentence) -> list[tuple[int, int, str]]:
    spans: list[tuple[int, int, str]] = []
    for position, tag in enumerate(sentence.names or ()):
        if tag.startswith("B-"):
            spans.append((position, position + 1, tag[2:]))
        elif tag.startswith("I-") and spans:
            first, _, label = spans[-1]
            spans[-1] = (first, position + 1, label)
    return spans


def _proper(words: Iterable[str]) -> bool:
    return all(word[0].isupper() and word.isalpha() for word in words)


class NamePool:
    """Every name of the training texts, by type and length, and a gazetteer's places beside them."""

    def __init__(self, texts: Iterable[Text], places: Iterable[str] = ()) -> None:
        found: dict[tuple[str, int], dict[tuple[str, ...], None]] = {}
        for text in texts:
            for sentence in text.sentences:
                for first, end, label in _spans(sentence):
                    words = tuple(sentence.words[first:end])
                    if _proper(words):
                        found.setdefault((label, end - first), {})[words] = None
        for place in places:
            words = tuple(place.split(" "))
            if _proper(words):
                found.setdefault(("LOC", len(words)), {})[words] = None
        self._names = {key: list(names) for key, names in found.items()}

    def swapped(self, sentence: Sentence, chance: random.Random) -> Sentence:
        """Return the sentence with about half of its plain names replaced."""
        words: list[str] | None = None
        lemmas = list(sentence.lemmas)
        for first, end, label in _spans(sentence):
            names = self._names.get((label, end - first))
            if not names or chance.random() < 0.5 or not _proper(sentence.words[first:end]):
                continue
            if sentence.xpos and any(tag != "NNP" for tag in sentence.xpos[first:end]):
                continue
            words = words if words is not None else list(sentence.words)
            words[first:end] = chance.choice(names)
            if lemmas:
                lemmas[first:end] = words[first:end]
        return sentence if words is None else replace(sentence, words=words, lemmas=lemmas)
