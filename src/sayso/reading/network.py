"""The shipped network: word pieces and spelling in, every head's findings out."""

from __future__ import annotations

import json
from collections.abc import Sequence
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
        except Exception as error:  # tokenizers and onnxruntime raise it bare
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
        """Return the findings of every window, in the order given.

        Windows are run one by one. Int8 activations are scaled over a batch, so in one a
        paragraph's neighbours would change its reading; nor is a batch faster on one core:
        3,800 words/s in batches of equal length, 1,700 padded, 4,000 alone (GUM's news,
        seven other processes running).
        """
        return [_findings(self._session.run(None, _arrays(window)), len(window.words)) for window in windows]

    def dependency_labels(self, findings: Sequence[Findings], heads: Sequence[Sequence[int]]) -> list[list[int]]:
        """Return, window by window, the label numbers of the words on given heads (0 root, else 1-based)."""
        if not findings:
            return []
        as_dependent = np.concatenate([found.as_dependent for found in findings])
        as_head = np.concatenate([found.as_head[list(own)] for found, own in zip(findings, heads, strict=True)])
        (labels,) = self._scorer.run(None, {"as_dependent": as_dependent, "as_head": as_head})
        rest = iter(labels.tolist())
        return [list(islice(rest, len(own))) for own in heads]


def _arrays(window: WindowInput) -> dict[str, NDArray[Any]]:
    size = len(window.words)
    lengths = np.fromiter(map(len, window.pieces), np.int64, size)
    pieces = [_CLS, *(piece for word in window.pieces for piece in word), _SEP]
    owner = np.zeros((1, len(pieces)), np.int64)
    owner[0, 1:-1] = np.repeat(np.arange(1, size + 1), lengths)
    features = np.empty((1, size, 6), np.int64)
    features[0, :, :5] = [spelling_features(word) for word in window.words]
    features[0, :, 5] = window.setting
    return {
        "pieces": np.array([pieces], np.int64),
        "piece_mask": np.ones((1, len(pieces)), bool),
        "word_of_piece": owner,
        "first_piece": (np.cumsum(lengths) - lengths + 1)[None],
        "features": features,
    }


def _findings(outputs: Sequence[NDArray[Any]], size: int) -> Findings:
    upos, xpos, lemma, start, factuality, names, arcs, as_dependent, as_head = (output[0] for output in outputs)
    assert arcs.shape == (size, size + 1)
    return Findings(
        upos=upos,
        xpos=xpos,
        lemma=lemma,
        start=start,
        factuality=factuality,
        names=names,
        arcs=arcs,
        as_dependent=as_dependent,
        as_head=as_head,
    )
