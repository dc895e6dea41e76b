"""`sayso add`, `reread`, `merge`, `split`, `undo` and `judgements` as a user runs them."""

import contextlib
import json
import re
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

import pytest
from typer.testing import CliRunner

from sayso.cli.app import app

REPORT = ("The defence ministry said on Tuesday, September 13, 2022 that at least 12 soldiers were killed near "
          "{place}. Opposition leaders denied the claim.\n")


class Done(NamedTuple):
    """How a command ended and what it printed."""

    returncode: int
    stdout: str
    stderr: str


def sayso(*words: str, folder: Path) -> Done:
    """The command within this process: the reader's weights are then loaded fewer times."""
    with contextlib.chdir(folder):
        done = CliRunner(env={"LOGNAME": "rowan"}).invoke(app, words)
    return Done(done.exit_code, done.stdout, done.stderr)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Reports, and a store that holds them."""
    made = tmp_path_factory.mktemp("add")
    (made / "a.txt").write_text(REPORT.format(place="Goris"))
    (made / "b.txt").write_text("A flood closed the school at Lhasa on Monday, teachers said. No pupils were hurt.\n")
    done = sayso("add", "a.txt", "b.txt", folder=made)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert "2 reports added, 0 already there, 0 refused. The store holds 2 reports, 2 incidents" in done.stderr
    return made


def incidents(folder: Path) -> dict[str, str]:
    """Id of the incident of each report."""
    told = sayso("incidents", "--format", "jsonl", folder=folder).stdout
    rows = [json.loads(line) for line in told.splitlines()]
    return {origin: row["id"] for row in rows for origin in row["documents"]}


def test_with_the_gate_what_says_nothing_of_conflict_is_kept_unread(tmp_path: Path):
    (tmp_path / "a.txt").write_text(REPORT.format(place="Goris"))
    (tmp_path / "b.txt").write_text("The town's library opens on Monday, the mayor said. It took three years.\n")
    done = sayso("add", "a.txt", "b.txt", "--gate", folder=tmp_path)
    assert "2 reports added (1 left unread by the gate), 0 already there, 0 refused" in done.stderr
    (row,) = sayso("refusals", "--reason", "no_conflict", "--format", "jsonl", folder=tmp_path).stdout.splitlines()
    assert json.loads(row)["origin"] == "b.txt"
    assert "library" in sayso("search", "library", folder=tmp_path).stdout
    assert "2 reports read again" in sayso("reread", "--all", folder=tmp_path).stderr
    assert sayso("refusals", "--format", "jsonl", folder=tmp_path).stdout == ""


def test_the_same_reports_change_nothing_and_what_is_refused_is_told(folder: Path):
    before = incidents(folder)
    done = sayso("add", "a.txt", "b.txt", "missing.txt", folder=folder)
    assert done.returncode == 3
    assert "refused missing.txt (intake)" in done.stderr
    assert "0 reports added, 2 already there, 1 refused" in done.stderr
    assert incidents(folder) == before


def test_a_merge_is_told_listed_and_taken_back(folder: Path):
    before = incidents(folder)
    done = sayso("merge", before["a.txt"], before["b.txt"], "--why", "one day", folder=folder)
    assert done.returncode == 0, done.stderr
    assert "rowan: one day" in done.stdout
    merged = incidents(folder)
    assert merged["a.txt"] == merged["b.txt"]
    (judgement,) = set(re.findall(r"jud_\w+", sayso("judgements", folder=folder).stdout))
    split = sayso("split", merged["a.txt"], "b.txt", "--why", "two after all", "--by", "ash", folder=folder)
    assert "ash: two after all" in split.stdout
    (second,) = set(re.findall(r"jud_\w+", split.stdout))
    assert sayso("undo", second, folder=folder).returncode == 0
    assert incidents(folder) == merged
    undone = sayso("undo", judgement, folder=folder)
    assert "now" in undone.stdout
    assert incidents(folder) == before
    assert "No judgement stands" in sayso("judgements", folder=folder).stdout
    assert "taken back" in sayso("judgements", "--all", folder=folder).stdout


def test_the_beginnings_of_ids_are_enough(folder: Path):
    before = incidents(folder)
    short = [before[name][:-3] for name in ("a.txt", "b.txt")]
    done = sayso("merge", *short, "--why", "one day", folder=folder)
    assert done.returncode == 0, done.stderr
    report = re.search(r"doc_\w+", sayso("reports", "--format", "jsonl", folder=folder).stdout)[0]
    merged = incidents(folder)["a.txt"]
    assert sayso("split", merged[:-3], report[:-3], "--why", "two", folder=folder).returncode == 0
    assert incidents(folder) == before
    vague = sayso("undo", "jud_", folder=folder)
    assert (vague.returncode, vague.stdout) == (1, "")
    assert "beginning of several ids: jud_" in vague.stderr
    for judgement in set(re.findall(r"jud_\w+", sayso("judgements", folder=folder).stdout)):
        assert sayso("undo", judgement[:-3], folder=folder).returncode == 0
    assert incidents(folder) == before


def test_reports_are_read_again_where_asked(folder: Path):
    before = incidents(folder)
    assert "0 reports read again" in sayso("reread", folder=folder).stderr
    assert "2 reports read again" in sayso("reread", "--all", folder=folder).stderr
    assert incidents(folder) == before


def test_what_is_wrong_is_said_without_a_trace(folder: Path):
    for words in (("reread", "--store", "none.db"), ("merge", "inc_no", "inc_none", "--why", "w"), ("undo", "jud_no"),
                  ("add", "a.txt", "--store", "a.txt"), ("add", "a.txt", "--published", "soon")):
        done = sayso(*words, folder=folder)
        assert (done.returncode, done.stdout) == (1, ""), words
        assert done.stderr.startswith("sayso: ")
        assert "Traceback" not in done.stderr


MANY = 48  # reports: some are read until this process has seen the first and has sent its signal


def interruptible() -> None:
    """What the shell gives a command in the foreground: one started by a job in the background ignores the key."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_stopped_by_the_user_it_says_so_and_goes_on_when_asked_again(tmp_path: Path):
    rows = [json.dumps({"id": f"r{one}", "text": REPORT.format(place=f"hill {one}")}) for one in range(MANY)]
    (tmp_path / "in.jsonl").write_text("\n".join(rows))
    process = subprocess.Popen([sys.executable, "-m", "sayso.cli", "add", "in.jsonl", "--store", "s.db"], cwd=tmp_path,
                               stderr=subprocess.PIPE, text=True, preexec_fn=interruptible)
    wait_for_a_report(tmp_path / "s.db")
    process.send_signal(signal.SIGINT)
    told = process.communicate(timeout=120)[1]
    assert process.returncode == 130
    assert "Traceback" not in told
    added = int(re.search(r"stopped: (\d+) report", told)[1])
    done = sayso("add", "in.jsonl", "--store", "s.db", folder=tmp_path)
    assert f"{MANY - added} report" in done.stderr
    assert f"{added} already there" in done.stderr
    assert f"The store holds {MANY} reports" in done.stderr


