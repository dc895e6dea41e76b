"""Weigh words: `python -m models.word_weights`.

How much it tells that two reports share a word: ln(N / (n + 1/2)), with N passages in all and n that hold
the word (inverse document frequency, Spärck Jones 1972). The passages are the openly licensed texts that the
reader is trained on, and those of ECB+ (train), PLOVER's records, WikiWars (train). What ships is a table
of words and weights; no text.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from sayso.linking.incidents.words import plain_words

from . import corpora

TABLE = Path("src/sayso/linking/incidents/data/word_weights.tsv")
# A passage is about as long as the part of a report that terms are taken from most.
PASSAGE = 250
# Words of fewer passages weigh as much as one that was never seen.
SEEN = 3
_SETS = ("ecbplus/train", "plover_gsr/all", "wikiwars/train")
_HEAD = """\
# source: counted by `python -m models.word_weights` in {passages} passages of {size} words of UD English EWT, GUM,
# Wikigold, re3d, MEANTIME, UDS-IH2, ECB+ (train), PLOVER's gold records, WikiWars (train): see models/README.md.
# A word that is not here was in fewer than {seen} passages and weighs {rare:.2f}.
"""


def passages(data: Path) -> Iterator[list[str]]:
    """The words of every passage: long texts are cut, short ones in a row joined."""
    joined: list[str] = []
    for text in _texts(data):
        words = list(plain_words(text))
        if len(words) < PASSAGE // 2:
            joined += words
            if len(joined) >= PASSAGE:
                yield joined
                joined = []
            continue
        yield from (words[first : first + PASSAGE] for first in range(0, len(words), PASSAGE))
    if joined:
        yield joined


def _texts(data: Path) -> Iterator[str]:
    found = [*corpora.ewt(data, "train"), *corpora.gum(data, "train"), *corpora.wikigold(data), *corpora.re3d(data),
             *corpora.meantime(data, "train")]
    for text in found:
        yield " ".join(word for sentence in text.sentences for word in sentence.words)
    yield from corpora.factuality(data, "uds_ih2", "train")
    for name in _SETS:
        with (data / name / "documents.jsonl").open(encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)["text"]


def table(data: Path) -> str:
    """The file that ships: a head, then `word<TAB>weight`, by word."""
    counts: Counter[str] = Counter()
    total = 0
    for words in passages(data):
        counts.update(set(words))
        total += 1
    head = _HEAD.format(passages=total, size=PASSAGE, seen=SEEN, rare=math.log(total / (SEEN - 0.5)))
    rows = (f"{word}\t{math.log(total / (count + 0.5)):.2f}\n"
            for word, count in sorted(counts.items()) if count >= SEEN and word.isalpha())
    return head + "".join(rows)


def main() -> None:
    """Write the table anew."""
    parser = argparse.ArgumentParser(description="Weigh words for linking.")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    TABLE.write_text(table(parser.parse_args().data), encoding="utf-8")


if __name__ == "__main__":
    main()
