"""Weigh words: `python -m models.word_weights`.

How much it tells that two reports share a word: ln(N / (n + 1/2)), with N passages in all and n that hold
the word (inverse document frequency, Spärck Jones 1972). The passages are the openly licensed texts that the
reader is trained on, and those of ECB+ (train), PLOVER's records, WikiWars (train). What ships is a table
of words and weights, and no text. Words that tell of what kind an event is ("shelled", "gunman", "ministry") are
marked: they are those of the lexicon, and every report of a war is full of them.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import yaml

from sayso.linking.incidents.words import KIND, plain_words

from . import corpora

TABLE = Path("src/sayso/linking/incidents/data/word_weights.tsv")
# A passage is about as long as the part of a report that terms are taken from most.
PASSAGE = 250
# Words of fewer passages weigh as much as one that was never seen.
SEEN = 3
# Where the lexicon keeps words for deeds, people, forces, offices, counts and sayings. Words for sites and means are
# left out: a market or a school tells which of two shellings it was.
LEXICON = Path("src/sayso/lexicon/data")
_KINDS = ("events/*.yml", "populations.yml", "forces.yml", "titles.yml", "measures.yml", "actor_words.yml",
          "figure_words.yml", "institutions.yml", "cues.yml", "acts.yml")
# Longer strings are sentences that explain; shorter words are letters and abbreviations.
_LONGEST, _SHORTEST = 60, 3
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


def words_of_kind() -> frozenset[str]:
    """Words of the lexicon that tell of what kind an event is."""
    found = (text for name in _KINDS for path in sorted(LEXICON.glob(name))
             for text in _strings(yaml.safe_load(path.read_text(encoding="utf-8"))))
    return frozenset(word for text in found if len(text) < _LONGEST for word in plain_words(text)
                     if len(word) >= _SHORTEST)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from (part for one in (key, inner) for part in _strings(one) if key != "source")
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)


def table(data: Path) -> str:
    """The file that ships: a head, then `word<TAB>weight`, by word, with a mark on words of kind."""
    counts: Counter[str] = Counter()
    total = 0
    for words in passages(data):
        counts.update(set(words))
        total += 1
    head = _HEAD.format(passages=total, size=PASSAGE, seen=SEEN, rare=math.log(total / (SEEN - 0.5)))
    kinds = words_of_kind()
    kept = sorted({*(word for word, count in counts.items() if count >= SEEN), *kinds})
    rows = (f"{word}\t{math.log(total / (max(counts[word], SEEN - 1) + 0.5)):.2f}{KIND if word in kinds else ''}\n"
            for word in kept)
    return head + "".join(rows)


def main() -> None:
    """Write the table anew."""
    parser = argparse.ArgumentParser(description="Weigh words for linking.")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    TABLE.write_text(table(parser.parse_args().data), encoding="utf-8")


if __name__ == "__main__":
    main()
