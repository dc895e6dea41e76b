"""Fixed phrases found in a text, whatever the tokens of the reader are.

A phrase is a row of words; a word is a run of letters and digits, compared without case and marks, so
that "al-Qa'ida", "Al Qa'ida" and "AL-QA’IDA" are found by one entry. What stands between two words of
a phrase must be short and no sentence boundary.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")

_WORD = re.compile(r"[^\W_]+")
# Signs that may stand within a phrase; a full stop before a blank only after initials ("U.S. Army").
_JOINT = re.compile(r"[ \t\u00a0]?[-‐‑–'’ʼ.&/]?[ \t\u00a0]?|[ \t\u00a0]*\n[ \t]*")
INITIALS = 2


class TextWord(NamedTuple):
    """A word of a text: where it stands, and the key it is compared by (a tuple: a text has many of them)."""

    start: int
    end: int
    key: str


@dataclass(frozen=True, slots=True)
class Hit(Generic[T]):
    """A phrase found: half-open code points, the number of its words, and what the phrase means."""

    start: int
    end: int
    words: int
    value: T


@lru_cache(maxsize=50_000)
def fold_word(word: str) -> str:
    """The key of one word: case and marks off ("Élysée" is "elysee", "Erdoğan" is "erdogan")."""
    if word.isascii():
        return word.casefold()
    apart = unicodedata.normalize("NFKD", word.casefold().replace("ə", "a").replace("ı", "i").replace("ø", "o"))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


@lru_cache(maxsize=16)
def text_words(text: str) -> tuple[TextWord, ...]:
    """The words of a text in order, remembered for the stages of one report."""
    return tuple(TextWord(*match.span(), fold_word(match.group())) for match in _WORD.finditer(text))


def fold_phrase(phrase: str) -> tuple[str, ...]:
    """The keys of the words of a phrase."""
    return tuple(fold_word(match.group()) for match in _WORD.finditer(phrase))


class Phrases(Generic[T]):
    """Phrases with their meanings, indexed by their first word.

    Args:
        pairs: phrase and meaning; a phrase may have several meanings.
    """

    def __init__(self, pairs: Iterable[tuple[str, T]]) -> None:
        index: dict[str, dict[tuple[str, ...], list[T]]] = {}
        for phrase, value in pairs:
            keys = fold_phrase(phrase)
            if keys:
                meanings = index.setdefault(keys[0], {}).setdefault(keys[1:], [])
                if value not in meanings:
                    meanings.append(value)
        self._index = {first: sorted(((rest, tuple(values)) for rest, values in rests.items()),
                                     key=lambda entry: -len(entry[0]))
                       for first, rests in index.items()}

    def all(self) -> Iterator[T]:
        """Every meaning, each phrase's in turn."""
        for rests in self._index.values():
            for _, values in rests:
                yield from values

    def find(self, text: str, words: Sequence[TextWord]) -> list[Hit[tuple[T, ...]]]:
        """The longest phrases of a text from left to right; none overlaps another."""
        found: list[Hit[tuple[T, ...]]] = []
        index, free = self._index, 0
        for place, (_, _, key) in enumerate(words):
            if key in index and place >= free:
                hit = self._at(text, words, place, index[key])
                if hit:
                    found.append(hit)
                    free = place + hit.words
        return found

    def _at(
        self, text: str, words: Sequence[TextWord], place: int,
        entries: Sequence[tuple[tuple[str, ...], tuple[T, ...]]],
    ) -> Hit[tuple[T, ...]] | None:
        for rest, values in entries:
            last = place + len(rest)
            if last >= len(words):
                continue
            if rest and (words[place + 1].key != rest[0] or any(
                    words[place + 1 + step].key != key for step, key in enumerate(rest))):
                continue
            if all(_joined(text, words[step], words[step + 1]) for step in range(place, last)):
                return Hit(words[place].start, words[last].end, len(rest) + 1, values)
        return None

    def meanings(self, phrase: str) -> tuple[T, ...]:
        """What exactly this phrase means; empty if nothing."""
        keys = fold_phrase(phrase)
        entries = self._index.get(keys[0], []) if keys else []
        return next((values for rest, values in entries if rest == keys[1:]), ())


def _joined(text: str, left: TextWord, right: TextWord) -> bool:
    between = text[left.end:right.start]
    if between == " ":
        return True
    if len(between) > 4 or not _JOINT.fullmatch(between):
        return False
    return "." not in between or between == "." or left.end - left.start <= INITIALS
