"""Where sentences begin, from the network's scores and two rules that hold without it."""

from __future__ import annotations

from collections.abc import Sequence

from .word_features import SET_JOINED

_CLOSING = frozenset({'"', "”", "’", "'", "''", ")", "]", "»"})
_RANKS = frozenset(
    "Mr. Mrs. Ms. Dr. Prof. Rev. Hon. Gen. Maj. Lt. Col. Brig. Capt. Cmdr. Adm. Sgt. Cpl. Sen. Rep. Gov. Pres. St. "
    "Messrs. Lieut. Supt. Insp. Det. Gens. Pvt. Spc. vs. e.g. i.e. ca. approx.".upper().split()
)


def sentence_spans(words: Sequence[str], setting: Sequence[int], scores: Sequence[float]) -> list[tuple[int, int]]:
    """Return the sentences of one window as (first word, end word).

    A closing quote or bracket that touches the word before it stays with that word's
    sentence; no sentence begins after a rank or title ("Maj.", "Gen.").

    Args:
        words: the window's words.
        setting: how each is set off (`word_features.SET_*`).
        scores: above 0 where the network starts a sentence.
    """
    starts = [0]
    late = False
    for position in range(1, len(words)):
        begins = scores[position] > 0 or late
        late = False
        if not begins:
            continue
        if words[position] in _CLOSING and setting[position] == SET_JOINED:
            late = True
        elif words[position - 1].upper() not in _RANKS:
            starts.append(position)
    return [(start, end) for start, end in zip(starts, [*starts[1:], len(words)], strict=True)]
