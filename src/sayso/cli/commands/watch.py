"""The commands that follow sources over time: `watch`, and `versions` for what changed after publication."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.commands.options import READER, STORE, AllowPrivate, Reader, StorePath

commands = typer.Typer()
PANEL = "Keeping"


@commands.command(rich_help_panel=PANEL)
def watch(
    configuration: Annotated[Path, typer.Argument(metavar="FEEDS.TOML", help="What is to be watched "
                                                  "(docs/watching.md).")],
    store: StorePath = STORE,
    once: Annotated[bool, typer.Option("--once", help="Ask what is due once, keep what came, and end.")] = False,
    reader: Reader = READER,
    allow_private: AllowPrivate = False,
) -> None:
    """Follow feeds, sitemaps, folders and mailboxes: what is new is added, what changed is kept as a version."""
    from sayso.cli.watching import Request, watch_and_print

    sys.exit(watch_and_print(Request(configuration=configuration, store=store, reader=reader, once=once,
                                     allow_private=allow_private)))
