"""The command that hands a store over in the formats of others."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.commands.options import STORE, Output, Party, Place, Report, Sheet, Since, StorePath, Until
from sayso.cli.commands.see import Status, Topic

commands = typer.Typer()
PANEL = "Handing over"


@commands.command(rich_help_panel=PANEL)
def export(  # noqa: PLR0913 - each option of the command is a parameter
    name: Annotated[str | None, typer.Argument(metavar="[FORMAT]", help="A format; without one, all are "
                                               "listed.")] = None,
    store: StorePath = STORE,
    out: Annotated[Path | None, typer.Option("--out", metavar="PATH", help="The file; - for standard output. Else "
                                             "FORMAT with its extension, in the folder at hand.")] = None,
    party: Party = None, place: Place = None, since: Since = None, until: Until = None,
    measure: Annotated[str | None, typer.Option(help="What is counted or asked about: killed, wounded ...")] = None,
    incident: Annotated[str | None, typer.Option(metavar="ID", help="Of this incident alone.")] = None,
    report: Report = None,
    about: Annotated[str | None, typer.Option(metavar="WORDS", help="With all of these words.")] = None,
    by: Annotated[str | None, typer.Option(metavar="WHO", help="Claims of this party, or of whoever is called "
                                           "so.")] = None,
    act: Annotated[str | None, typer.Option(help="Claims by which this is done: deny, accuse ...")] = None,
    topic: Annotated[Topic | None, typer.Option(help="Questions of this topic.")] = None,
    status: Annotated[Status | None, typer.Option(help="Questions of this status, incidents with one.")] = None,
    kind: Annotated[str | None, typer.Option("--type", help="Incidents that tell of this type of event.")] = None,
    output: Output = Sheet.page,
) -> None:
    """Hand what a store holds over in a format of others, and say what that format cannot carry."""
    from sayso.cli.exporting import Asked, export_and_print, list_formats

    if name is None:
        sys.exit(list_formats(output))
    asked = Asked(party=party, place=place, since=since, until=until, measure=measure, incident=incident,
                  report=report, about=about, by=by, act=act, topic=topic, status=status, type=kind)
    sys.exit(export_and_print(name, store, out, asked, output))
