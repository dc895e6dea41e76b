"""One incident: its reports, why they are together, and what is asked of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.console import Console, RenderableType
from rich.text import Text

from sayso.cli.pages.incidents import told
from sayso.cli.pages.layout import PROSE, facts, indented, print_parts, rule, shown
from sayso.cli.pages.questions import short
from sayso.cli.pages.reports import called
from sayso.cli.pages.wording import day, some
from sayso.records.linked import Incident, Question
from sayso.store.kept import StoredDocument

LINKS = 12  # links shown, the strongest


def print_incident(incident: Incident, questions: Sequence[Question], reports: Mapping[str, StoredDocument],
                   console: Console) -> None:
    """Prints one incident.

    Args:
        questions: those that belong to it.
        reports: its reports, by id.
    """
    print_parts(_parts(incident, questions, reports), console, across=PROSE)


def _parts(incident: Incident, questions: Sequence[Question],
           reports: Mapping[str, StoredDocument]) -> Iterator[RenderableType]:
    yield Text(shown(incident.title), style="bold")
    yield facts(*told(incident), incident.id)
    yield rule(some(len(incident.documents), "report").capitalize())
    for document in incident.documents:
        yield _report(reports[document]) if document in reports else Text(shown(document))
    if incident.links:
        yield rule("Why they are together")
        yield from _links(incident, reports)
    yield rule("What is asked of it")
    for question in sorted(questions, key=lambda one: (-one.origins, -len(one.answers))):
        yield short(question)
    if not questions:
        yield facts("No claim of these reports answers a question that is asked so far.")
    yield Text("")


def _report(report: StoredDocument) -> Text:
    line = Text(shown(report.title or report.origin))
    line.append_text(facts("", report.publisher, day(report.published), report.id))
    return line


def _links(incident: Incident, reports: Mapping[str, StoredDocument]) -> Iterator[RenderableType]:
    """The strongest links, each with its score and reason."""
    strongest = sorted(incident.links, key=lambda link: (-link.score, link.one, link.other))
    for link in strongest[:LINKS]:
        one, other = (called(reports[end]) if end in reports else end for end in (link.one, link.other))
        yield Text(f"{link.score:.2f}  {shown(one)} – {shown(other)}")
        yield indented(Text(shown(link.reason), style="dim"), 6)
    if len(strongest) > LINKS:
        yield facts(f"and {some(len(strongest) - LINKS, 'weaker link')}: --format jsonl gives all")
