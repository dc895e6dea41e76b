"""The commands that read reports and keep nothing: `read`, and `evaluate`."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

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


class Kind(StrEnum):
    """What an input is, where its name and content do not tell."""

    auto = "auto"
    text = "text"
    html = "html"
    pdf = "pdf"
    email = "email"
    jsonl = "jsonl"


@commands.command(rich_help_panel=PANEL)
def read(  # noqa: PLR0913 - each option of the command is a parameter
    inputs: Annotated[list[str], typer.Argument(
        metavar="INPUT...", help="Files, folders, http(s) addresses, or - for standard input.")],
    output: Annotated[Format, typer.Option("--format", help="page for people; jsonl (a record a line) or json (a "
                                           "list) for programs.")] = Format.page,
    kind: Annotated[Kind, typer.Option("--as", help="Read every input as this kind.")] = Kind.auto,
    published: Annotated[str | None, typer.Option(help="Date of publication, ISO 8601, of every report whose line of "
                                                  "JSON does not say it.")] = None,
    publisher: Annotated[str | None, typer.Option(help="Publisher, likewise.")] = None,
    reader: Annotated[str, typer.Option(help="sayso, or an installed spaCy pipeline with UD labels.")] = "sayso",
    max_bytes: Annotated[int, typer.Option(help="Refuse inputs larger than this.")] = 20_000_000,
    timeout: Annotated[float, typer.Option(help="Seconds that an address may take.")] = 20.0,
    allow_private: Annotated[bool, typer.Option("--allow-private", help="Fetch loopback and private addresses "
                                                "too.")] = False,
) -> None:
    """Read reports and print what each claims; nothing is kept."""
    from sayso.cli.reading import Request, read_and_print

    request = Request(inputs=tuple(inputs), output=output.value, kind=kind.value, published=published,
                      publisher=publisher, reader=reader, max_bytes=max_bytes, timeout=timeout,
                      allow_private=allow_private)
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
