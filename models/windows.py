"""Windows: runs of sentences as the reader will meet them, turned into arrays.

A window is one paragraph or a part of one, up to a limit of word pieces, because the
reader sees paragraphs and has to find the sentences itself. In training its lengths
vary, some are printed in capitals or small letters, some with curly quotes, some with
line breaks at a fixed column.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from sayso.reading.word_features import SET_JOINED, SET_LINE, SET_SPACE, SET_START, plain, spelling_features

from .inventory import Inventory, lemma_rule
from .name_pool import NamePool
from .sentences import Sentence, Text

IGNORE = -100
MOST_PIECES_OF_WORD = 8


@dataclass(slots=True)
class Window:
    """One training or test example; every list runs over its words unless said otherwise."""

    sentences: list[Sentence]
    words: list[str]
    setting: list[int]
    pieces: list[list[int]]

    @property
    def length(self) -> int:
        """Pieces in the window."""
        return sum(len(piece) for piece in self.pieces)


def _curly(words: list[str], xpos: list[str]) -> list[str]:
    out = []
    for position, word in enumerate(words):
        tag = xpos[position]
        if word == '"':
            out.append("“" if tag == "``" else "”")
        elif word == "'" and tag in ("``", "''"):
            out.append("‘" if tag == "``" else "’")
        else:
            out.append(word.replace("'", "’"))
    return out


def _settings(sentences: list[Sentence], column: int, breaks: bool) -> list[int]:
    setting: list[int] = []
    width = 0
    for order, sentence in enumerate(sentences):
        for position, word in enumerate(sentence.words):
            if position == 0:
                how = SET_START if order == 0 else SET_SPACE
                if order and breaks and sentence.opens_paragraph:
                    how = SET_LINE
            else:
                how = SET_SPACE if sentence.spaced[position - 1] else SET_JOINED
            width += len(word) + 1
            if column and how == SET_SPACE and width > column:
                how, width = SET_LINE, len(word)
            setting.append(how)
    return setting


class Windows:
    """Makes windows out of texts; remembers the pieces of every word form."""

    def __init__(self, tokenizer: object, pool: NamePool | None = None) -> None:
        self._tokenizer = tokenizer
        self._pool = pool
        self._known: dict[str, list[int]] = {}

    def pieces(self, words: list[str]) -> list[list[int]]:
        """Return every word's pieces."""
        unknown = [word for word in dict.fromkeys(words) if word not in self._known]
        if unknown:
            encodings = self._tokenizer.encode_batch(  # type: ignore[attr-defined]
                [plain(word) for word in unknown], add_special_tokens=False
            )
            for word, encoding in zip(unknown, encodings, strict=True):
                self._known[word] = encoding.ids[:MOST_PIECES_OF_WORD] or [100]
        return [self._known[word] for word in words]

    def window(self, sentences: list[Sentence], chance: random.Random | None) -> Window:
        """Return one window; with `chance`, varied as the module says."""
        if chance is not None and self._pool is not None and chance.random() < 0.4:
            sentences = [self._pool.swapped(sentence, chance) for sentence in sentences]
        words = [word for sentence in sentences for word in sentence.words]
        column, breaks = 0, True
        if chance is not None:
            xpos = [tag for s in sentences for tag in (s.xpos or [""] * len(s.words))]
            breaks = chance.random() >= 0.3
            if chance.random() < 0.3:
                words = _curly(words, xpos)
            dice = chance.random()
            if dice < 0.10:
                words = [word.upper() for word in words]
            elif dice < 0.13:
                words = [word.lower() for word in words]
            if chance.random() < (0.5 if dice < 0.10 else 0.12):
                column = chance.randint(45, 85)
        return Window(sentences, words, _settings(sentences, column, breaks), self.pieces(words))

    def training(self, texts: list[Text], chance: random.Random, most_pieces: int = 144) -> Iterator[Window]:
        """Yield one pass over the texts, cut anew each time."""
        for text in texts:
            pending: list[Sentence] = []
            size, limit = 0, self._limit(chance, most_pieces)
            for sentence in text.sentences:
                cost = sum(len(p) for p in self.pieces(sentence.words))
                if pending and size + cost > limit:
                    yield self.window(pending, chance)
                    pending, size, limit = [], 0, self._limit(chance, most_pieces)
                pending.append(sentence)
                size += cost
            if pending:
                yield self.window(pending, chance)

    @staticmethod
    def _limit(chance: random.Random, most_pieces: int) -> int:
        return 1 if chance.random() < 0.5 else chance.randint(40, most_pieces)


