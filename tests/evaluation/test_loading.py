"""Gold files are read, and what is wrong with one is told with file, case and remedy."""

from pathlib import Path

import pytest

from sayso.evaluation.loading import load_cases
from sayso.records.errors import GoldDamaged, MissingInput
from tests.evaluation.gold_files import case_of, gold_of

GOOD = """
  - name: one
    style: wire
    published: 2021-06-05
    text: |
      Twelve men fled.
    figures:
      - {words: Twelve men, measure: displaced, low: 12, high: null}
    not:
      claims: [fled]
    complete: [figures]
    swap: [Norway, Sweden]
"""


def test_a_case_is_read_as_written(tmp_path: Path):
    (case,) = load_cases(gold_of(tmp_path, GOOD))
    assert (case.id, case.text, case.published) == ("figures/sums/one", "Twelve men fled.", "2021-06-05")
    (figure,), (claim,) = case.asked, case.forbidden
    assert (figure.kind, figure.label, figure.fields["low"]) == ("figures", "Twelve men", 12)
    assert (claim.kind, claim.fields) == ("claims", {})
    assert case.complete == {"figures"}
    assert case.swap == (("Norway", "Sweden"),)


def test_a_case_may_stand_in_a_file_and_exchange_more_than_parties(tmp_path: Path):
    (tmp_path / "report.txt").write_text("Twelve men fled.\n")
    (case,) = load_cases(gold_of(tmp_path, "  - {name: one, style: wire, file: ../report.txt, "
                                           "swap: [[Norway, Sweden], [Halden, Kiruna]]}\n"))
    assert case.text == "Twelve men fled."
    assert case.swap == (("Norway", "Sweden"), ("Halden", "Kiruna"))
    with pytest.raises(GoldDamaged, match="Name a text file"):
        load_cases(gold_of(tmp_path, "  - {name: one, style: wire, file: none.txt}\n"))


def test_one_file_has_the_difficulty_that_its_folder_gives(tmp_path: Path):
    gold_of(tmp_path, GOOD)
    (case,) = load_cases(tmp_path / "figures" / "sums.yml")
    assert case.difficulty == "figures/sums"


@pytest.mark.parametrize(("line", "told"), [
    ("figures: [{words: Ten men, low: 10}]", "figures 1: words: 'Ten men' does not stand"),
    ("figures: [{low: 10}]", "'words' is missing"),
    ("figures: [{words: men, lowest: 10}]", "'lowest' is not known. Did you mean 'low'"),
    ("figures: [{words: men, low: ten}]", "low: 'ten' is no number"),
    ("figures: [{words: men, measure: kiled}]", "'kiled' is not known. Did you mean 'killed'"),
    ("figures: [{words: men, cumulative: 3}]", "neither true nor false"),
    ("figure: []", "'figure' is not known. Did you mean 'figures'"),
    ("not: [figures]", "'not' is no mapping"),
    ("not: {figure: []}", "not: 'figure' is not known"),
    ("complete: figures", "no list of kinds"),
    ("swap: [Norway]", "is no pair"),
    ("published: 7", "no date"),
    ("places: [{words: men, near: [200, 4]}]", "no point"),
    ("claims: [{content: men, act: tell}]", "'tell' is not known"),
])
def test_what_is_wrong_is_told(tmp_path: Path, line: str, told: str):
    with pytest.raises(GoldDamaged) as error:
        case_of(tmp_path, line, "Twelve men fled.")
    assert told in str(error.value)
    assert "sums.yml, case one" in str(error.value)
    assert error.value.remedy


@pytest.mark.parametrize(("cases", "told"), [
    (GOOD + GOOD, "given twice"),
    ("  - name: one\n    style: wire\n", "'text' is missing"),
    ("  - name: one\n    style: novel\n    text: a\n", "style 'novel' is not known"),
    ("  - just words\n", "is no mapping"),
    ("  - [\n", "Mend the YAML"),
])
def test_a_broken_file_is_told(tmp_path: Path, cases: str, told: str):
    with pytest.raises(GoldDamaged, match=told):
        load_cases(gold_of(tmp_path, cases))


def test_nothing_to_read_is_told(tmp_path: Path):
    with pytest.raises(MissingInput, match="not there"):
        load_cases(tmp_path / "nowhere")
    with pytest.raises(MissingInput, match="no cases"):
        load_cases(gold_of(tmp_path, "  []\n"))
