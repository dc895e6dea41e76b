"""Under Sayso's own rules, too, a store fed in any order holds what linking all at once gives."""

import random
from pathlib import Path

import pytest

from sayso.evaluation.invented import invented
from sayso.keeping.linking import link_new
from sayso.linking.whole import link_all
from tests.keeping.stores import made, put, seen, whole


@pytest.mark.parametrize("seed", [1, 2])
def test_a_shuffled_stream_gives_what_all_at_once_gives(tmp_path: Path, seed: int):
    briefs = [brief for _, brief in invented(40, seed=seed)]
    shuffled = random.Random(seed).sample(briefs, len(briefs))
    with made(tmp_path / "s.db") as store:
        for start in range(0, len(shuffled), 15):
            for one in shuffled[start : start + 15]:
                put(store, one)
            link_new(store, batch=6)
        linked = whole(link_all(briefs))
        assert seen(store) == linked
    assert len(linked[0]) > 10
    assert len(linked[3]) > 10
