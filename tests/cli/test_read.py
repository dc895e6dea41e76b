"""`sayso read` as a user runs it: output, order, refusals, exit codes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

REPORT = ("The defence ministry said on Tuesday, September 13, 2022 that at least 12 soldiers were killed near the "
          "border. Opposition leaders denied the claim.\n")


def sayso(*words: str, given: str = "", folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "sayso.cli", *words], input=given, capture_output=True, text=True,
                          cwd=folder, check=False)


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reports")
    (folder / "a.txt").write_text(REPORT)
    (folder / "b.txt").write_text(REPORT.replace("12", "fifteen"))
    (folder / "c.jsonl").write_text(json.dumps({"id": "c1", "text": REPORT, "published": "2022-09-14"}) + "\n{broken\n")
    (folder / "d.txt").write_bytes(b"\x00\x01\x02\x03" * 100)
    return folder


def test_records_come_in_the_order_given_and_refusals_beside_them(reports: Path):
    done = sayso("read", "b.txt", "d.txt", "a.txt", "--format", "jsonl", folder=reports)
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [record["document"]["origin"] for record in records] == ["b.txt", "a.txt"]
    assert [figure["low"] for record in records for figure in record["figures"]] == [15, 12]
    assert done.returncode == 3
    assert "d.txt" in done.stderr
    assert "2 read, 1 refused" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_is_read_and_a_bad_line_is_refused_alone(reports: Path):
    done = sayso("read", str(reports), "--format", "json")
    assert [record["document"]["origin"][-5:] for record in json.loads(done.stdout)] == ["a.txt", "b.txt", "c1"]
    assert "c.jsonl:2" in done.stderr
    assert "3 read, 2 refused" in done.stderr
    assert done.returncode == 0


def test_with_the_gate_what_says_nothing_of_conflict_is_left_unread_and_counted(tmp_path: Path):
    (tmp_path / "a.txt").write_text(REPORT)
    (tmp_path / "b.txt").write_text("The town's library opens on Monday, the mayor said. It took three years.\n")
    done = sayso("read", "a.txt", "b.txt", "--gate", "--format", "jsonl", folder=tmp_path)
    first, second = (json.loads(line) for line in done.stdout.splitlines())
    assert first["figures"]
    assert second["refusals"] == [{"stage": "gate", "reason": "no_conflict", "span": None}]
    assert second["claims"] == []
    assert "1 read, 1 left unread by the gate, 0 refused" in done.stderr
    assert done.returncode == 0


def test_two_runs_are_the_same_to_the_byte_and_order_does_not_matter(reports: Path):
    one = sayso("read", "a.txt", "b.txt", "--format", "jsonl", folder=reports).stdout
    other = sayso("read", "b.txt", "a.txt", "--format", "jsonl", folder=reports).stdout
    assert one == sayso("read", "a.txt", "b.txt", "--format", "jsonl", folder=reports).stdout
    assert sorted(one.splitlines()) == sorted(other.splitlines())


def test_standard_input_becomes_a_page():
    done = sayso("read", "-", given=REPORT)
    assert done.returncode == 0
    for words in ("Who says what", "killed 12 or more", "2022-09-13"):
        assert words in done.stdout


@pytest.mark.parametrize(("words", "code", "told"), [
    (("read", "nowhere.txt"), 1, "nowhere.txt"),
    (("read", "-", "--published", "yesterday"), 1, "yesterday"),
    (("read", "-", "--reader", "no_such_pipeline"), 1, "no_such_pipeline"),
    (("read", "http://127.0.0.1:9/a"), 1, "127.0.0.1"),
    (("read",), 2, "INPUT"),
    (("read", "-", "--format", "xml"), 2, "xml"),
])
def test_what_is_wrong_is_named(words: tuple[str, ...], code: int, told: str):
    done = sayso(*words, given=REPORT)
    assert done.returncode == code
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_help_and_version():
    assert "who says what happened" in sayso("--help").stdout
    assert sayso("--version").stdout.startswith("sayso ")
