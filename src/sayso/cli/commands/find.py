"""The commands that look into single reports: claims, words, the way back to the bytes, the reports themselves."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from sayso.cli.commands.options import STORE, Limit, Output, Place, Report, Sheet, Since, StorePath, Until

commands = typer.Typer()
PANEL = "Finding and tracing back"


@commands.command(rich_help_panel=PANEL)
def claims(  # noqa: PLR0913 - each option of the command is a parameter
    store: StorePath = STORE,
    by: Annotated[str | None, typer.Option(metavar="WHO", help="Said by this party and all who belong to it, or by "
                                           "whoever is called so.")] = None,
    about: Annotated[str | None, typer.Option(metavar="WORDS", help="With all of these words.")] = None,
    act: Annotated[str | None, typer.Option(help="What is done by saying it: deny, accuse, promise ...")] = None,
    since: Since = None, until: Until = None, place: Place = None, report: Report = None,
    output: Output = Sheet.page, limit: Limit = None,
) -> None:
    """List claims: who said what, through whom, when, in which report."""
    from sayso.cli.showing.found import Wanted, show_claims
    from sayso.cli.showing.opened import look

    wanted = Wanted(by=by, about=about, act=act, since=since, until=until, place=place, report=report)
    sys.exit(look(store, output, limit, lambda found: show_claims(found, wanted)))


@commands.command(rich_help_panel=PANEL)
def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", help="All must stand there; a phrase in double "
                                               "quotes must stand as it is.")],
    store: StorePath = STORE, output: Output = Sheet.page, limit: Limit = None,
) -> None:
    """Find words in reports and claims."""
    from sayso.cli.showing.found import show_hits
    from sayso.cli.showing.opened import look

    sys.exit(look(store, output, limit, lambda found: show_hits(found, " ".join(words))))


@commands.command(rich_help_panel=PANEL)
def trace(
    identifier: Annotated[str, typer.Argument(metavar="ID", help="Of a question, an answer, a claim, a figure, an "
                                              "event, a place, a report or an incident, or its beginning.")],
    store: StorePath = STORE, output: Output = Sheet.page,
    limit: Annotated[int | None, typer.Option("--limit", metavar="N", help="At most so many ways; a page shows 10, "
                                              "JSON Lines all, unless told otherwise.")] = None,
) -> None:
    """Walk from a number back to its words, its report and its bytes, checking each step; ends with 1 if one fails."""
    from sayso.cli.showing.opened import WAYS, look
    from sayso.cli.showing.traced import show_trails

    sys.exit(look(store, output, limit, lambda found: show_trails(found, identifier), page=WAYS))


@commands.command(rich_help_panel=PANEL)
def reports(
    store: StorePath = STORE,
    publisher: Annotated[str | None, typer.Option(help="Of this publisher alone.")] = None,
    since: Since = None, until: Until = None, output: Output = Sheet.page, limit: Limit = None,
) -> None:
    """List the reports of a store."""
    from sayso.cli.showing.found import show_reports
    from sayso.cli.showing.opened import look

    sys.exit(look(store, output, limit, lambda found: show_reports(found, publisher, since, until)))


@commands.command(rich_help_panel=PANEL)
def refusals(
    store: StorePath = STORE,
    reason: Annotated[str | None, typer.Option(metavar="CODE", help="For this reason alone "
                                               "(docs/refusals.md).")] = None,
    output: Output = Sheet.page, limit: Limit = None,
) -> None:
    """List what could not be read, with the reason."""
    from sayso.cli.showing.found import show_refusals
    from sayso.cli.showing.opened import look

    sys.exit(look(store, output, limit, lambda found: show_refusals(found, reason)))
