"""Questions in short, under the incident that each belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.console import Console, RenderableType
from rich.text import Text

from sayso.cli.pages.layout import PROSE, below, facts, indented, print_parts, shown, together
from sayso.cli.pages.question import status_of
from sayso.cli.pages.wording import day, some
from sayso.records.linked import Question
from sayso.wording.answers import standing

WIDER = "Wider than one incident"


def print_questions(questions: Sequence[Question], incidents: Mapping[str, str], more: bool, console: Console) -> None:
    """Prints questions in the order given, grouped by incident.

    Args:
        incidents: titles by id.
        more: there are others beyond these.
    """
    print_parts(_parts(questions, incidents, more), console, across=PROSE)


def _parts(questions: Sequence[Question], incidents: Mapping[str, str], more: bool) -> Iterator[RenderableType]:
    groups: dict[str | None, list[Question]] = {}
    for question in questions:
        groups.setdefault(question.incident, []).append(question)
    for incident, asked in groups.items():
        title = Text(shown(incidents.get(incident, incident)) if incident else WIDER, style="bold cyan")
        title.append(f"  {shown(incident)}" if incident else "", style="not bold dim")
        yield below(title)
        for question in sorted(asked, key=lambda one: (-one.origins, -len(one.answers))):
            yield indented(short(question), 2)
    if more:
        yield Text("\nThere are more: --limit, or a filter.", style="dim")
    yield Text("\nsayso question ID shows one with its answers; the beginning of an id is enough.", style="dim")


def short(question: Question) -> RenderableType:
    """One question on two lines: what is asked; what was answered, how it stands, by how many, its id."""
    line = Text(shown(standing(question)), style="bold")
    line.append(" · ", style="not bold")
    line.append_text(status_of(question))
    last = max((answer.said_at for answer in question.answers if answer.said_at), default=None)
    counted = f"{some(question.origins, 'origin')}, {some(question.outlets, 'outlet')}"
    line.append_text(facts("", counted, f"last {day(last)}" if last else "", question.id, style="not bold dim"))
    return together(Text(shown(question.text)), indented(line, 2))
