"""What was searched for, where it stands: reports and claims with the words lit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console, RenderableType
from rich.text import Text

from sayso.cli.pages.layout import PROSE, below, indented, lit, print_parts, shown
from sayso.cli.pages.wording import day, some
from sayso.store.kept import Hit


def print_hits(hits: Sequence[Hit], more: bool, console: Console) -> None:
    """Prints what was found, best first, under the report that holds it."""
    print_parts(_parts(hits, more), console, across=PROSE)


def _parts(hits: Sequence[Hit], more: bool) -> Iterator[RenderableType]:
    reports: dict[str, list[Hit]] = {}
    for hit in hits:
        reports.setdefault(hit.document, []).append(hit)
    for document, found in reports.items():
        first = found[0]
        title = Text(shown(first.title or first.origin), style="bold")
        title.append(f" · {day(first.published)}" if first.published else "", style="not bold dim")
        title.append(f" · {shown(document)}", style="not bold dim")
        yield below(title)
        passages: dict[int, list[Hit]] = {}
        for hit in found:
            passages.setdefault(hit.start, []).append(hit)
        yield from (indented(_passage(held), 2) for held in passages.values())
    counted = f"\n{some(len(hits), 'place')} in {some(len(reports), 'report')}"
    yield Text(counted + (", and there are more: --limit." if more else "."), style="dim")


def _passage(hits: Sequence[Hit]) -> RenderableType:
    """A passage once, with the claims in it that hold the words."""
    first = hits[0]
    line = Text("… " if first.start else "")
    line.append_text(lit(first.snippet, first.start, [words for hit in hits for words in hit.words]))
    claims = [shown(hit.id) for hit in hits if hit.kind == "claim"]
    if claims:
        line.append(f"  {', '.join(claims)}", style="dim")
    return line
