"""Trees are checked against all trees of small sentences."""

import time
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.trees import best_tree


def is_tree(heads: list[int]) -> bool:
    if heads.count(0) != 1:
        return False
    for word in range(1, len(heads) + 1):
        seen = set()
        while word and word not in seen:
            seen.add(word)
            word = heads[word - 1]
        if word:
            return False
    return True


def log_normalised(scores: np.ndarray) -> np.ndarray:
    wide = scores.astype(np.float64)
    return wide - np.log(np.exp(wide).sum(axis=1, keepdims=True))


def total(scores: np.ndarray, heads: list[int]) -> float:
    return float(sum(log_normalised(scores)[word, head] for word, head in enumerate(heads)))


def test_a_single_word_is_the_root() -> None:
    assert best_tree(np.zeros((1, 2), np.float32)) == [0]


def test_a_circle_is_broken_where_it_costs_least() -> None:
    scores = np.array([[0, -9, 5, -9], [1, 5, -9, -9], [-9, 4, 0, -9]], np.float32)
    assert best_tree(scores) == [2, 0, 1]


def test_a_second_root_is_hung_elsewhere() -> None:
    scores = np.array([[5, -9, 1], [4, 3, -9]], np.float32)
    assert best_tree(scores) == [0, 1]


@pytest.mark.parametrize("size", [2, 3, 4])
@given(seed=st.integers(0, 10_000))
def test_no_tree_is_better(size: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(0, 2, (size, size + 1)).astype(np.float32)
    found = best_tree(scores)
    assert is_tree(found)
    possible = [list(heads) for heads in product(range(size + 1), repeat=size) if is_tree(list(heads))]
    best = max(total(scores, heads) for heads in possible)
    assert total(scores, found) == pytest.approx(best, abs=1e-4)


@given(seed=st.integers(0, 10_000), size=st.integers(5, 40))
def test_long_sentences_are_trees(seed: int, size: int) -> None:
    scores = np.random.default_rng(seed).normal(0, 3, (size, size + 1)).astype(np.float32)
    assert is_tree(best_tree(scores))


def test_words_that_score_alike_are_a_tree_soon() -> None:
    scores = np.random.default_rng(1).normal(0, 1e-6, (250, 251)).astype(np.float32)
    began = time.process_time()
    assert is_tree(best_tree(scores))
    assert time.process_time() - began < 5  # trying each as the root took minutes
