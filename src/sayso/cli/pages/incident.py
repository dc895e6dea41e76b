"""One incident: its reports, why they are together, and what is asked of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a page tells of an incident.

    Attributes:
        incident: with its strongest links. links: how many it has.
        questions: those of its questions that most origins answer, these first. asked: how many it has.
        reports: those of its reports that are told of, by id.
    """

    incident: Incident
    links: int
    questions: Sequence[Question]
    asked: int
    reports: Mapping[str, StoredDocument]


def print_incident(told: Told, limit: int | None, console: Console) -> None:
    """Prints one incident.

    Args:
        limit: reports at most; None for all.
    """
    print_parts(_parts(told, limit), console, across=PROSE)


def _parts(page: Told, limit: int | None) -> Iterator[RenderableType]:
    incident, reports = page.incident, page.reports
    yield Text(shown(incident.title), style="bold")
    yield facts(*told(incident), incident.id)
    yield rule(some(len(incident.documents), "report").capitalize())
    for document in incident.documents[:limit]:
        yield _report(reports[document]) if document in reports else Text(shown(document))
    yield from _more(len(incident.documents), limit, "report")
    if incident.links:
        yield rule("Why they are together")
        yield from _links(page)
    yield rule("What is asked of it")
    yield from map(short, page.questions)
    yield from _more(page.asked, limit, "question")
    if not page.questions:
        yield facts("No claim of these reports answers a question that is asked so far.")
    yield Text("")


def _report(report: StoredDocument) -> Text:
    line = Text(shown(report.title or report.origin))
    line.append_text(facts("", report.publisher, day(report.published), report.id))
    return line


def _more(there: int, limit: int | None, what: str) -> Iterator[RenderableType]:
    if limit is not None and there > limit:
        yield facts(f"and {some(there - limit, what)} more: --limit {there} shows all")


def _links(page: Told) -> Iterator[RenderableType]:
    """The strongest links, each with its score and reason."""
    strongest = page.incident.links[:LINKS]
    for link in strongest:
        one, other = (called(page.reports[end]) if end in page.reports else end for end in (link.one, link.other))
        yield Text(f"{link.score:.2f}  {shown(one)} – {shown(other)}")
        yield indented(Text(shown(link.reason), style="dim"), 6)
    if page.links > len(strongest):
        yield facts(f"and {some(page.links - len(strongest), 'weaker link')}: --format jsonl gives all")
