"""What is sorted out before wordings are compared."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.evaluation.invented import invented
from sayso.linking.copies import copy_of, likely_copies
from sayso.records.brief import Brief
from tests.linking.invented import brief

HASHES = st.sets(st.integers(0, 20), max_size=15).map(lambda hashes: (30, *sorted(hashes)) if hashes else ())


@settings(max_examples=60, deadline=None)
@given(st.lists(HASHES, min_size=1, max_size=6))
def test_no_copy_is_sorted_out(signatures):
    assert_all_found([brief(f"doc{number}", signature=signature) for number, signature in enumerate(signatures)])


def test_no_copy_of_a_stream_is_sorted_out_and_nearly_all_else_is():
    kept, copies = assert_all_found([brief for _, brief in invented(100, seed=3)])
    assert 0 < copies <= kept < 0.1 * 100 * 99 / 2


def assert_all_found(briefs: list[Brief]) -> tuple[int, int]:
    likely, kept, copied = likely_copies(briefs), 0, 0
    for row in range(len(briefs)):
        others = set(likely(row, np.arange(row)).tolist())
        copies = {far for far in range(row) if copy_of(briefs[far], briefs[row])}
        assert copies <= others
        kept, copied = kept + len(others), copied + len(copies)
    return kept, copied
