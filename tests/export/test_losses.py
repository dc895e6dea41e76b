"""Every row of every loss list happens where its case says, and nowhere in the plainest store."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from sayso.export import Loss, Tally, format_named, format_names
from tests.export.cases import CASES
from tests.export.reading import exported, text_of
from tests.export.samples import filled

ROWS = [(name, loss.id) for name in format_names() for loss in format_named(name).losses]


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return filled(tmp_path_factory.mktemp("plain") / "plain.db")


@cache
def _plainly(store: Path, name: str) -> Tally:
    return exported(store, name)[1]


def test_every_row_has_a_case_and_every_case_a_row():
    assert sorted(CASES) == sorted(ROWS)


@pytest.mark.parametrize(("name", "loss"), ROWS, ids=lambda one: one)
def test_the_loss_happens_and_is_counted(name: str, loss: str, plain: Path, tmp_path: Path):
    told = CASES[name, loss]
    made, tally = exported(filled(tmp_path / "lossy.db", told.told), name)
    text = text_of(name, made)
    assert tally.times(loss) > 0
    assert [one for one in told.gone if one in text] == []
    assert [one for one in told.shown if one not in text] == []
    assert (_plainly(plain, name).times(loss) > 0) == told.always


def test_only_what_the_list_says_can_be_counted():
    tally = Tally((Loss(id="a", what="this", why="no room"),))
    with pytest.raises(KeyError, match="'b'"):
        tally.lost("b")


@pytest.mark.parametrize("name", format_names())
def test_each_row_says_what_and_why(name: str):
    for loss in format_named(name).losses:
        assert len(loss.what) > 10
        assert len(loss.why) > 10
