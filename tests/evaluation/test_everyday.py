"""Invented everyday news: the same each time, varied, and of a kind that the gate mostly spares."""

from itertools import islice

import pytest

from sayso.evaluation.everyday import LEAST, everyday_reports
from sayso.evaluation.mix_bench import OTHERS, in_two, mixed, words_of
from sayso.gate import opens_for
from sayso.intake import document_from_text
from sayso.records.document import Document

FIGHTING = "Shelling killed two soldiers near the front line on Monday, the ministry said."


@pytest.fixture(scope="module")
def reports() -> list[Document]:
    return list(everyday_reports(300))


def test_a_longer_run_begins_with_a_shorter_one_and_no_report_is_told_twice(reports: list[Document]):
    assert list(islice(everyday_reports(300), 20)) == list(everyday_reports(20)) == reports[:20]
    assert len({report.text for report in reports}) == len(reports)
    assert list(everyday_reports(1, seed=2)) != reports[:1]


def test_no_slot_is_left_open_and_reports_are_of_many_lengths(reports: list[Document]):
    assert not any("{" in report.text for report in reports)
    sizes = [len(report.text.split()) for report in reports]
    assert min(sizes) > LEAST * 5
    assert max(sizes) > 2 * min(sizes)


def test_the_gate_lets_few_pass(reports: list[Document]):
    assert 0.03 < sum(map(opens_for, reports)) / len(reports) < 0.15


def test_one_in_ten_of_a_mix_is_one_of_those_given():
    given = [document_from_text(FIGHTING), document_from_text(FIGHTING + " Talks failed.")]
    mix = mixed(given)
    assert [place for place, report in enumerate(mix) if report in given] == [0, OTHERS + 1]
    assert len(mixed(given, 45)) == 45
    assert words_of(given) == 28


def test_two_processes_read_all_between_them():
    mix = mixed([document_from_text(FIGHTING)], 12)
    halves = in_two(mix, gate=True)
    assert sum(half.unread for half in halves) == sum(not opens_for(report) for report in mix)
    assert all(half.cpu > 0 for half in halves)
