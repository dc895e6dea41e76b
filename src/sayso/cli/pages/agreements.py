"""Ceasefires and agreements: the course of each, and each side's view at an instant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.console import Console, RenderableType
from rich.text import Text

from sayso.cli.pages.layout import PROSE, below, facts, indented, print_parts, shown, together
from sayso.cli.pages.wording import day, some
from sayso.linking.agreements import Course, View, called, in_words, views_at
from sayso.records.brief import Position
from sayso.wording.voices import voice


def print_courses(courses: Sequence[tuple[Course, int]], reports: Mapping[str, str], at: str | None, more: bool,
                  console: Console) -> None:
    """Prints agreements in the order given.

    Args:
        courses: each with how many passages more tell of it.
        reports: what each document is called, by its id.
        at: ISO 8601; each side's view at that instant is shown, and nothing said later. None shows the whole course.
        more: there are others beyond these.
    """
    print_parts(_parts(courses, reports, at, more), console, across=PROSE)


def _parts(
    courses: Sequence[tuple[Course, int]], reports: Mapping[str, str], at: str | None, more: bool,
) -> Iterator[RenderableType]:
    for course, left in courses:
        name = called(course, hour=True)
        title = Text(shown(name[:1].upper() + name[1:]), style="bold cyan")
        if course.start and course.between:
            title.append(f" · {shown(' and '.join(course.between))}", style="not bold")
        yield below(title)
        if at is None:
            yield from (indented(_told(same, reports), 2) for same in _folded(course.positions))
            if left:
                yield indented(facts(f"and {some(left, 'passage')} more: --format jsonl gives all"), 2)
        else:
            yield indented(Text(f"as each saw it on {day(at) or at} (UTC)", style="dim"), 2)
            yield from (indented(part, 2) for part in _views(views_at(course, at), reports))
    if more:
        yield Text("\nThere are more: --limit, or --party.", style="dim")


def _views(views: Iterable[View], reports: Mapping[str, str]) -> Iterator[RenderableType]:
    held: dict[str, list[Position]] = {}
    for view in views:
        own = view.party is None and view.position.origin.kind == "report"
        name = reports.get(view.position.document, view.holder) if own else view.holder
        held.setdefault(name, []).append(view.position)
    for name, positions in held.items():
        yield together(Text(shown(name), style="bold"), *(indented(_told([one], reports), 2) for one in positions))


def _folded(positions: Iterable[Position]) -> Iterable[list[Position]]:
    """What one origin says alike on one day, together."""
    found: dict[tuple[str, str, str], list[Position]] = {}
    for one in positions:
        found.setdefault(((one.said_at or "")[:10], in_words(one), one.origin.key), []).append(one)
    return found.values()


def _told(same: Sequence[Position], reports: Mapping[str, str]) -> RenderableType:
    """An answer on two lines or more: when, what, by whom through whom; the words; the evidence."""
    one = same[0]
    who = "the report itself" if one.origin.kind == "report" else voice(one.origin)
    relays = dict.fromkeys(name for told in same for name in told.relays)
    line = Text(f"{day(one.said_at) or 'no day told'}  ")
    line.append(shown(in_words(one)), style="bold")
    line.append(f" · {shown(who)}{shown(', via ' + ', '.join(relays)) if relays else ''}")
    words = [facts(f"“{told.words.text}”", reports.get(told.document, told.document)) for told in same]
    evidence = dict.fromkeys(words for told in same for words in told.evidence)
    more = [facts(f"evidence: “{'”, “'.join(evidence)}”")] if evidence else []
    return together(line, *(indented(part, 2) for part in (*words, *more)))
