"""Spelling features of a word: what an uncased encoder cannot see.

The encoder lower-cases its input, so the heads would not know "Us" from "US" or
"turkey" from "Turkey". Each word therefore carries, beside its pieces, six small
integers: hashed first letters, hashed endings, its shape, and how it is set off from
the word before it. Training and reading call the same function, so the two can never
drift apart.
"""

from __future__ import annotations

import zlib
from functools import lru_cache

FEATURE_ROWS = (2048, 2048, 2048, 1024, 2048, 8)
"""Rows of each feature's embedding table: first three letters, last two, last three,
shape, whole word, setting."""

SET_JOINED, SET_SPACE, SET_LINE, SET_START = 0, 1, 2, 3
"""How a word is set off: no space before it, a space, a line break, start of a block."""

_SHAPE_LENGTH = 8
_PLAIN = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "‘": "'",
        "’": "'",
        "‚": "'",
        "`": "'",
        "´": "'",
        "–": "-",
        "‑": "-",
        "‐": "-",
        "\u00ad": None,
    }
)


def plain(word: str) -> str:
    """Return the word with curly quotes and dashes made straight and soft hyphens dropped.

    Only the encoder sees the result; the document keeps the word as it is written.
    """
    return word.translate(_PLAIN) or word


def _row(kind: int, value: str) -> int:
    return zlib.crc32(f"{kind}{value}".encode()) % FEATURE_ROWS[kind]


def shape(word: str) -> str:
    """Return the word's shape: X capital, x small, d digit, others as they are.

    Runs of the same class are kept up to three long ("Yerevan" is "Xxxx"), the whole up
    to eight characters.
    """
    out: list[str] = []
    last, run = "", 0
    for char in word:
        kind = "d" if char.isdigit() else char
        if char.isalpha():
            kind = "X" if char.isupper() else "x"
        run = run + 1 if kind == last else 1
        last = kind
        if run <= 3:
            out.append(kind)
        if len(out) == _SHAPE_LENGTH:
            break
    return "".join(out)


@lru_cache(maxsize=65536)
def spelling_features(word: str) -> tuple[int, int, int, int, int]:
    """Return the five spelling rows of one word as written (case kept)."""
    lowered = word.lower()
    return (_row(0, word[:3]), _row(1, lowered[-2:]), _row(2, word[-3:]), _row(3, shape(word)), _row(4, word))
