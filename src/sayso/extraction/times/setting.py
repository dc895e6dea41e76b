"""Where an expression stands: its sentence, its paragraph and the tense of its clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.extraction.times.pattern import has
from sayso.extraction.times.word import Word
from sayso.records.moments import Tense

# What ends a clause with "will".
_ENDING = frozenset({"comma", "semicolon", "colon", "relative"})


@dataclass(frozen=True, slots=True)
class Setting:
    """Numbers of sentence and paragraph, from 0, and the tense of the clause."""

    sentence: int
    paragraph: int
    tense: Tense | None


def settings(words: Sequence[Word]) -> list[Setting]:
    """The setting of every word.

    Sentences end at a full stop before a capital or a line's end. The tense of a word is that of the
    nearest verb before it in its sentence, else the first after it.
    """
    sentences = _sentences(words)
    found: list[Setting] = []
    for number, (first, last, paragraph) in enumerate(sentences):
        tenses = _tenses(words[first:last])
        one_each = {tense: Setting(number, paragraph, tense) for tense in set(tenses)}
        found.extend(map(one_each.__getitem__, tenses))
    return found


def _sentences(words: Sequence[Word]) -> list[tuple[int, int, int]]:
    """(first, last, paragraph) of each sentence, half-open."""
    found: list[tuple[int, int, int]] = []
    start = paragraph = 0
    for index, word in enumerate(words):
        last = index + 1 == len(words)
        ends = "stop" in word.senses and (last or words[index + 1].shape in ("title", "upper", "other"))
        if ends or "break" in word.senses:
            found.append((start, index + 1, paragraph))
            start = index + 1
            paragraph += "break" in word.senses
    if start < len(words):
        found.append((start, len(words), paragraph))
    return found


def _tenses(words: Sequence[Word]) -> list[Tense | None]:
    """The tense at each word of a sentence."""
    marks = [_tense_mark(words, index) for index in range(len(words))]
    if not any(marks):
        return marks
    tenses: list[Tense | None] = []
    current: Tense | None = None
    ahead = False  # within a clause with "will", where a participle is no past ("will be named")
    for word, mark in zip(words, marks, strict=True):
        weak = mark == "past" and "behind" not in word.senses
        if ahead and has(word, _ENDING):
            ahead = False
        ahead = mark == "future" or (ahead and mark != "past") or (ahead and weak)
        if mark and not (weak and ahead):
            current = mark
        tenses.append(current)
    following: Tense | None = None
    for index in range(len(words) - 1, -1, -1):
        following = marks[index] or following
        tenses[index] = tenses[index] or following
    return tenses


def _tense_mark(words: Sequence[Word], index: int) -> Tense | None:
    """The tense that a word gives its clause, None if it gives none."""
    word, before = words[index], words[index - 1] if index else None
    if "will" in word.senses:
        return "future"
    if word.text == "to" and has(before, {"ahead"}):
        behind = any("behind" in other.senses for other in words[max(0, index - 4) : index])
        return "past" if behind else "future"
    if word.text == "as" and index > 1 and words[index - 1].text in ("soon", "early") and words[index - 2].text == "as":
        return "future"
    if "behind" in word.senses or (word.shape == "lower" and len(word.text) > 4 and word.text.endswith("ed")):
        return "past"
    return None
