"""The versions of articles, with what changed between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console, RenderableType
from rich.text import Text

from sayso.cli.pages.layout import PROSE, below, facts, indented, print_parts, shown
from sayso.cli.pages.wording import some
from sayso.watching.differences import ChangedFigure, Difference, FigureTold
from sayso.watching.history import Captured
from sayso.wording.numbers import as_put


def print_versions(versions: Sequence[Captured], more: bool, console: Console) -> None:
    """Prints versions in the order given; `more` says that there are others beyond these."""
    print_parts(_parts(versions, more), console, across=PROSE)


def _parts(versions: Sequence[Captured], more: bool) -> Iterator[RenderableType]:
    for one in versions:
        yield below(Text(shown(one.title or one.article), style="bold"))
        yield indented(facts(f"version {one.number}", f"captured {_moment(one.captured_at)}",
                             f"the one before {_moment(one.before)}" if one.before else "", one.publisher, one.article,
                             one.document), 2)
        if one.difference is not None:
            yield from _difference(one.difference, silent=one.silent)
    last = f"\n{some(len(versions), 'version')}"
    yield Text(last + (", and there are more: --limit." if more else "."), style="dim")


def _difference(found: Difference, *, silent: bool) -> Iterator[RenderableType]:
    for figure in found.figures:
        yield indented(_figure(figure, silent=silent), 2)
    if found.notice:
        yield indented(Text(f"the text tells of it: “{shown(found.notice)}”", style="green"), 2)
    for one in found.reworded:
        if one.before:
            yield indented(Text(f"- {shown(one.before)}", style="red"), 4)
        if one.after:
            yield indented(Text(f"+ {shown(one.after)}", style="green"), 4)


def _figure(figure: ChangedFigure, *, silent: bool) -> Text:
    """A figure before and now, with who says it."""
    what = " ".join(part for part in (figure.party, "" if figure.population == "unknown" else figure.population,
                                      figure.measure) if part)
    told = {"changed": f"{_put(figure.before, figure.measure)} → {_put(figure.after, figure.measure)}",
            "appeared": f"{_put(figure.after, figure.measure)} appeared",
            "vanished": f"{_put(figure.before, figure.measure)} vanished"}[figure.change]
    source = (figure.after or figure.before or _NOBODY).source
    line = Text(f"changed after publication: {shown(what)}: {shown(told)} ({shown(source)})", style="bold")
    return line.append(" silently", style="bold red") if silent else line


_NOBODY = FigureTold(figure="", claim=None, low=None, high=None, hedge=None, words="", sentence="", source="the report")


def _put(told: FigureTold | None, measure: str) -> str:
    return as_put(told.low, told.high, told.hedge, measure) if told else ""


def _moment(instant: str | None) -> str:
    return f"{instant[:10]} {instant[11:16]} UTC" if instant else ""
