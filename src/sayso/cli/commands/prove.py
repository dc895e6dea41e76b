"""The commands by which a store proves itself, and is kept safe: `verify`, `backup`, `restore`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.commands.options import STORE, Output, Sheet, StorePath

commands = typer.Typer()
PANEL = "Proving"


@commands.command(rich_help_panel=PANEL)
def verify(store: StorePath = STORE, output: Output = Sheet.page) -> None:
    """Look at every value of a store again; ends with 1 if anything is broken."""
    from sayso.cli.verifying import verify_and_print

    sys.exit(verify_and_print(store, lines=output is Sheet.jsonl))


@commands.command(rich_help_panel=PANEL)
def backup(
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help="The new file; none is written over.")],
    store: StorePath = STORE,
) -> None:
    """Copy a store to one file while it is in use; the file is a store itself."""
    from sayso.cli.backing import backup_and_print

    sys.exit(backup_and_print(store, out))


@commands.command(rich_help_panel=PANEL)
def restore(
    backup: Annotated[Path, typer.Argument(metavar="FILE", help="What `backup` wrote.")],
    store: Annotated[str, typer.Option("--store", metavar="FILE|URL", help="The new store: a file that is not there, "
                                       "or an empty PostgreSQL database.")],
) -> None:
    """Make a new store of a backup, on either engine."""
    from sayso.cli.backing import restore_and_print

    sys.exit(restore_and_print(backup, store))
