"""The commands that show what reports give together: questions with their answers, and incidents."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer

from sayso.cli.commands.options import STORE, Limit, Output, Party, Place, Report, Sheet, Since, StorePath, Until

commands = typer.Typer()
PANEL = "Seeing what reports give together"


class Topic(StrEnum):
    """What is asked about."""

    figure = "figure"
    fact = "fact"
    agreement = "agreement"
    territory = "territory"


class Status(StrEnum):
    """How the answers stand to one another."""

    single_origin = "single_origin"
    agreed = "agreed"
    rising = "rising"
    revised = "revised"
    disputed = "disputed"


@commands.command(rich_help_panel=PANEL)
def questions(  # noqa: PLR0913 - each option of the command is a parameter
    store: StorePath = STORE,
    about: Annotated[str | None, typer.Option(metavar="WORDS", help="With all of these words in what is "
                                              "asked.")] = None,
    incident: Annotated[str | None, typer.Option(metavar="ID", help="Of this incident alone.")] = None,
    topic: Annotated[Topic | None, typer.Option(help="Of this topic alone.")] = None,
    measure: Annotated[str | None, typer.Option(help="What is counted or asked about: killed, wounded, "
                                                "shelling ...")] = None,
    status: Annotated[Status | None, typer.Option(help="Of this status alone.")] = None,
    party: Party = None, place: Place = None, report: Report = None, since: Since = None, until: Until = None,
    output: Output = Sheet.page, limit: Limit = None,
) -> None:
    """List what is asked, with what was answered and how it stands."""
    from sayso.cli.showing.linked import Asked, show_questions
    from sayso.cli.showing.opened import look

    asked = Asked(about=about, incident=incident, topic=topic, measure=measure, status=status, party=party, place=place,
                  report=report, since=since, until=until)
    sys.exit(look(store, output, limit, lambda found: show_questions(found, asked)))


@commands.command(rich_help_panel=PANEL)
def question(
    identifier: Annotated[str, typer.Argument(metavar="ID|WORDS", help="Its id, the beginning of it, or words of what "
                                              "is asked.")],
    at: Annotated[str | None, typer.Option(metavar="DATE", help="As of this day: what was said later is left "
                                           "out.")] = None,
    store: StorePath = STORE, output: Output = Sheet.page,
    limit: Annotated[int | None, typer.Option("--limit", metavar="N", help="At most so many answers; a page shows 30, "
                                              "JSON Lines hold all.")] = None,
) -> None:
    """Show one question: its answers over time, who gave them through whom, in which words."""
    from sayso.cli.showing.linked import show_question
    from sayso.cli.showing.opened import look

    sys.exit(look(store, output, limit, lambda found: show_question(found, identifier, at)))


@commands.command(rich_help_panel=PANEL)
def incidents(  # noqa: PLR0913 - each option of the command is a parameter
    store: StorePath = STORE, party: Party = None, place: Place = None,
    kind: Annotated[str | None, typer.Option("--type", help="That tell of this type of event "
                                             "(docs/events.md).")] = None,
    report: Report = None, since: Since = None, until: Until = None, output: Output = Sheet.page, limit: Limit = None,
) -> None:
    """List incidents: what happened, where and when, between whom, told by how many reports."""
    from sayso.cli.showing.linked import Asked, show_incidents
    from sayso.cli.showing.opened import look

    asked = Asked(party=party, place=place, kind=kind, report=report, since=since, until=until)
    sys.exit(look(store, output, limit, lambda found: show_incidents(found, asked)))


@commands.command(rich_help_panel=PANEL)
def agreements(
    store: StorePath = STORE, party: Party = None,
    at: Annotated[str | None, typer.Option("--at", metavar="INSTANT", help="Show each side's view then: a day "
                                           "(2022-09-13) or an instant (2022-09-13T12:00:00Z).")] = None,
    output: Output = Sheet.page, limit: Limit = None,
) -> None:
    """Show the course of each ceasefire and agreement: who announced, accepted, broke, doubted it, and when."""
    from sayso.cli.showing.agreed import show_agreements
    from sayso.cli.showing.opened import look

    sys.exit(look(store, output, limit, lambda found: show_agreements(found, party, at)))


@commands.command(rich_help_panel=PANEL)
def incident(
    identifier: Annotated[str, typer.Argument(metavar="ID", help="Its id, or the beginning of it.")],
    store: StorePath = STORE, output: Output = Sheet.page,
    limit: Annotated[int | None, typer.Option("--limit", metavar="N", help="At most so many reports and questions; a "
                                              "page shows 30, JSON Lines hold all.")] = None,
) -> None:
    """Show one incident: its reports, why they are together, what is asked of it."""
    from sayso.cli.showing.linked import show_incident
    from sayso.cli.showing.opened import look

    sys.exit(look(store, output, limit, lambda found: show_incident(found, identifier)))
