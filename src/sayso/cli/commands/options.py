"""Options that several commands have."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

STORE = "sayso.db"
READER = "sayso"
MAX_BYTES = 20_000_000
TIMEOUT = 20.0
MEMORY = 1_000

StorePath = Annotated[str, typer.Option(
    "--store", metavar="FILE|URL", envvar="SAYSO_STORE",
    help="The store: a file (SQLite), or postgresql://user:password@host/database.")]


class Sheet(StrEnum):
    """How what a store holds is printed."""

    page = "page"
    jsonl = "jsonl"


class Kind(StrEnum):
    """What an input is, where its name and content do not tell."""

    auto = "auto"
    text = "text"
    html = "html"
    pdf = "pdf"
    email = "email"
    jsonl = "jsonl"


Inputs = Annotated[list[str], typer.Argument(
    metavar="INPUT...", help="Files, folders, http(s) addresses, or - for standard input.")]
As = Annotated[Kind, typer.Option("--as", help="Read every input as this kind.")]
Published = Annotated[str | None, typer.Option(help="Date of publication, ISO 8601, of every report whose line of JSON "
                                               "does not say it.")]
Publisher = Annotated[str | None, typer.Option(help="Publisher, likewise.")]
Reader = Annotated[str, typer.Option(help="sayso, or an installed spaCy pipeline with UD labels.")]
MaxBytes = Annotated[int, typer.Option(help="Refuse inputs larger than this.")]
Timeout = Annotated[float, typer.Option(help="Seconds that an address may take.")]
Memory = Annotated[int, typer.Option("--memory", metavar="MB", help="Refuse a report whose reading takes more.")]
AllowPrivate = Annotated[bool, typer.Option("--allow-private", help="Fetch loopback and private addresses too.")]

Gate = Annotated[bool, typer.Option("--gate/--no-gate", help="Leave reports unread whose words say nothing of armed "
                                    "conflict; they are kept and counted.")]

Output = Annotated[Sheet, typer.Option("--format", help="page for people; jsonl, an object a line, for programs.")]
Limit = Annotated[int | None, typer.Option("--limit", metavar="N", help="At most so many; a page shows 30, JSON Lines "
                                           "all, unless told otherwise.")]
Party = Annotated[str | None, typer.Option("--party", metavar="NAME", help="About this party: a state's name or "
                                           "two-letter code, or an armed group's name.")]
Place = Annotated[str | None, typer.Option("--place", metavar="NAME", help="At this place: a name, an id "
                                           "(geonames:616435), or a country's two-letter code.")]
Report = Annotated[str | None, typer.Option("--report", metavar="ID", help="Of this report: its id, or where it came "
                                            "from.")]
Since = Annotated[str | None, typer.Option("--since", metavar="DATE", help="From this day on, ISO 8601.")]
Until = Annotated[str | None, typer.Option("--until", metavar="DATE", help="Up to this day, itself within, ISO 8601.")]
