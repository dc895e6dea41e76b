"""The shipped network: word pieces and spelling in, every head's findings out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from sayso.records.errors import ModelUnavailable

from .word_features import plain, spelling_features

_CLS, _SEP, _UNKNOWN = 101, 102, 100
_MOST_PIECES_OF_WORD = 8
_REMEMBERED_WORDS = 50_000
# 1,536 padded pieces: the fastest of 512 to 4,096 on one core, 60 MB of working memory.
_PIECES_A_BATCH = 1536


@dataclass(frozen=True, slots=True)
class Findings:
    """What the heads say of one window; every array runs over its words.

    `arcs` is [words, 1 + words], column 0 the root; `start` is the score (above 0: yes)
    that a sentence starts; `factuality` in about [-3, 3]; `names` log-probabilities.
    """

    upos: NDArray[np.int64]
    xpos: NDArray[np.int64]
    lemma: NDArray[np.int64]
    start: NDArray[np.float32]
    factuality: NDArray[np.float32]
    names: NDArray[np.float32]
    arcs: NDArray[np.float32]
    as_dependent: NDArray[np.float32]
    as_head: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class WindowInput:
    """Words of one window with their pieces and how each is set off."""

    words: Sequence[str]
    setting: Sequence[int]
    pieces: Sequence[Sequence[int]]


class Network:
    """The ONNX session, the word-piece vocabulary and the label names beside it.

    Args:
        folder: where reader.onnx, tokenizer.json, labels.json and labels.onnx lie.
        threads: threads of one inference; 1 keeps results and costs alike everywhere.

    Raises:
        ModelUnavailable: a file is missing or damaged.
    """

    def __init__(self, folder: Path, *, threads: int = 1) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            self._session, self._scorer = (
                onnxruntime.InferenceSession(str(folder / name), options, providers=["CPUExecutionProvider"])
                for name in ("reader.onnx", "labels.onnx")
            )
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
            described = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        except Exception as error:
            raise ModelUnavailable(
                f"the reader's weights in {folder} cannot be loaded ({error}).",
                remedy="Reinstall Sayso, or train the reader with `make train`.",
            ) from error
        self.labels: dict[str, list[str]] = described["labels"]
        self.morphology: dict[str, str] = described.get("morphology", {})
        self.lemmas: dict[str, str] = described.get("lemmas", {})
        self.vocabulary: frozenset[str] = frozenset(self._tokenizer.get_vocab())
        self._known: dict[str, tuple[int, ...]] = {}

    def pieces(self, words: Sequence[str]) -> list[tuple[int, ...]]:
        """Return every word's piece numbers."""
        unknown = [word for word in dict.fromkeys(words) if word not in self._known]
        if unknown:
            if len(self._known) + len(unknown) > _REMEMBERED_WORDS:
                self._known.clear()
                unknown = list(dict.fromkeys(words))
            encodings = self._tokenizer.encode_batch([plain(word) for word in unknown], add_special_tokens=False)
            for word, encoding in zip(unknown, encodings, strict=True):
                self._known[word] = tuple(encoding.ids[:_MOST_PIECES_OF_WORD]) or (_UNKNOWN,)
        return [self._known[word] for word in words]

    def run(self, windows: Sequence[WindowInput]) -> list[Findings]:
        """Return the findings of every window, in the order given."""
        lengths = [sum(map(len, window.pieces)) + 2 for window in windows]
        order = sorted(range(len(windows)), key=lambda number: (lengths[number], number))
        found: dict[int, Findings] = {}
        for group in _groups(order, lengths):
            outputs = self._session.run(None, _arrays([windows[number] for number in group]))
            for row, number in enumerate(group):
                found[number] = _findings(outputs, row, len(windows[number].words))
        return [found[number] for number in range(len(windows))]

    def dependency_labels(self, findings: Sequence[Findings], heads: Sequence[Sequence[int]]) -> list[list[int]]:
        """Return, window by window, the label numbers of the words on given heads (0 root, else 1-based)."""
        if not findings:
            return []
        as_dependent = np.concatenate([found.as_dependent for found in findings])
        as_head = np.concatenate([found.as_head[list(own)] for found, own in zip(findings, heads, strict=True)])
        (labels,) = self._scorer.run(None, {"as_dependent": as_dependent, "as_head": as_head})
        rest = iter(labels.tolist())
        return [list(islice(rest, len(own))) for own in heads]


def _groups(order: Sequence[int], lengths: Sequence[int]) -> Iterable[list[int]]:
    group: list[int] = []
    for number in order:
        if group and lengths[number] * (len(group) + 1) > _PIECES_A_BATCH:
            yield group
            group = []
        group.append(number)
    if group:
        yield group


def _arrays(windows: Sequence[WindowInput]) -> dict[str, NDArray[Any]]:
    count = len(windows)
    wide = max(len(window.words) for window in windows)
    deep = max(sum(map(len, window.pieces)) for window in windows) + 2
    pieces = np.zeros((count, deep), np.int64)
    mask = np.zeros((count, deep), bool)
    owner = np.zeros((count, deep), np.int64)
    first = np.zeros((count, wide), np.int64)
    features = np.zeros((count, wide, 6), np.int64)
    for row, window in enumerate(windows):
        size = len(window.words)
        lengths = np.fromiter(map(len, window.pieces), np.int64, size)
        total = int(lengths.sum())
        pieces[row, 0] = _CLS
        pieces[row, 1 : total + 1] = [piece for word in window.pieces for piece in word]
        pieces[row, total + 1] = _SEP
        mask[row, : total + 2] = True
        owner[row, 1 : total + 1] = np.repeat(np.arange(1, size + 1), lengths)
        first[row, :size] = np.cumsum(lengths) - lengths + 1
        features[row, :size, :5] = [spelling_features(word) for word in window.words]
        features[row, :size, 5] = window.setting
    return {"pieces": pieces, "piece_mask": mask, "word_of_piece": owner, "first_piece": first, "features": features}


def _findings(outputs: Sequence[NDArray[Any]], row: int, size: int) -> Findings:
    upos, xpos, lemma, start, factuality, names, arcs, as_dependent, as_head = outputs
    return Findings(
        upos=upos[row, :size],
        xpos=xpos[row, :size],
        lemma=lemma[row, :size],
        start=start[row, :size],
        factuality=factuality[row, :size],
        names=names[row, :size],
        arcs=arcs[row, :size, : size + 1],
        as_dependent=as_dependent[row, :size],
        as_head=as_head[row, : size + 1],
    )
