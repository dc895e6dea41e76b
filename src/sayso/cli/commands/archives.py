"""The command that reads archives: `batch`."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.commands.keeping import PANEL
from sayso.cli.commands.options import MAX_BYTES, READER, As, Gate, Kind, MaxBytes, Published, Publisher, Reader

commands = typer.Typer()


class Engine(StrEnum):
    """What reads the shards."""

    local = "local"
    ray = "ray"


class Originals(StrEnum):
    """What is kept of the bytes of each report."""

    keep = "keep"
    refer = "refer"


@commands.command(rich_help_panel=PANEL)
def batch(  # noqa: PLR0913 - each option of the command is a parameter
    inputs: Annotated[list[str], typer.Argument(
        metavar="INPUT...", help="WARC (.warc, .warc.gz), JSON Lines (.jsonl, .jsonl.gz), Parquet, other files, "
                                 "folders of these.")],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="The folder that the tables go to.")],
    engine: Annotated[Engine, typer.Option(help="local reads on this machine; ray on a cluster.")] = Engine.local,
    processes: Annotated[int | None, typer.Option(
        "--processes", min=1, metavar="N", help="Workers; as many as there are cores, unless told otherwise.")] = None,
    address: Annotated[str | None, typer.Option(
        metavar="HOST:PORT", help="The Ray cluster to read on; one on this machine alone, unless told.")] = None,
    shard: Annotated[int, typer.Option("--shard", min=1, metavar="N", help="Reports in a shard.")] = 200,
    seconds: Annotated[float, typer.Option(metavar="S", help="A report that takes longer is refused.")] = 900.0,
    memory: Annotated[int, typer.Option(
        metavar="MB", help="A report at which a worker takes more is refused.")] = 1000,
    originals: Annotated[Originals, typer.Option(
        help="keep the bytes of each report in the tables, or refer to where they lie.")] = Originals.keep,
    output: Annotated[str, typer.Option("--format", help="page for people; jsonl, a line for each shard and one at "
                                        "the end, for programs.")] = "page",
    kind: As = Kind.auto,
    published: Published = None,
    publisher: Publisher = None,
    reader: Reader = READER,
    gate: Gate = True,
    max_bytes: MaxBytes = MAX_BYTES,
) -> None:
    """Read archives of any size into Parquet tables; stopped or killed, it goes on from there."""
    from sayso.cli.archives import Request, batch_and_print
    from sayso.intake import IntakeOptions
    from sayso.records.errors import BadSetting

    try:
        options = IntakeOptions(max_bytes=max_bytes, published=published, publisher=publisher, kind=kind.value)
    except BadSetting as error:
        typer.secho(f"sayso: {error}", fg="red", err=True)
        sys.exit(1)
    sys.exit(batch_and_print(Request(
        inputs=tuple(inputs), out=out, engine=engine.value, processes=processes, address=address, shard=shard,
        seconds=seconds, memory=memory, originals=originals is Originals.keep, lines=output == "jsonl", reader=reader,
        gate=gate, options=options)))
