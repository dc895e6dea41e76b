"""Incidents in short: what happened, where and when, between whom, and how many reports tell of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console, RenderableType
from rich.text import Text

from sayso.cli.pages.layout import PROSE, below, indented, print_parts, shown, together
from sayso.cli.pages.wording import lasting, some, where
from sayso.records.linked import Incident


def print_incidents(incidents: Sequence[Incident], more: bool, console: Console) -> None:
    """Prints incidents in the order given; `more` says that there are others beyond these."""
    print_parts(_parts(incidents, more), console, across=PROSE)


def _parts(incidents: Sequence[Incident], more: bool) -> Iterator[RenderableType]:
    for incident in incidents:
        yield below(short(incident))
    if more:
        yield Text("\nThere are more: --limit, or a filter.", style="dim")
    yield Text("\nsayso incident ID shows one with its reports and questions; the beginning of an id is enough.",
               style="dim")


def short(incident: Incident) -> RenderableType:
    """One incident on two lines: its title; when, where, between whom, how many reports, its id."""
    line = Text(" · ".join(shown(fact) for fact in told(incident) if fact))
    line.append(f" · {some(len(incident.documents), 'report')} · {shown(incident.id)}", style="dim")
    return together(Text(shown(incident.title), style="bold"), indented(line, 2))


def told(incident: Incident) -> tuple[str, ...]:
    """When and where it was, between whom, and of what kind."""
    return (lasting(incident.start, incident.end), where(incident.place),
            " – ".join(side.name for side in incident.actors[:2]) + (" ..." if len(incident.actors) > 2 else ""),
            ", ".join(kind.lower().replace("_", " ") for kind in incident.types[:3]))
