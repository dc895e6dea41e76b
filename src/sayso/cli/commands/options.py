"""Options that several commands have."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

STORE = "sayso.db"

StorePath = Annotated[str, typer.Option(
    "--store", metavar="FILE|URL", envvar="SAYSO_STORE",
    help="The store: a file (SQLite), or postgresql://user:password@host/database.")]


class Sheet(StrEnum):
    """How what a store holds is printed."""

    page = "page"
    jsonl = "jsonl"


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
