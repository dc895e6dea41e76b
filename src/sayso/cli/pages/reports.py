"""The reports of a store, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console, RenderableType
from rich.text import Text

from sayso.cli.pages.layout import PROSE, below, columns, facts, indented, print_parts, shown
from sayso.cli.pages.wording import day, some
from sayso.store.kept import StoredDocument, StoredRefusal

TITLE = 44  # code points of a title where a report is named in passing


def print_reports(reports: Sequence[StoredDocument], more: bool, console: Console) -> None:
    """Prints reports in the order given; `more` says that there are others beyond these."""
    print_parts(_reports(reports, more), console, across=PROSE)


def called(report: StoredDocument) -> str:
    """A report in a few words: its publisher, else its title or where it came from, and its day."""
    name = report.publisher or shortened(report.title or report.origin.rsplit("/", 1)[-1])
    return ", ".join(part for part in (name, day(report.published)) if part)


def shortened(title: str) -> str:
    """A title's first words."""
    if len(title) <= TITLE:
        return title
    return f"{title[:TITLE].rsplit(' ', 1)[0]} …"


def _reports(reports: Sequence[StoredDocument], more: bool) -> Iterator[RenderableType]:
    for report in reports:
        yield below(Text(shown(report.title or report.origin), style="bold"))
        yield indented(facts(day(report.published) or "no date of publication", report.publisher,
                             report.origin if report.title else "", "" if report.linked else "not linked yet",
                             report.id), 2)
    last = f"\n{some(len(reports), 'report')}"
    yield Text(last + (", and there are more: --limit, or a filter." if more else "."), style="dim")


def print_refusals(refusals: Sequence[StoredRefusal], more: bool, console: Console) -> None:
    """Prints what could not be read, with the reason."""
    table = columns("where it is from", "stage", "reason", "what to know", "when", shares=(3, 0, 0, 4, 0))
    for refusal in refusals:
        words = f" “{refusal.span.text}”" if refusal.span else ""
        cells = (refusal.origin, refusal.stage, refusal.reason, refusal.message + words, day(refusal.at[:10]))
        table.add_row(*(Text(shown(cell)) for cell in cells))
    last = f"\n{some(len(refusals), 'refusal')}"
    print_parts([table, Text(last + (", and there are more: --limit." if more else "."), style="dim")], console)
