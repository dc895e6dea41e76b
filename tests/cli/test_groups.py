"""Commands are made when they are asked for."""

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from sayso.cli import groups
from sayso.cli.app import app


def test_a_command_is_made_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    make = groups.get_command_from_info
    monkeypatch.setattr(groups, "get_command_from_info",
                        lambda info, **told: made.append(info.callback.__name__) or make(info, **told))
    assert CliRunner().invoke(app, ["claims", "--help"]).exit_code == 0
    assert made == ["claims"]


def test_help_lists_every_command() -> None:
    told = CliRunner().invoke(app, ["--help"], env={"COLUMNS": "120"}).stdout
    assert [one for one in get_command(app).commands if f" {one} " not in told] == []


def test_a_name_that_is_none_is_answered_with_those_near_it() -> None:
    done = CliRunner().invoke(app, ["claimz"])
    assert done.exit_code == 2
    assert "'claims'" in done.stderr


def test_commands_can_be_put_in_and_taken_out() -> None:
    made = groups.Made({"one": lambda: "first"})
    made["other"] = "second"
    assert dict(made) == {"one": "first", "other": "second"}
    del made["one"]
    assert list(made) == ["other"]
