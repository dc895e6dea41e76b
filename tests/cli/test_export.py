"""`sayso export`: the file, what was lost beside it and on the screen, filters, and what is wrong told in words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sayso.cli.app import app
from sayso.export import Selection, format_named, format_names, written_to
from sayso.records.errors import BadSetting
from sayso.store import open_store
from tests.export.samples import filled, parts


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return filled(tmp_path_factory.mktemp("stores") / "filled.db", parts().document(publisher="=Herald"))


def run(*words: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, ["export", *words], env={"COLUMNS": "100"})
    return done.exit_code, done.stdout, done.stderr


def test_the_file_and_what_was_lost(store: Path, tmp_path: Path):
    out = tmp_path / "claims.csv"
    code, page, _ = run("claims-csv", "--store", str(store), "--out", str(out))
    assert (code, "claims.losses.json, claims.losses.txt" in page) == (0, True)
    assert out.read_bytes().count(b"'=Herald") == 2
    told = json.loads((tmp_path / "claims.losses.json").read_text())
    assert (told["schema"], told["format"], told["filters"]) == ("sayso.losses/1", "claims-csv", {})
    assert {one["id"]: one["times"] for one in told["losses"]} == {"inert": 2, "parts": 0, "lists": 0}
    assert "inert: 2 times" in (tmp_path / "claims.losses.txt").read_text()
    assert [one.name for one in sorted(tmp_path.iterdir())] == ["claims.csv", "claims.losses.json", "claims.losses.txt"]


def test_programs_read_what_was_lost_as_a_line(store: Path, tmp_path: Path):
    out = tmp_path / "a.csv"
    told = json.loads(run("figures-csv", "--store", str(store), "--out", str(out), "--format", "jsonl")[1])
    assert (told["path"], told["bytes"]) == (str(out), out.stat().st_size)
    assert told["losses"][0] | {"what": "", "why": ""} == {"id": "inert", "what": "", "why": "", "times": 1}


def test_standard_output_holds_the_export_alone(store: Path):
    code, told, beside = run("claims-csv", "--store", str(store), "--out", "-")
    assert (code, told.startswith("id,document,"), "apostrophe" in beside) == (0, True, True)


@pytest.mark.parametrize(("words", "found"), [
    ("claims-csv --by Northland", 1), ("claims-csv --act deny", 0), ("claims-csv --incident inc_a", 2),
    ("claims-csv --report /reports/a.txt --about killed", 1), ("claims-csv --incident inc_a --report doc_a", 2),
    ("claims-csv --until 2023-04-30", 0), ("figures-csv --measure killed", 1), ("figures-csv --measure wounded", 0),
    ("answers-csv --status single_origin --place Tarn", 1), ("answers-csv --topic fact", 0),
])
def test_filters_narrow_what_is_exported(store: Path, words: str, found: int):
    assert len(run(*words.split(), "--store", str(store), "--out", "-")[1].splitlines()) == found + 1


@pytest.mark.parametrize(("words", "told"), [
    ("doc", "'doc' is no format. These are: claims-csv"),
    ("answers-csv --act deny", "'act' does not narrow questions."), ("claims-csv --incident inc_z", "no incident in"),
    ("claims-csv --since then", "'then' is no date"), ("claims-csv --out /nowhere/a.csv", "cannot be written"),
])
def test_what_is_wrong_is_told(store: Path, words: str, told: str):
    code, _, said = run(*words.split(), "--store", str(store))
    assert (code, told in said) == (1, True)


def test_the_formats_are_listed():
    assert [name for name in format_names() if name not in run()[1]] == []
    told = [json.loads(line) for line in run("--format", "jsonl")[1].splitlines()]
    assert [one["name"] for one in told] == list(format_names())


def test_a_file_that_was_there_stays_until_the_new_one_is_whole(store: Path, tmp_path: Path):
    out = tmp_path / "a.csv"
    out.write_text("before")

    def stop(name: str) -> None:
        raise KeyboardInterrupt

    with open_store(store) as held, pytest.raises(KeyboardInterrupt):
        written_to(out, format_named("claims-csv"), Selection(held, told=stop))
    assert ([one.name for one in tmp_path.iterdir()], out.read_text()) == (["a.csv"], "before")
    with open_store(store) as held, pytest.raises(BadSetting, match="cannot be written"):
        written_to(tmp_path, format_named("claims-csv"), Selection(held))
