"""The best dependency tree of a sentence: Chu-Liu and Edmonds, with exactly one root.

Each word first takes its best head. Only where that gives a circle, no root or several
roots is the maximum spanning arborescence searched (McDonald et al. 2005).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
_NEVER = -1e9
# More than all words of a window can lose by hanging elsewhere (250 words, some hundreds each).
_DEAR = 1e6


def best_tree(scores: Scores) -> list[int]:
    """Return each word's head: 0 for the root, else the head's 1-based position.

    Args:
        scores: [words, 1 + words]; row w, column h is how well word w hangs on h, column
            0 being the root. Need not be normalised.
    """
    size = scores.shape[0]
    if size == 1:
        return [0]
    wide: NDArray[np.float64] = scores.astype(np.float64)
    wide -= wide.max(axis=1, keepdims=True)
    wide -= np.log(np.exp(wide).sum(axis=1, keepdims=True))
    wide[np.arange(size), np.arange(size) + 1] = _NEVER
    heads = wide.argmax(axis=1)
    if int((heads == 0).sum()) == 1 and not _circle(heads.tolist()):
        return [int(head) for head in heads]
    return _with_one_root(wide)


def _with_one_root(scores: NDArray[np.float64]) -> list[int]:
    """The best tree; every way to the root is made so dear that one is taken, and which one is decided as before.

    (Stanojevic and Cohen 2021, "A Root of the Problem".) Trying each word as the root took minutes where all words
    score alike, as in a row of 250 signs.
    """
    square = np.full((len(scores) + 1, len(scores) + 1), _NEVER)
    square[1:] = scores
    square[1:, 0] -= _DEAR
    return _arborescence(square)[1:]


def _circle(heads: list[int]) -> list[int]:
    """Return the words (1-based) of one circle among heads, or nothing."""
    state = [0] * (len(heads) + 1)
    state[0] = 2
    for start in range(1, len(heads) + 1):
        path = []
        word = start
        while state[word] == 0:
            state[word] = 1
            path.append(word)
            word = heads[word - 1]
        if state[word] == 1:
            return path[path.index(word) :]
        for seen in path:
            state[seen] = 2
    return []


def _arborescence(scores: NDArray[np.float64]) -> list[int]:
    """Return the best head of every node; node 0 is the root and keeps head 0."""
    heads = scores.argmax(axis=1)
    heads[0] = 0
    circle = _circle([int(head) for head in heads[1:]])
    if not circle:
        return [int(head) for head in heads]
    inside = np.zeros(len(scores), dtype=bool)
    inside[circle] = True
    outside = np.flatnonzero(~inside)
    members = np.array(circle)
    own = scores[members, heads[members]]
    entering = scores[np.ix_(members, outside)] - own[:, None]
    leaving = scores[np.ix_(outside, members)]
    small = np.full((len(outside) + 1, len(outside) + 1), _NEVER)
    small[:-1, :-1] = scores[np.ix_(outside, outside)]
    small[-1, :-1] = entering.max(axis=0)
    small[:-1, -1] = leaving.max(axis=1)
    small[0, :] = _NEVER
    merged = _arborescence(small)
    result = [int(head) for head in heads]
    last = len(outside)
    for position, node in enumerate(outside):
        head = merged[position]
        result[node] = int(members[leaving[position].argmax()]) if head == last else int(outside[head])
    into = merged[last]
    broken = int(members[entering[:, into].argmax()])
    result[broken] = int(outside[into])
    result[0] = 0
    return result