def padded_length(pieces: int) -> int:
    """Return the padded length of a window of that many pieces, its two marks included."""
    return -(-(pieces + 2) // 16) * 16


def collate(windows: list[Window], inventory: Inventory, longest: int = 254) -> dict[str, np.ndarray]:
    """Return one batch as arrays padded to the longest window in it.

    Widths are rounded up to multiples of 16, since every new shape costs the CPU's
    kernels a compilation.
    """
    n = len(windows)
    wide = -(-max(len(window.words) for window in windows) // 16) * 16
    deep = padded_length(max(min(window.length, longest) for window in windows))
    batch = {
        "pieces": np.zeros((n, deep), np.int64),
        "piece_mask": np.zeros((n, deep), bool),
        "word_of_piece": np.zeros((n, deep), np.int64),
        "first_piece": np.zeros((n, wide), np.int64),
        "features": np.zeros((n, wide, 6), np.int64),
        "word_mask": np.zeros((n, wide), bool),
        "sentence": np.full((n, wide), -1, np.int64),
    }
    for name in ("upos", "xpos", "lemma", "head", "label", "name", "start"):
        batch[name] = np.full((n, wide), IGNORE, np.int64)
    batch["fact"] = np.full((n, wide), np.nan, np.float32)
    batch["corpus"] = np.zeros(n, np.int64)
    for row, window in enumerate(windows):
        _fill_input(batch, row, window, deep)
        _fill_answers(batch, row, window, inventory)
    return batch


def _fill_input(batch: dict[str, np.ndarray], row: int, window: Window, deep: int) -> None:
    ids, owner, first = [101], [0], []
    for position, piece in enumerate(window.pieces):
        first.append(min(len(ids), deep - 2))
        ids += piece
        owner += [position + 1] * len(piece)
    ids, owner = [*ids[: deep - 1], 102], [*owner[: deep - 1], 0]
    batch["pieces"][row, : len(ids)] = ids
    batch["piece_mask"][row, : len(ids)] = True
    batch["word_of_piece"][row, : len(ids)] = owner
    size = len(window.words)
    batch["first_piece"][row, :size] = first
    batch["features"][row, :size, :5] = [spelling_features(word) for word in window.words]
    batch["features"][row, :size, 5] = window.setting
    batch["word_mask"][row, :size] = True


def _fill_answers(batch: dict[str, np.ndarray], row: int, window: Window, inventory: Inventory) -> None:
    at = 0
    for number, sentence in enumerate(window.sentences):
        size = len(sentence.words)
        here = slice(at, at + size)
        batch["sentence"][row, here] = number
        words = window.words[here]
        if sentence.heads:
            batch["upos"][row, here] = [inventory.index("upos", tag) for tag in sentence.upos]
            batch["xpos"][row, here] = [inventory.index("xpos", tag) for tag in sentence.xpos]
            rules = [lemma_rule(w, o, m) for w, o, m in zip(words, sentence.words, sentence.lemmas, strict=True)]
            batch["lemma"][row, here] = [inventory.index("lemma", rule) for rule in rules]
            batch["head"][row, here] = [head + at if head else 0 for head in sentence.heads]
            batch["label"][row, here] = [inventory.index("label", label) for label in sentence.labels]
            batch["start"][row, here] = [1] + [0] * (size - 1)
        if sentence.names is not None:
            batch["name"][row, here] = [inventory.index("name", tag) for tag in sentence.names]
            batch["corpus"][row] = inventory.corpora.index(sentence.names_from)
        for position, value in sentence.factuality.items():
            if position < size:
                batch["fact"][row, at + position] = value
        at += size
