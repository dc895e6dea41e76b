"""`sayso users`: made and changed at the machine, no secret on a command line."""

from __future__ import annotations

import io
import json
from functools import partial
from pathlib import Path

import pytest

from sayso.accounts import Cost, accounts_over
from sayso.accounts.guarding import Asking
from sayso.cli import users
from sayso.cli.commands.users import commands
from sayso.store import open_store

RIVER = "quiet river under stone"


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(users, "accounts_over", partial(accounts_over, cost=Cost(passes=1, memory=8, lanes=1)))
    path = tmp_path / "some.db"
    open_store(path).close()
    return str(path)


def says(password: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{password}\n"))


def test_a_user_is_made_listed_and_changed(store: str, monkeypatch: pytest.MonkeyPatch,
                                           capsys: pytest.CaptureFixture[str]):
    assert users.list_and_print(store, lines=False) == 0
    assert "sayso users add NAME --role admin" in capsys.readouterr().out
    says(RIVER, monkeypatch)
    assert users.add_and_print(store, "Ana Vell", "admin") == 0
    assert capsys.readouterr().out == "Ana Vell: admin, never signed in\n"
    assert users.change_and_print(store, "ana vell", lambda people: people.disable("ana vell")) == 1
    assert "last admin" in capsys.readouterr().err
    says("seven lamps and a kettle", monkeypatch)
    assert users.set_password_and_print(store, "ana vell") == 0
    assert users.list_and_print(store, lines=True) == 0
    told = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert (told["name"], told["role"], told["disabled_at"]) == ("Ana Vell", "admin", None)
    assert "password" not in told
    with open_store(store) as held:
        assert accounts_over(held).sessions.sign_in("Ana Vell", "seven lamps and a kettle", Asking())


@pytest.mark.parametrize("password", ["", "short"])
def test_no_password_or_one_that_is_not_taken_is_told(store: str, password: str, monkeypatch: pytest.MonkeyPatch,
                                                      capsys: pytest.CaptureFixture[str]):
    says(password, monkeypatch)
    assert users.add_and_print(store, "Ana Vell", "admin") == 1
    assert "password" in capsys.readouterr().err


def test_on_a_terminal_the_password_is_typed_twice(store: str, monkeypatch: pytest.MonkeyPatch,
                                                   capsys: pytest.CaptureFixture[str]):
    typed = [RIVER, "quiet river under stones", RIVER, RIVER]
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("getpass.getpass", lambda prompt: typed.pop(0))
    assert users.add_and_print(store, "Ana Vell", "admin") == 1
    assert "not the same" in capsys.readouterr().err
    assert users.add_and_print(store, "Ana Vell", "admin") == 0


def test_a_token_is_printed_alone_and_once_and_can_be_revoked(store: str, monkeypatch: pytest.MonkeyPatch,
                                                              capsys: pytest.CaptureFixture[str]):
    says(RIVER, monkeypatch)
    users.add_and_print(store, "Ana Vell", "admin")
    capsys.readouterr()
    assert users.make_token_and_print(store, "Ana Vell", "weekly export", "reader", 30) == 0
    out, err = capsys.readouterr()
    secret = out.strip()
    assert secret.startswith("sayso_")
    assert secret not in err
    assert users.list_tokens_and_print(store, "Ana Vell") == 0
    listed = capsys.readouterr().out
    assert "weekly export: reader" in listed
    assert secret not in listed
    token = listed.split()[0]
    assert users.revoke_and_print(store, "Ana Vell", token) == 0
    assert users.revoke_and_print(store, "Ana Vell", token) == 1
    with open_store(store) as held:
        assert accounts_over(held).tokens.owner_of(secret) is None
    assert users.sign_out_and_print(store, "Ana Vell", tokens=True) == 0
    assert users.unblock_and_print(store) == 0


def test_no_command_takes_a_password_as_an_argument():
    for command in commands.registered_commands:
        taken = command.callback.__annotations__
        assert "password" not in taken, command
        assert "secret" not in taken, command
