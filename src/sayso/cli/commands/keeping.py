"""The commands that change a store: `add` and `reread`, and a person's `merge`, `split` and `undo`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.commands.options import (
    MAX_BYTES,
    MEMORY,
    READER,
    STORE,
    TIMEOUT,
    AllowPrivate,
    As,
    Gate,
    Kind,
    MaxBytes,
    Memory,
    Published,
    Publisher,
    Reader,
    StorePath,
    Timeout,
)

commands = typer.Typer()
PANEL = "Keeping"

By = Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who judges; else the login name.")]
Why = Annotated[str, typer.Option("--why", metavar="WORDS", help="The reason, kept with the judgement.")]


@commands.command(rich_help_panel=PANEL)
def add(  # noqa: PLR0913 - each option of the command is a parameter
    inputs: Annotated[list[str] | None, typer.Argument(
        metavar="[INPUT...]", help="Files, folders, archives, http(s) addresses, or - for standard input.")] = None,
    tables: Annotated[Path | None, typer.Option(
        "--from", metavar="DIR", help="Load what `sayso batch --out DIR` read; nothing is read again.")] = None,
    store: StorePath = STORE,
    kind: As = Kind.auto,
    published: Published = None,
    publisher: Publisher = None,
    reader: Reader = READER,
    gate: Gate = False,
    memory: Memory = MEMORY,
    max_bytes: MaxBytes = MAX_BYTES,
    timeout: Timeout = TIMEOUT,
    allow_private: AllowPrivate = False,
) -> None:
    """Read reports, keep them in a store and link them; those that are there already are passed over."""
    from sayso.cli.adding import Request, add_and_print
    from sayso.intake import IntakeOptions
    from sayso.records.errors import BadSetting

    if not inputs and tables is None:
        raise typer.BadParameter("give an INPUT, or tables with --from.")
    try:
        options = IntakeOptions(max_bytes=max_bytes, timeout=timeout, allow_private=allow_private, published=published,
                                publisher=publisher, kind=kind.value)
    except BadSetting as error:
        typer.secho(f"sayso: {error}", fg="red", err=True)
        sys.exit(1)
    sys.exit(add_and_print(Request(inputs=tuple(inputs or ()), store=store, reader=reader, options=options,
                                 gate=gate, memory=memory, tables=tables)))


@commands.command(rich_help_panel=PANEL)
def reread(
    store: StorePath = STORE,
    all_of_it: Annotated[bool, typer.Option("--all", help="Also what this version has read.")] = False,
    reader: Reader = READER,
    gate: Gate = False,
    memory: Memory = MEMORY,
) -> None:
    """Read again what another version of Sayso read, and link it; people's judgements stay."""
    from sayso.cli.adding import reread_and_print

    sys.exit(reread_and_print(store, reader=reader, everything=all_of_it, gate=gate, memory=memory))


@commands.command(rich_help_panel=PANEL)
def merge(
    incidents: Annotated[list[str], typer.Argument(metavar="INCIDENT...", help="Ids of two incidents or more.")],
    why: Why,
    by: By = None,
    store: StorePath = STORE,
) -> None:
    """Judge that incidents are one."""
    from sayso.cli.judging import merge_and_print

    sys.exit(merge_and_print(store, incidents, author=by, reason=why))


@commands.command(rich_help_panel=PANEL)
def split(
    incident: Annotated[str, typer.Argument(metavar="INCIDENT", help="Id of an incident.")],
    documents: Annotated[list[str], typer.Argument(
        metavar="DOCUMENT...", help="Ids or origins of the reports that tell of another incident.")],
    why: Why,
    by: By = None,
    store: StorePath = STORE,
) -> None:
    """Judge that some reports of an incident tell of another one."""
    from sayso.cli.judging import split_and_print

    sys.exit(split_and_print(store, incident, documents, author=by, reason=why))


@commands.command(rich_help_panel=PANEL)
def undo(
    judgement: Annotated[str, typer.Argument(metavar="JUDGEMENT", help="Id of a judgement; `judgements` tells it.")],
    store: StorePath = STORE,
) -> None:
    """Take a judgement back: what it changed is as it was."""
    from sayso.cli.judging import undo_and_print

    sys.exit(undo_and_print(store, judgement))


@commands.command(rich_help_panel=PANEL)
def judgements(
    everything: Annotated[bool, typer.Option("--all", help="Also those that were taken back.")] = False,
    store: StorePath = STORE,
    limit: Annotated[int, typer.Option(metavar="N", min=1, help="Show at most so many, the oldest first.")] = 30,
) -> None:
    """List what people judged."""
    from sayso.cli.judging import print_judgements

    sys.exit(print_judgements(store, everything=everything, limit=limit))
