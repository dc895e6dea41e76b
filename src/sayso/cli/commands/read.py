"""The commands that read reports and keep nothing: `read`, and `evaluate`."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.commands.options import (
    MAX_BYTES,
    MEMORY,
    READER,
    TIMEOUT,
    AllowPrivate,
    As,
    Gate,
    Inputs,
    Kind,
    MaxBytes,
    Memory,
    Published,
    Publisher,
    Reader,
    Timeout,
)

commands = typer.Typer()
PANEL = "Reading"


class Format(StrEnum):
    """How a record is printed."""

    page = "page"
    jsonl = "jsonl"
    json = "json"


class Sheet(StrEnum):
    """How an evaluation is printed."""

    page = "page"
    json = "json"


@commands.command(rich_help_panel=PANEL)
def read(  # noqa: PLR0913 - each option of the command is a parameter
    inputs: Inputs,
    output: Annotated[Format, typer.Option("--format", help="page for people; jsonl (a record a line) or json (a "
                                           "list) for programs.")] = Format.page,
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
    """Read reports and print what each claims; nothing is kept."""
    from sayso.cli.reading import Request, read_and_print

    request = Request(inputs=tuple(inputs), output=output.value, kind=kind.value, published=published,
                      publisher=publisher, reader=reader, gate=gate, memory=memory, max_bytes=max_bytes,
                      timeout=timeout, allow_private=allow_private)
    sys.exit(read_and_print(request))


@commands.command(rich_help_panel=PANEL)
def evaluate(
    path: Annotated[Path, typer.Argument(
        metavar="[PATH]", help="A folder of annotated cases, or one file of them.")] = Path("gold"),
    output: Annotated[Sheet, typer.Option("--format", help="page for people, json for programs.")] = Sheet.page,
    only: Annotated[str | None, typer.Option(metavar="KIND", help="Tell this kind alone: claims, figures, events, "
                                             "places, times, actors, document, furniture.")] = None,
    verbose: Annotated[bool, typer.Option("--verbose", help="Show by their words what was missed.")] = False,
    swap: Annotated[bool, typer.Option("--swap", help="Exchange the two parties of each case that names them, and "
                                       "tell how much of the record is mirrored.")] = False,
    floors: Annotated[Path | None, typer.Option(help="Floors to hold; PATH/floors.json where that is there.")] = None,
    raise_floors: Annotated[bool, typer.Option("--raise-floors", help="Raise the floors to what was reached; none "
                                               "is lowered.")] = False,
) -> None:
    """Score the reading against annotated cases; ends with 1 if a floor does not hold."""
    from sayso.cli.evaluating import Request, evaluate_and_print

    sys.exit(evaluate_and_print(Request(path=path, output=output.value, only=only, verbose=verbose, swap=swap,
                                        floors=floors, raise_floors=raise_floors)))
