"""`sayso agreements`: the course of each ceasefire or agreement, and each side's view at an instant."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime

from sayso.cli.lines import course_line, write_lines
from sayso.cli.pages.agreements import print_courses
from sayso.cli.pages.reports import called
from sayso.cli.showing.opened import Look, side
from sayso.linking.agreements import Course, courses_of, views_at
from sayso.records.brief import Position, Side
from sayso.records.errors import BadSetting
from sayso.store import Store


def show_agreements(look: Look, party: str | None, at: str | None) -> None:
    """Prints the agreements of a store by kind and start.

    Args:
        party: only those of this party. at: ISO 8601, a day or an instant; each side's view then, or None.

    Raises:
        BadSetting: `at` is no ISO 8601 day or instant.
    """
    if at is not None:
        _checked(at)
    wanted = side(party)
    courses = [course for positions in _positions(look.store) for course in courses_of(positions)
               if wanted is None or any(one.id == wanted for one in _sides(course))]
    courses.sort(key=lambda one: (one.start or one.positions[0].said_at or "", one.kind, one.positions[0].id))
    shown = courses if look.limit is None else courses[:look.limit]
    documents = {one.document for course in shown for one in course.positions}
    reports = {one.id: one for one in look.store.documents_of(documents)}
    if look.lines:
        origins = look.store.origins_of(reports)
        write_lines(course_line(one, origins, at, views_at(one, at) if at else ()) for one in shown)
    elif not shown:
        look.nothing("agreements", narrowed=party is not None)
    else:
        names = {key: called(one) for key, one in reports.items()}
        print_courses(shown, names, at, len(courses) - len(shown), look.console)


def _positions(store: Store) -> Iterator[list[Position]]:
    """The positions on agreements, those of one incident or wider scope together."""
    answered: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    reports: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for question in store.questions(topic="agreement"):
        frame = question.incident or "", question.scope
        for answer in question.answers:
            answered[frame] |= set(answer.positions)
            reports[frame] |= set(answer.documents)
    for frame in sorted(answered):
        yield store.overview.positions_of(answered[frame], reports[frame])


def _sides(course: Course) -> Iterator[Side]:
    for one in course.positions:
        yield from (found for found in (one.by, one.victim, one.origin.party) if found)


def _checked(at: str) -> None:
    try:
        datetime.fromisoformat(at.replace("Z", "+00:00"))
    except ValueError:
        raise BadSetting(f"--at {at!r} is no day or instant.",
                         remedy="Write 2022-09-13 or 2022-09-13T12:00:00Z.") from None
