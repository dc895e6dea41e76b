"""`sayso verify`: lines, exit codes, and what was looked at."""

import json
from pathlib import Path

from sqlalchemy import text
from typer.testing import CliRunner

from sayso.cli.app import app
from sayso.store.opening import engine_of
from tests.proof.conftest import copied, whole  # noqa: F401 - a small store


def run(*words: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, [*words], env={"COLUMNS": "200"})
    return done.exit_code, done.stdout, done.stderr


def test_a_sound_store_ends_with_nothing_and_a_broken_one_with_a_line_for_each_damage(whole: Path, tmp_path: Path):  # noqa: F811
    path = str(copied(whole, tmp_path / "a.db"))
    code, told, errors = run("verify", "--store", path)
    assert (code, told) == (0, "")
    assert "reports 3" in errors
    assert "Nothing is broken." in errors
    with engine_of(path).connect() as connection, connection.begin():
        connection.execute(text("UPDATE originals SET size = size + 1"))
    code, told, errors = run("verify", "--store", path)
    assert code == 1
    assert len(told.splitlines()) == 4
    assert told.startswith("damage original  ")
    assert "4 damages found." in errors
    code, told, _ = run("verify", "--store", path, "--format", "jsonl")
    line = json.loads(told.splitlines()[0])
    assert (code, line["kind"], line["what"], line["note"]) == (1, "original", "size", False)
    assert list(line) == ["kind", "id", "what", "expected", "found", "where", "means", "note"]


def test_a_store_that_is_not_there_is_told(tmp_path: Path):
    code, told, errors = run("verify", "--store", str(tmp_path / "none.db"))
    assert (code, told, "none.db" in errors) == (1, "", True)
