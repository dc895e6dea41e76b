"""Words that are read in the place of others, so that the reading does not depend on which party is named.

The encoder has met some peoples often and others hardly ever, and splits their names into one piece or
four; trees and names then differ between two reports that differ in nothing but the parties. So each of
a caller's words is read as one and the same common word of its kind: every "Armenian" and "Chadian" as
"German". Only the network sees the stand-in; the document, its lemmas and spans keep the word.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set


class StandIns:
    """Replaces words for what the network reads.

    Args:
        words: word as printed -> what is read in its place; in capitals it is found too.
        persons: those of the words that persons bear: beside another word in capitals they are left.
    """

    def __init__(self, words: Mapping[str, str] | None = None, *, persons: Set[str] = frozenset()) -> None:
        given = words or {}
        self._words = {**{word.upper(): other.upper() for word, other in given.items()}, **given}
        self._persons = {*persons, *(word.upper() for word in persons)}

    def read_as(self, words: Sequence[str]) -> list[str]:
        """The words as the network reads them, as many as given."""
        found = list(words)
        for at, word in enumerate(words):
            other = self._words.get(word)
            if other is not None and not (word in self._persons and _beside_capital(words, at)):
                found[at] = other
        return found


def _beside_capital(words: Sequence[str], at: int) -> bool:
    """Whether a neighbour begins with a capital, or with one of an abbreviation ("J.")."""
    return any(words[other][:1].isupper() for other in (at - 1, at + 1) if 0 <= other < len(words))
