"""From scores of name tags to names: the best sequence that obeys the BIO scheme."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_NEVER = np.float32(-1e9)


class NameTags:
    """Finds the best legal sequence (Viterbi) and reads spans off it.

    Args:
        tags: the tag inventory in the order of the scores: "O", "B-PER", "I-PER" ...
    """

    def __init__(self, tags: Sequence[str]) -> None:
        self._tags = list(tags)
        size = len(tags)
        self._allowed = np.zeros((size, size), dtype=np.float32)
        self._first = np.zeros(size, dtype=np.float32)
        for after, tag in enumerate(tags):
            if tag.startswith("I-"):
                self._first[after] = _NEVER
                for before, other in enumerate(tags):
                    if other[2:] != tag[2:] or other == "O":
                        self._allowed[before, after] = _NEVER
        self._outside = self._tags.index("O")
        self.labels = sorted({tag[2:] for tag in tags if tag != "O"})
        self._columns = [[at for at, tag in enumerate(tags) if tag[2:] == label] for label in self.labels]

    def spans(self, scores: NDArray[np.float32]) -> list[tuple[int, int, str]]:
        """Return the names as (first word, end word, label).

        Args:
            scores: log-probabilities, [words, tags].
        """
        best = scores.argmax(axis=1)
        if bool((best == self._outside).all()):
            return []
        return self._read(self._path(scores))

    def weigh(self, scores: NDArray[np.float32]) -> NDArray[np.float64]:
        """Return how likely each of `labels` is for a name with these scores: mean over its words."""
        chances = np.exp(scores.astype(np.float64))
        return np.stack([chances[:, columns].sum(axis=1).mean() for columns in self._columns])

    def _path(self, scores: NDArray[np.float32]) -> list[int]:
        total = scores[0] + self._first
        back = []
        for row in scores[1:]:
            candidates = total[:, None] + self._allowed
            back.append(candidates.argmax(axis=0))
            total = candidates.max(axis=0) + row
        path = [int(total.argmax())]
        for step in reversed(back):
            path.append(int(step[path[-1]]))
        return path[::-1]

    def _read(self, path: list[int]) -> list[tuple[int, int, str]]:
        found: list[tuple[int, int, str]] = []
        for position, number in enumerate(path):
            tag = self._tags[number]
            if tag.startswith("B-"):
                found.append((position, position + 1, tag[2:]))
            elif tag.startswith("I-"):
                first, _, label = found[-1]
                found[-1] = (first, position + 1, label)
        return found
