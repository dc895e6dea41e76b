"""`sayso agreements`: the course of each ceasefire or agreement, and each side's view at an instant."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from heapq import heappop, heappush
from itertools import count
from typing import TypedDict

from sayso.cli.lines import course_line, write_lines
from sayso.cli.pages.agreements import print_courses
from sayso.cli.pages.reports import called
from sayso.cli.showing.opened import Look, side
from sayso.linking.agreements import Course, courses_of, views_at
from sayso.records.brief import Side
from sayso.records.errors import BadSetting

# What a page shows of one agreement: so many steps, the first, and so many passages of each.
STEPS, WORDS = 12, 3


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
    cut: Cut = {} if look.lines else {"steps": STEPS, "words": WORDS} if at is None else {"until": _day_after(at)}
    found, more = look.first(_courses(look, wanted, cut))
    shown = [course for course, _ in found]
    documents = {one.document for course in shown for one in course.positions}
    reports = {one.id: one for one in look.store.documents_of(documents)}
    if look.lines:
        origins = look.store.origins_of(reports)
        write_lines(course_line(one, origins, at, views_at(one, at) if at else ()) for one in shown)
    elif not shown:
        look.nothing("agreements", narrowed=party is not None)
    else:
        names = {key: called(one) for key, one in reports.items()}
        print_courses(found, names, at, more, look.console)


class Cut(TypedDict, total=False):
    """How much of each agreement is read; see `store.agreements.agreements`."""

    steps: int
    words: int
    until: str


def _courses(look: Look, side: str | None, cut: Cut) -> Iterator[tuple[Course, int]]:
    """The agreements by when they begin, each with how many positions are left out. What nobody dates may be several,
    of which later ones wait for their turn.

    Args:
        side: those alone in which this party takes part.
    """
    waiting: list[tuple[str, str, str, int, tuple[Course, int]]] = []
    numbers = count()
    for told in look.store.overview.agreements(side, **cut):
        while waiting and waiting[0][0] < told.begins:
            yield heappop(waiting)[-1]
        for one in courses_of(told.positions):
            first = one.positions[0]
            if side is None or told.certain or any(found.id == side for found in _sides(one)):
                heappush(waiting, (one.start or first.said_at or "", one.kind, first.id, next(numbers),
                                   (one, told.left)))
    while waiting:
        yield heappop(waiting)[-1]


def _day_after(at: str) -> str:
    """Text that sorts behind all instants up to that one, wherever their clocks are."""
    return (date.fromisoformat(at[:10]) + timedelta(days=2)).isoformat()


def _sides(course: Course) -> Iterator[Side]:
    for one in course.positions:
        yield from (found for found in (one.by, one.victim, one.origin.party) if found)


def _checked(at: str) -> None:
    try:
        datetime.fromisoformat(at.replace("Z", "+00:00"))
    except ValueError:
        raise BadSetting(f"--at {at!r} is no day or instant.",
                         remedy="Write 2022-09-13 or 2022-09-13T12:00:00Z.") from None
