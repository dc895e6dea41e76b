"""A passage of a long report is that which looking at all of it gives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.store import search
from sayso.store.words import phrases_of

TEXT = st.lists(st.sampled_from(["shell", "fell", "été", "on", "the", "town.", "Shell", "\n", "x" * 60]), min_size=300,
                max_size=500).map(" ".join)


@given(TEXT, st.sampled_from(["shell", "shell town", '"fell on" ete', "nothing"]), st.integers(0, 2_000))
def test_what_is_found_near_is_what_is_found_in_all(text: str, asked: str, first: int) -> None:
    phrases, first = phrases_of(asked), min(first, len(text))
    near = search.excerpt(text, phrases, first=first)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search, "_NEAR", len(text))
        assert search.excerpt(text, phrases, first=first) == near
