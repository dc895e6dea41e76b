"""The `sayso` command: its groups of commands, and what is said of the whole."""

from __future__ import annotations

from typing import Annotated

import typer
from typer.models import TyperInfo

from sayso.cli.commands import archives, export, find, keeping, prove, read, see, serve, users, watch
from sayso.cli.groups import group_of

_ROOMS = [one.commands for one in (read, keeping, archives, watch, see, serve, find, export, prove)]
_NAMED = [TyperInfo(users.commands, name="users", rich_help_panel=users.PANEL)]

app = typer.Typer(
    name="sayso", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False,
    cls=group_of(_ROOMS, _NAMED),
    help="Reads reports on armed conflict and keeps the record: who says what happened, in which words.",
    epilog="Exit codes: 0 every input gave a report; 1 none did, or a setting is wrong; 2 the command line is wrong; "
           "3 some inputs gave no report; 130 stopped by the user.",
)


@app.callback(invoke_without_command=True)
def about(version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False) -> None:
    """Say who says what happened."""
    if version:
        from importlib.metadata import version as installed

        typer.echo(f"sayso {installed('sayso')}")
        raise typer.Exit
