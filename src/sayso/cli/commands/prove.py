"""The commands by which a store proves itself, and is kept safe: `verify`, `bundle`, `backup`, `restore`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.commands.options import STORE, TIMEOUT, AllowPrivate, Output, Report, Sheet, StorePath, Timeout

commands = typer.Typer()
PANEL = "Proving"


@commands.command(rich_help_panel=PANEL)
def verify(
    bundle: Annotated[Path | None, typer.Argument(metavar="[BUNDLE]", help="A bundle to check in place of a "
                                                  "store.")] = None,
    store: StorePath = STORE,
    authority: Annotated[Path | None, typer.Option("--authority", metavar="FILE", help="Certificates (PEM) of whom the "
                                                   "bundle's time stamp must be from.")] = None,
    output: Output = Sheet.page,
) -> None:
    """Look at every value of a store again, or at a bundle; ends with 1 if anything is broken."""
    from sayso.cli.bundling import check_and_print
    from sayso.cli.verifying import verify_and_print

    lines = output is Sheet.jsonl
    sys.exit(verify_and_print(store, lines=lines) if bundle is None
             else check_and_print(bundle, authority=authority, lines=lines))


@commands.command("bundle", rich_help_panel=PANEL)
def write(
    out: Annotated[Path, typer.Option("--out", metavar="FOLDER|FILE.zip", help="The new bundle; nothing is "
                                      "written over.")],
    store: StorePath = STORE,
    incident: Annotated[str | None, typer.Option("--incident", metavar="ID", help="Its reports and questions "
                                                 "alone.")] = None,
    report: Report = None,
    timestamp: Annotated[str | None, typer.Option("--timestamp", metavar="URL", help="Have this authority sign when "
                                                  "the bundle was there (RFC 3161).")] = None,
    timeout: Timeout = TIMEOUT,
    allow_private: AllowPrivate = False,
) -> None:
    """Write originals, records and judgements as a bundle that others can check without the store."""
    from sayso.cli.bundling import bundle_and_print
    from sayso.intake import IntakeOptions
    from sayso.proof.bundle.writing import Part

    sys.exit(bundle_and_print(store, out, Part(incident=incident, report=report), authority=timestamp,
                              options=IntakeOptions(timeout=timeout, allow_private=allow_private)))


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
