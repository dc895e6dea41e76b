"""`sayso evaluate` as a user runs it: scores, floors, exit codes, and what is wrong with a case."""

import json
from pathlib import Path

import pytest

from tests.cli.test_read import sayso
from tests.evaluation.gold_files import gold_of

CASES = """
  - name: toll
    style: wire
    text: |
      Norway's defence ministry said on Tuesday that at least 12 soldiers were killed near the border.
    figures:
      - {words: at least 12 soldiers, measure: killed, low: 12, high: null}
    claims:
      - {content: at least 12 soldiers were killed near the border, source: Norway's defence ministry, act: deny}
    swap: [Norway, Sweden]
"""


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return gold_of(tmp_path_factory.mktemp("gold"), CASES)


def test_scores_misses_and_mirror_are_told(gold: Path):
    done = sayso("evaluate", str(gold), "--verbose", "--swap")
    assert done.returncode == 0, done.stderr
    for words in ("1 cases", "figures", "parties exchanged", "act: wanted 'deny', told 'say'"):
        assert words in done.stdout


def test_programs_get_json(gold: Path):
    told = json.loads(sayso("evaluate", str(gold), "--format", "json", "--only", "claims").stdout)
    assert list(told["kinds"]) == ["claims"]
    assert told["kinds"]["claims"]["f1"] == 0
    assert [miss["outcome"] for miss in told["misses"]] == ["wrong"]


def test_floors_are_raised_and_then_hold(tmp_path: Path):
    gold = gold_of(tmp_path, CASES)
    assert sayso("evaluate", str(gold), "--raise-floors").returncode == 0
    floors = json.loads((gold / "floors.json").read_text())
    assert floors["f1"]["figures"] == {"floor": 1.0, "highest": 1.0}
    gold_of(tmp_path, CASES.replace("low: 12", "low: 13"))
    done = sayso("evaluate", str(gold))
    assert done.returncode == 1
    assert "f1 of figures is 0.0000, 1.00 must hold (short by 1.0000)" in done.stderr


@pytest.mark.parametrize(("words", "told"), [
    (("nowhere",), "nowhere"), (("--only", "verbs"), "'verbs' is no kind"), (("--floors", "no.json"), "no.json"),
])
def test_a_wrong_setting_is_named(gold: Path, words: tuple[str, ...], told: str):
    path = () if words == ("nowhere",) else (str(gold),)
    done = sayso("evaluate", *path, *words)
    assert done.returncode == 1
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_a_wrong_case_is_named(tmp_path: Path):
    done = sayso("evaluate", str(gold_of(tmp_path, CASES.replace("measure: killed", "measure: kiled"))))
    assert done.returncode == 1
    told = " ".join(done.stderr.split())
    assert "case toll, figures 1: measure: 'kiled' is not known. Did you mean 'killed'?" in told
