"""Where an expression stands: its sentence, its paragraph and the tense of its clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.extraction.times.word import Word
from sayso.records.moments import Tense

# Verbs and phrases that look ahead (Quirk et al. 1985, 4.41-4.48: means of expressing future time).
_AHEAD = frozenset("will won't 'll shall would i'll he'll she'll they'll we'll it'll you'll".split())
_AHEAD_PARTICIPLES = frozenset(
    "scheduled expected due set slated planned poised bound supposed going likely plans plan intends hopes aims "
    "promises vows expects expect planning is are".split()
)
_BEHIND = frozenset("was were had did said told began ended".split())
_RELATIVES = frozenset("who which that when where because after since while and but".split())


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
        found.extend(Setting(number, paragraph, tense) for tense in tenses)
    return found


def _sentences(words: Sequence[Word]) -> list[tuple[int, int, int]]:
    """(first, last, paragraph) of each sentence, half-open."""
    found: list[tuple[int, int, int]] = []
    start = paragraph = 0
    for index, word in enumerate(words):
        ends = "stop" in word.senses and (index + 1 == len(words) or words[index + 1].shape in ("title", "upper", "other"))
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
    tenses: list[Tense | None] = []
    current: Tense | None = None
    ahead = False  # within a clause with "will", where a participle is no past ("will be named")
    for word, mark in zip(words, marks, strict=True):
        weak = mark == "past" and word.text not in _BEHIND
        if word.senses.keys() & {"comma", "semicolon", "colon"} or word.text in _RELATIVES:
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
    word = words[index]
    if word.text in _AHEAD or (word.text == "to" and index and words[index - 1].text in _AHEAD_PARTICIPLES):
        behind = any(other.text in _BEHIND for other in words[max(0, index - 4) : index])
        return "past" if behind and word.text == "to" else "future"
    if word.text == "as" and index > 1 and words[index - 1].text in ("soon", "early") and words[index - 2].text == "as":
        return "future"
    if word.shape == "lower" and (word.text in _BEHIND or (len(word.text) > 4 and word.text.endswith("ed"))):
        return "past"
    return None
