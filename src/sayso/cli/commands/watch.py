"""The commands that follow sources over time: `watch`, and `versions` for what changed after publication."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.commands.options import (
    MEMORY,
    READER,
    STORE,
    AllowPrivate,
    Limit,
    Memory,
    Output,
    Reader,
    Sheet,
    StorePath,
)

commands = typer.Typer()
PANEL = "Keeping"


@commands.command(rich_help_panel=PANEL)
def watch(
    configuration: Annotated[Path, typer.Argument(metavar="FEEDS.TOML", help="What is to be watched "
                                                  "(docs/watching.md).")],
    store: StorePath = STORE,
    once: Annotated[bool, typer.Option("--once", help="Ask what is due once, folders always, keep what came, "
                                               "and end.")] = False,
    reader: Reader = READER,
    memory: Memory = MEMORY,
    allow_private: AllowPrivate = False,
) -> None:
    """Follow feeds, sitemaps, folders and mailboxes: what is new is added, what changed is kept as a version."""
    from sayso.cli.watching import Request, watch_and_print

    sys.exit(watch_and_print(Request(configuration=configuration, store=store, reader=reader, once=once,
                                     memory=memory, allow_private=allow_private)))


@commands.command(rich_help_panel="Finding and tracing back")
def versions(
    report: Annotated[str | None, typer.Argument(metavar="[ID|ADDRESS]", help="A report, by its id or where it came "
                                                 "from, or an article by its address.")] = None,
    store: StorePath = STORE, output: Output = Sheet.page, limit: Limit = None,
) -> None:
    """Show what changed in articles after publication: all of it, or every version of one."""
    from sayso.cli.showing.changed import show_versions
    from sayso.cli.showing.opened import look

    sys.exit(look(store, output, limit, lambda found: show_versions(found, report)))
