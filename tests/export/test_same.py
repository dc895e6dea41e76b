"""Every format of the examples' store: it opens, it is not empty, and two runs give the same bytes."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.export import format_names
from tests.export.reading import exported, text_of


@pytest.mark.parametrize("name", format_names())
def test_two_runs_give_the_same_bytes_and_they_open(examples_store: Path, name: str):
    (first, lost), (second, again) = exported(examples_store, name), exported(examples_store, name)
    assert first == second
    assert list(lost) == list(again)
    assert "Norw" in text_of(name, first)
