"""Works are compared on the same reports in turn, by the least time of each."""

import time

import pytest

from sayso.evaluation.turns import in_turns
from sayso.intake import document_from_text

DOCUMENTS = [document_from_text(f"Shelling was heard near the border on day {number}.") for number in range(4)]


def _busy(seconds: float) -> None:
    until = time.process_time() + seconds
    while time.process_time() < until:
        pass


def test_the_slower_side_takes_longer():
    one, other = in_turns(DOCUMENTS, [lambda _: _busy(0.002), lambda _: _busy(0.006)], rounds=3)
    assert one.least == pytest.approx(0.008, rel=0.2)
    assert other.least / one.least == pytest.approx(3, rel=0.2)


def test_what_disturbs_one_round_does_not_count_but_the_first_is_told_whole():
    calls = []

    def work(document):
        _busy(0.02 if len(calls) < len(DOCUMENTS) else 0.001)
        calls.append(document)

    (spent,) = in_turns(DOCUMENTS, [work], rounds=3)
    assert spent.least < 0.02 < 0.06 < spent.first
    assert calls == DOCUMENTS * 3


def test_each_work_begins_as_often():
    seen = []
    in_turns(DOCUMENTS, [lambda _: seen.append("a"), lambda _: seen.append("b")], rounds=2)
    assert [seen[at] for at in range(0, len(seen), 2)].count("a") == len(DOCUMENTS)
