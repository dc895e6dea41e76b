"""One incident: its reports, why they are together, and what is asked of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.console import Console, RenderableType
from rich.text import Text

from sayso.cli.pages.incidents import told
from sayso.cli.pages.layout import PROSE, columns, facts, print_parts, rule, shown
from sayso.cli.pages.questions import short
from sayso.cli.pages.wording import some
from sayso.records.linked import Incident, Question


def print_incident(incident: Incident, questions: Sequence[Question], reports: Mapping[str, str],
                   console: Console) -> None:
    """Prints one incident.

    Args:
        questions: those that belong to it.
        reports: what each document is called, by its id.
    """
    print_parts(_parts(incident, questions, reports), console, across=PROSE)


def _parts(incident: Incident, questions: Sequence[Question], reports: Mapping[str, str]) -> Iterator[RenderableType]:
    yield Text(shown(incident.title), style="bold")
    yield facts(*told(incident), incident.id)
    yield rule(some(len(incident.documents), "report").capitalize())
    for document in incident.documents:
        line = Text(shown(reports.get(document, document)))
        line.append(f"  {document}", style="dim")
        yield line
    if incident.links:
        yield rule("Why they are together")
        yield _links(incident, reports)
    yield rule("What is asked of it")
    for question in questions:
        yield short(question)
    if not questions:
        yield facts("No claim of these reports answers a question that is asked so far.")
    yield Text("")


def _links(incident: Incident, reports: Mapping[str, str]) -> RenderableType:
    table = columns("score", "one report", "the other", "reason", shares=(0, 2, 2, 3))
    for link in sorted(incident.links, key=lambda link: (-link.score, link.one, link.other)):
        cells = (f"{link.score:.2f}", reports.get(link.one, link.one), reports.get(link.other, link.other), link.reason)
        table.add_row(*(Text(shown(cell)) for cell in cells))
    return table
