"""The commands by which a store proves itself: `verify`."""

from __future__ import annotations

import sys

import typer

from sayso.cli.commands.options import STORE, Output, Sheet, StorePath

commands = typer.Typer()
PANEL = "Proving"


@commands.command(rich_help_panel=PANEL)
def verify(store: StorePath = STORE, output: Output = Sheet.page) -> None:
    """Look at every value of a store again; ends with 1 if anything is broken."""
    from sayso.cli.verifying import verify_and_print

    sys.exit(verify_and_print(store, lines=output is Sheet.jsonl))