def wait_for_a_report(store: Path) -> None:
    """Waits until a store that another process makes holds a report."""
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        time.sleep(0.02)
        with contextlib.suppress(sqlite3.Error), contextlib.closing(
                sqlite3.connect(f"file:{store}?mode=ro", uri=True)) as there:
            if there.execute("SELECT count(*) FROM documents").fetchone()[0]:
                return
    raise AssertionError("no report was added within two minutes")


@pytest.mark.skipif(sys.platform != "linux", reason="the memory of a process is looked at on Linux alone")
def test_a_report_that_takes_more_memory_than_it_may_is_kept_unread_and_the_next_one_is_read(tmp_path: Path):
    (tmp_path / "a.txt").write_text("The army said two people died in Kyiv on Monday.\n" * 700)
    (tmp_path / "b.txt").write_text(REPORT.format(place="Oskel"))
    command = (sys.executable, "-m", "sayso.cli", "add", "a.txt", "b.txt", "--memory", "50", "--store", "s.db")
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=False)  # memory of its own
    assert "refused a.txt (bounds): reading it takes more memory than it may (--memory)" in done.stderr
    assert "2 reports added" in done.stderr
    (line,) = sayso("refusals", "--reason", "memory", "--store", "s.db", "--format", "jsonl",
                    folder=tmp_path).stdout.splitlines()
    assert (json.loads(line)["origin"], json.loads(line)["stage"]) == ("a.txt", "bounds")
    claims = sayso("claims", "--store", "s.db", "--format", "jsonl", folder=tmp_path).stdout.splitlines()
    assert claims
    assert {json.loads(line)["origin"] for line in claims} == {"b.txt"}


@pytest.mark.parametrize("command", [("add", "a.txt"), ("read", "a.txt"), ("reread",)])
def test_a_bound_of_memory_without_room_is_told(command: tuple[str, ...], folder: Path):
    done = sayso(*command, "--memory", "49", folder=folder)
    assert done.returncode == 1
    assert "no room for a report" in done.stderr
