"""The commands for those who may sign in where a store is served to others: `users ...`."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer

from sayso.cli.commands.options import STORE, Output, Sheet, StorePath

commands = typer.Typer(no_args_is_help=True, help="Who may sign in where a store is served to others.")
PANEL = "Serving it to others"


class Role(StrEnum):
    """What somebody may."""

    reader = "reader"
    reviewer = "reviewer"
    admin = "admin"


Name = Annotated[str, typer.Argument(metavar="NAME", help="The user's name; case does not count.")]
OfRole = Annotated[Role, typer.Option("--role", help="reader sees; reviewer also judges and adds reports; admin also "
                                      "manages users.")]


@commands.command("list")
def list_users(store: StorePath = STORE, output: Output = Sheet.page) -> None:
    """List the users, with what they may and when they last signed in."""
    from sayso.cli.users import list_and_print

    sys.exit(list_and_print(store, lines=output is Sheet.jsonl))


@commands.command()
def add(name: Name, role: OfRole = Role.reader, store: StorePath = STORE) -> None:
    """Make a user; the password is asked for, or is the first line of standard input."""
    from sayso.cli.users import add_and_print

    sys.exit(add_and_print(store, name, role.value))


@commands.command()
def role(name: Name, new: Annotated[Role, typer.Argument(metavar="ROLE")], store: StorePath = STORE) -> None:
    """Give a user another role, from now on."""
    from sayso.cli.users import change_and_print

    sys.exit(change_and_print(store, name, lambda people: people.set_role(name, new.value)))


@commands.command()
def password(name: Name, store: StorePath = STORE) -> None:
    """Give a user another password, asked for as by `add`; all their sessions end."""
    from sayso.cli.users import set_password_and_print

    sys.exit(set_password_and_print(store, name))


@commands.command()
def disable(name: Name, store: StorePath = STORE) -> None:
    """Have a user not sign in any more; sessions and tokens open nothing, what they judged stays."""
    from sayso.cli.users import change_and_print

    sys.exit(change_and_print(store, name, lambda people: people.disable(name)))


@commands.command()
def enable(name: Name, store: StorePath = STORE) -> None:
    """Have a user sign in again."""
    from sayso.cli.users import change_and_print

    sys.exit(change_and_print(store, name, lambda people: people.enable(name)))


@commands.command()
def signout(
    name: Name, store: StorePath = STORE,
    tokens: Annotated[bool, typer.Option("--tokens", help="Revoke the user's tokens too.")] = False,
) -> None:
    """End all sessions of a user."""
    from sayso.cli.users import sign_out_and_print

    sys.exit(sign_out_and_print(store, name, tokens=tokens))


@commands.command()
def unblock(store: StorePath = STORE) -> None:
    """Forget failed attempts to sign in, so that nobody has to wait."""
    from sayso.cli.users import unblock_and_print

    sys.exit(unblock_and_print(store))


@commands.command()
def token(
    name: Name,
    purpose: Annotated[str, typer.Option("--for", metavar="WORDS", help="What the token is for.")],
    role: OfRole = Role.reader,
    days: Annotated[int, typer.Option(metavar="N", help="Days after which it ends; 0 for never.")] = 90,
    store: StorePath = STORE,
) -> None:
    """Make a token for a program; its secret is printed this once."""
    from sayso.cli.users import make_token_and_print

    sys.exit(make_token_and_print(store, name, purpose, role.value, days))


@commands.command()
def tokens(name: Name, store: StorePath = STORE) -> None:
    """List the tokens of a user."""
    from sayso.cli.users import list_tokens_and_print

    sys.exit(list_tokens_and_print(store, name))


@commands.command()
def revoke(name: Name, token: Annotated[str, typer.Argument(metavar="TOKEN", help="Its id; `tokens` tells it.")],
           store: StorePath = STORE) -> None:
    """Revoke a token of a user for good."""
    from sayso.cli.users import revoke_and_print

    sys.exit(revoke_and_print(store, name, token))
