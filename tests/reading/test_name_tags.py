import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.name_tags import NameTags

TAGS = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC"]


def scores(*best: str) -> np.ndarray:
    rows = np.full((len(best), len(TAGS)), -5.0, np.float32)
    for row, tag in enumerate(best):
        rows[row, TAGS.index(tag)] = 0.0
    return rows


def test_a_legal_sequence_is_read_off() -> None:
    found = NameTags(TAGS).spans(scores("B-PER", "I-PER", "O", "B-LOC"))
    assert found == [(0, 2, "PER"), (3, 4, "LOC")]


def test_two_names_may_touch() -> None:
    assert NameTags(TAGS).spans(scores("B-LOC", "B-LOC")) == [(0, 1, "LOC"), (1, 2, "LOC")]


def test_an_inside_tag_without_a_beginning_is_mended() -> None:
    rows = scores("O", "I-LOC", "I-LOC")
    rows[1, TAGS.index("B-LOC")] = -0.1
    assert NameTags(TAGS).spans(rows) == [(1, 3, "LOC")]


def test_nothing_to_find() -> None:
    assert NameTags(TAGS).spans(scores("O", "O", "O")) == []


@given(st.integers(0, 5000), st.integers(1, 30))
def test_spans_are_in_order_and_do_not_overlap(seed: int, size: int) -> None:
    rows = np.random.default_rng(seed).normal(size=(size, len(TAGS))).astype(np.float32)
    end = 0
    for first, last, label in NameTags(TAGS).spans(rows):
        assert end <= first < last <= size
        assert label in ("PER", "LOC")
        end = last
