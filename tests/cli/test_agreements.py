"""`sayso agreements` on a store whose positions are built by hand: pages, JSON Lines, an instant, a party."""

import dataclasses
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sayso.cli.app import app
from sayso.linking.agreements import agreement_questions
from sayso.store import Relinked, open_store
from tests.linking.stances import BROKER, NORTH, SCOPE, SOUTH, broke, frame, origin, stance
from tests.store.reports import brief, original, record

POSITIONS = [
    stance("announced", origin("Brokeria", BROKER), by=BROKER, said="2023-05-01", since="2023-05-02T06:00:00Z"),
    broke(SOUTH, origin("Northern ministry", NORTH), said="2023-05-03", evidence=("no proof",)),
]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("stores") / "filled.db"
    with open_store(path) as store:
        store.add(record("a"), dataclasses.replace(brief("a"), positions=tuple(POSITIONS)), original(), version="1")
        asked = [dataclasses.replace(one, scope=SCOPE) for one in agreement_questions(frame(POSITIONS))]
        store.relink(Relinked(linked=("doc_a",), questions=tuple(asked)))
    return path


def run(store: Path, *words: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, ["agreements", *words, "--store", str(store)], env={"COLUMNS": "100"})
    return done.exit_code, done.stdout, done.stderr


def test_a_page_tells_the_course(filled: Path) -> None:
    code, told, _ = run(filled)
    assert code == 0
    assert "Ceasefire of 2 May 2023 06:00 UTC · Northland and Southland" in told
    assert "1 May 2023  announced by Brokeria · Brokeria" in told
    assert "evidence: “no proof”" in told


def test_at_an_instant_only_what_was_said_by_then(filled: Path) -> None:
    assert "violated" not in run(filled, "--at", "2023-05-02")[1]
    assert "violated by Southland" in run(filled, "--at", "2023-05-03T12:00:00Z")[1]


def test_lines_for_programs(filled: Path) -> None:
    (line,) = [json.loads(one) for one in run(filled, "--at", "2023-05-03", "--format", "jsonl")[1].splitlines()]
    assert (line["kind"], line["start"], line["between"]) == (
        "ceasefire", "2023-05-02T06:00:00Z", ["Northland", "Southland"])
    assert [one["answer"] for one in line["course"]] == ["announced by Brokeria", "violated by Southland"]
    assert {one["holder"] for one in line["views"]} == {"Brokeria", "Northland"}


def test_no_instant_is_told_in_one_line(filled: Path) -> None:
    code, _, told = run(filled, "--at", "tomorrow")
    assert code == 1
    assert "--at 'tomorrow' is no day or instant" in told
