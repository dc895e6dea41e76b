"""The same reports give the same record and the same linked store, to the byte, wherever and however they are read."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from sayso.intake import IntakeOptions, take_in
from sayso.pipeline import Pipeline
from sayso.reading.reader import SaysoReader
from sayso.records.document import Document
from sayso.records.serial import record_to_json
from tests.conftest import EXAMPLES

REPORTS = tuple(str(EXAMPLES / name) for name in ("01-agency-flash.txt", "09-reprint.html"))
# Turkish has two letters i, which lower and upper case tell apart; the zones lie 14 and 5.75 hours before UTC.
TURKISH = "tr_TR.UTF-8"


@dataclass(frozen=True, kw_only=True)
class Machine:
    """Where a command runs."""

    locale: str
    zone: str
    seed: str
    threads: str


HERE = Machine(locale="C.UTF-8", zone="UTC", seed="0", threads="2")
ELSEWHERE = [
    pytest.param(Machine(locale=TURKISH, zone="Pacific/Kiritimati", seed="1", threads="1"), id="turkish-kiritimati"),
    pytest.param(Machine(locale="C", zone="Asia/Kathmandu", seed="4242", threads="3"), id="c-kathmandu"),
]


@pytest.fixture(scope="session")
def locales(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the Turkish locale in it, made of the system's own description."""
    folder = tmp_path_factory.mktemp("locales")
    if shutil.which("localedef") is None:
        pytest.skip("localedef is not installed")
    done = subprocess.run(["localedef", "-i", "tr_TR", "-f", "UTF-8", str(folder / TURKISH)], capture_output=True,
                          check=False)
    if done.returncode:
        pytest.skip("the description of the Turkish locale is not installed")
    return folder


def sayso(machine: Machine, locales: Path, folder: Path, *words: str) -> bytes:
    """What a command prints on that machine, in that folder."""
    folder.mkdir(exist_ok=True)
    path = os.pathsep.join(str(Path(one).absolute()) for one in sys.path if one)
    done = subprocess.run(
        [sys.executable, "-m", "sayso.cli", *words], cwd=folder, capture_output=True, check=False,
        env={"PATH": os.environ["PATH"], "HOME": str(folder), "PYTHONPATH": path, "LOCPATH": str(locales),
             "LC_ALL": machine.locale, "TZ": machine.zone, "PYTHONHASHSEED": machine.seed,
             "OMP_NUM_THREADS": machine.threads, "OPENBLAS_NUM_THREADS": machine.threads})
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


def told(machine: Machine, locales: Path, folder: Path) -> dict[str, bytes]:
    """Everything that the reports give there: the records as printed, and the store's part that is no moment of now."""
    found = {"read": sayso(machine, locales, folder, "read", *REPORTS, "--format", "jsonl")}
    sayso(machine, locales, folder, "add", *REPORTS, "--store", "s.db")
    for command in ("incidents", "questions", "claims"):
        found[command] = sayso(machine, locales, folder, command, "--store", "s.db", "--format", "jsonl")
    sayso(machine, locales, folder, "bundle", "--store", "s.db", "--out", "bundle")
    for name in ("records", "incidents", "questions"):
        found[f"{name}.jsonl"] = (folder / f"bundle/data/{name}.jsonl").read_bytes()
    return found


@pytest.fixture(scope="session")
def here(locales: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return told(HERE, locales, tmp_path_factory.mktemp("here"))


@pytest.mark.parametrize("machine", ELSEWHERE)
def test_another_locale_zone_seed_and_folder_give_the_same_bytes(
        here: dict[str, bytes], locales: Path, tmp_path: Path, machine: Machine):
    elsewhere = told(machine, locales, tmp_path / "elsewhere")
    assert all(here.values())
    assert [name for name in here if here[name] != elsewhere[name]] == []


def test_the_turkish_locale_is_really_one(locales: Path, tmp_path: Path):
    """Else the test above would say nothing."""
    done = subprocess.run([sys.executable, "-c", "import locale; print(locale.setlocale(locale.LC_ALL, ''))"],
                          env={"LC_ALL": TURKISH, "LOCPATH": str(locales), "PATH": os.environ["PATH"]},
                          capture_output=True, text=True, check=True)
    assert done.stdout.strip() == TURKISH


def test_reports_read_together_or_alone_give_the_same_records():
    """As other batches do, and other numbers of processes, each of which reads some."""
    documents = [one.report for path in REPORTS for one in take_in(path, options=IntakeOptions())
                 if isinstance(one.report, Document)]
    assert len(documents) == 2
    together = [record_to_json(one) for one in Pipeline().pipe(documents)]
    alone = [record_to_json(one) for document in reversed(documents) for one in Pipeline().pipe([document])]
    assert together == alone[::-1]


def test_another_number_of_threads_reads_the_same():
    text = next(one.report.text for one in take_in(REPORTS[0], options=IntakeOptions())
                if isinstance(one.report, Document))
    read = [[(word.text, word.pos_, word.dep_, word.head.i, word.ent_type_, word.ent_iob_) for word in doc]
            for doc in (SaysoReader(threads=threads).read(text) for threads in (1, 2, 5))]
    assert read[0] == read[1] == read[2]
