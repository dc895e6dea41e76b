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
